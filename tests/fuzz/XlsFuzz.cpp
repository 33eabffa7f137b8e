#include "fuzz/FoundBook.h"
#include "fuzz/Fuzzing.h"
#include "io/sheets/XlsBook.h"

namespace xushi {

void fuzz_xls(std::string_view bytes) { static_cast<void>(foundBook(bytes, "表.xls", readXls)); }

} // namespace xushi

#include "fuzz/FoundBook.h"
#include "fuzz/Fuzzing.h"
#include "io/sheets/TextBook.h"

namespace xushi {

void fuzz_html(std::string_view bytes) { static_cast<void>(foundBook("<html>" + std::string(bytes), "表.xls", readText)); }

} // namespace xushi

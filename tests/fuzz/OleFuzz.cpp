#include "fuzz/FoundBook.h"
#include "fuzz/Fuzzing.h"

namespace xushi {

void fuzz_ole(std::string_view bytes) { static_cast<void>(foundBook(bytes, "表.xls")); }

} // namespace xushi

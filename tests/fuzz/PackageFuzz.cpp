#include "fuzz/FoundBook.h"
#include "fuzz/Fuzzing.h"

namespace xushi {

void fuzz_package(std::string_view bytes) { static_cast<void>(foundBook(bytes, "表.xlsx")); }

} // namespace xushi

#include "fuzz/Fuzzing.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace xushi {

void claim(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "Does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

} // namespace xushi

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    xushi::XUSHI_FUZZED(size == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size));
    return 0;
}

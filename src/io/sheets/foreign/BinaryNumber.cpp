#include "io/sheets/foreign/BinaryNumber.h"

#include "domain/reading/WrittenNumber.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>

namespace xushi {

std::optional<KeptNumber> keptNumberOfBits(std::uint64_t bits) {
    constexpr std::size_t digitsBehindFirst = 14;
    const auto value = std::bit_cast<double>(bits);
    if (!std::isfinite(value)) return std::nullopt;
    std::array<char, 64> buffer{};
    const auto text = [&](std::to_chars_result end) { return std::string(buffer.data(), end.ptr); };
    // From the exact value to 15 digits in one step; by way of the shortest text it would be rounded twice.
    auto kept = keptNumber(text(std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::scientific, int{digitsBehindFirst})));
    if (!kept) return std::nullopt;
    const std::string shortest = text(std::to_chars(buffer.begin(), buffer.end(), value));
    const auto all = writtenNumber(shortest);
    const bool isRounded = all && withoutLastZeros(*all).digits.size() > digitsBehindFirst + 1;
    kept->written = isRounded ? shortest : std::string();
    return kept;
}

std::uint64_t bitsOfPacked(std::uint32_t packed) {
    const bool isHundredfold = (packed & 1U) != 0;
    const bool isWhole = (packed & 2U) != 0;
    const auto upper = std::bit_cast<double>(std::uint64_t{packed & ~3U} << 32U);
    const double value = isWhole ? static_cast<double>(std::bit_cast<std::int32_t>(packed) >> 2) : upper;
    return std::bit_cast<std::uint64_t>(isHundredfold ? value / 100 : value);
}

} // namespace xushi

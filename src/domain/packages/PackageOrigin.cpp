#include "domain/packages/PackageOrigin.h"

#include <charconv>

namespace xushi {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t hashDigits = 64;
constexpr std::string_view entryMark = " #";

} // namespace

std::string originText(const PackageOrigin& origin) {
    return origin.department.text + std::string(entryMark) + std::to_string(origin.entry) + " " + origin.hash;
}

std::optional<PackageOrigin> packageOriginFrom(std::string_view text) {
    const auto mark = text.rfind(entryMark);
    if (mark == std::string_view::npos || mark == 0) return std::nullopt;
    PackageOrigin origin{{std::string(text.substr(0, mark))}, 0, {}};
    const char* end = text.data() + text.size();
    const auto [after, error] = std::from_chars(text.data() + mark + entryMark.size(), end, origin.entry);
    if (error != std::errc() || after == end || *after != ' ') return std::nullopt;
    origin.hash.assign(after + 1, end);
    const bool isHash = origin.hash.size() == hashDigits && origin.hash.find_first_not_of(digits) == std::string::npos;
    return isHash && originText(origin) == text && origin.entry > 0 ? std::optional(std::move(origin)) : std::nullopt;
}

std::string hexOf(std::string_view bytes) {
    std::string hex;
    for (const char c : bytes) {
        hex += digits[static_cast<unsigned char>(c) / 16U];
        hex += digits[static_cast<unsigned char>(c) % 16U];
    }
    return hex;
}

} // namespace xushi

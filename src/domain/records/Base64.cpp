#include "domain/records/Base64.h"

#include <cstdint>

namespace xushi {
namespace {

constexpr std::string_view base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t bytesInGroup = 3;
constexpr std::size_t digitsInGroup = 4;

std::optional<std::string> groupOf(std::string_view digits) {
    const std::size_t used = digits.ends_with("==") ? 2 : digits.ends_with('=') ? 3 : 4;
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < digitsInGroup; ++i) {
        const auto value = i < used ? base64Digits.find(digits[i]) : 0;
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
    }
    std::string bytes;
    for (const unsigned shift : {16U, 8U, 0U}) bytes += static_cast<char>((bits >> shift) & 0xFFU);
    for (std::size_t i = used - 1; i < bytesInGroup; ++i)
        if (bytes[i] != 0) return std::nullopt; // bits that nobody wrote
    bytes.resize(used - 1);
    return bytes;
}

} // namespace

std::string base64Of(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / bytesInGroup * digitsInGroup);
    while (!bytes.empty()) {
        const std::string_view group = bytes.substr(0, bytesInGroup);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < bytesInGroup; ++i) bits = (bits << 8U) | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
        for (std::size_t i = 0; i < digitsInGroup; ++i) text += i <= group.size() ? base64Digits[(bits >> (18 - 6 * i)) & 0x3FU] : '=';
        bytes.remove_prefix(group.size());
    }
    return text;
}

std::optional<std::string> bytesOfBase64(std::string_view text) {
    if (text.size() % digitsInGroup != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / digitsInGroup * bytesInGroup);
    for (; !text.empty(); text.remove_prefix(digitsInGroup)) {
        const auto group = groupOf(text.substr(0, digitsInGroup));
        const bool isLast = text.size() == digitsInGroup;
        if (!group || (group->size() < bytesInGroup && !isLast)) return std::nullopt;
        bytes += *group;
    }
    return bytes;
}

} // namespace xushi

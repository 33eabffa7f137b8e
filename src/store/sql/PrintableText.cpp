#include "store/sql/PrintableText.h"

#include <cstdint>

namespace xushi {
namespace {

/// Length of the UTF-8 character at the front, 0 when there is none; its number in `character`.
std::size_t decode(std::string_view text, std::uint32_t& character) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4 : 0;
    if (length == 0 || length > text.size()) return 0;
    character = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80U) return 0;
        character = character << 6U | (next & 0x3FU);
    }
    constexpr std::uint32_t least[]{0, 0, 0x80, 0x800, 0x10000};
    return character >= least[length] ? length : 0;
}

bool isShown(std::uint32_t c) {
    const bool isControl = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool isInvisible = c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E)
                             || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFF);
    const bool isNoCharacter = (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF || (c & 0xFFFEU) == 0xFFFE || (c >= 0xE0000 && c < 0xE1000);
    return !isControl && !isInvisible && !isNoCharacter;
}

} // namespace

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        std::uint32_t character = 0;
        const std::size_t length = decode(text, character);
        if (length != 0 && isShown(character)) shown += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return shown;
}

} // namespace xushi

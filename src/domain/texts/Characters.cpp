#include "domain/texts/Characters.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array controls{
    Range{0x0000, 0x001F}, Range{0x007F, 0x009F},   // C0, DEL and C1
    Range{0x061C, 0x061C}, Range{0x200E, 0x200F},   // marks of direction
    Range{0x2028, 0x2029},                          // separators of lines and paragraphs
    Range{0x202A, 0x202E}, Range{0x2066, 0x206F},   // embeddings, overrides and isolates
    Range{0xD800, 0xDFFF}, Range{0xFDD0, 0xFDEF},   // halves of pairs, no characters
    Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE0FFF}, // annotations, tags
};
/// The rest of what Unicode calls Default_Ignorable_Code_Point, but for variation selectors.
constexpr std::array invisibles{
    Range{0x00AD, 0x00AD}, Range{0x034F, 0x034F},   // soft hyphen, grapheme joiner
    Range{0x115F, 0x1160}, Range{0x3164, 0x3164},   // Hangul fillers
    Range{0xFFA0, 0xFFA0}, Range{0x17B4, 0x17B5},   // the half-width one, inherent vowels of Khmer
    Range{0x180B, 0x180F},                          // marks of Mongolian
    Range{0x200B, 0x200D}, Range{0x2060, 0x2065},   // zero-width blanks and joiners
    Range{0xFEFF, 0xFEFF}, Range{0xFFF0, 0xFFF8},   // byte order mark, kept free
    Range{0x1BCA0, 0x1BCA3}, Range{0x1D173, 0x1D17A}, // controls of shorthand and of music
};

template <class Ranges> bool isIn(const Ranges& ranges, char32_t code) {
    return std::ranges::any_of(ranges, [&](const Range& range) { return range.first <= code && code <= range.last; });
}

/// Variation selectors choose the form of a Chinese character that a name is written with.
bool isVariation(char32_t code) { return 0xE0100 <= code && code <= 0xE01EF; }

struct Lead {
    std::size_t length;
    char32_t bits;
    char32_t least; ///< a smaller code has a shorter form
};

Lead leadOf(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if (byte >= 0xC2 && byte <= 0xDF) return {2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte <= 0xEF) return {3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte <= 0xF4) return {4, byte & 0x07U, 0x10000};
    return {0, 0, 0};
}

} // namespace

Character firstCharacter(std::string_view utf8) {
    const Lead lead = leadOf(static_cast<unsigned char>(utf8.front()));
    if (lead.length == 0 || lead.length > utf8.size()) return {0xFFFD, 1, false};
    char32_t code = lead.bits;
    for (const char next : utf8.substr(1, lead.length - 1)) {
        const auto byte = static_cast<unsigned char>(next);
        if ((byte & 0xC0U) != 0x80U) return {0xFFFD, 1, false};
        code = (code << 6U) | (byte & 0x3FU);
    }
    const bool isValid = code >= lead.least && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return isValid ? Character{code, lead.length, true} : Character{0xFFFD, 1, false};
}

std::size_t characterCount(std::string_view utf8) {
    std::size_t count = 0;
    for (; !utf8.empty(); ++count) utf8.remove_prefix(firstCharacter(utf8).length);
    return count;
}

bool isControl(char32_t code) {
    return (isIn(controls, code) && !isVariation(code)) || (code & 0xFFFEU) == 0xFFFEU;
}

bool isInvisible(char32_t code) { return isIn(invisibles, code); }

} // namespace xushi

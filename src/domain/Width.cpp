#include "domain/Width.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

/// Ideographic; figure, thin and narrow no-break, which separate thousands.
constexpr std::array<std::string_view, 4> wideSpaces{"\u3000", "\u2007", "\u2009", "\u202F"};

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1;
};

/// What `rest` begins with; a byte that begins no sequence is a character of its own, without a meaning.
CodePoint firstOf(std::string_view rest) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(rest[k]); };
    const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : byte(0) >= 0xC0 ? 2 : 1;
    if (length == 1) return {byte(0) < 0x80 ? byte(0) : U'?', 1};
    if (rest.size() < length) return {U'?', 1};
    char32_t value = byte(0) & (0x7FU >> length);
    for (std::size_t k = 1; k < length; ++k) {
        if ((byte(k) & 0xC0U) != 0x80) return {U'?', 1};
        value = (value << 6U) | (byte(k) & 0x3FU);
    }
    return {value, length};
}

/// Format characters and fillers: what a font draws nothing for.
bool isInvisible(char32_t c) {
    if (c < 0xAD || (c >= 0x4E00 && c <= 0x9FFF)) return false;
    struct Range { char32_t first; char32_t last; };
    constexpr std::array ranges{Range{0xAD, 0xAD},     Range{0x34F, 0x34F},   Range{0x61C, 0x61C},   Range{0x115F, 0x1160},
                                Range{0x17B4, 0x17B5}, Range{0x180B, 0x180F}, Range{0x200B, 0x200F}, Range{0x202A, 0x202E},
                                Range{0x2060, 0x206F}, Range{0x3164, 0x3164}, Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF},
                                Range{0xFFA0, 0xFFA0}, Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE0FFF}};
    return std::ranges::any_of(ranges, [&](const Range& range) { return range.first <= c && c <= range.last; });
}

bool isControl(char32_t c) { return (c < 0x20 && c != '\t' && c != '\r' && c != '\n') || (c >= 0x7F && c < 0xA0); }

std::string codeName(char32_t c) {
    std::string digits;
    for (; c != 0 || digits.size() < 4; c >>= 4U) digits.insert(0, 1, "0123456789ABCDEF"[c & 0xFU]);
    return "<U+" + digits + ">";
}

} // namespace

std::string withoutInvisible(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto [value, length] = firstOf(utf8.substr(at));
        if (!isInvisible(value)) out += utf8.substr(at, length);
        at += length;
    }
    return out;
}

std::string withNamedInvisible(std::string_view utf8) {
    std::string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto [value, length] = firstOf(utf8.substr(at));
        if (isInvisible(value) || isControl(value)) out += codeName(value);
        else out += utf8.substr(at, length);
        at += length;
    }
    return out;
}

std::string foldWidth(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead != 0xC2 && lead != 0xE2 && lead != 0xE3 && lead != 0xEF) { // nothing wide begins so
            out += utf8[i++];
            continue;
        }
        const auto rest = utf8.substr(i);
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(rest[k]); };
        if (rest.size() >= 3 && byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD) && (byte(2) & 0xC0U) == 0x80) {
            const unsigned low = ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU); // low 12 bits of U+FFxx
            if (low >= 0xF01 && low <= 0xF5E) {
                out += static_cast<char>(low - 0xF01 + 0x21);
                i += 3;
                continue;
            }
        }
        if (std::ranges::find(wideSpaces, rest.substr(0, 3)) != wideSpaces.end()) {
            out += ' ';
            i += 3;
        } else if (rest.substr(0, 2) == "\u00A0") {
            out += ' ';
            i += 2;
        } else if (rest.substr(0, 3) == "\u2212") {
            out += '-';
            i += 3;
        } else {
            out += utf8[i++];
        }
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool isBlank(std::string_view text) {
    const bool isPlain = !text.empty() && text.front() > 0x20 && text.front() < 0x7F;
    return !isPlain && trimmed(foldWidth(withoutInvisible(text))).empty();
}

} // namespace xushi

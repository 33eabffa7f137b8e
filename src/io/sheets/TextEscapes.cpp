#include "io/sheets/TextEscapes.h"

#include <optional>
#include <string_view>

namespace xushi {
namespace {

constexpr std::size_t escapeLength = 7;

/// The code unit of the escape at `at`.
std::optional<unsigned> escapeAt(std::string_view text, std::size_t at) {
    if (text.size() < at + escapeLength || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') return std::nullopt;
    unsigned unit = 0;
    for (const char c : text.substr(at + 2, 4)) {
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (digit < 0) return std::nullopt;
        unit = unit * 16 + static_cast<unsigned>(digit);
    }
    return unit;
}

void appendCharacter(std::string& text, unsigned code) {
    const auto byte = [&](unsigned value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xC0 | (code >> 6));
    } else {
        if (code < 0x10000) {
            byte(0xE0 | (code >> 12));
        } else {
            byte(0xF0 | (code >> 18));
            byte(0x80 | ((code >> 12) & 0x3F));
        }
        byte(0x80 | ((code >> 6) & 0x3F));
    }
    byte(0x80 | (code & 0x3F));
}

bool isHighHalf(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool isLowHalf(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

} // namespace

void resolveEscapes(std::string& text) {
    if (text.find("_x") == std::string::npos) return;
    std::string resolved;
    for (std::size_t at = 0; at < text.size();) {
        const auto unit = escapeAt(text, at);
        if (!unit) {
            resolved += text[at++];
            continue;
        }
        at += escapeLength;
        const auto next = isHighHalf(*unit) ? escapeAt(text, at) : std::nullopt;
        if (next && isLowHalf(*next)) {
            appendCharacter(resolved, 0x10000 + ((*unit - 0xD800) << 10) + (*next - 0xDC00));
            at += escapeLength;
        } else {
            const bool isCharacter = *unit != 0 && !isHighHalf(*unit) && !isLowHalf(*unit);
            appendCharacter(resolved, isCharacter ? *unit : 0xFFFD);
        }
    }
    text = std::move(resolved);
}

} // namespace xushi

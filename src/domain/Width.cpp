#include "domain/Width.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

/// Ideographic; figure, thin and narrow no-break, which separate thousands.
constexpr std::array<std::string_view, 4> wideSpaces{"\u3000", "\u2007", "\u2009", "\u202F"};

} // namespace

std::string foldWidth(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const auto rest = utf8.substr(i);
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(rest[k]); };
        if (rest.size() >= 3 && byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD)) {
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

bool isBlank(std::string_view text) { return trimmed(foldWidth(text)).empty(); }

} // namespace xushi

#include "domain/recognition/PlainName.h"

#include "domain/Width.h"
#include "domain/reading/NoteMarks.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 10> leftOut{"“", "”", "‘", "’", "\"", "'", "「", "」", "〝", "〞"};
constexpr std::string_view chineseDigits = "一二三四五六七八九十";

std::size_t lengthAt(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// How far an ordinal without its sign reaches: digits, or Chinese ones.
std::size_t endOfNumber(std::string_view text, std::size_t at) {
    const std::size_t start = at;
    while (at < text.size() && isDigit(text[at])) ++at;
    if (at > start) return at;
    while (at < text.size()) {
        const std::size_t length = lengthAt(text, at);
        if (length != 3 || chineseDigits.find(text.substr(at, length)) == std::string_view::npos) break;
        at += length;
    }
    return at;
}

} // namespace

std::vector<std::string> charactersOf(std::string_view utf8) {
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t length = lengthAt(utf8, at);
        characters.emplace_back(utf8.substr(at, length));
        at += length;
    }
    return characters;
}

std::string plainName(std::string_view text) {
    const std::string folded = foldWidth(withoutInvisible(text));
    std::string plain;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t length = lengthAt(folded, at);
        const auto character = std::string_view(folded).substr(at, length);
        at += length;
        if (length == 1 && std::isspace(static_cast<unsigned char>(character[0]))) continue;
        if (std::ranges::find(leftOut, character) != leftOut.end()) continue;
        if (length == 1) plain += static_cast<char>(std::tolower(static_cast<unsigned char>(character[0])));
        else plain += character;
    }
    return plain;
}

Bracketed withoutLastBracket(const std::string& plain) {
    if (plain.empty() || plain.back() != ')') return {plain, {}};
    int depth = 0;
    for (std::size_t at = plain.size(); at-- > 0;) {
        if (plain[at] == ')') ++depth;
        if (plain[at] != '(' || --depth > 0) continue;
        if (at == 0) break;
        return {plain.substr(0, at), plain.substr(at + 1, plain.size() - at - 2)};
    }
    return {plain, {}};
}

std::string withoutOrdinal(const std::string& plain) {
    const std::string_view text = plain;
    const bool isBracketed = text.starts_with("(");
    const std::size_t start = isBracketed ? 1 : 0;
    std::size_t end = endOfNumber(text, start);
    if (end == start) return plain;
    if (isBracketed) {
        if (end >= text.size() || text[end] != ')') return plain;
        ++end;
        return end < text.size() ? plain.substr(end) : plain;
    }
    for (const std::string_view sign : {".", "、", ",", ":", "．"})
        if (text.substr(end).starts_with(sign)) {
            const std::size_t rest = end + sign.size();
            if (rest >= text.size() || isDigit(text[rest])) return plain; // 1.5
            return plain.substr(rest);
        }
    return plain;
}

UnmarkedName withoutNoteMarks(const std::string& plain) {
    const auto noted = withoutMarks(plain);
    UnmarkedName found{std::string(noted.text), std::string(noted.marks)};
    if (const auto numbered = numberedMark(found.name); !numbered.digits.empty() && !numbered.text.empty()) {
        found.marks = std::string(numbered.digits) + ")";
        found.name = std::string(numbered.text);
    }
    return found;
}

} // namespace xushi

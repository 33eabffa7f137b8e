#include "domain/texts/PlainText.h"

#include "domain/texts/Characters.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view more = "…";
constexpr char guard = '\'';

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Blanks, and what cannot be seen, that a spreadsheet may drop before it looks at what follows.
std::string_view withoutBlanks(std::string_view cell) {
    while (!cell.empty()) {
        const auto [code, length, isValid] = firstCharacter(cell);
        const bool isBlank = code == ' ' || code == 0xA0 || code == 0x3000 || (0x2000 <= code && code <= 0x200A);
        if (!isValid || !(isBlank || isInvisible(code))) break;
        cell.remove_prefix(length);
    }
    return cell;
}

} // namespace

std::string plainText(std::string_view utf8, LineEnds ends) {
    std::string text;
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    while (!utf8.empty()) {
        const auto plain = static_cast<std::size_t>(std::ranges::find_if_not(utf8, isPlain) - utf8.begin());
        text += utf8.substr(0, plain); // most of it, and a table may be long
        utf8.remove_prefix(plain);
        if (utf8.empty()) break;
        const auto [code, length, isValid] = firstCharacter(utf8);
        const bool isLineEnd = code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029;
        const bool isPair = code == '\r' && utf8.substr(1).starts_with('\n');
        const bool isKept = code == '\n' || code == '\t' || (code == '\r' && ends == LineEnds::Keep);
        if (isKept) text += utf8.front();
        else if (isLineEnd) text += isPair ? "" : "\n";
        else if (!isValid || isControl(code)) text += replacement;
        else text += utf8.substr(0, length);
        utf8.remove_prefix(length);
    }
    return text;
}

std::string plainLine(std::string_view utf8) {
    std::string line = plainText(utf8);
    std::ranges::replace(line, '\n', ' ');
    std::ranges::replace(line, '\t', ' ');
    return line;
}

std::string shortened(std::string_view utf8, std::size_t most) {
    if (utf8.size() <= most || characterCount(utf8) <= most) return std::string(utf8);
    std::string text;
    for (std::size_t i = 0; i + 1 < most; ++i) {
        const std::size_t length = firstCharacter(utf8).length;
        text += utf8.substr(0, length);
        utf8.remove_prefix(length);
    }
    return text += more;
}

std::string visibleText(std::string_view utf8) {
    std::string text;
    while (!utf8.empty()) {
        const auto [code, length, isValid] = firstCharacter(utf8);
        if (isValid && !isControl(code) && !isInvisible(code)) text += utf8.substr(0, length);
        utf8.remove_prefix(length);
    }
    return text;
}

bool isPlainNumber(std::string_view cell) {
    if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
    const auto point = std::min(cell.find('.'), cell.size());
    const auto whole = cell.substr(0, point);
    const auto fraction = point < cell.size() ? cell.substr(point + 1) : std::string_view("0");
    return !whole.empty() && !fraction.empty() && std::ranges::all_of(whole, isDigit)
           && std::ranges::all_of(fraction, isDigit);
}

std::string guardedAgainstFormulas(std::string_view cell) {
    static constexpr std::array<std::string_view, 17> dangerous{"=",  "+",  "-",  "@",  "\t", "\r", "\n", "\v", "\f",
                                                                "＝", "＋", "－", "＠", "﹣", "﹢", "﹦", "﹫"};
    const auto start = withoutBlanks(cell);
    const bool isDangerous = std::ranges::any_of(dangerous, [&](auto sign) { return start.starts_with(sign); });
    return (isDangerous || cell.starts_with(guard) ? std::string(1, guard) : "") + std::string(cell);
}

std::string withoutFormulaGuard(std::string_view cell) { return std::string(cell.substr(cell.starts_with(guard) ? 1 : 0)); }

} // namespace xushi

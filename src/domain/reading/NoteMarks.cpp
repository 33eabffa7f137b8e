#include "domain/reading/NoteMarks.h"

#include "domain/Width.h"
#include "domain/reading/Lexicon.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::array<std::string_view, 3> starMarks{"*", "#", "※"};
constexpr std::array<std::string_view, 32> numberMarks{
    "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "⑪", "⑫", "⑬", "⑭", "⑮", "⑯",
    "⑰", "⑱", "⑲", "⑳", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "†", "‡"};

template <std::size_t N> std::string_view markAtEnd(std::string_view text, const std::array<std::string_view, N>& marks) {
    const auto mark = std::ranges::find_if(marks, [&](std::string_view each) { return text.ends_with(each); });
    return mark == marks.end() ? std::string_view() : *mark;
}

} // namespace

Noted withoutMarks(std::string_view text) {
    Noted noted{trimmed(text), {}};
    for (auto& rest = noted.text; !rest.empty(); rest = trimmed(rest)) {
        const auto star = markAtEnd(rest, starMarks);
        const auto mark = star.empty() ? markAtEnd(rest, numberMarks) : star;
        if (mark.empty()) break;
        noted.marks.insert(0, mark);
        rest.remove_suffix(mark.size());
    }
    const auto leading = std::ranges::find_if(starMarks, [&](auto mark) { return noted.text.starts_with(mark); });
    if (leading != starMarks.end()) {
        noted.marks.insert(0, *leading);
        noted.text = trimmed(noted.text.substr(leading->size()));
    }
    return noted;
}

NumberedMark numberedMark(std::string_view text) {
    if (!text.ends_with(')') || text.find('(') != std::string_view::npos) return {text, {}};
    std::size_t start = text.size() - 1;
    while (start > 0 && isDigit(text[start - 1])) --start;
    if (start + 1 == text.size()) return {text, {}};
    return {text.substr(0, start), text.substr(start, text.size() - 1 - start)};
}

} // namespace xushi

#include "io/prose/PageProse.h"

#include "io/prose/PageRows.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <regex>

namespace xushi {
namespace {

/// Where the text of pages of one width begins and ends.
struct TextEdges {
    int left = 0;
    int right = 0;
    int lines = 0; ///< that come near the end: one alone may be long by chance
};

/// — 3 — and the like, wherever it stands in the first or last line of a page.
bool isDecoratedNumber(const std::string& text) {
    static const std::regex decorated(R"((?:—|–|−|－|-|·|•|~|～)+\s*\d{1,4}\s*(?:—|–|−|－|-|·|•|~|～)*|\d{1,4}\s*(?:/|／)\s*(?:共)?\s*\d{1,4}(?:\s*页)?)"
                                      R"(|第\s*\d{1,4}\s*页(?:\s*(?:，|,|/)?\s*共\s*\d{1,4}\s*页)?|(?:Page|page)\s*\d{1,4}(?:\s*of\s*\d{1,4})?)");
    return std::regex_match(text, decorated);
}

bool isBareNumber(const std::string& text) {
    return !text.empty() && text.size() <= 4 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isPageNumber(const PageLine& line, int height) {
    constexpr int margins = 9; // a ninth of the page above and below
    constexpr std::size_t longest = 60;
    if (line.text.size() > longest) return false;
    const bool isInMargin = line.bottom < height / margins || line.top > height - height / margins;
    return isDecoratedNumber(line.text) || (isInMargin && isBareNumber(line.text));
}

void dropPageNumbers(PagedLines& page) {
    if (page.lines.empty()) return;
    const auto first = std::ranges::min_element(page.lines, {}, &PageLine::top);
    const auto last = std::ranges::max_element(page.lines, {}, &PageLine::bottom);
    const bool isFirst = isPageNumber(*first, page.height);
    const bool isLast = last != first && isPageNumber(*last, page.height);
    const PageLine* const dropped[]{isFirst ? &*first : nullptr, isLast ? &*last : nullptr};
    std::vector<PageLine> kept;
    for (const auto& line : page.lines)
        if (&line != dropped[0] && &line != dropped[1]) kept.push_back(line);
    page.lines = std::move(kept);
}

/// How wide what cannot be broken stands at the beginning of a line: a character, or a number with its letters.
int firstWordWidth(const PageLine& line, int letter) {
    int width = 0;
    for (const char c : line.text) {
        if (static_cast<unsigned char>(c) >= 0x80) return width + letter;
        if (c == ' ' || c == '\t') break;
        width += letter / 2;
    }
    return width;
}

bool endsSentence(std::string_view text) {
    for (const std::string_view mark : {"。", "！", "？", "：", "；"})
        if (text.ends_with(mark)) return true;
    return false;
}

/// A line and the next one on the same or another page.
struct LinePair {
    const PageLine& line;
    const PageLine& next;
    TextEdges edges;
    bool isAcrossPages = false;

    int letter() const { return std::min(line.height(), next.height()) * 3 / 4; } // a line is higher than its letters

    bool isOfOneSize() const {
        constexpr int share = 6;
        return std::abs(line.height() - next.height()) * share <= std::max(line.height(), next.height());
    }
    bool isFollowedClosely() const {
        if (isAcrossPages) return true;
        const int gap = next.top - line.bottom;
        return next.top > line.top && gap < letter() * 2;
    }
    /// The next word would have stood in it.
    bool hadRoom() const {
        if (edges.lines < 2 && endsSentence(line.text)) return true;
        return edges.right - line.right > std::max(2 * letter(), firstWordWidth(next, letter()) + letter());
    }
    bool isFirstOfParagraph() const {
        const bool isIndented = next.left - edges.left > letter();
        return isIndented && (next.left - line.left > letter() / 2 || endsSentence(line.text));
    }
    bool goesOn() const { return !line.isRow && !next.isRow && isOfOneSize() && isFollowedClosely() && !hadRoom() && !isFirstOfParagraph(); }
};

/// Between two lines of one paragraph: a blank only where two words of letters would become one. A number that was broken is whole again.
std::string_view joint(std::string_view line, std::string_view next) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isWord = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); };
    const char last = line.back();
    const bool isBehindMark = last == ',' || last == ';' || last == ':' || last == '.';
    if (isLetter(next.front())) return isWord(last) || isBehindMark ? " " : "";
    return isLetter(last) && isWord(next.front()) ? " " : "";
}

std::map<int, TextEdges> edgesOf(const std::vector<PagedLines>& pages) {
    std::map<int, TextEdges> edges;
    for (const auto& page : pages)
        for (const auto& line : page.lines) {
            const auto at = edges.emplace(page.width, TextEdges{.left = line.left, .right = line.right}).first;
            at->second.left = std::min(at->second.left, line.left);
            at->second.right = std::max(at->second.right, line.right);
        }
    for (const auto& page : pages)
        for (const auto& line : page.lines) edges.at(page.width).lines += line.right > edges.at(page.width).right - 2 * line.height();
    return edges;
}

} // namespace

std::string pageProse(std::vector<PagedLines> pages) {
    for (auto& page : pages) {
        dropPageNumbers(page);
        joinRows(page);
    }
    const auto edges = edgesOf(pages);
    std::string text;
    const PageLine* before = nullptr;
    const PagedLines* pageBefore = nullptr;
    for (const auto& page : pages)
        for (const auto& line : page.lines) {
            const bool goesOn = before && page.width == pageBefore->width && LinePair{*before, line, edges.at(page.width), &page != pageBefore}.goesOn();
            if (before) text += goesOn ? joint(before->text, line.text) : "\n";
            text += line.text;
            before = &line;
            pageBefore = &page;
        }
    return text;
}

} // namespace xushi

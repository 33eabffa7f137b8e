#include "domain/prose/ProseText.h"

#include "domain/texts/Characters.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t shortestBrokenLine = 40; ///< characters; a heading is shorter than a line that a page broke

char32_t foldedMark(char32_t c) {
    constexpr std::u32string_view dashes = U"-–―─‐‑~～−─";
    if (dashes.find(c) != std::u32string_view::npos) return U'—';
    switch (c) {
    case U',': return U'，';
    case U';': return U'；';
    case U':':
    case U'∶':
    case U'︰': return U'：';
    case U'(': return U'（';
    case U')': return U'）';
    case U'［': return U'[';
    case U'］': return U']';
    case U'!': return U'！';
    case U'?': return U'？';
    case U'﹪': return U'%';
    case U'｡': return U'。';
    default: return c;
    }
}

char32_t foldedCharacter(char32_t c) {
    const bool isFull = c >= 0xFF01 && c <= 0xFF5E;
    const char32_t narrow = isFull ? c - 0xFEE0 : c;
    return foldedMark(narrow);
}

bool isBlankCharacter(char32_t c) { return c == U' ' || c == U'\t' || c == U'\r' || c == 0x3000 || c == 0xA0 || c == 0x2009 || isInvisible(c); }

bool endsSentence(char32_t c) {
    constexpr std::u32string_view ends = U"。！？；：";
    return ends.find(c) != std::u32string_view::npos;
}

/// How many quotation marks and brackets of a line are not closed.
int openMarks(std::u32string_view line) {
    int open = 0;
    for (const char32_t c : line) {
        if (c == U'“' || c == U'（' || c == U'《' || c == U'(') ++open;
        if (c == U'”' || c == U'）' || c == U'》' || c == U')') --open;
    }
    return open;
}

bool isBullet(std::u32string_view line) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十0123456789（(●■◆—";
    return !line.empty() && numerals.find(line.front()) != std::u32string_view::npos;
}

/// A line that the page broke: long, without an end, and the next one goes on as a sentence does.
bool goesOn(std::u32string_view line, std::u32string_view next) {
    if (line.size() < shortestBrokenLine || next.empty()) return false;
    const char32_t last = line.back();
    const bool hasSentence = line.find(U'，') != std::u32string_view::npos || line.find(U'。') != std::u32string_view::npos;
    if (endsSentence(last) || !hasSentence) return false;
    if (openMarks(line) > 0 || last == U'，' || last == U'、') return true;
    return !isBullet(next) && (next.find(U'，') != std::u32string_view::npos || next.find(U'。') != std::u32string_view::npos);
}

bool isOfDay(std::u32string_view text, std::size_t at) {
    while (at < text.size() && isDigit32(foldedCharacter(text[at]))) ++at;
    return at < text.size() && std::u32string_view(U"年月日号时").find(text[at]) != std::u32string_view::npos;
}

/// 利润总额-1.2亿元: a sign directly before a number and behind a word, which is no range and no day.
bool isSign(std::u32string_view text, std::size_t at, const std::u32string& before) {
    constexpr std::u32string_view signs = U"-−－﹣";
    constexpr std::u32string_view ofRanges = U"年月日号时第至";
    if (signs.find(text[at]) == std::u32string_view::npos || before.empty() || at + 1 >= text.size() || !isDigit32(foldedCharacter(text[at + 1]))) return false;
    if (text[at] == U'−' && isHan32(before.back())) return !isOfDay(text, at + 1); // no range is written so but of days
    if (!isHan32(before.back()) || ofRanges.find(before.back()) != std::u32string_view::npos || before.ends_with(U"百分点")) return false;
    constexpr std::size_t longestUnit = 3; // 5家-8家 is a range
    std::size_t start = before.size();
    while (start > 0 && before.size() - start < longestUnit && isHan32(before[start - 1]) && ofRanges.find(before[start - 1]) == std::u32string_view::npos) --start;
    return start == 0 || !isDigit32(before[start - 1]);
}

struct FoldedLine {
    std::u32string text;
    std::vector<std::size_t> origins;
    std::vector<std::size_t> tabs = {}; ///< where in the text a cell ends
};

/// A blank stays only between two digits or letters, where it tells two things apart.
bool keepsBlank(std::u32string_view text, std::size_t at, const std::u32string& before) {
    if (before.empty() || before.back() == U' ') return false;
    std::size_t next = at;
    while (next < text.size() && isBlankCharacter(text[next])) ++next;
    const auto isWord = [](char32_t c) { return isDigit32(foldedCharacter(c)) || isLatin32(foldedCharacter(c)); };
    return next < text.size() && isWord(before.back()) && isWord(text[next]);
}

std::vector<FoldedLine> foldedLines(std::u32string_view text) {
    std::vector<FoldedLine> lines(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto& line = lines.back();
        if (text[at] == U'\n') {
            lines.emplace_back();
            continue;
        }
        if (text[at] == U'\t') line.tabs.push_back(line.text.size());
        if (isBlankCharacter(text[at]) && !keepsBlank(text, at, line.text)) continue;
        line.text += isBlankCharacter(text[at]) ? U' ' : isSign(text, at, line.text) ? minusSign32 : foldedCharacter(text[at]);
        line.origins.push_back(at);
    }
    std::erase_if(lines, [](const FoldedLine& line) { return line.text.empty(); });
    return lines;
}

} // namespace

std::u32string codePoints(std::string_view utf8) {
    std::u32string points;
    points.reserve(utf8.size() / 2);
    while (!utf8.empty()) {
        const Character character = firstCharacter(utf8);
        points += character.isValid ? character.code : U'�';
        utf8.remove_prefix(character.length);
    }
    return points;
}

std::string utf8Of(std::u32string_view characters) {
    std::string text;
    for (const char32_t c : characters) {
        if (c < 0x80) text += static_cast<char>(c);
        else if (c < 0x800) {
            text += static_cast<char>(0xC0 | (c >> 6));
            text += static_cast<char>(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            text += static_cast<char>(0xE0 | (c >> 12));
            text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            text += static_cast<char>(0x80 | (c & 0x3F));
        } else {
            text += static_cast<char>(0xF0 | (c >> 18));
            text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
            text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
            text += static_cast<char>(0x80 | (c & 0x3F));
        }
    }
    return text;
}

ProseText::ProseText(std::string_view utf8) : m_original(codePoints(utf8)) {
    const auto lines = foldedLines(m_original);
    std::size_t lineStart = 0; ///< of the last line in the folded text
    for (const auto& line : lines) {
        const bool isJoined = !m_paragraphs.empty() && goesOn(std::u32string_view(m_folded).substr(lineStart), line.text);
        if (!isJoined) {
            if (!m_folded.empty()) {
                m_folded += U'\n';
                m_origins.push_back(line.origins.front());
            }
            m_paragraphs.push_back({m_folded.size(), m_folded.size()});
        }
        lineStart = m_folded.size();
        m_folded += line.text;
        m_origins.insert(m_origins.end(), line.origins.begin(), line.origins.end());
        m_paragraphs.back().end = m_folded.size();
        const bool isRow = line.tabs.size() > 1 && line.text.find(U'。') == std::u32string::npos;
        if (!isRow) continue;
        m_rows.push_back({m_paragraphs.size() - 1, {}});
        std::size_t start = lineStart;
        for (const std::size_t tab : line.tabs) {
            m_rows.back().cells.push_back({start, lineStart + tab});
            start = lineStart + tab;
            if (at(start) == U' ') ++start;
        }
        m_rows.back().cells.push_back({start, m_folded.size()});
    }
}

std::size_t ProseText::cellEnd(std::size_t at) const {
    const auto behind = std::ranges::upper_bound(m_rows, at, {}, [](const Row& row) { return row.cells.front().start; });
    if (behind == m_rows.begin() || at >= std::prev(behind)->cells.back().end) return 0;
    return std::ranges::find_if(std::prev(behind)->cells, [&](const ProseSpan& cell) { return at < cell.end; })->end;
}

ProseSpan ProseText::origin(const ProseSpan& span) const {
    if (span.start >= m_origins.size()) return {m_original.size(), m_original.size()};
    if (span.end <= span.start) return {m_origins[span.start], m_origins[span.start]};
    return {m_origins[span.start], m_origins[span.end - 1] + 1};
}

std::string ProseText::written(const ProseSpan& span) const {
    const ProseSpan place = origin(span);
    std::u32string kept;
    for (const char32_t c : std::u32string_view(m_original).substr(place.start, place.end - place.start))
        if (c != U'\n' && c != U'\r') kept += c;
    return utf8Of(kept);
}

} // namespace xushi

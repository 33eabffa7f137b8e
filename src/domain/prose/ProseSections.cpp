#include "domain/prose/ProseSections.h"

#include "domain/YearSpan.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t longestHeading = 40;
constexpr std::size_t longestRunInHeading = 24;
constexpr std::size_t titleLines = 4;

constexpr std::initializer_list<std::u32string_view> looksBack{U"公报", U"总结", U"回顾", U"工作情况", U"完成情况", U"进展情况", U"运行情况", U"主要成效", U"工作成效", U"年报", U"述职", U"执行情况", U"发展情况", U"落实情况"};
constexpr std::initializer_list<std::u32string_view> looksBackOverYear{U"情况", U"状况", U"白皮书", U"概况", U"简况", U"成绩单"}; ///< of a year that is over
constexpr std::initializer_list<std::u32string_view> looksAhead{U"打算", U"计划", U"安排", U"思路", U"任务", U"目标", U"展望", U"要点", U"草案", U"工作重点", U"重点工作"};

std::size_t firstOf(std::u32string_view line, std::initializer_list<std::u32string_view> words) {
    std::size_t first = std::u32string_view::npos;
    for (const auto word : words) first = std::min(first, line.find(word));
    return first;
}

bool isHeading(std::u32string_view line) { return line.size() < longestHeading && line.find(U'。') == std::u32string_view::npos; }

/// 二、2025年工作打算。全年…: the heading that a paragraph begins with.
std::u32string_view headingOf(std::u32string_view paragraph) {
    if (isHeading(paragraph)) return paragraph;
    const auto end = paragraph.find(U'。');
    const bool isNumbered = paragraph.size() > 1 && (paragraph[1] == U'、' || paragraph[0] == U'（');
    return isNumbered && end <= longestRunInHeading ? paragraph.substr(0, end) : std::u32string_view();
}

/// A whole year: 2024年工作, not 2024年上半年.
std::optional<int> wholeYearAt(std::u32string_view line, std::size_t at) {
    if (at > 0 && isDigit32(line[at - 1])) return std::nullopt;
    int year = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        if (i >= line.size() || !isDigit32(line[i])) return std::nullopt;
        year = year * 10 + static_cast<int>(line[i] - U'0');
    }
    const auto rest = line.substr(at + 4);
    const bool isWhole = rest.starts_with(U'年') && !startsWithAny(rest.substr(1), {U"上", U"下", U"前", U"第", U"一", U"二", U"三", U"四"}) && !(rest.size() > 1 && isDigit32(rest[1]));
    return isWhole && everyYear.holds(year) ? std::optional(year) : std::nullopt;
}

struct YearInLine {
    int year = 0;
    std::u32string_view words; ///< up to the next year
};

std::vector<YearInLine> yearsIn(std::u32string_view line) {
    std::vector<YearInLine> years;
    std::size_t start = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const auto year = wholeYearAt(line, at);
        if (!year) continue;
        if (!years.empty()) years.back().words = line.substr(start, at - start);
        start = at + 5;
        years.push_back({*year, line.substr(start)});
    }
    return years;
}

/// 下一步，将重点…: a paragraph that begins to tell what will be done.
bool opensPlan(std::u32string_view paragraph) {
    const auto head = paragraph.substr(0, paragraph.find(U'。'));
    const bool isAhead = startsWithAny(head, {U"下半年", U"下一步", U"下阶段", U"下一阶段", U"下步", U"接下来", U"明年", U"今后"}) || holdsAny(head.substr(0, 24), {U"下一步", U"下阶段", U"下半年，"});
    return isAhead && holdsAny(head, {U"将", U"要", U"确保", U"继续", U"重点", U"围绕", U"工作", U"力争", U"打算", U"安排", U"聚焦", U"加快", U"推进"});
}

ProseSection sectionOfHeading(std::u32string_view paragraph, int reported) {
    using Tense = ProseSection::Tense;
    const auto line = headingOf(paragraph);
    if (line.empty()) return {};
    for (const auto& [year, words] : yearsIn(line)) {
        const bool isWork = words.find(U"工作") != std::u32string_view::npos;
        if (year <= reported && (holdsAny(words, looksBack) || (year < reported && holdsAny(words, looksBackOverYear)) || isWork)) return {Tense::Report, year};
        if (year > reported && reported != 0 && (holdsAny(words, looksAhead) || isWork)) return {Tense::Plan, year};
    }
    const bool isNext = holdsAny(line, {U"下一步", U"下阶段", U"下半年", U"打算"});
    const auto back = firstOf(line, {U"情况", U"总结", U"回顾", U"成效", U"运行", U"主要特点", U"主要工作"});
    const auto ahead = firstOf(line, {U"工作打算", U"工作计划", U"工作安排", U"工作思路", U"重点任务", U"目标任务", U"主要目标"});
    if (!isHeading(paragraph)) return {};
    if (ahead < back || (isNext && back != std::u32string_view::npos && ahead != std::u32string_view::npos)) return {Tense::Plan, {}};
    const bool isArranged = isNext && back == std::u32string_view::npos && endsWithAny(line, {U"安排", U"打算", U"计划", U"举措", U"思路", U"措施", U"任务", U"工作"}); // 二、下半年安排
    if (isArranged) return {Tense::Plan, {}};
    return back != std::u32string_view::npos && !isNext ? ProseSection{Tense::Report, {}} : ProseSection{};
}

} // namespace

ProseSection sectionOf(std::u32string_view paragraph, int reported) {
    const auto section = sectionOfHeading(paragraph, reported);
    return !section.year && opensPlan(paragraph) ? ProseSection{ProseSection::Tense::Plan, {}} : section;
}

ProseContext withYearOfTitle(const ProseText& text, ProseContext context) {
    if (context.period || !context.date) return context;
    constexpr int lastWeeks = 11; ///< month from which on a summary of the year may be written
    std::size_t lines = 0;
    for (const auto& span : text.paragraphs()) {
        const auto line = text.of(span);
        if (++lines > titleLines || !isHeading(line)) break;
        for (const auto& [year, words] : yearsIn(line)) {
            const bool isOver = year < context.date->year;
            const bool isEnding = year == context.date->year && context.date->month >= lastWeeks && holdsAny(words, {U"总结", U"回顾", U"公报", U"述职", U"年报"});
            if (!isEnding && !(isOver && (holdsAny(words, looksBack) || holdsAny(words, looksBackOverYear)))) continue;
            context.period = Period::ytd(year, 12);
            return context;
        }
    }
    return context;
}

int itemBegunBy(std::u32string_view clause) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    if (clause.size() < 2 || (clause[1] != U'是' && clause[1] != U'要')) return 0;
    const auto at = numerals.find(clause[0]);
    return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

} // namespace xushi

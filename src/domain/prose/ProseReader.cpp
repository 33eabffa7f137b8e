#include "domain/prose/ProseReader.h"

#include "domain/YearMonth.h"
#include "domain/prose/ProseDraft.h"
#include "domain/prose/ProseLookup.h"
#include "domain/prose/ProseQualities.h"
#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseSections.h"
#include "domain/prose/ProseTables.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

ProseStatement claimed(const ProseReading& reading, const ProseSpan& digits, std::string_view subkind) {
    const auto origin = reading.text.origin(digits);
    ProseStatement statement{.start = origin.start, .end = origin.end, .text = reading.text.written(digits), .kind = StatementKind::NotAnIndicator};
    statement.subkind = subkind;
    return statement;
}

/// Names, dates and period phrases with digits.
std::vector<ProseStatement> claimedOf(const ProseReading& reading) {
    std::vector<ProseStatement> statements;
    for (std::size_t i = 0; i < reading.tokens.size(); ++i) {
        const auto& token = reading.tokens[i];
        if (const auto* claim = token.claim()) statements.push_back(claimed(reading, claim->span, claim->subkind));
        const auto* phrase = token.phrase();
        if (!phrase || phrase->digits.end <= phrase->digits.start) continue;
        const bool isBase = std::ranges::find(reading.bases, i) != reading.bases.end();
        statements.push_back(claimed(reading, phrase->digits, phrase->isDate ? "date" : isBase ? "base-period" : "period"));
    }
    return statements;
}

bool isWithoutMeaning(const ProseStatement& statement) { return statement.kind != StatementKind::NotAnIndicator && statement.kind != StatementKind::Qualitative && !statement.period; }

/// The drafts, claims and verdicts in text order, with parents counted anew.
std::vector<ProseStatement> inOrder(const ProseReading& reading, std::vector<ProseStatement> others) {
    struct Placed {
        ProseStatement statement;
        std::size_t draft = noDraft;
    };
    std::vector<Placed> placed;
    for (auto& other : others) placed.push_back({std::move(other)});
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) placed.push_back({reading.drafts[i].statement, i});
    std::ranges::stable_sort(placed, [](const Placed& a, const Placed& b) { return a.statement.start < b.statement.start; });
    std::vector<std::size_t> placeOf(reading.drafts.size());
    for (std::size_t i = 0; i < placed.size(); ++i)
        if (placed[i].draft != noDraft) placeOf[placed[i].draft] = i;
    std::vector<ProseStatement> statements;
    for (auto& each : placed) {
        if (each.statement.parent) each.statement.parent = placeOf[*each.statement.parent];
        for (auto& summand : each.statement.summands) summand = placeOf[summand];
        if (isWithoutMeaning(each.statement)) each.statement.questions.push_back({"proof.which-period", {each.statement.text}});
        statements.push_back(std::move(each.statement));
    }
    return statements;
}

/// A report that does not say its own period speaks of the months up to the one before it was written.
ProseContext completed(ProseContext context) {
    if (context.period || !context.date) return context;
    const YearMonth last = YearMonth{context.date->year, context.date->month}.previous();
    context.period = Period::ytd(last.year, last.month);
    return context;
}

struct NamedTimes {
    std::optional<Period> first;  ///< at the head of a paragraph
    std::optional<Period> latest;
    bool isLatestOfNow = false;   ///< 截至2025年5月底
    bool hasUnnamed = false;      ///< 今年, 上半年
    std::optional<Period> title;
};

bool isAtHead(const ProseText& text, const ProsePhrase& phrase) {
    constexpr std::size_t longestLead = 6; ///< characters before it in its paragraph
    return std::ranges::any_of(text.paragraphs(), [&](const ProseSpan& paragraph) { return paragraph.start <= phrase.span.start && phrase.span.start <= paragraph.start + longestLead; });
}

/// In a first line that is no sentence: 2025年上半年工作总结.
bool isInTitle(const ProseText& text, const ProsePhrase& phrase) {
    const ProseSpan& line = text.paragraphs().front();
    return phrase.span.end <= line.end && text.of(line).find_first_of(U"，。；：") == std::u32string_view::npos;
}

/// The periods that a text names with their years.
NamedTimes namedTimes(const ProseText& text, const std::vector<ProseToken>& tokens) {
    NamedTimes times;
    for (const auto& token : tokens) {
        const auto* phrase = token.phrase();
        if (!phrase) continue;
        const auto words = text.of(phrase->span);
        const bool hasYear = phrase->meaning && words.find(codePoints(std::to_string(phrase->meaning->period.year))) != std::u32string_view::npos;
        times.hasUnnamed = times.hasUnnamed || phrase->isOwn || phrase->isOfAnyYear || startsWithAny(words, {U"今年", U"本年"});
        if (!hasYear) continue;
        const auto& period = phrase->meaning->period;
        if (isInTitle(text, *phrase)) times.title = period;
        if (!times.latest && isAtHead(text, *phrase)) times.first = period;
        if (times.latest && monthOf(period) <= monthOf(*times.latest)) continue;
        times.latest = period;
        times.isLatestOfNow = period.last != Month::last() && endsWithAny(text.characters().substr(0, phrase->span.start), {U"截至", U"截止", U"截止到", U"截至到"});
    }
    return times;
}

/// A text that speaks of no time near the day that was given was written earlier, soon after the latest period that it names: its 去年
/// is not the year before that day.
ProseContext withDateOfText(const ProseText& text, ProseContext context) {
    constexpr int latestReportOfMonths = 8; ///< months after what it reports
    constexpr int latestReportOfYear = 12;
    if (!context.date) return context;
    const auto times = namedTimes(text, proseTokens(text, context));
    const bool isTitled = times.title && times.title->year == times.latest->year; // its 今年 is that year, and targets of that year make it no younger
    const auto& latest = isTitled ? times.title : times.latest;
    if (!latest || !(times.isLatestOfNow || isTitled || (times.first && !times.hasUnnamed))) return context;
    const int age = (context.date->year - latest->year) * 12 + context.date->month - latest->last.number();
    const bool isOfOtherTime = age > (latest->last == Month::last() ? latestReportOfYear : latestReportOfMonths) || (age < 0 && times.isLatestOfNow);
    if (!isOfOtherTime) return context;
    const bool isOfYear = latest->last == Month::last();
    context.date = Date{isOfYear ? latest->year + 1 : latest->year, isOfYear ? 1 : latest->last.number() + 1, 10};
    return context;
}

bool isTitleOfEvaluation(std::u32string_view line) {
    constexpr std::size_t longestTitle = 40;
    return line.size() < longestTitle && holdsAny(line, {U"评估"}) && holdsAny(line, {U"规划", U"计划", U"行动", U"“十"});
}

/// The evaluation of a plan speaks of the last whole year that it names and that was over when it was written.
ProseContext withYearOfEvaluation(const ProseText& text, ProseContext context) {
    constexpr std::size_t titleLines = 3;
    constexpr int oldest = 2; ///< years before it was written
    if (context.period || !context.date) return context;
    const auto lines = std::min(titleLines, text.paragraphs().size());
    const auto isTitle = [&](const ProseSpan& line) { return isTitleOfEvaluation(text.of(line)); };
    if (std::none_of(text.paragraphs().begin(), text.paragraphs().begin() + static_cast<std::ptrdiff_t>(lines), isTitle)) return context;
    int year = 0;
    for (const auto& token : proseTokens(text, context)) {
        const auto* phrase = token.phrase();
        if (!phrase || !phrase->meaning || phrase->meaning->firstYear) continue;
        const auto words = text.of(phrase->span);
        const bool isYear = isDigit32(words.front()) && endsWithAny(words, {U"年", U"年末", U"年底"});
        if (isYear && phrase->meaning->period.year < context.date->year) year = std::max(year, phrase->meaning->period.year);
    }
    if (year >= context.date->year - oldest) context.period = Period::ytd(year, 12);
    return context;
}

} // namespace

std::vector<ProseStatement> ProseReader::read(std::string_view utf8, const ProseContext& given) const {
    const ProseText text(utf8);
    const ProseContext context = completed(withYearOfEvaluation(text, withYearOfTitle(text, withDateOfText(text, given))));
    ProseReading reading{.text = text, .context = context, .tokens = proseTokens(text, context), .parts = {}, .drafts = {}};
    reading.parts = proseParts(text, reading.tokens);
    reading.places = &m_lexicon.places();
    reading.home = homeOf(text, m_lexicon.places());
    makeDrafts(reading);
    decideRoles(reading);
    governPeriods(reading);
    nameSubjects(reading);
    joinLists(reading);
    tellEach(reading);
    joinLevels(reading);
    joinSums(reading);
    lookUp(m_lexicon, reading);
    auto others = claimedOf(reading);
    for (auto& cell : cellsOf(reading, m_lexicon)) {
        std::erase_if(others, [&](const ProseStatement& other) { return other.start < cell.end && cell.start < other.end; });
        others.push_back(std::move(cell));
    }
    for (auto& quality : qualitiesOf(reading)) {
        lookUp(m_lexicon, quality);
        others.push_back(std::move(quality));
    }
    return inOrder(reading, std::move(others));
}

} // namespace xushi

#include "domain/prose/ProseSettledPeriods.h"

#include "domain/prose/ProseWords.h"

namespace xushi {
namespace {

/// 截至5月底 over what is counted from January is 1—5月; only what is a level at a moment stays a moment.
void settlePoints(ProseDraft& draft) {
    auto& period = draft.statement.period;
    if (!period || period->period.kind != PeriodKind::Point) return;
    const auto words = draft.left + codePoints(draft.statement.indicator);
    const bool isStock = holdsAny(words, {U"有效期内", U"存量", U"总量", U"总数", U"余额", U"在库", U"保有量", U"拥有", U"现有", U"资产", U"负债", U"累计建成", U"在孵", U"有效", U"不良率", U"库存", U"年末", U"从业人员", U"总规模", U"共有"});
    if (!isStock) period->period.kind = PeriodKind::Ytd;
}

bool isBetweenPeriods(std::u32string_view words) { return words == U"、" || words == U"和" || words == U"及" || words == U"与"; }

/// 1 of 1、2月份, 一 of 一、二季度: of the kind of the phrase behind it.
std::optional<ProsePeriod> leftOutBefore(const ProseReading& reading, const ProsePhrase& phrase) {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    const auto before = reading.text.characters().substr(0, phrase.span.start);
    if (before.size() < 2 || !isBetweenPeriods(before.substr(before.size() - 1)) || !phrase.meaning) return std::nullopt;
    const char32_t last = before[before.size() - 2];
    const auto numeral = numerals.find(last);
    const int number = isDigit32(last) ? static_cast<int>(last - U'0') : numeral == std::u32string_view::npos ? 0 : static_cast<int>(numeral) + 1;
    const auto words = reading.text.of(phrase.span);
    const int month = words.find(U'季') != std::u32string_view::npos ? 3 * number : words.find(U'月') != std::u32string_view::npos ? number : 0;
    if (!Month::from(month)) return std::nullopt;
    auto period = *phrase.meaning;
    period.period.last = Month(month);
    return period;
}

std::size_t sentenceAt(const ProseReading& reading, std::size_t token) { return reading.parts.clauses[reading.parts.clauseOf[token]].sentence; }

/// 2023 of 2023、2024年: a claim that leaves its 年 to the next one.
std::optional<ProsePeriod> claimedYear(const ProseReading& reading, const ProseToken& token, const std::vector<ProsePeriod>& behind) {
    const auto* claim = token.claim();
    if (!claim || claim->subkind != "period" || behind.empty() || claim->span.end - claim->span.start != 4) return std::nullopt;
    auto period = behind.front();
    period.period.year = 0;
    for (const char32_t c : reading.text.of(claim->span)) period.period.year = period.period.year * 10 + static_cast<int>(c - U'0');
    return period;
}

/// The periods that stand as a list directly before the words of a number: 1月、2月和3月.
std::vector<ProsePeriod> periodsListedBefore(const ProseReading& reading, const ProseDraft& draft) {
    std::vector<ProsePeriod> periods;
    const ProsePhrase* first = nullptr;
    std::size_t start = 0; ///< of the first one
    for (std::size_t token = draft.token; token-- > 0 && sentenceAt(reading, token) == reading.sentenceOf(draft);) {
        const auto& before = reading.tokens[token];
        if (!periods.empty() && !isBetweenPeriods(reading.text.of({before.span.end, start}))) break;
        const auto* phrase = before.phrase();
        auto period = phrase ? phrase->meaning : claimedYear(reading, before, periods);
        if (!period) break;
        period->wording = reading.text.written(before.span);
        periods.insert(periods.begin(), *period);
        start = before.span.start;
        first = phrase;
    }
    if (const auto leftOut = first ? leftOutBefore(reading, *first) : std::nullopt) periods.insert(periods.begin(), *leftOut);
    return periods;
}

/// 1月、2月、3月分别增长9.8%、11.2%和15.7%: a period for each of the list.
void zipPeriods(ProseReading& reading) {
    auto& drafts = reading.drafts;
    for (std::size_t first = 0, end = 0; first < drafts.size(); first = end) {
        end = first + 1;
        while (end < drafts.size() && drafts[end].isContinued) ++end;
        if (end - first < 2) continue;
        const auto periods = periodsListedBefore(reading, drafts[first]);
        if (periods.size() != end - first) continue;
        for (std::size_t i = 0; i < periods.size(); ++i) {
            drafts[first + i].statement.period = periods[i];
            drafts[first + i].statement.period->source = PeriodSource::Explicit;
        }
    }
}

/// The level 由…增加到… that a change speaks of, which has its own two times; noDraft for none.
std::size_t reachedBefore(const ProseReading& reading, std::size_t place) {
    const auto& drafts = reading.drafts;
    for (std::size_t i = place; i-- > 1 && reading.sentenceOf(drafts[i]) == reading.sentenceOf(drafts[place]);) {
        const bool isTurn = drafts[i].statement.subkind == "to-value" && drafts[i - 1].statement.subkind == "from-value";
        if (isTurn) return drafts[i].statement.growth ? noDraft : i;
        if (!isOfLevel(drafts[i])) break;
    }
    return noDraft;
}

/// 5月签约44项；累计签约222项: beside a month, what was counted since January.
void countFromJanuary(ProseDraft& draft) {
    auto& period = draft.statement.period;
    const bool isOfMonth = period && period->period.kind == PeriodKind::Month && startsWithAny(draft.left, {U"累计", U"，累计", U"；累计", U"、累计", U"本年累计", U"全年累计"});
    if (isOfMonth && period->source != PeriodSource::Explicit) period->period.kind = PeriodKind::Ytd;
}

/// 由2020年的386家增加到2024年的980家，增长1.5倍: measured from the old level at the time of the new one.
void measureFromOldLevels(ProseReading& reading) {
    for (std::size_t i = 0; i < reading.drafts.size(); ++i) {
        auto& s = reading.drafts[i].statement;
        const bool isOpen = s.growth && (reading.drafts[i].cue.base.empty() || s.growth->base == "年均");
        const auto reached = isOpen ? reachedBefore(reading, i) : noDraft;
        if (reached == noDraft) continue;
        const auto& from = reading.drafts[reached - 1].statement.period;
        const auto& to = reading.drafts[reached].statement.period;
        if (!from || !to || from->wording.empty() || from->period >= to->period || from->period == to->period.lastYear()) continue;
        s.period = to;
        if (s.growth->base == "年均") s.period->firstYear = from->period.year;
        else s.growth->base = from->wording;
    }
}

} // namespace

void tellBracketBase(ProseDraft& draft, const ProsePeriod& own, const ProsePeriod& around) {
    auto& s = draft.statement;
    if (own.period.year < around.period.year && s.kind == StatementKind::Figure && s.subkind == "level") s.subkind = "base-period";
}

void settlePeriods(ProseReading& reading) {
    zipPeriods(reading);
    measureFromOldLevels(reading);
    for (auto& draft : reading.drafts) settlePoints(draft);
    for (auto& draft : reading.drafts) countFromJanuary(draft);
}

} // namespace xushi

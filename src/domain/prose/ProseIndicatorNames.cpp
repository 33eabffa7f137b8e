#include "domain/prose/ProseIndicatorNames.h"

#include "domain/prose/ProseLeftovers.h"
#include "domain/prose/ProseScopes.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

bool saysCoverage(std::u32string_view aside) {
    return startsWithAny(aside, {U"含", U"不含", U"包含", U"包括", U"不包括", U"剔除", U"扣除"}) || endsWithAny(aside, {U"口径", U"以下", U"以上", U"除外"});
}

bool isInNameOf(const Indicator& indicator, std::string_view words) {
    return indicator.name.find(words) != std::string::npos || std::ranges::any_of(indicator.aliases, [&](const std::string& alias) { return alias.find(words) != std::string::npos; });
}

/// 24项（亿元以下）, 24项（不含增资3项）; 24项（含增资3项） names a part.
std::u32string asideBehind(const ProseReading& reading, const ProseDraft& draft) {
    const auto rest = reading.text.of(reading.clauseOf(draft).span);
    const auto behind = rest.substr(std::min(rest.size(), draft.number.span.end - reading.clauseOf(draft).span.start));
    const auto end = behind.starts_with(U"（") ? behind.find(U'）') : std::u32string_view::npos;
    if (end == std::u32string_view::npos) return {};
    const auto inside = behind.substr(1, end - 1);
    const bool isOfPart = std::ranges::any_of(inside, isDigit32) && !startsWithAny(inside, {U"不含", U"不包括", U"剔除", U"扣除"});
    return isOfPart ? std::u32string() : std::u32string(inside);
}

/// 按法人所在地口径，
bool isOfBasis(std::u32string_view before) {
    const auto at = before.find(U"口径，");
    const auto start = at == std::u32string_view::npos ? at : before.rfind(U'按', at);
    return start != std::u32string_view::npos && before.substr(start, at - start).find_first_of(U"，；") == std::u32string_view::npos;
}

/// 近三年，
bool isOfYears(const ProseReading& reading, const ProseDraft& draft) {
    const auto before = reading.sentenceBefore(draft);
    const auto at = std::min(before.find(U'近'), before.find(U"过去"));
    const auto year = at == std::u32string_view::npos ? at : before.substr(at, 5).find(U'年');
    const bool isSpan = year != std::u32string_view::npos && before.substr(at, year).find_first_of(U"两二三四五六七八九十23456789") != std::u32string_view::npos;
    return isSpan && !(draft.statement.period && draft.statement.period->source == PeriodSource::Explicit);
}

/// 后三名技术合同成交额
bool isOfSomeRanks(const ProseReading& reading, const ProseDraft& draft) {
    const auto place = static_cast<std::size_t>(&draft - reading.drafts.data());
    if (place == 0 || draft.isPlaced || reading.drafts[place - 1].clause != draft.clause) return false;
    const auto& before = reading.drafts[place - 1];
    return (before.number.unit == "名" || before.number.unit == "位") && endsWithAny(before.left, {U"前", U"后", U"末"});
}

/// 东湖大学1—5月技术合同成交额: who stands before the period makes another thing of the name behind it.
bool isOfNameBeforePeriod(const ProseReading& reading, const ProseDraft& draft) {
    const auto& clause = reading.clauseOf(draft);
    const auto* phrase = clause.tokens.empty() ? nullptr : reading.tokens[clause.tokens.front()].phrase();
    if (!phrase || draft.isPlaced || draft.isInBracket || draft.own.empty() || phrase->span.end > draft.number.span.start) return false;
    if (reading.text.of({phrase->span.end, draft.number.span.start}).find(draft.own) == std::u32string_view::npos) return false;
    std::u32string words(reading.text.of({clause.span.start, phrase->span.start}));
    dropLeads(words);
    takeScope(words);
    dropLeads(words);
    return words.size() > 1 && !words.ends_with(U'是') && std::ranges::all_of(words, isHan32) && !reading.places->isPlace(words) && !isGeneralBefore(words, false);
}

} // namespace

bool isCountedOtherwise(const ProseReading& reading, const ProseDraft& draft, const Indicator& indicator) {
    const auto isOther = [&](const std::u32string& aside) { return saysCoverage(aside) && !isInNameOf(indicator, utf8Of(aside)); };
    const bool isAdded = startsWithAny(draft.own, {U"新增", U"净增"}) && draft.statement.unit.find("元") != std::string::npos && !isInNameOf(indicator, "新增") && !isInNameOf(indicator, "净增");
    return isAdded || isOther(draft.aside) || isOther(asideBehind(reading, draft)) || isOfBasis(reading.sentenceBefore(draft)) || isOfYears(reading, draft) || isOfSomeRanks(reading, draft) || isOfNameBeforePeriod(reading, draft);
}

const Indicator* NamesOfText::indicator(const std::string& wording, const std::string& unit) {
    const auto [at, isNew] = m_indicators.try_emplace({wording, unit}, nullptr);
    if (isNew) at->second = m_lexicon.indicator(wording, unit);
    return at->second;
}

const Region* NamesOfText::region(const std::string& wording) {
    const auto [at, isNew] = m_regions.try_emplace(wording, nullptr);
    if (isNew) at->second = regionOf(wording, m_home, m_lexicon);
    return at->second;
}

const Indicator* NamesOfText::withAside(const std::string& wording, const std::u32string& aside, const std::string& unit) {
    const auto* whole = indicator(wording, unit);
    if (aside.empty()) return whole;
    const auto* own = indicator(wording + "（" + utf8Of(aside) + "）", unit);
    if (whole && (!own || own == whole)) own = m_lexicon.part(utf8Of(aside), *whole);
    return own ? own : whole;
}

/// 新开工项目 of 新开工项目、成交额分别为…: what only the last of a list may end with is left off, where nothing has the longer name.
const Indicator* NamesOfText::withSharedHead(const ProseDraft& draft, const std::string& unit) {
    const auto& wording = draft.statement.indicator;
    const auto own = utf8Of(draft.own);
    const auto* found = indicator(wording, unit);
    const bool mayBeLonger = draft.cue.isRespective && !own.empty() && wording.size() > own.size() && wording.starts_with(own);
    return found || !mayBeLonger ? found : indicator(own, unit);
}

const Indicator* NamesOfText::named(ProseDraft& draft, const std::string& unit) {
    const std::string wording = draft.statement.indicator;
    if (draft.aside.empty() || draft.own.empty()) return withSharedHead(draft, unit);
    const auto* found = withAside(wording, draft.aside, unit);
    if (found && found != indicator(wording, unit)) draft.statement.indicator = wording + "（" + utf8Of(draft.aside) + "）";
    return found;
}

const Indicator* NamesOfText::partOfHost(const ProseDraft& draft) {
    std::u32string host = withoutBrackets(draft.host);
    dropLeads(host);
    takeScope(host);
    takePlaceOff(host, m_lexicon.places());
    const auto* whole = indicator(utf8Of(host), draft.statement.unit);
    return whole ? m_lexicon.part(utf8Of(draft.own), *whole) : nullptr;
}

const Indicator* NamesOfText::sharedBefore(const ProseReading& reading, const ProseDraft& draft) const {
    constexpr std::size_t farthestItem = 5;
    const auto place = static_cast<std::size_t>(&draft - reading.drafts.data());
    for (std::size_t i = place; i-- > 0 && place - i <= farthestItem;) {
        const auto& before = reading.drafts[i];
        if (reading.sentenceOf(before) != reading.sentenceOf(draft)) break;
        if (!isLevel(before)) continue;
        if (const auto* found = m_lexicon.shared(utf8Of(draft.own), before.statement.indicator, draft.statement.unit)) return found;
    }
    return nullptr;
}

} // namespace xushi

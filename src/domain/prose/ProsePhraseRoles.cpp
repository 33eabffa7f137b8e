#include "domain/prose/ProsePhraseRoles.h"

#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

bool isNextNumberNear(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token) {
    if (token + 1 >= reading.tokens.size() || !reading.tokens[token + 1].number()) return false;
    if (reading.parts.clauseOf[token + 1] != reading.parts.clauseOf[token]) return false;
    const auto between = reading.text.of({phrase.span.end, reading.tokens[token + 1].span.start});
    return cueBefore(between, true).rest.size() <= 2;
}

/// 兑现2024年度奖补资金, 发放2023年奖励: the year belongs to the name of what is given or done now.
bool isYearInName(const ProseReading& reading, const ProsePhrase& phrase, std::u32string_view head, std::u32string_view rest) {
    const bool isYear = endsWithAny(reading.text.of(phrase.span), {U"年", U"年度"}) && phrase.digits.end > phrase.digits.start;
    const bool isGiven = endsWithAny(head, {U"兑现", U"发放", U"拨付", U"下达", U"下发", U"申报", U"组织", U"公布", U"编制", U"出台", U"印发", U"制定", U"签订", U"评选", U"获评", U"获", U"获得", U"荣获", U"入选", U"列入", U"启动", U"落实", U"开展", U"争取"});
    return isYear && isGiven && !rest.empty() && isHan32(rest.front()) && rest.front() != U'的';
}

/// 同期 of 2019年同期: the phrase before it has said which.
bool goesWithYear(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token) {
    return phrase.isSame && token > 0 && reading.tokens[token - 1].phrase() && reading.tokens[token - 1].span.end == phrase.span.start;
}

/// 全年 of 为全年120项目标任务的55%: of the target inside a completion.
bool isOfAim(std::u32string_view head, std::u32string_view restOfClause) {
    const bool isOf = endsWithAny(head, {U"完成", U"占", U"达", U"已达", U"达到"});
    const bool isMaybe = endsWithAny(head, {U"为", U"是", U"相当于"});
    for (const std::u32string_view aim : {U"目标", U"任务", U"计划"}) {
        const auto at = restOfClause.rfind(aim);
        if (at == std::u32string_view::npos) continue;
        const auto behind = restOfClause.substr(at + 2);
        if (isOf || (isMaybe && behind.size() > 1 && behind[0] == U'的' && isDigit32(behind[1]))) return true;
    }
    return false;
}

/// 年初确定的, 年初人代会上定了: when an aim was set, not when it is reached.
bool isTimeOfDecision(std::u32string_view phrase, std::u32string_view restOfClause) {
    const bool isBeginning = phrase == U"年初";
    return isBeginning && holdsAny(restOfClause.substr(0, 16), {U"定了", U"定下", U"确定", U"下达", U"提出", U"安排", U"明确", U"部署", U"制定", U"定的"});
}

/// A whole year behind the one that is reported.
bool isOfNextYear(const ProseReading& reading, const ProsePhrase& phrase) {
    const auto words = reading.text.of(phrase.span);
    const bool isYear = words.size() == 5 && isDigit32(words.front()) && words.back() == U'年';
    return isYear && phrase.meaning && reading.context.period && (phrase.meaning->period.year > reading.context.period->year || (reading.context.date && reading.context.date->month <= 3 && phrase.meaning->period.year == reading.context.date->year));
}

/// 2026年目标300亿元, 完成2025年目标2500家的76.2%: of the number behind it.
bool isYearOfAim(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token) {
    const auto words = reading.text.of(phrase.span);
    const bool isYear = words.size() == 5 && isDigit32(words.front()) && words.back() == U'年';
    return isYear && isNextNumberNear(reading, {.span = {phrase.span.start, phrase.span.end + 2}}, token);
}

bool isMultipleNext(const ProseReading& reading, std::size_t token) {
    const auto* number = token + 1 < reading.tokens.size() ? reading.tokens[token + 1].number() : nullptr;
    return number && number->unit == "倍";
}

} // namespace

std::u32string_view wordsBeforePhrase(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token) {
    const auto& clause = reading.parts.clauses[reading.parts.clauseOf[token]];
    return reading.text.of({clause.span.start, phrase.span.start});
}

std::u32string_view wordsBehindPhrase(const ProseReading& reading, const ProsePhrase& phrase) {
    return reading.text.characters().substr(phrase.span.end, 14);
}

PhraseRole roleOfPhrase(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token, bool wasBase) {
    const auto& clause = reading.parts.clauses[reading.parts.clauseOf[token]];
    const auto head = wordsBeforePhrase(reading, phrase, token);
    const auto rest = wordsBehindPhrase(reading, phrase);
    const auto aim = rest.find(U"目标");
    const bool isHeadOfAims = aim < 5 && aim + 2 < rest.size() && (rest[aim + 2] == U'：' || rest[aim + 2] == U'是' || rest[aim + 2] == U'为');
    if (isHeadOfAims && head.empty()) return PhraseRole::Governs; // 2025年目标：
    if (isTimeOfDecision(reading.text.of(phrase.span), reading.text.of({phrase.span.end, clause.span.end}))) return PhraseRole::Modifier;
    if (head.empty() && isOfNextYear(reading, phrase) && startsWithAny(rest, {U"目标", U"任务", U"预算", U"计划"})) return PhraseRole::Governs; // 2025年预算压减5%
    if (startsWithAny(rest, {U"目标", U"任务"}) && isYearOfAim(reading, phrase, token)) return PhraseRole::Local;
    if (startsWithAny(rest, {U"目标", U"任务", U"的目标", U"年度目标", U"预算", U"计划的", U"计划任务", U"计划目标", U"计划数", U"预期目标", U"序时", U"度目标", U"度任务"})) return PhraseRole::Modifier;
    if (rest.substr(0, 4).find(U"目标") != std::u32string_view::npos) return PhraseRole::Modifier; // 全年控制目标
    if (endsWithAny(head, {U"截至", U"截止", U"截止到", U"截至到"})) return PhraseRole::Governs;
    if (phrase.isDate || isYearInName(reading, phrase, head, rest)) return PhraseRole::Modifier;
    if (goesWithYear(reading, phrase, token)) return wasBase ? PhraseRole::Base : PhraseRole::Modifier;
    const bool isOfCompletion = isOfAim(head, reading.text.of({phrase.span.end, clause.span.end}));
    const bool isMeasure = rest.starts_with(U"的") && endsWithAny(head, {U"达", U"达到", U"为", U"是", U"占", U"完成", U"相当于"});
    if (isOfCompletion || isMeasure) return isMeasure ? PhraseRole::Base : PhraseRole::Modifier;
    const bool isListOfBases = wasBase && !head.empty() && (head.back() == U'、' || head.back() == U'和' || head.back() == U'及');
    const bool isNear = isNextNumberNear(reading, phrase, token);
    if (isNear && !isMultipleNext(reading, token) && rest.starts_with(U"的") && endsWithAny(head, {U"比", U"较"})) return PhraseRole::Local; // 较2020年的51.6万人净增
    if (isNear && endsWithAny(head, {U"距", U"离", U"距离"})) return PhraseRole::Local; // 距2027年3%的目标还差0.4个百分点
    if (head.ends_with(U"关于")) return PhraseRole::Governs;
    const bool isOfShare = endsWithAny(head, {U"占比", U"同比", U"环比", U"之比"});
    if ((endsWithAny(head, {U"比"}) && !isOfShare) || endsWithAny(head, {U"较", U"与", U"于", U"同", U"相比", U"相当于"}) || isListOfBases) return PhraseRole::Base;
    if (endsWithAny(head, {U"是", U"为"}) && rest.starts_with(U"的") && rest.find(U'倍') != std::u32string_view::npos) return PhraseRole::Base;
    const bool isTurned = endsWithAny(head, {U"由", U"从", U"自", U"扭转", U"扭转了", U"结束", U"结束了"});
    const bool isReached = endsWithAny(head, {U"至", U"到"}) && rest.starts_with(U"的");
    if (isReached && isMultipleNext(reading, token)) return PhraseRole::Base; // 增长到2020年的2.8倍
    if (isNear && (isTurned || isReached)) return PhraseRole::Local;
    // 完成12亿元，力争全年30亿元: the months go on behind it.
    const bool isPromise = phrase.isWholeYear && isNear && clause.span.start > reading.parts.sentences[clause.sentence].span.start && rest.find(U"累计") != 0;
    if (isPromise) return PhraseRole::Local;
    if (phrase.isSame) return isNear || clause.depth > 0 ? PhraseRole::Local : PhraseRole::Base;
    return isTurned && rest.starts_with(U"的") ? PhraseRole::Base : PhraseRole::Governs;
}

std::string wordingOf(const ProseReading& reading, const ProsePhrase& phrase) {
    const bool isAlone = endsWithAny(reading.text.of(phrase.span), {U"当月", U"单月"}) && phrase.span.end - phrase.span.start > 2;
    return reading.text.written({phrase.span.start, phrase.span.end - (isAlone ? 2 : 0)});
}

bool isSince(const ProseReading& reading, const ProsePhrase& phrase) {
    return reading.text.of(phrase.span).ends_with(U"以来") || startsWithAny(wordsBehindPhrase(reading, phrase), {U"以来", U"至今"});
}

ProsePeriod sinceThen(const ProsePeriod& begin, const ProsePeriod& reported) {
    auto since = reported;
    since.wording.clear();
    if (begin.firstYear) since.firstYear = begin.firstYear;
    else if (begin.period.year < reported.period.year) since.firstYear = begin.period.year;
    else if (begin.period.kind == PeriodKind::Month && begin.period.last != Month::first()) since.firstMonth = begin.period.last.number();
    return since;
}

bool isYearGoneOn(const ProseReading& reading, const ProsePhrase& phrase, const ProsePeriod& current) {
    const bool isWhole = phrase.meaning && reading.text.of(phrase.span) == U"全年";
    return isWhole && current.period.year < phrase.meaning->period.year && !holdsAny(wordsBehindPhrase(reading, phrase), {U"力争", U"确保", U"目标", U"任务", U"计划", U"预计", U"争取", U"要", U"将"});
}

bool isForecastAlone(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token) {
    if (!holdsAny(wordsBeforePhrase(reading, phrase, token), {U"预计", U"拟", U"可于", U"有望"})) return false;
    const auto& tokens = reading.parts.clauses[reading.parts.clauseOf[token]].tokens;
    return std::ranges::none_of(tokens, [&](std::size_t other) { return other > token && reading.tokens[other].number(); });
}

bool isAloneInBracket(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token) {
    const auto& bracket = reading.parts.clauses[reading.parts.clauseOf[token]];
    const bool isAlone = bracket.depth > 0 && bracket.span == phrase.span;
    return isAlone && token + 1 < reading.tokens.size() && reading.tokens[token + 1].number() && reading.tokens[token + 1].span.start == phrase.span.end + 1;
}

bool isBehindLead(const ProseReading& reading, const ProsePhrase& phrase, std::size_t token) {
    constexpr std::size_t longestLead = 12;
    const auto& own = reading.parts.clauses[reading.parts.clauseOf[token]];
    const auto start = reading.text.paragraphs()[own.paragraph].start;
    return phrase.span.start - start <= longestLead && reading.parts.sentences[own.sentence].span.start == start && wordsBeforePhrase(reading, phrase, token).empty();
}

bool isQuarterWithin(const ProseReading& reading, const ProsePhrase& phrase, const Period& outer) {
    if (!phrase.meaning || !phrase.isOfAnyYear || !reading.text.of(phrase.span).ends_with(U"一季度")) return false;
    const auto& own = phrase.meaning->period;
    return outer.kind == PeriodKind::Ytd && outer.year == own.year && outer.last > own.last;
}

std::optional<int> yearBefore(const ProseReading& reading, std::size_t token) {
    const auto* claim = token > 0 ? reading.tokens[token - 1].claim() : nullptr;
    if (!claim || claim->subkind != "period" || claim->span.end + 1 != reading.tokens[token].span.start) return std::nullopt;
    int year = 0;
    for (const char32_t c : reading.text.of(claim->span)) year = year * 10 + static_cast<int>(c - U'0');
    return year;
}

} // namespace xushi

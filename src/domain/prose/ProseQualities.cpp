#include "domain/prose/ProseQualities.h"

#include "domain/prose/ProseWords.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

struct Verdict {
    std::u32string_view text;
    std::string_view subkind;
};
/// What is said of figures without a number, the longest first.
constexpr auto verdicts = std::to_array<Verdict>({
    {U"扭亏为盈", "turn"},     {U"扭亏为零", "turn"},     {U"扭亏", "turn"},         {U"由盈转亏", "turn"},     {U"由亏转盈", "turn"},     {U"由亏为盈", "turn"},   {U"由正转负", "turn"},
    {U"由负转正", "turn"},     {U"由降转升", "turn"},     {U"由升转降", "turn"},     {U"由降转增", "turn"},     {U"由增转降", "turn"},     {U"均达序时进度", "schedule"}, {U"达序时进度", "schedule"},
    {U"达到序时进度", "schedule"}, {U"快于序时进度", "schedule"}, {U"慢于序时进度", "schedule"}, {U"完成序时目标", "schedule"}, {U"完成序时进度", "schedule"}, {U"序时进度良好", "schedule"}, {U"未达序时", "schedule"},
    {U"符合序时进度", "schedule"}, {U"达到序时", "schedule"}, {U"双过半", "schedule"},   {U"创历史新高", "record"}, {U"创历年新高", "record"}, {U"创同期新高", "record"}, {U"再创新高", "record"}, {U"屡创新高", "record"},
    {U"历史最高水平", "record"}, {U"历史最好水平", "record"}, {U"零的突破", "record"},   {U"全覆盖", "verdict"},    {U"突破性进展", "verdict"}, {U"有序推进", "verdict"}, {U"强劲增长", "verdict"},
    {U"显著提高", "verdict"},  {U"显著提升", "verdict"},  {U"明显提高", "verdict"},  {U"布局突破", "verdict"},
});

/// Deeds that a bureau reports; 建设 and 推进 alone are no result.
constexpr auto deeds = std::to_array<std::u32string_view>({U"获批", U"创成", U"出台", U"印发", U"制定", U"修订", U"启动", U"签署", U"签约", U"设立", U"上市", U"成立", U"揭牌", U"建立战略", U"上报", U"举办", U"创建", U"入选", U"获评", U"荣获", U"建成", U"投用", U"投产", U"落户", U"挂牌", U"通过验收"});

ProseStatement said(const ProseReading& reading, const ProseSpan& span, StatementKind kind, std::string_view subkind) {
    const auto origin = reading.text.origin(span);
    ProseStatement statement{.start = origin.start, .end = origin.end, .text = reading.text.written(span), .kind = kind};
    statement.subkind = subkind;
    return statement;
}

/// Period, place and subject of the number that stands nearest in the sentence.
void takeNeighbour(const ProseReading& reading, std::size_t sentence, std::size_t at, bool isInBracket, ProseStatement& statement) {
    const ProseDraft* nearest = nullptr;
    const auto sentenceOf = [&](const ProseDraft& draft) { return reading.sentenceOf(draft); };
    for (const auto& draft : std::ranges::equal_range(reading.drafts, sentence, {}, sentenceOf)) {
        if (draft.isInBracket && !isInBracket) continue;
        const bool isBefore = draft.number.digits.start < at;
        const bool isOfIt = isBefore && draft.ownPeriod && !statement.indicator.empty() && statement.indicator == draft.statement.indicator;
        if (isOfIt) statement.period = draft.ownPeriod;
        if (isBefore || !nearest) nearest = &draft;
    }
    if (!nearest) return;
    statement.scope = nearest->statement.scope;
    if (!statement.indicator.empty()) return;
    statement.indicator = nearest->statement.indicator;
    statement.code = nearest->statement.code;
    statement.region = nearest->statement.region;
    const bool isOfSameMonths = nearest->number.digits.start < at && nearest->statement.kind != StatementKind::Target && nearest->statement.subkind != "base-period";
    if (isOfSameMonths && nearest->statement.period && statement.period && nearest->statement.period->period != statement.period->period) statement.period = nearest->statement.period;
}

bool hasNumbers(const ProseReading& reading, const ProseClause& clause) {
    return std::ranges::any_of(clause.tokens, [&](std::size_t token) { return reading.tokens[token].number() != nullptr; });
}

/// The words without the periods that stand in them.
std::u32string nameIn(const ProseReading& reading, const ProseClause& clause, std::u32string_view words) {
    std::u32string name(words);
    for (const std::size_t token : clause.tokens) {
        const auto* phrase = reading.tokens[token].phrase();
        const auto at = phrase ? name.find(reading.text.of(phrase->span)) : std::u32string::npos;
        if (at != std::u32string::npos) name.erase(0, at + phrase->span.end - phrase->span.start);
    }
    return name;
}

/// What it is level with: 1—4月 of 较1—4月增速持平, 全市 of 与全市持平; empty for last year.
std::u32string_view otherBase(std::u32string_view before) {
    const auto at = before.find_last_of(U"与较比");
    const bool isWord = at != std::u32string_view::npos && !(at > 0 && std::u32string_view(U"同环").find(before[at - 1]) != std::u32string_view::npos);
    if (!isWord || holdsAny(before.substr(at), {U"上年", U"去年", U"同期"})) return {};
    auto base = before.substr(at + 1);
    for (const std::u32string_view aside : {U"基本", U"大体", U"增速", U"增幅"})
        if (base.ends_with(aside)) base.remove_suffix(aside.size());
    return base;
}

std::optional<Period> basePeriodIn(const ProseReading& reading, const ProseClause& clause) {
    for (const std::size_t token : clause.tokens) {
        const auto* phrase = reading.tokens[token].phrase();
        const bool isBase = std::ranges::find(reading.bases, token) != reading.bases.end();
        if (phrase && phrase->meaning && isBase) return phrase->meaning->period;
    }
    return std::nullopt;
}

std::optional<ProseStatement> evenIn(const ProseReading& reading, const ProseClause& clause) {
    const auto words = reading.text.of(clause.span);
    const auto at = words.find(U"持平");
    if (at == std::u32string_view::npos) return std::nullopt;
    auto statement = said(reading, {clause.span.start + at, clause.span.start + at + 2}, StatementKind::Growth, "unchanged");
    const auto other = otherBase(words.substr(0, at));
    const bool isLastPeriod = holdsAny(words, {U"环比", U"上月", U"上季"});
    const bool isAboutZero = holdsAny(words.substr(0, at), {U"基本", U"大体"});
    const bool isBeside = holdsAny(other, {U"全市"});
    const bool isPace = isBeside || (!other.empty() && holdsAny(words.substr(0, at), {U"增速", U"增幅"}));
    if (isPace) {
        statement.kind = StatementKind::Points;
        statement.subkind = isBeside ? "gap" : "change";
    }
    statement.value = Decimal(0);
    statement.unit = isPace ? "个百分点" : "%";
    statement.growth = ProseGrowth{Decimal(0), statement.unit, isLastPeriod ? "上期" : other.empty() ? "上年同期" : utf8Of(other), basePeriodIn(reading, clause)};
    if (isAboutZero) statement.qualifier = "基本";
    std::size_t end = at;
    for (const std::u32string_view mark : {U"与", U"同比", U"较", U"比", U"基本"}) end = std::min(end, words.find(mark));
    statement.indicator = utf8Of(nameIn(reading, clause, words.substr(0, end)));
    if (statement.indicator == "增速" || statement.indicator == "增幅") statement.indicator.clear();
    return statement;
}

/// 服务业过半: more than half.
std::optional<ProseStatement> halfIn(const ProseReading& reading, const ProseClause& clause) {
    const auto words = reading.text.of(clause.span);
    const auto at = words.find(U"过半");
    if (at == std::u32string_view::npos || holdsAny(words, {U"双过半", U"时间过半", U"任务过半", U"过半数"})) return std::nullopt;
    auto statement = said(reading, {clause.span.start + at, clause.span.start + at + 2}, StatementKind::Share, "proportion");
    statement.value = Decimal(50);
    statement.unit = "%";
    statement.qualifier = "过";
    statement.op = Comparator::Gt;
    statement.indicator = utf8Of(words.substr(0, at));
    return statement;
}

std::optional<ProseStatement> verdictIn(const ProseReading& reading, const ProseClause& clause) {
    const auto words = reading.text.of(clause.span);
    const Verdict* longest = nullptr;
    for (const auto& each : verdicts)
        if (words.find(each.text) != std::u32string_view::npos && (!longest || each.text.size() > longest->text.size())) longest = &each;
    if (!longest) return std::nullopt;
    const auto at = clause.span.start + words.find(longest->text);
    const auto behind = reading.text.of({at + longest->text.size(), clause.span.end});
    const bool goesOnInNumber = longest->subkind == "schedule" && std::ranges::any_of(behind, isDigit32);
    if (goesOnInNumber) return std::nullopt;
    auto statement = said(reading, {at, at + longest->text.size()}, StatementKind::Qualitative, longest->subkind);
    statement.indicator = utf8Of(words.substr(0, at - clause.span.start));
    return statement;
}

std::optional<ProseStatement> deedIn(const ProseReading& reading, const ProseClause& clause) {
    const auto words = reading.text.of(clause.span);
    if (clause.depth > 0 || words.size() < 6 || words.front() == U'（' || hasNumbers(reading, clause)) return std::nullopt;
    std::size_t first = std::u32string_view::npos;
    std::size_t length = 0;
    for (const auto deed : deeds)
        if (const auto at = words.find(deed); at < first) {
            first = at;
            length = std::min<std::size_t>(deed.size(), 2);
        }
    const auto award = words.find(U'获');
    if (first == std::u32string_view::npos && award != std::u32string_view::npos && words.find(U'奖', award) != std::u32string_view::npos) {
        first = award;
        length = 1;
    }
    for (const std::u32string_view grade : {U"建设市级", U"建设省级", U"建设国家级", U"建设国家"})
        if (first == std::u32string_view::npos && words.find(grade) != std::u32string_view::npos) {
            first = words.find(grade);
            length = 2;
        }
    if (first == std::u32string_view::npos || words.substr(first + length).empty()) {
        const bool isAtEnd = first != std::u32string_view::npos && first > 0;
        if (!isAtEnd) return std::nullopt;
    }
    const auto at = clause.span.start + first;
    auto statement = said(reading, {at, at + length}, StatementKind::Qualitative, "milestone");
    statement.indicator = utf8Of(words);
    return statement;
}

} // namespace

namespace {

/// 成交额（1—4月）同比持平: the months of the name.
void takeMonthsInBrackets(const ProseReading& reading, std::size_t place, ProseStatement& statement) {
    const auto& clauses = reading.parts.clauses;
    for (std::size_t at = place + 1; at < clauses.size() && clauses[at].depth > clauses[place].depth; ++at) {
        const auto* phrase = clauses[at].tokens.size() == 1 ? reading.tokens[clauses[at].tokens.front()].phrase() : nullptr;
        if (!phrase || !phrase->meaning || phrase->span != clauses[at].span) continue;
        const std::string bracket = "（" + utf8Of(reading.text.of(phrase->span)) + "）";
        const auto found = statement.indicator.find(bracket);
        if (found == std::string::npos) continue;
        statement.indicator.erase(found, bracket.size());
        statement.period = ProsePeriod{.period = phrase->meaning->period, .wording = reading.text.written(phrase->span), .source = PeriodSource::Explicit};
    }
}

} // namespace

std::vector<ProseStatement> qualitiesOf(const ProseReading& reading) {
    std::vector<ProseStatement> statements;
    const auto take = [&](const ProseClause& clause, std::optional<ProseStatement> found) {
        if (!found) return false;
        const auto place = static_cast<std::size_t>(&clause - reading.parts.clauses.data());
        found->period = reading.periodOfClause[place];
        takeMonthsInBrackets(reading, place, *found);
        takeNeighbour(reading, clause.sentence, clause.span.start, clause.depth > 0, *found);
        statements.push_back(std::move(*found));
        return true;
    };
    for (const auto& clause : reading.parts.clauses) {
        take(clause, evenIn(reading, clause));
        take(clause, halfIn(reading, clause));
        if (!take(clause, verdictIn(reading, clause))) take(clause, deedIn(reading, clause));
    }
    return statements;
}

} // namespace xushi

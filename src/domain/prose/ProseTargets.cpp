#include "domain/prose/ProseTargets.h"

#include "domain/prose/ProseWords.h"

namespace xushi {
namespace {

bool isGapToSchedule(const ProseDraft& draft) { return draft.statement.subkind == "gap" && holdsAny(draft.cue.base, {U"序时", U"时间进度"}); }

bool mayBeTarget(const ProseDraft& draft) {
    if (isGapToSchedule(draft)) return false;
    switch (draft.statement.kind) {
    case StatementKind::Figure: return draft.statement.subkind != "from-value";
    case StatementKind::GrowthOnly:
    case StatementKind::Points:
    case StatementKind::Delta: return draft.statement.subkind != "base-period" && draft.statement.subkind != "contribution";
    case StatementKind::Share: return draft.statement.subkind == "proportion";
    default: return false;
    }
}

std::string subkindOfTarget(const ProseStatement& statement) {
    if (statement.subkind.starts_with("range")) return statement.subkind;
    if (statement.kind == StatementKind::GrowthOnly) return "growth";
    if (statement.kind == StatementKind::Points) return "points";
    if (statement.kind == StatementKind::Delta) return "change";
    if (statement.kind == StatementKind::Share || statement.subkind == "rate" || statement.unit == "%") return "rate";
    return "level";
}

void makeTarget(ProseDraft& draft) {
    auto& s = draft.statement;
    if (s.kind != StatementKind::Target) s.subkind = subkindOfTarget(s);
    const bool isOfTwo = holdsAny(draft.left, {U"确保", U"保证"}) && draft.right.find(U"力争") != std::u32string::npos;
    if (isOfTwo) s.subkind = "floor";
    else if (draft.isJoined && draft.left.starts_with(U"力争")) s.subkind = "stretch";
    if (s.growth && s.growth->base == "上年同期") s.growth->base = "上年";
    s.kind = StatementKind::Target;
    const auto word = draft.cue.qualifier;
    if (const auto comparator = comparatorOf(word, draft.number.behind)) {
        s.comparator = comparator->word;
        s.op = comparator->op;
        const bool isSaidTwice = utf8Of(word) == s.comparator || word == U"达" || word == U"达到"; // 达50%以上
        if (isSaidTwice) s.qualifier.clear();
    } else if (s.qualifier.empty() || s.qualifier == "达") s.op = Comparator::Ge;
    if (draft.number.rangeEnd == 1) s.op = Comparator::Ge;
    if (draft.number.rangeEnd == 2) s.op = Comparator::Le;
    if (s.growth && s.growth->value.isNegative() && s.op == Comparator::Ge) s.op = Comparator::Le;
}

constexpr std::initializer_list<std::u32string_view> aims{U"目标", U"任务", U"目标值", U"任务数", U"计划数", U"计划", U"预算", U"预算数", U"指标", U"任务目标", U"计划投资", U"计划投资额", U"投资计划"};

/// 争取省级项目31项: what was won from others, as 力争 never is.
bool isWon(std::u32string_view words) {
    const auto at = words.rfind(U"争取");
    if (at == std::u32string_view::npos || (at > 0 && words[at - 1] == U'力')) return false;
    auto rest = words.substr(at + 2);
    rest = rest.substr(0, rest.find_first_of(U"0123456789，、"));
    const bool isPromise = holdsAny(rest, {U"达到", U"达", U"突破", U"实现", U"完成", U"新增", U"增长", U"力争", U"确保", U"不低于", U"不少于", U"全年", U"年底"});
    return !isPromise && startsWithAny(rest, {U"到", U"了", U"省", U"国家", U"中央", U"上级", U"部", U"市级", U"各类", U"各级", U"专项", U"资金", U"政策"});
}

/// 268亿元的技术合同成交额目标, 100亿元目标提前实现, 250项的任务: named behind the number.
bool isNamedBehind(const ProseDraft& draft) {
    constexpr std::size_t longestName = 16;
    std::u32string_view rest = draft.right;
    if (startsWithAny(rest, {U"目标", U"年度目标", U"全年目标", U"规划目标"})) return true;
    if (!rest.starts_with(U"的")) return false;
    rest.remove_prefix(1);
    if (startsWithAny(rest, {U"任务清单", U"任务表", U"任务书", U"目标企业"})) return false;
    if (startsWithAny(rest, {U"目标", U"任务", U"年度目标", U"全年目标", U"年度任务", U"全年任务", U"规划目标"})) return true;
    return rest.size() <= longestName && endsWithAny(rest, {U"目标", U"目标任务", U"年度任务", U"全年任务"});
}

/// 全年目标要抓牢：成交额268亿元，登记合同900项: what follows a colon behind a short word of aims.
bool isListOfAims(std::u32string_view words) {
    constexpr std::size_t longestLead = 14;
    const auto colon = words.find(U'：');
    const auto lead = words.substr(0, colon);
    if (colon > longestLead || holdsAny(lead, {U"完成", U"情况", U"进展", U"实现", U"对照"})) return false;
    return holdsAny(lead, {U"全年目标", U"年度目标", U"年度计划", U"全年计划", U"全年任务", U"年度任务", U"目标任务", U"主要目标", U"工作目标"}) || lead == U"目标" || lead == U"计划";
}

/// 高于目标值6.5个百分点, 为目标值350件的1.15倍: measured against an aim.
bool isMeasuredByAim(const ProseDraft& draft) { return draft.statement.subkind == "gap" || draft.statement.subkind == "multiple"; }

/// 省定目标, 季度任务: another one than that of the year.
bool isOfOtherAim(const ProseReading& reading, const ProseDraft& draft) {
    const auto words = reading.text.of({reading.clauseOf(draft).span.start, draft.number.span.end + draft.right.size()});
    for (const std::u32string_view aim : {U"目标", U"任务", U"应完成"})
        for (const std::u32string_view other : {U"省定", U"省下达", U"省下达的", U"省里下达的", U"国家下达", U"国家下达的", U"上级", U"上级下达的", U"上级要求", U"季度", U"一季度", U"半年", U"上半年", U"月度", U"规划"})
            if (words.find(std::u32string(other).append(aim)) != std::u32string_view::npos) return true;
    return holdsAny(reading.sentenceBefore(draft), {U"省下达", U"根据上级", U"按照上级", U"按上级"});
}

/// 1—5月目标任务11亿元，实际完成12亿元: of these months alone.
bool isAimOfMonths(const ProseReading& reading, const ProseDraft& draft, const TargetFrame& frame) {
    const auto behind = reading.text.characters().substr(draft.number.span.end + draft.right.size(), 3);
    return draft.isTarget && frame.isSaidHere && !frame.isAhead && !frame.isOver && !frame.isWholeYear && behind == U"，实际";
}

/// 近三年，成交额分别为6亿元、8亿元、9亿元: one of a series that says no year.
bool isOfSeries(const ProseReading& reading, const ProseDraft& draft) {
    const auto words = reading.sentenceBefore(draft);
    return holdsAny(words, {U"近两年", U"近二年", U"近三年", U"近四年", U"近五年", U"近2年", U"近3年", U"近4年", U"近5年"}) && holdsAny(words, {U"分别", U"依次"});
}

/// 已相当于去年全年的61.5%: of what was reached, not of an aim.
bool isOfYearBefore(const ProseReading& reading, const ProseDraft& draft) {
    const auto words = reading.text.of({reading.clauseOf(draft).span.start, draft.number.span.start});
    return draft.statement.subkind == "completion" && holdsAny(words, {U"去年全年", U"上年全年"}) && !holdsAny(words, {U"目标", U"任务", U"计划", U"预算"});
}

/// What is kept of the year says nothing of such a number.
bool isOfNoRecord(const ProseReading& reading, const ProseDraft& draft, const TargetFrame& frame) {
    const bool isMilestone = startsWithAny(draft.right, {U"大关", U"关口", U"目标提前"});
    const bool isOldAim = endsWithAny(draft.left, {U"由", U"从"}) && holdsAny(draft.left, {U"目标", U"任务"});
    const bool isOfAim = draft.isTarget || draft.statement.subkind == "completion";
    return isMilestone || isOldAim || (isOfAim && isOfOtherAim(reading, draft)) || isAimOfMonths(reading, draft, frame) || isOfSeries(reading, draft) || isOfYearBefore(reading, draft);
}

} // namespace

bool isAimOfShare(const ProseReading& reading, const ProseDraft& draft) {
    std::u32string_view rest = draft.right;
    const bool isNoun = rest.starts_with(U"的");
    if (isNoun) rest.remove_prefix(1);
    const auto* next = draft.token + 1 < reading.tokens.size() ? reading.tokens[draft.token + 1].number() : nullptr;
    const bool isOfShare = next && next->unit == "%" && draft.right.ends_with(U"的");
    const bool isNamedBehind = startsWithAny(rest, {U"目标", U"任务", U"年度目标", U"年度任务", U"全年目标", U"计划目标"}) && (holdsAny(draft.left, {U"完成", U"占", U"达", U"距"}) || isOfShare);
    const bool isNamedBefore = isNoun && isOfShare && rest.empty() && endsWithAny(draft.cue.rest, aims);
    const bool isBracketOf = draft.isFirstInBracket && draft.cue.rest.empty() && endsWithAny(draft.host, aims);
    const bool isInBracket = (draft.isInBracket || startsWithAny(draft.cue.rest, {U"距", U"离", U"较", U"对照"})) && endsWithAny(draft.cue.rest, aims);
    return isNamedBehind || isNamedBefore || isBracketOf || isInBracket;
}

bool endsInAim(const ProseReading& reading, const ProseDraft& draft) {
    std::u32string words = withoutBrackets(reading.text.of({reading.clauseOf(draft).span.start, draft.number.span.start}));
    while (endsWithAny(words, {U"近", U"约", U"超", U"超过"})) words.resize(words.size() - (words.ends_with(U"超过") ? 2 : 1));
    if (!words.ends_with(U"的")) return false;
    words.pop_back();
    const bool isOf = holdsAny(words, {U"完成", U"达", U"占", U"为", U"是", U"相当于"});
    const auto place = static_cast<std::size_t>(&draft - reading.drafts.data());
    const bool isBehindAim = place > 0 && reading.drafts[place - 1].isAim && reading.sentenceOf(reading.drafts[place - 1]) == reading.sentenceOf(draft);
    return isOf && (isBehindAim || endsWithAny(words, aims));
}

std::optional<AimDistance> distanceToAim(const ProseReading& reading, const ProseDraft& draft) {
    std::u32string_view words = draft.cue.rest;
    if (words.starts_with(U"，")) words.remove_prefix(1);
    const bool isAbove = words == U"超额完成" || words == U"超额";
    const bool isBelow = words == U"还差" || words == U"尚差" || words == U"仍差" || words == U"还缺" || words == U"尚缺" || words == U"缺口" || words == U"差";
    if (!isAbove && !isBelow) return std::nullopt;
    const auto place = static_cast<std::size_t>(&draft - reading.drafts.data());
    const auto* before = place > 0 ? &reading.drafts[place - 1].statement : nullptr;
    const bool isOfSchedule = before && before->subkind == "gap" && before->growth && before->growth->base.find("序时") != std::string::npos;
    return AimDistance{isAbove ? 1 : -1, isOfSchedule ? U"序时" : U"年度目标"};
}

bool saysActual(std::u32string_view words) {
    if (words.starts_with(U"，")) words.remove_prefix(1);
    if (startsWithAny(words, {U"实有", U"实得"})) return true;
    if (!words.starts_with(U"实际")) return false;
    words.remove_prefix(2);
    return words.empty() || isDigit32(words.front()) || startsWithAny(words, {U"完成", U"为", U"达", U"是", U"新增", U"支出", U"执行", U"仅", U"只"});
}

bool saysDone(std::u32string_view words) {
    if (startsWithAny(words, {U"目前", U"截至目前", U"现"}) || saysActual(words)) return !holdsAny(words, {U"力争", U"确保", U"争取"});
    const auto at = words.find(U'已');
    return at != std::u32string_view::npos && at <= 4 && !holdsAny(words, {U"力争", U"确保", U"争取"});
}

bool saysMust(const ProseReading& reading, const ProseDraft& draft) {
    const auto words = reading.text.of({reading.clauseOf(draft).span.start, draft.number.span.start});
    for (auto at = words.find(U"要"); at != std::u32string_view::npos; at = words.find(U"要", at + 1)) {
        const bool isOtherWord = at > 0 && std::u32string_view(U"主重只").find(words[at - 1]) != std::u32string_view::npos;
        if (!isOtherWord && startsWithAny(words.substr(at + 1), {U"从", U"由", U"达到", U"完成", U"突破", U"实现", U"新增", U"增加到", U"增长", U"超过", U"确保"})) return true;
    }
    return false;
}

bool isAimWord(std::u32string_view words) { return words == U"目标" || words == U"年度目标" || words == U"目标任务" || words == U"任务" || words == U"目标值" || words == U"任务数"; }

bool isPlannedPart(const ProseReading& reading, const ProseDraft& draft) {
    const auto words = reading.sentenceBefore(draft);
    const auto at = words.rfind(U"其中");
    return at != std::u32string_view::npos && !holdsAny(words.substr(at), {U"已", U"完成", U"实现", U"；"});
}

void decideTarget(const ProseReading& reading, ProseDraft& draft, const TargetFrame& frame) {
    const auto words = reading.text.of({frame.promisesFrom, draft.number.span.start});
    const bool isOfOthers = !frame.isPlan && ((!frame.isAhead && isWon(words)) || saysDone(draft.left));
    if (!isOfOthers) draft.statement.commitment = commitmentIn(words);
    const bool isEstimate = holdsAny(words, {U"预计", U"有望"});
    const bool isHeld = !frame.isOver && holdsAny(draft.left, {U"控制在", U"压降在"}) && draft.number.behind == U"以内";
    const bool mayBeNamed = draft.statement.kind == StatementKind::Figure || draft.statement.kind == StatementKind::GrowthOnly || draft.statement.subkind == "proportion";
    const bool isNamed = mayBeNamed && endsWithAny(draft.cue.rest, {U"目标", U"目标值", U"目标数", U"目标任务", U"任务目标", U"任务数", U"年度任务", U"全年任务"});
    const bool isOfAims = mayBeNamed && !draft.isInBracket && !(frame.isSaidHere && !frame.isAhead) && !holdsAny(draft.left, {U"完成", U"实际"}) && isListOfAims(words);
    const bool isPromised = draft.statement.commitment || isOfAims || (mayBeNamed && !isMeasuredByAim(draft) && saysMust(reading, draft)) || (mayBeNamed && isNamedBehind(draft)) || (saysTarget(words) && !isOfOthers) || isHeld || isNamed || draft.cue.qualifier.starts_with(U"不超");
    const bool isDone = frame.isSaidHere && !frame.isAhead;
    const bool isAheadHere = frame.isAhead && !isEstimate && (!frame.isLocal || frame.isWholeYear);
    const bool isForecast = frame.isAhead || holdsAny(words, {U"有望"}) || draft.right.find(U"有望") != std::u32string::npos;
    if (isEstimate && !isPromised) draft.statement.status = isForecast ? DataStatus::Forecast : DataStatus::Estimate;
    if (!isPromised && draft.cue.isPlanned) draft.statement.status = DataStatus::Planned;
    if (!isPromised && holdsAny(draft.left, {U"拟", U"计划安排", U"计划投资"}) && !holdsAny(draft.left, {U"虚拟", U"模拟"})) draft.statement.status = DataStatus::Planned;
    const bool isRateAhead = frame.isAhead && frame.isSaidHere && draft.statement.subkind == "completion" && (draft.cue.isTo || draft.cue.qualifier.starts_with(U"达")); // 9月底前支出进度达到75%
    if (!draft.isTarget) draft.isTarget = (isPromised || isAheadHere || frame.isOfTarget || (frame.isPlan && !isDone)) && (mayBeTarget(draft) || isRateAhead) && (!frame.isLocal || frame.isWholeYear);
    if (draft.isTarget) makeTarget(draft);
    else draft.statement.commitment.reset();
    draft.isIncomparable = draft.isIncomparable || isOfNoRecord(reading, draft, frame);
}

} // namespace xushi

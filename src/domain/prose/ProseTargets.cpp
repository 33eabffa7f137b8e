#include "domain/prose/ProseTargets.h"

#include "domain/prose/ProseWords.h"

namespace xushi {
namespace {

bool mayBeTarget(const ProseDraft& draft) {
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

} // namespace

void decideTarget(const ProseReading& reading, ProseDraft& draft, const TargetFrame& frame) {
    const auto words = reading.sentenceBefore(draft);
    draft.statement.commitment = commitmentIn(words);
    const bool isEstimate = holdsAny(words, {U"预计", U"有望"});
    const bool isHeld = holdsAny(draft.left, {U"控制在", U"压降在"}) && draft.number.behind == U"以内";
    const bool isNamed = endsWithAny(draft.cue.rest, {U"目标", U"目标值"}) && draft.statement.kind == StatementKind::Figure;
    const bool isPromised = draft.statement.commitment || saysTarget(words) || isHeld || isNamed || draft.cue.qualifier.starts_with(U"不超");
    const bool isDone = frame.isSaidHere && !frame.isAhead;
    const bool isAheadHere = frame.isAhead && !isEstimate && !frame.isLocal;
    const bool isForecast = frame.isAhead || holdsAny(words, {U"有望"}) || draft.right.find(U"有望") != std::u32string::npos;
    if (isEstimate && !isPromised) draft.statement.status = isForecast ? DataStatus::Forecast : DataStatus::Estimate;
    if (!isPromised && holdsAny(draft.left, {U"拟", U"计划安排", U"计划投资"}) && !holdsAny(draft.left, {U"虚拟", U"模拟"})) draft.statement.status = DataStatus::Planned;
    if (!draft.isTarget) draft.isTarget = (isPromised || isAheadHere || (frame.isPlan && !isDone)) && mayBeTarget(draft) && !frame.isLocal;
    if (draft.isTarget) makeTarget(draft);
    else draft.statement.commitment.reset();
}

} // namespace xushi

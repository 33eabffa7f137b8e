#include "domain/checks/TargetChecks.h"

#include "domain/analyses/ShownNumbers.h"

namespace xushi {
namespace {

/// A number to reach, in the indicator's unit.
bool isAmountToReach(const Target& target) {
    return (target.nature == TargetNature::Flow || target.nature == TargetNature::Stock) && !target.isLowerBetter();
}

} // namespace

std::optional<CheckArgs> completionLarge(const CheckContext& context) {
    if (!context.target || !isAmountToReach(*context.target) || !context.standing || !context.standing->completion)
        return std::nullopt;
    const Percent completion = *context.standing->completion;
    if (completion.value <= Ratio(context.limits.completion)) return std::nullopt;
    return CheckArgs{context.format.decimal(shownShare(completion, context.format.rounding)), context.shown(context.target->value)};
}

std::optional<CheckArgs> gapJump(const CheckContext& context) {
    const Figure* previous = context.previous();
    if (!previous || !context.standing || !context.standing->gap || !context.standingBefore || !context.standingBefore->gap)
        return std::nullopt;
    const Points& now = *context.standing->gap;
    const Points& before = *context.standingBefore->gap;
    const Ratio moved = now.value - before.value;
    if (moved <= Ratio(context.limits.gapJump) && -moved <= Ratio(context.limits.gapJump)) return std::nullopt;
    const auto shown = [&](const Points& gap) {
        return context.format.signedDecimal(shownPoints(gap, context.indicator.measure, context.format.rounding));
    };
    return CheckArgs{std::to_string(previous->key.period.last.number()), shown(before), shown(now)};
}

std::optional<CheckArgs> targetBelowLastYear(const TargetContext& context) {
    const auto& [indicator, target, actual, format] = context;
    if (!actual || !isAmountToReach(target) || !isOfOneBasis(target, indicator) || target.value >= *actual) return std::nullopt;
    return CheckArgs{format.decimal(shownFigure(target.value, indicator)), std::to_string(target.key.year - 1),
                     format.decimal(shownFigure(*actual, indicator)), indicator.unit};
}

} // namespace xushi

#include "domain/checks/TargetChecks.h"

#include "domain/analyses/ShownNumbers.h"
#include "domain/checks/CheckCatalog.h"
#include "domain/checks/NeighbourChecks.h"
#include "domain/checks/NumberChecks.h"

namespace xushi {
namespace {

/// A number to reach, in the indicator's unit.
bool isAmountToReach(const Target& target) {
    return (target.nature == TargetNature::Flow || target.nature == TargetNature::Stock) && !target.isLowerBetter();
}

/// `check.not-whole` of a figure is `target.not-whole` of a target: nothing was saved instead of nothing entered.
std::string keyOfTarget(std::string_view refusal) { return "target" + std::string(refusal.substr(refusal.find('.'))); }

bool isAmount(const Target& target) { return target.nature == TargetNature::Flow || target.nature == TargetNature::Stock; }

} // namespace

Result<void> fitsFiguresOf(const Indicator& indicator, const Target& target) {
    if (target.nature == TargetNature::Growth) return {};
    for (const auto& number : {std::optional(target.value), target.startLevel}) {
        Figure figure;
        figure.value = number;
        const CheckContext context{.indicator = indicator, .figure = figure};
        for (const Check& check : checks()) {
            if (check.refusal.empty() || check.find == negative) continue; // a target below zero has a rule of its own
            if (auto args = check.find(context)) return refused(keyOfTarget(check.refusal), std::move(*args));
        }
    }
    return {};
}

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
    const auto& [indicator, target, actual, format, limits, before] = context;
    if (!actual || !isAmountToReach(target) || !isOfOneBasis(target, indicator) || target.value >= *actual) return std::nullopt;
    return CheckArgs{format.decimal(shownFigure(target.value, indicator)), std::to_string(target.key.year - 1),
                     format.decimal(shownFigure(*actual, indicator)), indicator.unit};
}

std::optional<CheckArgs> targetUnitSlip(const TargetContext& context) {
    const auto& actual = context.lastYearsActual;
    const bool isAsked = actual && isAmount(context.target) && isOfOneBasis(context.target, context.indicator);
    if (!isAsked || !isUnitSlip(context.target.value, *actual, context.limits.unitSlip)) return std::nullopt;
    return CheckArgs{context.target.value.toString(), context.indicator.unit, std::to_string(context.target.key.year - 1),
                     context.format.decimal(shownFigure(*actual, context.indicator)), context.format.decimal(context.limits.unitSlip)};
}

std::optional<CheckArgs> targetUnitSlipBefore(const TargetContext& context) {
    const Target* before = context.before;
    const bool isAsked = before && before->nature == context.target.nature && isAmount(context.target);
    if (!isAsked || !isUnitSlip(context.target.value, before->value, context.limits.unitSlip)) return std::nullopt;
    return CheckArgs{context.target.value.toString(), context.indicator.unit, before->value.toString(),
                     context.format.decimal(context.limits.unitSlip)};
}

std::optional<CheckArgs> targetGrowthLarge(const TargetContext& context) {
    const Decimal& value = context.target.value;
    const bool isBeyond = value > context.limits.growth || -value > context.limits.growth;
    if (context.target.nature != TargetNature::Growth || !isBeyond) return std::nullopt;
    return CheckArgs{context.format.signedDecimal(value), context.format.decimal(context.limits.growth)};
}

} // namespace xushi

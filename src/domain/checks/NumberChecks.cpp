#include "domain/checks/NumberChecks.h"

#include "domain/Unit.h"
#include "domain/workflow/FigureLock.h"

namespace xushi {
namespace {

const Ratio wholeInPerCent{100};

/// As countableDecimals, and of what is counted beside a milestone: 2项.
std::optional<int> decimalsOfThings(const Indicator& indicator) {
    if (indicator.measure != Measure::Milestone) return countableDecimals(indicator);
    const UnitMeaning unit = unitMeaning(indicator.unit);
    return countsSingleThings(unit.base) ? std::optional(unit.power) : std::nullopt;
}

} // namespace

std::optional<CheckArgs> monthNotBegun(const CheckContext& context) {
    const Period& period = context.figure.key.period;
    if (!context.entry || !isFuture(period, context.entry->today) || !context.figure.isOfTheDone()) return std::nullopt;
    return CheckArgs{period.toText()};
}

std::optional<CheckArgs> monthClosed(const CheckContext& context) {
    const Period& period = context.figure.key.period;
    if (!context.entry || !isClosed(monthOf(period), context.entry->closedThrough)) return std::nullopt;
    return CheckArgs{period.toText(), context.entry->closedThrough->toText()};
}

std::optional<CheckArgs> indicatorStopped(const CheckContext& context) {
    const bool isCleared = context.figure.state == FigureState::Cleared; // taking a figure away is right at any time
    if (!context.entry || isCleared || !context.indicator.isStoppedIn(context.figure.key.period)) return std::nullopt;
    return CheckArgs{context.indicator.name, context.indicator.validTo->toText()};
}

std::optional<CheckArgs> notWhole(const CheckContext& context) {
    const auto& value = context.figure.value;
    if (!value || decimalsOfThings(context.indicator) != 0 || value->isWhole()) return std::nullopt;
    return CheckArgs{context.indicator.name, value->toString(), context.indicator.unit};
}

std::optional<CheckArgs> notWholeInBase(const CheckContext& context) {
    const auto& value = context.figure.value;
    const auto decimals = decimalsOfThings(context.indicator);
    if (!value || !decimals || *decimals == 0 || value->scale() <= *decimals) return std::nullopt;
    const Decimal inBase(value->units(), value->scale() - *decimals);
    if (inBase.isWhole()) return std::nullopt;
    return CheckArgs{context.indicator.name, value->toString() + context.indicator.unit,
                     inBase.toString() + unitMeaning(context.indicator.unit).base};
}

std::optional<CheckArgs> negative(const CheckContext& context) {
    const Indicator& indicator = context.indicator;
    const auto& value = context.figure.value;
    const bool mayCorrect = indicator.accumulates() && indicator.reporting != Reporting::Cumulative;
    const bool mayBeALoss = indicator.measure == Measure::Flow && !countableDecimals(indicator);
    if (!value || !value->isNegative() || mayCorrect || mayBeALoss) return std::nullopt;
    return CheckArgs{indicator.name, value->toString()};
}

std::optional<CheckArgs> rateAboveCap(const CheckContext& context) {
    const Indicator& indicator = context.indicator;
    const auto& value = context.figure.value;
    const auto perCent = indicator.measure == Measure::Rate ? unitsIn(indicator.unit, "%") : std::nullopt; // none of 倍
    if (!value || !perCent || Ratio(*value) * *perCent <= wholeInPerCent) return std::nullopt;
    return CheckArgs{indicator.name, value->toString(), rounded(wholeInPerCent / *perCent, 0).toString() + indicator.unit};
}

std::optional<CheckArgs> stageAwaited(const CheckContext& context) {
    const Figure& figure = context.figure;
    if (context.indicator.measure != Measure::Milestone || !figure.value || figure.stage) return std::nullopt;
    return CheckArgs{figure.value->toString() + context.indicator.unit};
}

} // namespace xushi

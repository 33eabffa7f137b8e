#include "domain/checks/CumulativeChecks.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr int firstSteadyMonth = 3; ///< before it a cumulative is too young to be compared by its size

/// The value and the cumulative before it, where both are there.
struct Step {
    Decimal value;
    Decimal before;
    Month month;
    std::string monthText = std::to_string(month.number());
};

bool isCumulative(const CheckContext& context) {
    return context.indicator.accumulates() && context.indicator.reporting == Reporting::Cumulative
           && context.figure.value;
}

std::optional<Step> stepOf(const CheckContext& context) {
    if (!isCumulative(context)) return std::nullopt;
    const Figure* previous = context.previous();
    if (!previous) return std::nullopt;
    return Step{*context.figure.value, *previous->value, previous->key.period.last};
}

/// A number, or — and … in its place.
bool isAnswered(const Figure& figure) {
    return figure.hasCountingValue() || figure.state == FigureState::NotApplicable || figure.state == FigureState::BelowUnit;
}

} // namespace

std::optional<CheckArgs> cumulativeFalls(const CheckContext& context) {
    const auto step = stepOf(context);
    if (!step || step->value >= step->before) return std::nullopt;
    return CheckArgs{step->monthText, context.shown(step->before - step->value), context.indicator.unit};
}

std::optional<CheckArgs> earlierMissing(const CheckContext& context) {
    if (!isCumulative(context)) return std::nullopt;
    const Period& period = context.figure.key.period;
    std::string months;
    for (int number = 1; number < period.last.number(); ++number) {
        const Period earlier{period.year, Month(number), period.kind};
        const bool isThere = std::ranges::any_of(
            context.thisYear(), [&](const Figure& other) { return other.key.period == earlier && isAnswered(other); });
        if (isThere || !isDueIn(context.indicator, earlier)) continue;
        months += (months.empty() ? "" : ",") + std::to_string(number);
    }
    return months.empty() ? std::nullopt : std::optional(CheckArgs{months});
}

std::optional<CheckArgs> sameAsBefore(const CheckContext& context) {
    const auto step = stepOf(context);
    const bool isAwaited = isDueIn(context.indicator, context.figure.key.period); // between two quarters nothing need grow
    if (!step || !isAwaited || step->value != step->before || step->value.isZero()) return std::nullopt;
    return CheckArgs{step->monthText, context.shown(step->before)};
}

std::optional<CheckArgs> jump(const CheckContext& context) {
    const auto step = stepOf(context);
    if (!step || step->before <= Decimal(0) || step->month.number() < firstSteadyMonth) return std::nullopt;
    const Ratio times = Ratio(step->value) / Ratio(step->before);
    const bool isSlip = times >= Ratio(context.limits.unitSlip); // told as such
    if (times < Ratio(context.limits.jump) || isSlip) return std::nullopt;
    return CheckArgs{step->monthText, context.shown(step->before), context.format.ratio(times, 1)};
}

} // namespace xushi

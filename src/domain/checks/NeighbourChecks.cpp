#include "domain/checks/NeighbourChecks.h"

#include "domain/measures/Accumulation.h"

namespace xushi {
namespace {

std::optional<Decimal> monthAlone(const CheckContext& context, Month month) {
    return context.figure.value ? monthAloneAt(context.indicator, context.thisYear(), month) : std::nullopt;
}

std::string monthText(const Period& period) { return std::to_string(period.last.number()); }

bool hasAUnitToMistake(const CheckContext& context) {
    return context.figure.value && context.indicator.measure != Measure::Rate
           && context.indicator.measure != Measure::Milestone;
}

} // namespace

bool isUnitSlip(const Decimal& value, const Decimal& other, const Decimal& limit) {
    if (value <= Decimal(0) || other <= Decimal(0)) return false;
    const Ratio times = Ratio(value) / Ratio(other);
    return times >= Ratio(limit) || times * Ratio(limit) <= Ratio(1);
}

std::optional<CheckArgs> monthZero(const CheckContext& context) {
    const Period& period = context.figure.key.period;
    const auto alone = monthAlone(context, period.last);
    if (!alone || !alone->isZero() || !isDueIn(context.indicator, period)) return std::nullopt;
    const bool standsStill = !isReportedAlone(context.indicator) && !context.figure.value->isZero();
    if (standsStill) return std::nullopt;
    const auto sum = accumulatedAt(context.indicator, context.thisYear(), period.last);
    return CheckArgs{monthText(period), sum.value ? context.shown(*sum.value) : "—"};
}

std::optional<CheckArgs> monthsEqual(const CheckContext& context) {
    const auto before = context.figure.key.period.previousMonth();
    if (!before || !isDueIn(context.indicator, context.figure.key.period)) return std::nullopt;
    const auto alone = monthAlone(context, context.figure.key.period.last);
    const auto aloneBefore = monthAlone(context, before->last);
    if (!alone || !aloneBefore || *alone != *aloneBefore || alone->isZero()) return std::nullopt;
    return CheckArgs{monthText(*before), context.shown(*aloneBefore)};
}

std::optional<CheckArgs> unitSlipBefore(const CheckContext& context) {
    const Figure* previous = context.previous();
    if (!hasAUnitToMistake(context) || !previous
        || !isUnitSlip(*context.figure.value, *previous->value, context.limits.unitSlip))
        return std::nullopt;
    return CheckArgs{monthText(previous->key.period), context.shown(*previous->value), context.indicator.unit,
                     context.format.decimal(context.limits.unitSlip)};
}

std::optional<CheckArgs> unitSlip(const CheckContext& context) {
    const auto base = context.figure.lastYear ? context.figure.lastYear : context.archived();
    if (!hasAUnitToMistake(context) || !base || !isUnitSlip(*context.figure.value, *base, context.limits.unitSlip))
        return std::nullopt;
    return CheckArgs{context.shown(*base), context.indicator.unit, context.format.decimal(context.limits.unitSlip)};
}

std::optional<CheckArgs> lastYearDiffers(const CheckContext& context) {
    const auto& reported = context.figure.lastYear;
    const auto archived = context.archived();
    if (!reported || !archived || *reported == *archived) return std::nullopt;
    return CheckArgs{context.shown(*reported), context.shown(*archived)};
}

} // namespace xushi

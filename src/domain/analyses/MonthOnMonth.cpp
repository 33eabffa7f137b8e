#include "domain/analyses/MonthOnMonth.h"

#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {
namespace {

std::optional<Decimal> monthOrLevel(const Indicator& indicator, std::span<const Figure> figures, Month month) {
    if (indicator.accumulates()) return monthAloneAt(indicator, figures, month);
    return accumulatedAt(indicator, figures, month).value;
}

std::optional<Decimal> quarterAlone(std::span<const Figure> figures, Month lastOfQuarter) {
    const auto at = std::ranges::find_if(figures, [&](const Figure& figure) {
        const Period& period = figure.key.period;
        return period.last == lastOfQuarter && period.kind == PeriodKind::Quarter && figure.hasCountingValue();
    });
    return at == figures.end() ? std::nullopt : at->value;
}

/// A missing base is a hole in the series, not last year's missing figure, and has no word.
std::optional<Growth> grown(const Indicator& indicator, const std::optional<Decimal>& value,
                            const std::optional<Decimal>& base) {
    if (!value || !base) return std::nullopt;
    return growthOf({.measure = indicator.measure, .value = value, .lastYear = base});
}

} // namespace

std::optional<Growth> monthOnMonthAt(const Indicator& indicator, const TwoYears& years, Month month) {
    const auto value = monthOrLevel(indicator, years.thisYear, month);
    const auto base = month == Month::first()
                          ? monthOrLevel(indicator, years.yearBefore, Month::last())
                          : monthOrLevel(indicator, years.thisYear, Month(month.number() - 1));
    return grown(indicator, value, base);
}

std::optional<Growth> quarterOnQuarterAt(const Indicator& indicator, const TwoYears& years, Month lastOfQuarter) {
    if (storedKind(indicator) != PeriodKind::Quarter || lastOfQuarter.number() % 3 != 0) return std::nullopt;
    const auto base = lastOfQuarter == Month(3)
                          ? quarterAlone(years.yearBefore, Month::last())
                          : quarterAlone(years.thisYear, Month(lastOfQuarter.number() - 3));
    return grown(indicator, quarterAlone(years.thisYear, lastOfQuarter), base);
}

} // namespace xushi

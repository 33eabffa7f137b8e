#include "domain/analyses/PeriodAlone.h"

#include "domain/analyses/Series.h"
#include "domain/analyses/YearSeries.h"
#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {
namespace {

const Figure* aloneFigure(const BoardRequest& request, const Indicator& indicator, const RegionCode& region, const Period& period) {
    if (!isReportedAlone(indicator) || storedKind(indicator) != period.kind) return nullptr;
    const auto series = seriesIn(request.figures, indicator.code, region, period.year);
    const auto at = std::ranges::find_if(series, [&](const Figure& figure) { return figure.key.period == period && figure.hasCountingValue(); });
    return at == series.end() ? nullptr : &*at;
}

std::optional<Decimal> archivedAlone(const BoardRequest& request, const Indicator& indicator, const RegionCode& region, const Period& period) {
    const auto series = seriesIn(request.figures, indicator.code, region, period.year - 1);
    return period.kind == PeriodKind::Month ? monthAloneAt(indicator, series, period.last) : quarterAloneAt(indicator, series, period.last);
}

/// The difference of two months of a course; with nothing before the first month.
std::optional<Decimal> differenceIn(const YearSeries& series, std::optional<Decimal> MonthOfYear::*field, Month last, int months) {
    const auto at = [&](int number) { return series.months[static_cast<std::size_t>(number - 1)].*field; };
    const auto value = at(last.number());
    const int before = last.number() - months;
    if (!value || before < 1) return value;
    const auto earlier = at(before);
    return earlier ? std::optional(*value - *earlier) : std::nullopt;
}

PeriodAlone withGrowth(const Indicator& indicator, const Decimal& value, const std::optional<Decimal>& lastYear, const Figure* figure) {
    PeriodAlone alone{.value = value, .lastYear = lastYear};
    alone.growth = growthOf({.measure = indicator.measure, .value = value, .published = figure ? figure->growth : std::nullopt,
                             .publishedPoints = std::nullopt, .restatedBase = figure ? figure->restatedBase : std::nullopt, .lastYear = lastYear});
    return alone;
}

} // namespace

std::optional<PeriodAlone> periodAloneAt(const BoardRequest& request, const Indicator& indicator, const RegionCode& region, const Period& period) {
    if (!indicator.accumulates()) return std::nullopt;
    if (const Figure* figure = aloneFigure(request, indicator, region, period))
        return withGrowth(indicator, *figure->value, figure->lastYear ? figure->lastYear : archivedAlone(request, indicator, region, period), figure);
    const YearSeries series = yearSeriesOf(request, indicator.code, region);
    const bool isMonth = period.kind == PeriodKind::Month;
    const int months = isMonth ? 1 : 3;
    const auto& point = series.months[static_cast<std::size_t>(period.last.number() - 1)];
    const bool endsQuarter = period.last.number() % 3 == 0;
    const auto value = isMonth ? point.monthAlone : endsQuarter ? differenceIn(series, &MonthOfYear::value, period.last, months) : std::nullopt;
    if (!value) return std::nullopt;
    return withGrowth(indicator, *value, differenceIn(series, &MonthOfYear::lastYear, period.last, months), nullptr);
}

} // namespace xushi

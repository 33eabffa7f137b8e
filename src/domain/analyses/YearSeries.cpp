#include "domain/analyses/YearSeries.h"

#include "domain/analyses/DerivedRate.h"
#include "domain/analyses/SeriesIndex.h"
#include "domain/measures/Accumulation.h"

#include <algorithm>

namespace xushi {

namespace {

/// T * S(m) under the revisions in force in that month.
std::optional<Ratio> dueAt(const BoardRequest& request, const TargetKey& key, Month month, const PastShares& past) {
    const auto sealed = request.signedRevisions ? request.signedRevisions(key, month, month) : std::nullopt;
    const Target* target = targetInForce(request.catalogue, key, month, sealed);
    if (!target || target->nature != TargetNature::Flow) return std::nullopt;
    const auto share = shareDue(shapeOf(curveInForce(request.catalogue, *target, month, sealed)), {key.year, target->startMonth, month, &past});
    return share ? std::optional(Ratio(target->value) * *share) : std::nullopt;
}

} // namespace

bool YearSeries::hasAnyValue() const {
    return std::ranges::any_of(months, [](const MonthOfYear& month) { return month.value.has_value(); });
}

YearSeries yearSeriesOf(const BoardRequest& request, const IndicatorCode& indicator, const RegionCode& region) {
    const Catalogue& catalogue = request.catalogue;
    const int year = request.period.year;
    YearSeries series;
    const Indicator* definition = catalogue.find(indicator);
    if (!definition) return series;
    series.target = catalogue.find(TargetKey{indicator, region, year});
    const bool isOfAFlow = series.target && series.target->nature == TargetNature::Flow;
    const Month begins = isOfAFlow ? series.target->startMonth : Month::first();
    const auto thisYear = seriesIn(request.figures, indicator, region, year);
    const auto yearBefore = seriesIn(request.figures, indicator, region, year - 1);
    const PastShares past = pastSharesIn(request.figures, *definition, region, year, year - firstYearNeeded(catalogue, year));
    const auto shownRate = [&](int of, Month month) -> std::optional<Decimal> {
        const auto rate = derivedRateAt(catalogue, *definition, {of, month.number()}, [&](const IndicatorCode& code, int wanted) {
            return seriesIn(request.figures, code, region, wanted);
        });
        return rate ? std::optional(rounded(*rate, definition->decimals, catalogue.settings.rounding)) : std::nullopt;
    };
    for (int number = 1; number <= 12; ++number) {
        const Month month(number);
        MonthOfYear& point = series.months[static_cast<std::size_t>(number - 1)];
        point.lastYear = accumulatedAt(*definition, yearBefore, month, begins).value;
        if (!point.lastYear) point.lastYear = shownRate(year - 1, month);
        point.due = dueAt(request, {indicator, region, year}, month, past);
        const auto at = std::ranges::find_if(thisYear, [&](const Figure& figure) {
            return figure.key.period.last == month && figure.state != FigureState::Cleared;
        });
        if (at == thisYear.end()) point.value = shownRate(year, month);
        if (at == thisYear.end()) continue;
        point.revision = at->revision;
        point.status = at->status;
        point.isAsOfAssumed = at->isAsOfAssumed;
        if (!at->hasCountingValue()) continue;
        point.value = accumulatedAt(*definition, thisYear, month, begins).value;
        point.monthAlone = monthAloneAt(*definition, thisYear, month);
        if (const auto base = reportedBaseAt(*definition, thisYear, month, &Figure::lastYear, begins)) point.lastYear = base;
    }
    return series;
}

} // namespace xushi

#include "domain/analyses/YearSeries.h"

#include "domain/InForce.h"
#include "domain/analyses/DerivedRate.h"
#include "domain/analyses/Series.h"
#include "domain/measures/Accumulation.h"
#include "domain/signing/SignedWorlds.h"

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

namespace {

/// One series and the world in which it is read: the catalogue and the figures of the request.
struct SeriesReading {
    const BoardRequest& request;
    const Indicator& definition;
    const RegionCode& region;
    int year = request.period.year;
    const Target* target = request.catalogue.find(TargetKey{definition.code, region, year});
    bool isOfAFlow = target && target->nature == TargetNature::Flow;
    Month begins = isOfAFlow ? target->startMonth : Month::first();
    PastShares past = pastSharesIn(request.figures, definition, region, year, year - firstYearNeeded(request.catalogue, year));

    std::span<const Figure> figures(const IndicatorCode& code, int of) const { return seriesIn(request.figures, code, region, of); }
    std::optional<Decimal> shownRate(int of, Month month) const;
    MonthOfYear at(Month month) const;
};

std::optional<Decimal> SeriesReading::shownRate(int of, Month month) const {
    const auto rate = derivedRateAt(request.catalogue, definition, {of, month.number()},
                                    [this](const IndicatorCode& code, int wanted) { return figures(code, wanted); });
    return rate ? std::optional(rounded(*rate, definition.decimals, request.catalogue.settings.rounding)) : std::nullopt;
}

MonthOfYear SeriesReading::at(Month month) const {
    const auto thisYear = figures(definition.code, year);
    MonthOfYear point{.rounding = request.catalogue.settings.rounding};
    point.lastYear = accumulatedAt(definition, figures(definition.code, year - 1), month, begins).value;
    if (!point.lastYear) point.lastYear = shownRate(year - 1, month);
    point.due = dueAt(request, {definition.code, region, year}, month, past);
    const auto found = std::ranges::find_if(thisYear, [&](const Figure& figure) {
        return figure.key.period.last == month && figure.state != FigureState::Cleared;
    });
    if (found == thisYear.end()) point.value = shownRate(year, month);
    if (found == thisYear.end()) return point;
    point.revision = found->revision;
    point.status = found->status;
    point.isAsOfAssumed = found->isAsOfAssumed;
    if (!found->hasCountingValue()) return point;
    point.value = accumulatedAt(definition, thisYear, month, begins).value;
    point.monthAlone = monthAloneAt(definition, thisYear, month);
    if (const auto base = reportedBaseAt(definition, thisYear, month, &Figure::lastYear, begins)) point.lastYear = base;
    return point;
}

} // namespace

YearSeries yearSeriesOf(const BoardRequest& request, const IndicatorCode& indicator, const RegionCode& region) {
    const Catalogue& catalogue = request.catalogue;
    YearSeries series;
    const Indicator* definition = catalogue.find(indicator);
    if (!definition) return series;
    const SeriesReading present{request, *definition, region};
    series.target = present.target;
    const Region* place = request.signedWorlds ? catalogue.find(region) : nullptr;
    for (int number = 1; number <= 12; ++number) {
        const Month month(number);
        const Period period = Period::ytd(request.period.year, number);
        const auto world = place ? request.signedWorlds->worldOf(*definition, *place, month, period, request.figures) : std::nullopt;
        MonthOfYear& point = series.months[static_cast<std::size_t>(number - 1)];
        if (!world) {
            point = present.at(month);
            continue;
        }
        const BoardRequest then{*world->catalogue, world->figures, period, request.region};
        point = SeriesReading{then, *world->indicator, region}.at(month);
    }
    return series;
}

} // namespace xushi

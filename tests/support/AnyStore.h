#pragma once

#include "domain/Catalogue.h"
#include "domain/analyses/Series.h"
#include "support/Builders.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace xushi {

/// Any figures of indicators of many kinds (a total and its parts, a rate over two of them, months reported alone, quarters)
/// in a city and its districts over four years, with targets on several curves. The same seed gives the same store.
struct AnyStore {
    explicit AnyStore(unsigned seed, bool hasCurves = true) : random(seed) {
        catalogue.regions = {aRegion("HA", "淮安市"), aRegion("QJP", "清江浦区", RegionType::District), aRegion("LS", "涟水县", RegionType::District)};
        catalogue.indicators = {anIndicator({.code = "TOTAL", .name = "合计"}),
                                anIndicator({.code = "PART", .name = "部分", .parent = "TOTAL"}),
                                anIndicator({.code = "ALONE", .name = "当月", .reporting = Reporting::MonthAlone}),
                                anIndicator({.code = "QUARTER", .name = "季度", .reporting = Reporting::QuarterAlone, .frequency = Frequency::Quarterly}),
                                anIndicator({.code = "STOCK", .name = "存量", .measure = Measure::Stock}), aRate({.code = "RATE", .name = "占比"})};
        catalogue.indicators.back().numerator = IndicatorCode{"PART"};
        catalogue.indicators.back().denominator = IndicatorCode{"TOTAL"};
        if (hasCurves) catalogue.curves = {{.code = {"LAST"}, .name = "上年", .shape = LastYearShare{}}, {.code = {"MEAN"}, .name = "均值", .shape = MeanShare{2}}};
        addFigures();
        addTargets(hasCurves);
    }

    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(random); }
    bool oneIn(int count) { return upTo(count - 1) == 0; }

    Figure anyFigure(const Indicator& indicator, const RegionCode& region, int year, int month) {
        const Period period = *keyFor(indicator, Period::ytd(year, month).withKind(storedKind(indicator)));
        Figure figure = aFigure({.value = std::to_string(1 + upTo(300)), .period = period, .indicator = indicator.code.text, .region = region.text});
        if (oneIn(4)) figure.lastYear = Decimal(1 + upTo(200), 0);
        if (oneIn(8)) figure.restatedBase = Decimal(1 + upTo(200), 0);
        if (oneIn(8)) figure.growth = PublishedGrowth{Decimal(upTo(500) - 100, 1), std::nullopt};
        if (oneIn(8)) figure.wording = "有序推进" + std::to_string(upTo(9));
        if (oneIn(12)) figure.status = DataStatus::Forecast;
        if (oneIn(12)) figure.value.reset();
        return figure;
    }

    std::mt19937 random;
    Catalogue catalogue;
    std::vector<Figure> figures; ///< ordered as for a board

private:
    void addFigures() {
        const bool isDense = oneIn(2);
        const bool isRateComputed = oneIn(2);
        for (const auto& indicator : catalogue.indicators) {
            if (isRateComputed && indicator.numerator) continue;
            for (const auto& region : catalogue.regions)
                for (int year = 2022; year <= 2025; ++year)
                    for (int month = 1; month <= 12; ++month)
                        if (keyFor(indicator, Period::ytd(year, month).withKind(storedKind(indicator))) && !oneIn(isDense ? 8 : 2))
                            figures.push_back(anyFigure(indicator, region.code, year, month));
        }
        sortForBoard(figures);
    }
    void addTargets(bool hasCurves) {
        for (const auto& indicator : catalogue.indicators)
            for (const auto& region : catalogue.regions)
                for (int year = 2023; year <= 2025; ++year) {
                    if (oneIn(4)) continue;
                    const bool isLevel = indicator.measure == Measure::Stock;
                    const bool isRate = indicator.measure == Measure::Rate;
                    Target target = aTarget({.value = std::to_string(100 + upTo(300)), .indicator = indicator.code.text, .region = region.code.text, .year = year,
                                             .nature = isLevel ? TargetNature::Stock : isRate ? TargetNature::Rate : TargetNature::Flow,
                                             .startMonth = oneIn(4) ? 1 + upTo(5) : 1});
                    if (hasCurves && !oneIn(3)) target.curve = catalogue.curves[static_cast<std::size_t>(upTo(1))].code;
                    catalogue.targets.push_back(target);
                }
        std::ranges::sort(catalogue.targets, {}, &Target::key);
    }
};

} // namespace xushi

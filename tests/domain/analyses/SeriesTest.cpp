#include "domain/analyses/Series.h"

#include "domain/analyses/BoardWalk.h"
#include "support/Builders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace xushi {
namespace {

std::vector<Figure> someFigures() {
    std::vector<Figure> figures;
    for (const char* region : {"HA", "QJP"})
        for (const char* indicator : {"STARTS", "DONE"})
            for (const int year : {2024, 2025})
                for (const int month : {3, 1})
                    figures.push_back(aFigure({.value = "1", .period = Period::ytd(year, month), .indicator = indicator,
                                               .region = region}));
    sortForBoard(figures);
    return figures;
}

TEST(Series, IsFoundInTheOrderOfItsPeriods) {
    const auto figures = someFigures();
    const auto series = seriesIn(figures, {"DONE"}, {"QJP"}, 2025);
    ASSERT_EQ(series.size(), 2U);
    EXPECT_EQ(series[0].key.period, Period::ytd(2025, 1));
    EXPECT_EQ(series[1].key.period, Period::ytd(2025, 3));
    EXPECT_EQ(series[0].key.indicator, IndicatorCode{"DONE"});
    EXPECT_EQ(series[0].key.region, RegionCode{"QJP"});
    EXPECT_TRUE(seriesIn({}, {"STARTS"}, {"HA"}, 2025).empty());
}

/// Any figures and targets of a few indicators, regions and years, some of which the catalogue does not have.
struct Scattered {
    explicit Scattered(unsigned seed) : random(seed) {
        for (const char* code : {"R5", "R2", "R9", "R1"}) catalogue.regions.push_back(aRegion(code, code, RegionType::District));
        for (const char* code : {"I3", "I1", "I2"}) catalogue.indicators.push_back(anIndicator({.code = code, .name = code}));
        std::set<FigureKey> keys;
        std::set<TargetKey> targets;
        for (int left = upTo(150); left > 0; --left) {
            const FigureKey key{Period::ytd(2022 + upTo(4), 1 + upTo(11)), {"I" + std::to_string(upTo(4))}, {"R" + std::to_string(upTo(9))}};
            if (keys.insert(key).second) figures.push_back(aFigure({.value = "1", .period = key.period, .indicator = key.indicator.text, .region = key.region.text}));
            Target target = aTarget();
            target.key = {key.indicator, key.region, key.period.year};
            if (upTo(2) == 0 && targets.insert(target.key).second) catalogue.targets.push_back(target);
        }
        sortForBoard(figures);
    }
    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(random); }

    std::mt19937 random;
    Catalogue catalogue;
    std::vector<Figure> figures;
};

TEST(BoardWalk, FindsWhatHalvingFindsInAnyStore) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        SCOPED_TRACE(seed);
        Scattered store(seed);
        std::ranges::sort(store.catalogue.targets, {}, &Target::key);
        for (const auto& region : {std::optional<RegionCode>(), std::optional<RegionCode>(RegionCode{"R2"})}) {
            const BoardRequest request{store.catalogue, store.figures, Period::ytd(2025, 5), region};
            BoardWalk walk(request);
            for (const auto& indicator : store.catalogue.indicators) {
                const auto found = walk.of(indicator.code);
                for (std::size_t place = 0; place < store.catalogue.regions.size(); ++place) {
                    const RegionCode& code = store.catalogue.regions[place].code;
                    if (region && code != *region) continue;
                    const auto is = [&](std::span<const Figure> one, int year) {
                        const auto other = seriesIn(store.figures, indicator.code, code, year);
                        return one.size() == other.size() && (one.empty() || one.data() == other.data());
                    };
                    EXPECT_TRUE(is(found[place].thisYear, 2025)) << indicator.code.text << ' ' << code.text;
                    EXPECT_TRUE(is(found[place].yearBefore, 2024)) << indicator.code.text << ' ' << code.text;
                    const auto target = std::ranges::find(store.catalogue.targets, TargetKey{indicator.code, code, 2025}, &Target::key);
                    EXPECT_EQ(found[place].target, target == store.catalogue.targets.end() ? nullptr : &*target);
                }
            }
        }
    }
}

} // namespace
} // namespace xushi

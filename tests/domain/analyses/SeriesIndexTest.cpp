#include "domain/analyses/SeriesIndex.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

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

TEST(SeriesIndex, FindsASeriesInTheOrderOfItsPeriods) {
    const auto figures = someFigures();
    const SeriesIndex index(figures);
    const auto series = index.find({"DONE"}, {"QJP"}, 2025);
    ASSERT_EQ(series.size(), 2U);
    EXPECT_EQ(series[0].key.period, Period::ytd(2025, 1));
    EXPECT_EQ(series[1].key.period, Period::ytd(2025, 3));
    EXPECT_EQ(series[0].key.indicator, IndicatorCode{"DONE"});
    EXPECT_EQ(series[0].key.region, RegionCode{"QJP"});
}

TEST(SeriesIndex, FindsWhatHalvingFinds) {
    const auto figures = someFigures();
    const SeriesIndex index(figures);
    for (const char* indicator : {"STARTS", "DONE", "NONE"})
        for (const char* region : {"HA", "QJP", "NONE"})
            for (const int year : {2023, 2024, 2025}) {
                const auto found = index.find({indicator}, {region}, year);
                const auto halved = seriesIn(figures, {indicator}, {region}, year);
                EXPECT_EQ(found.size(), halved.size());
                if (!found.empty()) {
                    EXPECT_EQ(found.data(), halved.data());
                }
            }
}

TEST(SeriesIndex, OfNothingFindsNothing) { EXPECT_TRUE(SeriesIndex({}).find({"STARTS"}, {"HA"}, 2025).empty()); }

} // namespace
} // namespace xushi

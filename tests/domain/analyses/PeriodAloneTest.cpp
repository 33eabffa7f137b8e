#include "domain/analyses/PeriodAlone.h"
#include "domain/analyses/Series.h"
#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

struct AloneScene {
    Catalogue catalogue;
    std::vector<Figure> figures;

    explicit AloneScene(const Indicator& indicator = anIndicator()) {
        catalogue.regions = {aRegion()};
        catalogue.indicators = {indicator};
    }
    void put(int year, int month, const std::string& value, const std::string& lastYear = "", const std::string& growth = "") {
        const Period period = Period::ytd(year, month).withKind(storedKind(catalogue.indicators.front()));
        figures.push_back(aFigure({.value = value, .period = period, .growth = growth, .lastYear = lastYear}));
    }
    std::optional<PeriodAlone> at(int month, PeriodKind kind) {
        sortForBoard(figures);
        const BoardRequest request{catalogue, figures, Period::ytd(2025, month), std::nullopt};
        return periodAloneAt(request, catalogue.indicators.front(), {"HA"}, Period::ytd(2025, month).withKind(kind));
    }
};

TEST(PeriodAlone, IsTheDifferenceOfTwoCumulativesInBothYears) {
    AloneScene scene;
    for (const auto& [month, now, then] : {std::tuple{3, "60", "50"}, {4, "100", "80"}, {5, "156", "120"}, {6, "180", "150"}}) {
        scene.put(2025, month, now);
        scene.put(2024, month, then);
    }
    const auto may = scene.at(5, PeriodKind::Month);
    EXPECT_EQ(may->value, number("56"));
    EXPECT_EQ(may->lastYear, number("40"));
    EXPECT_EQ(may->growth->percent->value, Ratio(40));
    const auto quarter = scene.at(6, PeriodKind::Quarter);
    EXPECT_EQ(quarter->value, number("120"));
    EXPECT_EQ(quarter->growth->percent->value, Ratio(20));
    EXPECT_EQ(scene.at(3, PeriodKind::Quarter)->value, number("60")) << "the first quarter is its cumulative";
}

TEST(PeriodAlone, TakesTheBaseThatCameWithTheFigures) {
    AloneScene scene;
    scene.put(2025, 4, "100", "80");
    scene.put(2025, 5, "156", "120");
    EXPECT_EQ(scene.at(5, PeriodKind::Month)->lastYear, number("40"));
}

TEST(PeriodAlone, HasNothingBehindAHoleNorForMonthsThatEndNoQuarter) {
    AloneScene scene;
    scene.put(2025, 3, "60");
    scene.put(2025, 5, "156");
    EXPECT_FALSE(scene.at(5, PeriodKind::Month));
    EXPECT_FALSE(scene.at(5, PeriodKind::Quarter));
}

TEST(PeriodAlone, HasNoFebruaryWhereJanuaryIsReportedWithIt) {
    AloneScene scene(anIndicator({.isJanuaryExempt = true}));
    scene.put(2025, 2, "30");
    scene.put(2025, 3, "60");
    EXPECT_FALSE(scene.at(2, PeriodKind::Month));
    EXPECT_EQ(scene.at(3, PeriodKind::Month)->value, number("30"));
}

TEST(PeriodAlone, IsAsReportedWithItsOwnGrowthWhereMonthsAreReportedAlone) {
    AloneScene scene(anIndicator({.reporting = Reporting::MonthAlone}));
    scene.put(2025, 5, "56", "", "12.5");
    EXPECT_EQ(scene.at(5, PeriodKind::Month)->value, number("56"));
    EXPECT_EQ(scene.at(5, PeriodKind::Month)->growth->percent->value, ratio("12.5"));
}

TEST(PeriodAlone, IsNothingForAStockOrARate) {
    AloneScene scene(aRate({.code = "STARTS", .name = "占比"}));
    scene.put(2025, 4, "30");
    scene.put(2025, 5, "60");
    EXPECT_FALSE(scene.at(5, PeriodKind::Month));
}

} // namespace
} // namespace xushi

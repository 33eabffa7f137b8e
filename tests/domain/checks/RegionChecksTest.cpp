#include "support/CheckScene.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Figure of(std::string region, std::string value) { return aFigure({.value = std::move(value), .region = std::move(region)}); }

/// The city = `city` over 清江浦 and 淮阴; 高新区 lies inside 淮阴.
CheckScene cityOf(const std::string& city, const std::string& qj, const std::string& hy, const Indicator& indicator = anIndicator()) {
    CheckScene scene{.figure = aFigure({.value = city}), .indicator = indicator, .others = {of("GX", "40")}};
    scene.regions = {aRegion(), aRegion("QJ", "清江浦区", RegionType::District), aRegion("HY", "淮阴区", RegionType::District),
                     aRegion("GX", "高新区", RegionType::DevelopmentZone)};
    scene.regions[3].isInTotal = false;
    if (!qj.empty()) scene.others.push_back(of("QJ", qj));
    if (!hy.empty()) scene.others.push_back(of("HY", hy));
    return scene;
}

std::optional<CheckArgs> differ(const CheckScene& scene) { return found("check.regions-differ", scene); }

TEST(RegionsDiffer, NamesTheCityAndTheSum) {
    EXPECT_EQ(differ(cityOf("1560", "1000", "563")), (CheckArgs{"1560", "1563", "项"}));
    EXPECT_FALSE(differ(cityOf("1563", "1000", "563")));
}

TEST(RegionsDiffer, WaitsForEveryRegionThatCounts) {
    EXPECT_FALSE(differ(cityOf("1560", "1000", "")));
    EXPECT_FALSE(differ(cityOf("1560", "", "")));
    EXPECT_FALSE(differ({}));
    CheckScene cleared = cityOf("1560", "1000", "563");
    cleared.others.back().state = FigureState::Cleared;
    EXPECT_FALSE(differ(cleared));
    cleared.others.back().state = FigureState::Reported;
    cleared.others.back().key.period = Period::ytd(2025, 4);
    EXPECT_FALSE(differ(cleared)) << "another month";
}

TEST(RegionsDiffer, CountsARegionOnlyInTheMonthsInWhichItIsValid) {
    CheckScene scene = cityOf("1000", "1000", "");
    EXPECT_FALSE(differ(scene)) << "淮阴区 is missing";
    scene.figure.value = number("999");
    scene.regions[2].validFrom = YearMonth{2025, 6};
    EXPECT_EQ(differ(scene), (CheckArgs{"999", "1000", "项"}));
    scene.regions[2].validFrom = YearMonth{2025, 5};
    EXPECT_FALSE(differ(scene));
    scene.regions[2].validFrom.reset();
    scene.regions[2].validTo = YearMonth{2025, 4};
    EXPECT_TRUE(differ(scene));
    scene.regions[2].validTo = YearMonth{2025, 5};
    EXPECT_FALSE(differ(scene));
}

TEST(RegionsDiffer, DoesNotCountARegionInsideAnother) {
    CheckScene scene = cityOf("1563", "1000", "563");
    scene.regions[3].isInTotal = true;
    EXPECT_EQ(differ(scene), (CheckArgs{"1563", "1603", "项"}));
}

TEST(RegionsDiffer, LeavesRoundingOfAmountsAlone) {
    EXPECT_FALSE(differ(cityOf("10.0", "5.0", "5.1", anAmount({}))));
    EXPECT_TRUE(differ(cityOf("10.0", "5.0", "5.11", anAmount({}))));
    EXPECT_FALSE(differ(cityOf("10.0", "4.9", "5.0", anAmount({}))));
    EXPECT_TRUE(differ(cityOf("10.00", "4.94", "5.04", anAmount({}))));
}

TEST(RegionsDiffer, IsNothingOfRatesNorOfARegion) {
    EXPECT_FALSE(differ(cityOf("50", "60", "40", aRate({.code = "STARTS"}))));
    CheckScene scene = cityOf("1560", "1000", "563");
    scene.figure = of("HY", "563");
    scene.others.back() = aFigure({.value = "1560"});
    EXPECT_FALSE(differ(scene));
}

TEST(RegionsDiffer, AddsTheLevelsOfAStock) {
    CheckScene scene = cityOf("582", "300", "281", anIndicator({.unit = "家", .measure = Measure::Stock}));
    scene.figure.key.period.kind = PeriodKind::Point;
    for (auto& other : scene.others) other.key.period.kind = PeriodKind::Point;
    EXPECT_EQ(differ(scene), (CheckArgs{"582", "581", "家"}));
}

} // namespace
} // namespace xushi

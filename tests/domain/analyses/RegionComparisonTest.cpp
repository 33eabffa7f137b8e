#include "domain/analyses/RegionComparison.h"

#include "domain/analyses/Contribution.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

using testing::ElementsAre;

/// The city with four counties, and 高新区 inside the first.
struct Scene {
    Catalogue catalogue;
    std::vector<Figure> figures;
    std::vector<BoardRow> rows;
    Period june = Period::ytd(2025, 6);

    explicit Scene(std::vector<FigureTweaks> tweaks, Indicator indicator = anIndicator(), std::vector<Target> targets = {}) {
        catalogue.regions = {aRegion(), aRegion("A", "甲县", RegionType::County), aRegion("B", "乙县", RegionType::County),
                             aRegion("C", "丙县", RegionType::County), aRegion("D", "丁县", RegionType::County),
                             aRegion("Z", "园区", RegionType::DevelopmentZone)};
        catalogue.regions[5].isInTotal = false;
        catalogue.indicators = {std::move(indicator)};
        catalogue.targets = std::move(targets);
        catalogue.sort();
        for (auto& tweak : tweaks) figures.push_back(aFigure(tweak));
        sortForBoard(figures);
        rows = boardAt({.catalogue = catalogue, .figures = figures, .period = june});
    }

    RegionComparison compared(RankedBy by = RankedBy::Value, std::vector<RegionCode> regions = {}) const {
        return regionComparisonOf({.catalogue = catalogue, .rows = rows, .figures = figures, .indicator = catalogue.indicators[0],
                                   .period = june, .by = by, .regions = std::move(regions)});
    }
    std::vector<std::string> ranks(RankedBy by = RankedBy::Value) const {
        std::vector<std::string> texts;
        for (const auto& region : compared(by).regions) texts.push_back(region.region->name + region.rank.toText());
        return texts;
    }
};

TEST(RegionComparison, RanksTiesAsOneTwoTwoFourAndListsTheMissing) {
    const Scene scene({{.value = "9", .region = "A"}, {.value = "7", .region = "B"}, {.value = "7", .region = "C"}, {.value = "5", .region = "D"}});
    EXPECT_THAT(scene.ranks(), ElementsAre("甲县1", "乙县2", "丙县2", "丁县4"));
    const Scene open({{.value = "9", .region = "A"}, {.value = "7", .region = "C"}});
    EXPECT_THAT(open.ranks(), ElementsAre("甲县1", "乙县—", "丙县2", "丁县—"));
}

TEST(RegionComparison, RanksTheLowerFirstWhereLowerIsBetter) {
    Indicator indicator = anIndicator();
    indicator.direction = Direction::LowerIsBetter;
    const Scene scene({{.value = "9", .region = "A"}, {.value = "7", .region = "B"}}, indicator);
    EXPECT_THAT(scene.ranks(), ElementsAre("甲县2", "乙县1", "丙县—", "丁县—"));
}

TEST(RegionComparison, RanksNobodyWhoseFigureIsOfAnEarlierMonth) {
    const Scene scene({{.value = "9", .period = Period::ytd(2025, 4), .region = "A"}, {.value = "7", .region = "B"}});
    EXPECT_EQ(scene.compared().asOf->last, Month(5));
    EXPECT_THAT(scene.ranks(), ElementsAre("甲县—", "乙县1", "丙县—", "丁县—"));
    EXPECT_FALSE(scene.compared().regions[0].share);
}

TEST(RegionComparison, RanksByTheGrowthThatIsShown) {
    const Scene scene({{.value = "9", .region = "A", .lastYear = "8"}, {.value = "7", .region = "B", .lastYear = "5"},
                       {.value = "3", .region = "C", .growth = "20", .bound = Bound::AtLeast}, {.value = "3", .region = "D"}});
    EXPECT_THAT(scene.ranks(RankedBy::Growth), ElementsAre("甲县2", "乙县1", "丙县—", "丁县—"));
}

TEST(RegionComparison, RanksByCompletionAndByTheUnroundedGap) {
    const Scene scene({{.value = "5", .region = "A"}, {.value = "6", .region = "B"}}, anIndicator(),
                      {aTarget({.value = "10", .region = "A"}), aTarget({.value = "13", .region = "B"})});
    EXPECT_THAT(scene.ranks(RankedBy::Completion), ElementsAre("甲县1", "乙县2", "丙县—", "丁县—"));
    EXPECT_THAT(scene.ranks(RankedBy::Gap), ElementsAre("甲县1", "乙县2", "丙县—", "丁县—"));
}

TEST(RegionComparison, SharesAreOfWhatTheCityReported) {
    const Scene scene({{.value = "50", .lastYear = "40"}, {.value = "30", .region = "A", .lastYear = "26"}, {.value = "10", .region = "B"}});
    const auto compared = scene.compared();
    EXPECT_EQ(compared.whole, number("50"));
    EXPECT_EQ(compared.regions[0].share, (Percent{Ratio(60)}));
    EXPECT_EQ(compared.regions[0].pull, (Points{Ratio(10)}));
    EXPECT_EQ(compared.regions[0].contribution, (Percent{Ratio(40)}));
    EXPECT_EQ(compared.regions[1].share, (Percent{Ratio(20)}));
    EXPECT_FALSE(compared.regions[1].pull) << "no base";
    EXPECT_EQ(compared.total->sum, number("40"));
    EXPECT_EQ(compared.total->missing.size(), 2U);
}

TEST(RegionComparison, SharesAreOfTheSumWhereTheCityIsSilentAndNobodyIsMissing) {
    std::vector<FigureTweaks> all{{.value = "4", .region = "A", .lastYear = "3"}, {.value = "3", .region = "B", .lastYear = "3"},
                                  {.value = "2", .region = "C", .lastYear = "1"}, {.value = "1", .region = "D", .lastYear = "1"}};
    const auto whole = Scene(all).compared();
    EXPECT_EQ(whole.whole, number("10"));
    EXPECT_EQ(whole.regions[0].share, (Percent{Ratio(40)}));
    EXPECT_EQ(whole.regions[2].contribution, (Percent{Ratio(50)}));
    all.pop_back();
    EXPECT_FALSE(Scene(all).compared().regions[0].share);
}

TEST(RegionComparison, AFigureOfAnotherMonthIsNoWhole) {
    const Scene scene({{.value = "50", .period = Period::ytd(2025, 4)}, {.value = "30", .region = "A"}});
    EXPECT_FALSE(scene.compared().whole);
}

TEST(RegionComparison, RatesHaveRanksAndNoShares) {
    const Scene scene({{.value = "50", .indicator = "SHARE"}, {.value = "30", .indicator = "SHARE", .region = "A"}}, aRate());
    EXPECT_EQ(scene.compared().regions[0].rank.place, 1);
    EXPECT_FALSE(scene.compared().regions[0].share);
    EXPECT_FALSE(scene.compared().total);
}

TEST(RegionComparison, WhatLiesInsideAnotherRegionIsShownWhenAskedForAndNotRanked) {
    const Scene scene({{.value = "9", .region = "A"}, {.value = "99", .region = "Z"}});
    EXPECT_EQ(scene.compared().regions.size(), 4U);
    const auto asked = scene.compared(RankedBy::Value, {{"A"}, {"Z"}});
    ASSERT_EQ(asked.regions.size(), 2U);
    EXPECT_EQ(asked.regions[1].rank.toText(), "/");
    EXPECT_EQ(asked.regions[0].rank.place, 1);
}

/// 拉动 of all counties sums to the growth of their sum, 占比 and 贡献率 to 100.
TEST(RegionComparison, OfExhaustivePartsSumsToTheWhole) {
    rc::check([] {
        std::vector<FigureTweaks> tweaks;
        int value = 0, base = 0;
        for (const char* region : {"A", "B", "C", "D"}) {
            const int now = *rc::gen::inRange(0, 500), before = *rc::gen::inRange(1, 500);
            value += now, base += before;
            tweaks.push_back({.value = std::to_string(now), .region = region, .lastYear = std::to_string(before)});
        }
        RC_PRE(value > 0 && value != base);
        const Scene scene(tweaks);
        Ratio shares, pulls, contributions;
        for (const auto& region : scene.compared().regions) {
            shares = shares + region.share->value;
            pulls = pulls + region.pull->value;
            contributions = contributions + region.contribution->value;
        }
        RC_ASSERT(shares == Ratio(100));
        RC_ASSERT(contributions == Ratio(100));
        RC_ASSERT(pulls == (Ratio(value, base) - Ratio(1)) * Ratio(100));
    });
}

} // namespace
} // namespace xushi

#include "domain/analyses/RegionTotal.h"

#include "domain/analyses/Board.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

/// The city, 淮阴区 with 高新区 inside it, 洪泽区, and 清河区 that ended in 2016.
std::vector<Region> someRegions() {
    Region huaiyin = aRegion("HY", "淮阴区", RegionType::District);
    Region zone = aRegion("GX", "高新区", RegionType::DevelopmentZone);
    zone.parent = huaiyin.code;
    zone.isInTotal = false;
    Region hongze = aRegion("HZ", "洪泽区", RegionType::District);
    Region qinghe = aRegion("QH", "清河区", RegionType::District);
    qinghe.validTo = YearMonth{2016, 6};
    Region merged = aRegion("QJ", "清江浦区", RegionType::District);
    merged.validFrom = YearMonth{2016, 7};
    return {aRegion(), huaiyin, zone, hongze, qinghe, merged};
}

struct Case {
    Indicator indicator = anIndicator();
    std::vector<FigureTweaks> figures;
    Period period = Period::ytd(2025, 5);
};

std::vector<Figure> figuresOf(const Case& c) {
    std::vector<Figure> figures;
    for (const auto& tweaks : c.figures) figures.push_back(aFigure(tweaks));
    sortForBoard(figures);
    return figures;
}

std::optional<RegionTotal> total(const Case& c) {
    const auto regions = someRegions();
    const auto figures = figuresOf(c);
    return regionTotalAt({.regions = regions, .figures = figures, .indicator = c.indicator, .period = c.period});
}

std::vector<FigureTweaks> complete() {
    return {{.value = "156", .region = "HA"}, {.value = "50", .region = "HY"}, {.value = "20", .region = "GX"},
            {.value = "40", .region = "HZ"}, {.value = "66", .region = "QJ"}};
}

TEST(RegionTotal, AddsTheRegionsThatCount) {
    const auto sum = total({.figures = complete()});
    ASSERT_TRUE(sum);
    EXPECT_EQ(sum->sum, Decimal(156)); // neither the city nor 高新区, whose 20 are in 淮阴区's 50
    EXPECT_EQ(sum->parts, 3U);
    EXPECT_FALSE(sum->isPartial());
}

TEST(RegionTotal, ListsTheRegionsThatAreMissing) {
    const auto sum = total({.figures = {{.value = "50", .region = "HY"}, {.value = "20", .region = "GX"}}});
    EXPECT_EQ(sum->sum, Decimal(50));
    EXPECT_EQ(sum->parts, 1U);
    EXPECT_THAT(sum->missing, ElementsAre(RegionCode{"HZ"}, RegionCode{"QJ"}));
    EXPECT_TRUE(sum->isPartial());
}

TEST(RegionTotal, OfNothingReportedIsNotZero) {
    const auto sum = total({});
    EXPECT_FALSE(sum->sum);
    EXPECT_EQ(sum->missing.size(), 3U);
}

TEST(RegionTotal, DoesNotTakeAnotherMonthsFigureInstead) {
    auto figures = complete();
    figures[3].period = Period::ytd(2025, 4);
    EXPECT_THAT(total({.figures = figures})->missing, ElementsAre(RegionCode{"HZ"}));
    figures[3].period = Period::ytd(2024, 5);
    EXPECT_THAT(total({.figures = figures})->missing, ElementsAre(RegionCode{"HZ"}));
}

TEST(RegionTotal, DoesNotAddAnotherIndicator) {
    auto figures = complete();
    figures[3].indicator = "COMPLETIONS";
    EXPECT_EQ(total({.figures = figures})->sum, Decimal(116));
}

TEST(RegionTotal, CountsARegionFromItsFirstToItsLastMonth) {
    const auto at = [](int year, int month) {
        const Period period = Period::ytd(year, month);
        std::vector<FigureTweaks> figures;
        for (const char* region : {"HY", "HZ", "QH", "QJ"})
            figures.push_back({.value = region == std::string("QH") ? "3" : region == std::string("QJ") ? "5" : "1",
                               .period = period, .region = region});
        return total({.figures = figures, .period = period})->sum;
    };
    EXPECT_EQ(at(2016, 6), Decimal(1 + 1 + 3));
    EXPECT_EQ(at(2016, 7), Decimal(1 + 1 + 5));
    EXPECT_EQ(at(2015, 12), Decimal(1 + 1 + 3));
    EXPECT_EQ(at(2025, 1), Decimal(1 + 1 + 5));
}

TEST(RegionTotal, KeepsTheLargerScale) {
    const auto sum = total({.indicator = anAmount({.code = "STARTS"}),
                            .figures = {{.value = "1.5", .region = "HY"}, {.value = "2", .region = "HZ"},
                                        {.value = "-0.25", .region = "QJ"}}});
    EXPECT_EQ(sum->sum->toString(), "3.25");
}

TEST(RegionTotal, AddsTheCumulativeOfMonthsReportedAlone) {
    const auto alone = [](int month) { return Period{2025, Month(month), PeriodKind::Month}; };
    const Case c{.indicator = anIndicator({.reporting = Reporting::MonthAlone}),
                 .figures = {{.value = "1", .period = alone(1), .region = "HY"},
                             {.value = "2", .period = alone(2), .region = "HY"},
                             {.value = "4", .period = alone(2), .region = "HZ"},
                             {.value = "8", .period = alone(1), .region = "QJ"},
                             {.period = alone(2), .region = "QJ", .state = FigureState::BelowUnit}},
                 .period = Period::ytd(2025, 2)};
    EXPECT_EQ(total(c)->sum, Decimal(3));
    EXPECT_THAT(total(c)->missing, ElementsAre(RegionCode{"HZ"}, RegionCode{"QJ"})); // their sums have a hole
}

TEST(RegionTotal, AddsTheLevelsOfAStock) {
    const Case c{.indicator = anIndicator({.measure = Measure::Stock}),
                 .figures = {{.value = "5", .period = Period::point(2025, 5), .region = "HY"},
                             {.value = "6", .period = Period::point(2025, 5), .region = "HZ"},
                             {.value = "7", .period = Period::point(2025, 5), .region = "QJ"}}};
    EXPECT_EQ(total(c)->sum, Decimal(18));
}

TEST(RegionTotal, TakesNotApplicableForAnAnswer) {
    auto figures = complete();
    figures[3] = {.region = "HZ", .state = FigureState::NotApplicable};
    const auto sum = total({.figures = figures});
    EXPECT_EQ(sum->sum, Decimal(116));
    EXPECT_EQ(sum->parts, 2U);
    EXPECT_FALSE(sum->isPartial());
}

TEST(RegionTotal, DoesNotTakeTheAnswerOfAnotherForm) {
    const auto alone = [](int month) { return Period{2025, Month(month), PeriodKind::Month}; };
    const Case c{.indicator = anIndicator({.reporting = Reporting::MonthAlone}),
                 .figures = {{.value = "1", .period = alone(1), .region = "HY"},
                             {.period = Period::ytd(2025, 1), .region = "HZ", .state = FigureState::NotApplicable},
                             {.value = "8", .period = alone(1), .region = "QJ"}},
                 .period = Period::ytd(2025, 1)};
    EXPECT_THAT(total(c)->missing, ElementsAre(RegionCode{"HZ"}));
}

TEST(RegionTotal, TakesBelowTheUnitForZeroUnits) {
    auto figures = complete();
    figures[3] = {.region = "HZ", .state = FigureState::BelowUnit};
    const auto sum = total({.figures = figures});
    EXPECT_EQ(sum->sum, Decimal(116));
    EXPECT_EQ(sum->parts, 3U);
    EXPECT_FALSE(sum->isPartial());
}

TEST(RegionTotal, MissesAClearedFigureAndAForecast) {
    auto figures = complete();
    figures[1].state = FigureState::Cleared;
    figures[3].status = DataStatus::Forecast;
    EXPECT_THAT(total({.figures = figures})->missing, ElementsAre(RegionCode{"HY"}, RegionCode{"HZ"}));
}

TEST(RegionTotal, DoesNotExistForRatesAndMilestones) {
    EXPECT_FALSE(total({.indicator = aRate({.code = "STARTS"}), .figures = complete()}));
    EXPECT_FALSE(total({.indicator = anIndicator({.measure = Measure::Milestone}), .figures = complete()}));
    EXPECT_TRUE(total({.indicator = anIndicator({.measure = Measure::EventCount}), .figures = complete()}));
}

TEST(RegionTotal, NamesTheRegionsThatAreMissing) {
    const auto regions = someRegions();
    const std::vector<RegionCode> missing{{"HY"}, {"HZ"}, {"XX"}};
    EXPECT_EQ(remarkOnMissing(missing, regions), (Remark{"note.regions-missing", {"淮阴区、洪泽区、XX"}}));
    EXPECT_FALSE(remarkOnMissing({}, regions));
}

TEST(RegionValues, StandInTheOrderOfTheRegions) {
    const auto regions = someRegions();
    const auto figures = figuresOf({.figures = complete()});
    const auto indicator = anIndicator();
    const auto values = regionValuesAt(
        {.regions = regions, .figures = figures, .indicator = indicator, .period = Period::ytd(2025, 5)});
    ASSERT_EQ(values.size(), 3U);
    EXPECT_EQ(values[0].region, RegionCode{"HY"});
    EXPECT_EQ(values[1].value, Decimal(40));
    EXPECT_EQ(values[2].region, RegionCode{"QJ"});
}

TEST(RegionTotal, KnowsWhenARegionWasThere) {
    Region dissolved = aRegion("QH", "清河区", RegionType::District);
    dissolved.validTo = YearMonth{2016, 7};
    EXPECT_TRUE(countsInTotal(dissolved, {2016, 7}));
    EXPECT_FALSE(countsInTotal(dissolved, {2016, 8}));
    EXPECT_FALSE(countsInTotal(aRegion(), {2016, 8})) << "the city is the sum";
}

} // namespace
} // namespace xushi

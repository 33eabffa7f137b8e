#include "domain/analyses/MonthOnMonth.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

#include <map>

namespace xushi {
namespace {

using Values = std::map<int, const char*>;

std::vector<Figure> aYear(int year, const Values& values, PeriodKind kind) {
    std::vector<Figure> figures;
    for (const auto& [month, value] : values)
        figures.push_back(aFigure({.value = value, .period = {year, Month(month), kind}}));
    return figures;
}

struct Case {
    Indicator indicator = anIndicator();
    Values thisYear;
    Values yearBefore;
};

std::optional<Growth> monthly(const Case& c, int month) {
    const auto thisYear = aYear(2025, c.thisYear, storedKind(c.indicator));
    const auto yearBefore = aYear(2024, c.yearBefore, storedKind(c.indicator));
    return monthOnMonthAt(c.indicator, {.thisYear = thisYear, .yearBefore = yearBefore}, Month(month));
}

std::optional<Growth> quarterly(const Case& c, int month) {
    const auto thisYear = aYear(2025, c.thisYear, storedKind(c.indicator));
    const auto yearBefore = aYear(2024, c.yearBefore, storedKind(c.indicator));
    return quarterOnQuarterAt(c.indicator, {.thisYear = thisYear, .yearBefore = yearBefore}, Month(month));
}

const Indicator monthAlone = anIndicator({.reporting = Reporting::MonthAlone});
const Indicator quarterAlone = anIndicator({.reporting = Reporting::QuarterAlone, .frequency = Frequency::Quarterly});
const Indicator exempt = anIndicator({.isJanuaryExempt = true});
const Indicator stock = anIndicator({.measure = Measure::Stock});

TEST(MonthOnMonth, DifferencesACumulativeFirst) {
    const auto growth = monthly({.thisYear = {{3, "90"}, {4, "120"}, {5, "156"}}}, 5);
    ASSERT_TRUE(growth);
    EXPECT_EQ(growth->kind, GrowthKind::Computed);
    EXPECT_EQ(growth->percent, (Percent{Ratio(20)})); // 36 over 30, not 156 over 120
}

TEST(MonthOnMonth, TakesMonthsThatAreReportedAloneAsTheyAre) {
    EXPECT_EQ(monthly({.indicator = monthAlone, .thisYear = {{4, "30"}, {5, "36"}}}, 5)->percent, (Percent{Ratio(20)}));
}

TEST(MonthOnMonth, OfEventsDifferencesToo) {
    const auto events = anIndicator({.measure = Measure::EventCount});
    EXPECT_EQ(monthly({.indicator = events, .thisYear = {{1, "2"}, {2, "6"}, {3, "8"}}}, 3)->percent, (Percent{Ratio(-50)}));
}

TEST(MonthOnMonth, OfFebruaryStandsOverJanuaryItself) {
    EXPECT_EQ(monthly({.thisYear = {{1, "20"}, {2, "50"}}}, 2)->percent, (Percent{Ratio(50)}));
}

TEST(MonthOnMonth, OfJanuaryStandsOverLastDecemberAlone) {
    const Case c{.thisYear = {{1, "20"}}, .yearBefore = {{11, "200"}, {12, "240"}}};
    EXPECT_EQ(monthly(c, 1)->percent, (Percent{Ratio(-50)}));
    EXPECT_FALSE(monthly({.thisYear = {{1, "20"}}, .yearBefore = {{12, "240"}}}, 1));
}

TEST(MonthOnMonth, LooksAtTheYearBeforeOnlyInJanuary) {
    EXPECT_FALSE(monthly({.thisYear = {{2, "50"}}, .yearBefore = {{11, "200"}, {12, "240"}}}, 2));
    EXPECT_FALSE(monthly({.indicator = monthAlone, .thisYear = {{2, "50"}}, .yearBefore = {{1, "20"}, {12, "40"}}}, 2));
}

TEST(MonthOnMonth, DoesNotExistBeforeAprilWhenJanuaryIsNotReported) {
    for (const auto reporting : {Reporting::Cumulative, Reporting::MonthAlone}) {
        const Case c{.indicator = anIndicator({.reporting = reporting, .isJanuaryExempt = true}),
                     .thisYear = {{2, "30"}, {3, "50"}, {4, "80"}, {5, "90"}},
                     .yearBefore = {{11, "200"}, {12, "240"}}};
        for (const int month : {1, 2, 3}) EXPECT_FALSE(monthly(c, month)) << month;
        EXPECT_TRUE(monthly(c, 4));
    }
    EXPECT_EQ(monthly({.indicator = exempt, .thisYear = {{2, "30"}, {3, "50"}, {4, "80"}}}, 4)->percent,
              (Percent{Ratio(50)}));
}

TEST(MonthOnMonth, IsWithheldAtAHoleAndAfterIt) {
    EXPECT_FALSE(monthly({.thisYear = {{3, "90"}, {4, "120"}}}, 5));
    EXPECT_FALSE(monthly({.thisYear = {{3, "90"}, {5, "156"}}}, 5));
    EXPECT_FALSE(monthly({.thisYear = {{4, "120"}, {5, "156"}}}, 5)); // April alone is not known
    EXPECT_FALSE(monthly({.indicator = monthAlone, .thisYear = {{3, "30"}, {5, "36"}}}, 5));
}

TEST(MonthOnMonth, AnswersABaseThatIsNotAboveZeroInWords) {
    const auto afterZero = monthly({.thisYear = {{3, "90"}, {4, "90"}, {5, "95"}}}, 5);
    EXPECT_EQ(afterZero->kind, GrowthKind::BaseZero);
    EXPECT_EQ(afterZero->change, Decimal(5));
    EXPECT_FALSE(afterZero->percent);
    EXPECT_EQ(monthly({.thisYear = {{3, "90"}, {4, "88"}, {5, "95"}}}, 5)->word, GrowthWord::TurnedPositive);
    EXPECT_EQ(monthly({.thisYear = {{3, "90"}, {4, "95"}, {5, "93"}}}, 5)->word, GrowthWord::TurnedNegative);
}

TEST(MonthOnMonth, OfAStockIsItsLevelOverTheLevelAMonthBefore) {
    EXPECT_EQ(monthly({.indicator = stock, .thisYear = {{4, "1000"}, {5, "1050"}}}, 5)->percent, (Percent{Ratio(5)}));
    EXPECT_EQ(monthly({.indicator = stock, .thisYear = {{1, "990"}}, .yearBefore = {{12, "900"}}}, 1)->percent,
              (Percent{Ratio(10)}));
    EXPECT_FALSE(monthly({.indicator = stock, .thisYear = {{3, "1000"}, {5, "1050"}}}, 5));
}

TEST(MonthOnMonth, OfARateIsADifferenceInPoints) {
    const auto growth = monthly({.indicator = aRate(), .thisYear = {{4, "28.50"}, {5, "27.36"}}}, 5);
    EXPECT_EQ(growth->kind, GrowthKind::Points);
    EXPECT_EQ(growth->points, (Points{ratio("-1.14")}));
    EXPECT_FALSE(growth->percent);
}

TEST(MonthOnMonth, DoesNotTakeThePublishedYearlyGrowth) {
    auto figures = aYear(2025, {{4, "1000"}, {5, "1050"}}, PeriodKind::Point);
    figures[1].growth = PublishedGrowth{number("99"), {}};
    EXPECT_EQ(monthOnMonthAt(stock, {.thisYear = figures}, Month(5))->percent, (Percent{Ratio(5)}));
}

TEST(MonthOnMonth, DoesNotExistForQuartersOrMilestones) {
    EXPECT_FALSE(monthly({.indicator = quarterAlone, .thisYear = {{3, "10"}, {6, "12"}}}, 6));
    const auto milestone = anIndicator({.measure = Measure::Milestone});
    EXPECT_FALSE(monthly({.indicator = milestone, .thisYear = {{4, "1"}, {5, "1"}}}, 5));
}

TEST(QuarterOnQuarter, StandsOverTheQuarterBefore) {
    const Case c{.indicator = quarterAlone, .thisYear = {{3, "10"}, {6, "12"}, {9, "9"}}, .yearBefore = {{12, "20"}}};
    EXPECT_EQ(quarterly(c, 3)->percent, (Percent{Ratio(-50)}));
    EXPECT_EQ(quarterly(c, 6)->percent, (Percent{Ratio(20)}));
    EXPECT_EQ(quarterly(c, 9)->percent, (Percent{Ratio(-25)}));
    EXPECT_FALSE(quarterly(c, 12));
}

TEST(QuarterOnQuarter, IsWithheldAfterAHoleButNotByAnEarlierOne) {
    const Case c{.indicator = quarterAlone, .thisYear = {{6, "12"}, {9, "9"}}};
    EXPECT_FALSE(quarterly(c, 6));
    EXPECT_EQ(quarterly(c, 9)->percent, (Percent{Ratio(-25)}));
}

TEST(QuarterOnQuarter, DoesNotCountForecasts) {
    auto figures = aYear(2025, {{3, "10"}, {6, "12"}}, PeriodKind::Quarter);
    figures[0].status = DataStatus::Forecast;
    EXPECT_FALSE(quarterOnQuarterAt(quarterAlone, {.thisYear = figures}, Month(6)));
}

TEST(QuarterOnQuarter, DoesNotTakeACumulativeForAQuarter) {
    auto figures = aYear(2025, {{6, "22"}, {9, "31"}}, PeriodKind::Ytd);
    const auto quarters = aYear(2025, {{6, "12"}, {9, "9"}}, PeriodKind::Quarter);
    figures.insert(figures.end(), quarters.begin(), quarters.end());
    EXPECT_EQ(quarterOnQuarterAt(quarterAlone, {.thisYear = figures}, Month(9))->percent, (Percent{Ratio(-25)}));
}

TEST(QuarterOnQuarter, ExistsOnlyWhereAQuarterEndsAndIsReportedAlone) {
    const Case c{.indicator = quarterAlone, .thisYear = {{3, "10"}, {6, "12"}}, .yearBefore = {{12, "20"}}};
    for (const int month : {1, 2, 4, 5, 7}) EXPECT_FALSE(quarterly(c, month)) << month;
    const auto quarters = aYear(2025, {{3, "10"}, {6, "12"}}, PeriodKind::Quarter);
    EXPECT_FALSE(quarterOnQuarterAt(monthAlone, {.thisYear = quarters}, Month(6)));
}

} // namespace
} // namespace xushi

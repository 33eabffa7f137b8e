#include "domain/analyses/YearSeries.h"

#include "domain/analyses/Series.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

struct Year {
    Catalogue catalogue{.regions = {aRegion()}, .indicators = {anIndicator()}, .targets = {aTarget({.value = "120"})}};
    std::vector<Figure> figures;

    YearSeries series() {
        sortForBoard(figures);
        return yearSeriesOf({catalogue, figures, Period::ytd(2025, 12), std::nullopt}, {"STARTS"}, {"HA"});
    }
};

const MonthOfYear& at(const YearSeries& series, int month) { return series.months[static_cast<std::size_t>(month - 1)]; }

TEST(YearSeries, LeavesAHoleEmpty) {
    Year year;
    year.figures = {aFigure({.value = "40", .period = Period::ytd(2025, 4)}), aFigure({.value = "70", .period = Period::ytd(2025, 6)})};
    const auto series = year.series();
    EXPECT_EQ(at(series, 4).value, Decimal(40));
    EXPECT_FALSE(at(series, 5).value);
    EXPECT_EQ(at(series, 5).revision, 0);
    EXPECT_FALSE(at(series, 6).monthAlone) << "the month before is not known";
    EXPECT_TRUE(series.hasAnyValue());
}

TEST(YearSeries, IsEmptyWithoutFigures) {
    Year year;
    EXPECT_FALSE(year.series().hasAnyValue());
    EXPECT_EQ(at(year.series(), 3).due, Ratio(30));
    EXPECT_EQ(yearSeriesOf({year.catalogue, {}, Period::ytd(2025, 12), std::nullopt}, {"NONE"}, {"HA"}).target, nullptr);
}

TEST(YearSeries, FollowsARevisionFromItsMonthOn) {
    Year year;
    year.catalogue.targets.front().value = Decimal(240);
    year.catalogue.targets.front().revision = 2;
    year.catalogue.targets.front().decidedOn = "2025-07-15";
    year.catalogue.earlierTargets = {aTarget({.value = "120"})};
    const auto series = year.series();
    EXPECT_EQ(at(series, 6).due, Ratio(60));
    EXPECT_EQ(at(series, 7).due, Ratio(140));
}

TEST(YearSeries, FollowsEarlierYears) {
    Year year;
    year.catalogue.curves = {{.code = {"MEAN"}, .shape = MeanShare{2}}};
    year.catalogue.targets.front().curve = CurveCode{"MEAN"};
    for (const auto& [earlier, may] : {std::pair(2023, "60"), std::pair(2024, "40")}) {
        year.figures.push_back(aFigure({.value = may, .period = Period::ytd(earlier, 5)}));
        year.figures.push_back(aFigure({.value = "100", .period = Period::ytd(earlier, 12)}));
    }
    const auto series = year.series();
    EXPECT_EQ(at(series, 5).due, Ratio(60));
    EXPECT_EQ(at(series, 12).due, Ratio(120));
    EXPECT_FALSE(at(series, 6).due) << "not reported in either year";
    EXPECT_EQ(at(series, 5).lastYear, Decimal(40));
}

TEST(YearSeries, HasNoScheduleForALevel) {
    Year year;
    year.catalogue.targets.front().nature = TargetNature::Stock;
    EXPECT_FALSE(at(year.series(), 5).due);
}

TEST(YearSeries, ShowsAForecastWithoutCountingIt) {
    Year year;
    year.figures = {aFigure({.value = "90", .status = DataStatus::Forecast})};
    const auto series = year.series();
    EXPECT_EQ(at(series, 5).status, DataStatus::Forecast);
    EXPECT_FALSE(at(series, 5).value);
}

TEST(YearSeries, ComputesARateThatNobodyReported) {
    auto rate = aRate({.code = "CONV"});
    rate.numerator = IndicatorCode{"STARTS"};
    rate.denominator = IndicatorCode{"SIGNED"};
    const Catalogue catalogue{.regions = {aRegion()}, .indicators = {rate, anIndicator(), anIndicator({.code = "SIGNED"})}};
    std::vector<Figure> figures{aFigure({.value = "1"}), aFigure({.value = "3", .indicator = "SIGNED"}),
                                aFigure({.value = "1", .period = Period::ytd(2024, 5)}),
                                aFigure({.value = "2", .period = Period::ytd(2024, 5), .indicator = "SIGNED"})};
    sortForBoard(figures);
    const auto series = yearSeriesOf({catalogue, figures, Period::ytd(2025, 12), std::nullopt}, {"CONV"}, {"HA"});
    EXPECT_EQ(at(series, 5).value->toString(), "33.33");
    EXPECT_EQ(at(series, 5).lastYear->toString(), "50.00");
    EXPECT_FALSE(at(series, 6).value);
}

} // namespace
} // namespace xushi

// Charts of one indicator in one region: what they draw and write is what the board of each month has.
#include "domain/charts/SmallChart.h"
#include "support/Printers.h"
#include "words/RowPhrases.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const ChartSeries* seriesOf(const Chart& chart, SeriesRole role, std::size_t panel = 0) {
    const auto& all = chart.panels.at(panel).series;
    const auto at = std::ranges::find(all, role, &ChartSeries::role);
    return at == all.end() ? nullptr : &*at;
}

std::vector<std::string> digitsIn(const ChartSeries& series) {
    std::vector<std::string> digits;
    for (const auto& point : series.points) digits.push_back(point.digits);
    return digits;
}

std::vector<std::string> columnIn(const Chart& chart, std::size_t column) {
    std::vector<std::string> cells;
    for (const auto& row : chart.rows) cells.push_back(row.cells.at(column));
    return cells;
}

BoardRow rowAt(const SmallChart& small, int month) { return *boardRowAt(small.board(month), small.catalogue.indicators.front(), small.catalogue.regions.front()); }

SmallChart contracts() {
    SmallChart small(anAmount(), aTarget({.value = "268", .indicator = "CONTRACTS"}));
    return small.with(1, "20.5", {.lastYear = "18.2"}).with(2, "41.00", {.lastYear = "40"}).with(4, "102.85", {.qualifier = Qualifier::Over}).with(5, "114.2", {.status = DataStatus::Flash, .lastYear = "88.40"});
}

TEST(CumulativeChart, HasTheDigitsOfTheBoardInEveryMonth) {
    const SmallChart small = contracts();
    const Chart chart = small.chart(ChartKind::Cumulative, 5);
    for (const auto& point : seriesOf(chart, SeriesRole::Actual)->points) {
        const BoardRow row = rowAt(small, point.place + 1);
        EXPECT_EQ(point.digits, boardtext::value(row, small.catalogue.indicators.front(), {}, Language::Chinese));
        EXPECT_EQ(*point.value, Ratio(*row.value));
        const auto& cells = chart.rows[static_cast<std::size_t>(point.place)].cells;
        EXPECT_EQ(cells[1], point.digits);
        EXPECT_EQ(cells[5], boardtext::gap(row, small.catalogue.indicators.front(), {}));
    }
    EXPECT_THAT(digitsIn(*seriesOf(chart, SeriesRole::Actual)), ElementsAre("20.5", "41.00", "超102.85", "114.2"));
}

TEST(CumulativeChart, BreaksAtTheHoleAndSaysWhy) {
    const Chart chart = contracts().chart(ChartKind::Cumulative, 5);
    EXPECT_THAT(seriesOf(chart, SeriesRole::Actual)->breaks, Contains(1));
    ASSERT_EQ(chart.panels[0].gaps.size(), 1U);
    EXPECT_EQ(chart.panels[0].gaps[0].first, 2);
    EXPECT_EQ(chart.panels[0].gaps[0].text, "未报");
    EXPECT_EQ(chart.rows[2].cells[6], "未报");
}

TEST(CumulativeChart, BracketsTheGapOfTheBoard) {
    const SmallChart small = contracts();
    const Chart chart = small.chart(ChartKind::Cumulative, 5);
    const BoardRow row = rowAt(small, 5);
    ASSERT_EQ(chart.panels[0].brackets.size(), 1U);
    const ChartBracket& bracket = chart.panels[0].brackets[0];
    EXPECT_EQ(bracket.to - bracket.from, -*row.standing.shortfall);
    EXPECT_THAT(bracket.text, HasSubstr(boardtext::gap(row, small.catalogue.indicators.front(), {})));
    EXPECT_EQ(bracket.text, "+0.9个百分点　超序时2.5亿元");
    EXPECT_EQ(bracket.light, row.standing.light);
}

TEST(CumulativeChart, SaysOfALimitOnWhichSideOfItTheFigureLies) {
    const auto bracketAt = [](const char* value) {
        const Chart chart = SmallChart(anIndicator(), aTarget({.value = "120", .comparator = Comparator::Le})).with(6, value).chart(ChartKind::Cumulative, 6);
        return chart.panels[0].brackets.empty() ? std::string() : chart.panels[0].brackets[0].text;
    };
    EXPECT_THAT(bracketAt("50"), HasSubstr("低于10")) << bracketAt("50");
    EXPECT_THAT(bracketAt("75"), HasSubstr("高出15")) << bracketAt("75");
}

TEST(CumulativeChart, DrawsAFlashHollowAndAForecastDotted) {
    const Chart chart = contracts().with(6, "150", {.status = DataStatus::Forecast}).chart(ChartKind::Cumulative, 6);
    const auto& points = seriesOf(chart, SeriesRole::Actual)->points;
    EXPECT_EQ(points[3].state, PointState::Hollow);
    EXPECT_EQ(points[4].state, PointState::Foreseen);
    const ChartSeries* forecast = seriesOf(chart, SeriesRole::Forecast);
    ASSERT_TRUE(forecast);
    EXPECT_EQ(forecast->points.front().place, 4);
    EXPECT_EQ(*forecast->points.back().value, ratio("114.2") / Ratio(5) * Ratio(12));
    EXPECT_EQ(forecast->points.back().digits, "274.1");
}

TEST(CumulativeChart, NamesTheCellOfEveryMonth) {
    const Chart chart = contracts().chart(ChartKind::Cumulative, 5);
    EXPECT_EQ(chart.rows[4].figure, (FigureKey{Period::ytd(2025, 5), {"CONTRACTS"}, {"HA"}}));
    EXPECT_EQ(chart.rows[7].figure, (FigureKey{Period::ytd(2025, 8), {"CONTRACTS"}, {"HA"}})) << "where it will be typed";
}

TEST(CumulativeChart, GrowsPastItsTarget) {
    const Chart chart = SmallChart(anIndicator(), aTarget({.value = "12"})).with(12, "14").chart(ChartKind::Cumulative, 12);
    EXPECT_EQ(rangeOf(chart).highest, Ratio(14));
}

TEST(CumulativeChart, HasNoLastYearWhereNoneIsKnown) {
    const Chart chart = SmallChart().with(1, "1").chart(ChartKind::Cumulative, 1);
    EXPECT_FALSE(seriesOf(chart, SeriesRole::LastYear));
    EXPECT_EQ(seriesOf(chart, SeriesRole::Actual)->points.size(), 1U);
}

TEST(CumulativeChart, StartsTheScheduleAtNothingAndEndsAtTheTarget) {
    const Chart chart = SmallChart().with(5, "90").chart(ChartKind::Cumulative, 5);
    const ChartSeries* schedule = seriesOf(chart, SeriesRole::Schedule);
    ASSERT_TRUE(schedule);
    ASSERT_EQ(schedule->points.size(), 13U);
    EXPECT_EQ(schedule->points.front().place, -1);
    EXPECT_EQ(*schedule->points.front().value, Ratio(0));
    EXPECT_EQ(schedule->points.back().place, 11);
    EXPECT_EQ(*schedule->points.back().value, Ratio(250));
    ASSERT_EQ(chart.panels[0].levels.size(), 1U);
    EXPECT_EQ(chart.panels[0].levels[0].value, Ratio(250));
}

TEST(CumulativeChart, HasNoScheduleForAStock) {
    const Chart chart = SmallChart(anIndicator({.measure = Measure::Stock}), aTarget({.nature = TargetNature::Stock})).with(5, "90").chart(ChartKind::Cumulative, 5);
    EXPECT_FALSE(seriesOf(chart, SeriesRole::Schedule));
    EXPECT_EQ(chart.panels[0].levels.size(), 1U);
}

TEST(CumulativeChart, HasOnlyTheLineWithoutATarget) {
    const Chart chart = SmallChart(anIndicator(), std::nullopt).with(4, "70").with(5, "90").chart(ChartKind::Cumulative, 5);
    EXPECT_FALSE(seriesOf(chart, SeriesRole::Schedule));
    EXPECT_TRUE(chart.panels[0].levels.empty());
    EXPECT_TRUE(seriesOf(chart, SeriesRole::Actual));
}

TEST(CumulativeChart, HasTheLineOfLastYear) {
    const Chart chart = SmallChart().with(1, "5", {.lastYear = "4"}).with(2, "9", {.lastYear = "7"}).chart(ChartKind::Cumulative, 2);
    const ChartSeries* lastYear = seriesOf(chart, SeriesRole::LastYear);
    ASSERT_TRUE(lastYear);
    EXPECT_EQ(*lastYear->points[0].value, Ratio(4));
    EXPECT_EQ(*lastYear->points[1].value, Ratio(7));
}

TEST(CumulativeChart, IsEmptyWithAReason) {
    const Chart chart = SmallChart().chart(ChartKind::Cumulative, 5);
    EXPECT_TRUE(chart.isEmpty());
    EXPECT_FALSE(chart.emptyBecause.empty());
    EXPECT_EQ(chart.rows.size(), 12U) << "the table stands";
}

TEST(MonthsChart, IsTheMonthAloneOfTheCourse) {
    const Chart chart = contracts().chart(ChartKind::Months, 5);
    EXPECT_THAT(digitsIn(*seriesOf(chart, SeriesRole::Actual)), ElementsAre("20.5", "20.50", "11.35"));
    EXPECT_EQ(chart.rows[4].cells[1], "11.35");
    EXPECT_EQ(chart.rows[4].cells[4], "由累计相减");
    EXPECT_EQ(chart.rows[3].cells[1], "") << "April cannot be had without March";
    EXPECT_EQ(columnIn(contracts().chart(ChartKind::Cumulative, 5), 2), columnIn(chart, 1)) << "the same as the table of the course";
}

TEST(MonthsChart, KeepsANegativeCorrection) {
    const Chart chart = SmallChart().with(1, "30").with(2, "27").chart(ChartKind::Months, 2);
    EXPECT_EQ(*seriesOf(chart, SeriesRole::Actual)->points[1].value, Ratio(-3));
    EXPECT_EQ(seriesOf(chart, SeriesRole::Actual)->points[1].digits, "−3");
    EXPECT_EQ(rangeOf(chart).lowest, Ratio(-3));
}

TEST(MonthsChart, HasOneBarForTheFirstTwoMonths) {
    const Chart chart = SmallChart(anIndicator({.isJanuaryExempt = true})).with(2, "30", {.lastYear = "25"}).with(3, "50").chart(ChartKind::Months, 3);
    const auto& points = seriesOf(chart, SeriesRole::Actual)->points;
    ASSERT_EQ(points.size(), 2U);
    EXPECT_EQ(points[0].place, 0);
    EXPECT_EQ(points[0].lastPlace, 1);
    EXPECT_EQ(points[0].digits, "30");
    EXPECT_EQ(points[1].digits, "20");
    EXPECT_EQ(chart.panels[0].categories[0].name, "1—2月");
    EXPECT_EQ(chart.rows[0].cells[0], "1—2月");
    EXPECT_EQ(chart.rows.size(), 11U);
}

TEST(MonthsChart, HasABarForAQuarter) {
    const Chart chart = SmallChart(anIndicator({.frequency = Frequency::Quarterly})).with(3, "60").with(6, "150").chart(ChartKind::Months, 6);
    EXPECT_THAT(digitsIn(*seriesOf(chart, SeriesRole::Actual)), ElementsAre("60", "90"));
    EXPECT_EQ(chart.rows.size(), 4U);
}

TEST(MonthsChart, IsNotThereForALevel) {
    const Chart chart = SmallChart(anIndicator({.measure = Measure::Stock}), std::nullopt).with(5, "9").chart(ChartKind::Months, 5);
    EXPECT_TRUE(chart.isEmpty());
    EXPECT_THAT(chart.emptyBecause, HasSubstr("当月数"));
}

TEST(GrowthChart, HasTheGrowthOfTheBoardInEveryMonth) {
    const SmallChart small = contracts();
    const Chart chart = small.chart(ChartKind::Growth, 5);
    for (const int month : {1, 2, 5})
        EXPECT_EQ(chart.rows[static_cast<std::size_t>(month - 1)].cells[1], boardtext::growth(rowAt(small, month), small.catalogue.indicators.front(), {}, Language::Chinese)) << month;
    EXPECT_THAT(digitsIn(*seriesOf(chart, SeriesRole::Actual)), ElementsAre("+12.6", "+2.5", "+29.2"));
    EXPECT_EQ(chart.panels[0].unit, "%");
}

TEST(GrowthChart, HasWordsForImpossibleBases) {
    const Chart chart = SmallChart().with(1, "14", {.lastYear = "0"}).with(2, "20", {.lastYear = "10"}).with(3, "5", {.lastYear = "-3"}).with(4, "30").chart(ChartKind::Growth, 4);
    std::vector<std::string> words;
    for (const auto& gap : chart.panels[0].gaps) words.push_back(gap.text);
    EXPECT_THAT(words, ElementsAre("上年同期为零，增加14项", "由负转正", "上年同期数缺"));
    EXPECT_EQ(seriesOf(chart, SeriesRole::Actual)->points.size(), 1U);
}

TEST(GrowthChart, IsZeroThroughout) {
    SmallChart small;
    for (int month = 1; month <= 5; ++month) small.with(month, std::to_string(month * 10), {.lastYear = std::to_string(month * 10)});
    const Chart chart = small.chart(ChartKind::Growth, 5);
    EXPECT_THAT(digitsIn(*seriesOf(chart, SeriesRole::Actual)), ElementsAre("持平", "持平", "持平", "持平", "持平"));
    EXPECT_EQ(rangeOf(chart).highest, Ratio(0));
}

TEST(GrowthChart, DrawsABoundHollow) {
    const Chart chart = SmallChart().with(5, "14", {.growth = "20", .bound = Bound::AtLeast}).chart(ChartKind::Growth, 5);
    const auto& point = seriesOf(chart, SeriesRole::Actual)->points.front();
    EXPECT_EQ(point.state, PointState::Hollow);
    EXPECT_EQ(point.digits, "≥20.0");
}

TEST(YearsChart, HasTheSameMonthOfTenYears) {
    SmallChart small = contracts();
    for (int year = 2016; year <= 2024; ++year)
        if (year != 2019) small.add({.value = std::to_string(year - 1950), .period = Period::ytd(year, 5), .indicator = "CONTRACTS"});
    small.add({.value = "999", .period = Period::ytd(2020, 6), .indicator = "CONTRACTS"});
    const Chart chart = small.chart(ChartKind::Years, 5);
    ASSERT_EQ(chart.panels[0].places, 10);
    EXPECT_EQ(chart.rows[0].cells[1], "66.0");
    EXPECT_EQ(chart.rows[9].cells[1], "114.2");
    EXPECT_EQ(chart.rows[3].cells[3], "未报") << "2019 is a gap";
    EXPECT_EQ(chart.rows[9].cells[2], boardtext::growth(rowAt(small, 5), small.catalogue.indicators.front(), {}, Language::Chinese));
    EXPECT_EQ(chart.panels[0].gaps.size(), 1U);
    EXPECT_EQ(seriesOf(chart, SeriesRole::Actual)->points.size(), 1U) << "this year stands out";
}

TEST(PartsChart, StacksThePartsAndTheRest) {
    SmallChart small(anIndicator({.code = "ALL", .name = "新开工"}), std::nullopt);
    small.withIndicator(anIndicator({.code = "BIG", .name = "亿元以上", .parent = "ALL", .order = 1})).withIndicator(anIndicator({.code = "MID", .name = "五千万以上", .parent = "ALL", .order = 2}));
    small.with(5, "156").add({.value = "53", .indicator = "BIG"}).add({.value = "60", .indicator = "MID"});
    const Chart chart = small.chart(ChartKind::Parts, 5);
    ASSERT_EQ(chart.panels[0].series.size(), 4U);
    EXPECT_EQ(chart.panels[0].series[1].points[0].base, Ratio(53));
    EXPECT_EQ(chart.panels[0].series[2].role, SeriesRole::Rest);
    EXPECT_EQ(chart.panels[0].series[2].points[0].digits, "43");
    EXPECT_THAT(chart.rows[4].cells, ElementsAre("5月", "156", "53", "60", "43", "初步"));
    EXPECT_THAT(chart.rows[3].cells, ElementsAre("4月", "", "", "", "", "未报"));
}

TEST(PartsChart, SaysThatPartsDoNotAddUp) {
    SmallChart small(anIndicator({.code = "ALL"}), std::nullopt);
    small.withIndicator(anIndicator({.code = "A", .name = "甲", .parent = "ALL", .isExhaustivePart = true})).withIndicator(anIndicator({.code = "B", .name = "乙", .parent = "ALL", .isExhaustivePart = true}));
    small.with(5, "100").add({.value = "70", .indicator = "A"}).add({.value = "40", .indicator = "B"});
    const Chart chart = small.chart(ChartKind::Parts, 5);
    EXPECT_THAT(chart.notes, Contains("5月各分项之和与总数不符"));
}

TEST(PartsChart, SaysThatThereAreNone) { EXPECT_THAT(SmallChart().with(5, "9").chart(ChartKind::Parts, 5).emptyBecause, HasSubstr("分项")); }

TEST(ChartKinds, HaveACodeANameAndOneDigit) {
    EXPECT_LE(chartKinds().size(), 9U);
    for (const auto& entry : chartKinds())
        for (const Language language : {Language::Chinese, Language::English}) {
            EXPECT_EQ(fromToken<ChartKind>(token(entry.kind)), entry.kind);
            EXPECT_NE(chartKindName(entry.kind, language), std::string(entry.name));
        }
}

TEST(ChartKinds, EachHasATableAsWideAsItsColumns) {
    SmallChart small = contracts();
    small.withCounty("HY", "淮阴区").add({.value = "30", .indicator = "CONTRACTS", .region = "HY"});
    for (const auto& entry : chartKinds())
        for (const Language language : {Language::Chinese, Language::English}) {
            const Chart chart = small.chart(entry.kind, 5, language);
            EXPECT_TRUE(chart.isEmpty() || !chart.columns.empty()) << token(entry.kind);
            for (const auto& row : chart.rows) EXPECT_EQ(row.cells.size(), chart.columns.size()) << token(entry.kind);
            for (const auto& row : chart.rows) EXPECT_TRUE(chart.isEmpty() || row.last < chart.panels.at(static_cast<std::size_t>(row.panel)).places) << token(entry.kind);
        }
}

} // namespace
} // namespace xushi

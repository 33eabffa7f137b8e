// Charts of several regions or indicators hold what board and comparison have.
#include "domain/analyses/CountyMatrix.h"
#include "domain/analyses/ShownNumbers.h"
#include "domain/charts/SmallChart.h"
#include "support/Printers.h"
#include "words/RowPhrases.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

SmallChart threeCounties() {
    SmallChart small(anAmount(), aTarget({.value = "268", .indicator = "CONTRACTS"}));
    small.withCounty("HY", "淮阴区").withCounty("LS", "涟水县").withCounty("JH", "金湖县");
    small.with(5, "100", {.lastYear = "80"});
    small.add({.value = "30", .indicator = "CONTRACTS", .region = "HY", .lastYear = "20"});
    small.add({.value = "50", .indicator = "CONTRACTS", .region = "LS", .lastYear = "40"});
    return small;
}

std::vector<std::string> barWords(const Chart& chart) {
    std::vector<std::string> words;
    for (const auto& text : chart.panels.at(0).barTexts) words.push_back(text.text);
    return words;
}

TEST(CountiesChart, RanksAndSaysWhatEachContributes) {
    const Chart chart = threeCounties().chart(ChartKind::Counties, 5);
    ASSERT_EQ(chart.rows.size(), 3U);
    EXPECT_THAT(chart.rows[0].cells, ElementsAre("1", "涟水县", "50.0", "50.0", "+25.0", "+12.5", "50.0", "", "", "不考核", "2025年1—5月"));
    EXPECT_EQ(chart.rows[1].cells[1], "淮阴区");
    EXPECT_THAT(barWords(chart), ElementsAre("50.0　占50.0%　拉动+12.5个百分点", "30.0　占30.0%　拉动+12.5个百分点", "未报"));
    EXPECT_EQ(chart.rows[2].cells[0], "—") << "a missing county is not ranked, and named";
    EXPECT_THAT(chart.notes, Contains(HasSubstr("金湖县")));
    EXPECT_EQ(chart.rows[2].figure, (FigureKey{Period::ytd(2025, 5), {"CONTRACTS"}, {"JH"}}));
}

TEST(CountiesChart, HasTheNumbersOfTheComparison) {
    const SmallChart small = threeCounties();
    const Chart chart = small.chart(ChartKind::Counties, 5);
    BoardRequest everywhere = small.board(5);
    everywhere.region.reset();
    const auto rows = boardAt(everywhere);
    const auto comparison = regionComparisonOf({.catalogue = small.catalogue, .rows = rows, .figures = small.figures, .indicator = small.catalogue.indicators.front(), .period = Period::ytd(2025, 5)});
    for (const auto& compared : comparison.regions) {
        const auto row = std::ranges::find_if(chart.rows, [&](const ChartRow& of) { return of.cells[1] == compared.region->name; });
        ASSERT_NE(row, chart.rows.end());
        EXPECT_EQ(row->cells[0], compared.rank.toText());
        if (!compared.row) continue;
        EXPECT_EQ(row->cells[2], boardtext::value(*compared.row, small.catalogue.indicators.front(), {}, Language::Chinese));
        EXPECT_EQ(row->cells[4], boardtext::growth(*compared.row, small.catalogue.indicators.front(), {}, Language::Chinese));
        EXPECT_EQ(row->cells[3], NumberFormat{}.decimal(shownShare(*compared.share, RoundingRule::HalfUp)));
    }
}

TEST(CountyCoursesChart, HasAPanelForEachCountyOnOneScale) {
    SmallChart small = threeCounties();
    for (const char* code : {"R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9"}) small.withCounty(code, code).add({.value = "3", .indicator = "CONTRACTS", .region = code});
    const Chart chart = small.chart(ChartKind::CountyCourses, 5);
    EXPECT_EQ(chart.panels.size(), 11U) << "those of whom the year knows anything";
    EXPECT_EQ(rangeOf(chart).highest, Ratio(50));
    for (const auto& row : chart.rows) EXPECT_THAT(chart.panels[static_cast<std::size_t>(row.panel)].title, HasSubstr(row.cells[0]));
    EXPECT_THAT(chart.panels[0].title, HasSubstr("淮阴区　30.0"));
}

TEST(CompletionChart, HasTheCompletionsOfTheBoard) {
    SmallChart small(anAmount(), aTarget({.value = "268", .indicator = "CONTRACTS"}));
    small.withIndicator(anIndicator({.code = "DONE", .name = "新竣工"})).withIndicator(anIndicator({.code = "LATE", .name = "迟报项"}));
    small.catalogue.targets.push_back(aTarget({.value = "12", .indicator = "DONE"}));
    small.catalogue.targets.push_back(aTarget({.value = "9", .indicator = "LATE"}));
    std::ranges::sort(small.catalogue.targets, {}, &Target::key);
    small.with(5, "114.2").add({.value = "14", .indicator = "DONE"});
    const Chart chart = small.chart(ChartKind::Completion, 5);
    ASSERT_EQ(chart.rows.size(), 3U);
    for (const auto& row : boardAt(small.board(5))) {
        const auto at = std::ranges::find_if(chart.rows, [&](const ChartRow& of) { return of.figure->indicator == row.indicator; });
        ASSERT_NE(at, chart.rows.end());
        EXPECT_EQ(at->cells[4], boardtext::completion(row, {}));
        EXPECT_EQ(at->cells[5], boardtext::schedule(row, {}));
        EXPECT_EQ(at->cells[6], boardtext::gap(row, *small.catalogue.find(row.indicator), {}));
    }
    EXPECT_THAT(barWords(chart), ElementsAre("42.6%　+0.9个百分点", "116.7%　+75.0个百分点", "未报"));
    EXPECT_EQ(rangeOf(chart).highest, Ratio(350, 3)) << "the axis grows past 100 %";
    EXPECT_EQ(chart.panels[0].levels.at(0).value, Ratio(100));
}

TEST(CompletionChart, IsOfOneSection) {
    SmallChart small;
    const ChartWords words = chartWords(Language::Chinese);
    const auto chart = chartOf({.kind = ChartKind::Completion, .board = small.board(5), .indicator = {}, .section = "别的板块", .format = {}, .words = words});
    ASSERT_TRUE(chart);
    EXPECT_TRUE(chart->isEmpty());
    EXPECT_EQ(chart->title, "别的板块 · 淮安市");
}

} // namespace
} // namespace xushi

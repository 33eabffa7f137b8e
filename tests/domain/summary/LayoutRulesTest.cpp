#include "domain/summary/LayoutRules.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

SummaryTemplate aLayout(LayoutKind kind = LayoutKind::Indicators) {
    return {.name = "n", .title = "t", .columns = {{.what = SummaryColumn::Indicator, .title = "指标"}}, .kind = kind};
}

TEST(LayoutRules, WantANameATitleAndColumns) {
    SummaryTemplate layout = aLayout();
    EXPECT_TRUE(checkLayout(layout));
    layout.columns.clear();
    EXPECT_EQ(checkLayout(layout).error().key, "layout.no-columns");
    layout.title = " ";
    EXPECT_EQ(checkLayout(layout).error().key, "layout.no-title");
    layout.name = "　";
    EXPECT_EQ(checkLayout(layout).error().key, "layout.no-name");
}

TEST(LayoutRules, WantCellsInAMatrix) {
    SummaryTemplate layout = aLayout(LayoutKind::Matrix);
    EXPECT_EQ(checkLayout(layout).error().key, "layout.no-cells");
    layout.cells = {{.what = SummaryColumn::Value, .title = "累计"}};
    EXPECT_TRUE(checkLayout(layout));
}

TEST(LayoutRules, NameTheColumnThatHasNoTitle) {
    SummaryTemplate layout = aLayout(LayoutKind::Matrix);
    layout.cells = {{.what = SummaryColumn::Value, .title = ""}};
    EXPECT_EQ(checkLayout(layout).error(), refused("layout.column-no-title", {"2"}));
}

TEST(LayoutRules, OfferWhatSaysSomethingInTheKind) {
    EXPECT_EQ(columnsFor(aLayout()).size(), Tokens<SummaryColumn>::all.size());
    EXPECT_THAT(columnsFor(aLayout(LayoutKind::Ranking)), Not(Contains(SummaryColumn::Indicator))) << "it heads its regions";
    SummaryTemplate matrix = aLayout(LayoutKind::Matrix);
    EXPECT_THAT(columnsFor(matrix), Not(Contains(SummaryColumn::Rank))) << "those are of the city";
    EXPECT_THAT(cellsFor(matrix), Contains(SummaryColumn::Rank));
    EXPECT_THAT(cellsFor(matrix), Not(Contains(SummaryColumn::Unit)));
    matrix.matrixRegions = MatrixRegions::Rows;
    EXPECT_EQ(columnsFor(matrix), (std::vector{SummaryColumn::Number, SummaryColumn::Region}));
    EXPECT_THAT(cellsFor(aLayout()), IsEmpty());
}

TEST(LayoutRules, HoldTheWidthsAgainstThePage) {
    SummaryTable table;
    table.columns = {{.title = "a", .widthMillimetres = 200}, {.title = "b", .widthMillimetres = 73}};
    EXPECT_EQ(widthsOf(table), (Remark{"layout.widths-fit", {"273", "273"}}));
    table.page.orientation = Orientation::Portrait;
    EXPECT_EQ(widthsOf(table), (Remark{"layout.widths-wide", {"273", "186"}}));
    table.page = {Paper::A3, Orientation::Landscape};
    EXPECT_EQ(widthsOf(table), (Remark{"layout.widths-narrow", {"273", "396"}}));
}

TEST(LayoutRules, GiveANewColumnRoomForWhatItHolds) {
    const auto column = newColumn(SummaryColumn::Indicator, "指标");
    EXPECT_EQ(column.title, "指标");
    EXPECT_GT(column.widthMillimetres, newColumn(SummaryColumn::Number, "序号").widthMillimetres);
}

} // namespace
} // namespace xushi

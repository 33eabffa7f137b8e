#include "filling/FillInScene.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using testing::ElementsAre;

/// 新开工 项 累计 30 20 -
std::vector<std::string> linesOf(const FillInSheet& sheet) {
    std::vector<std::string> lines;
    for (const auto& row : sheet.rows) {
        std::string line = row.isPart ? "其中 " : "";
        line += row.indicator.name + (sheet.namesRegions ? " " + row.region : "") + " " + row.indicator.unit + " " + row.form;
        for (const auto* figure : {&row.lastYear, &row.previous, &row.current}) line += " " + (figure->text.empty() ? "-" : figure->text);
        lines.push_back(line);
    }
    return lines;
}

class FillInSheets : public FillInScene {};

TEST_F(FillInSheets, ACountyOwesWhatItReportedOrPromised) {
    const FillInSheet sheet = sheetOf("QJ");
    EXPECT_EQ(sheet.title(), "清江浦区2025年1—5月科技指标填报表");
    EXPECT_THAT(linesOf(sheet), ElementsAre("新开工 项 累计 30 20 -", "其中 亿元以上新开工 项 累计 12 - -", "技术合同 亿元 累计 8.5 7.25 -", "占比 % 累计 - 51.20 -", "高企 家 期末 30 20 -",
                                            "当月支出 亿元 当月 - - -", "条例修订 部 进展 - 推进中 -"))
        << "季度投入 is not due in May";
    EXPECT_EQ(sheet.reported(), 0);
    EXPECT_EQ(sheetsFor({.month = {2025, 5}, .name = "洪泽区"}).error().key, "fill-in.nothing-due") << "it never had a figure or a target";
    EXPECT_EQ(sheetsFor({.month = {2025, 5}, .name = "没有"}).error().key, "figure.no-region");
}

TEST_F(FillInSheets, TheFigureBeforeIsOfTheLastTimeThatItWasDue) {
    const auto june = sheetOf("清江浦区", {2025, 6});
    const auto at = std::ranges::find(june.rows, IndicatorCode{"QUARTERLY"}, [](const FillInRow& row) { return row.key.indicator; });
    ASSERT_NE(at, june.rows.end());
    EXPECT_EQ(at->previous.text, "3.0") << "of March";
    const auto january = sheetOf("QJ", {2025, 1});
    for (const auto& row : january.rows)
        EXPECT_EQ(row.previous.text, row.key.indicator == IndicatorCode{"PAID"} ? "1.5" : "") << row.indicator.name << ": a cumulative begins anew";
    EXPECT_EQ(january.title(), "清江浦区2025年1月科技指标填报表");
}

TEST_F(FillInSheets, WhatIsThereStandsThereAsItIsStored) {
    putFigure(*store, aFigure({.value = "9", .indicator = "CONTRACTS", .region = "QJ", .qualifier = Qualifier::Nearly}));
    putFigure(*store, aFigure({.value = "25", .region = "QJ", .status = DataStatus::Forecast}));
    putFigure(*store, aFigure({.indicator = "SHARE", .region = "QJ", .state = FigureState::NotApplicable}));
    const FillInSheet sheet = sheetOf("QJ");
    EXPECT_EQ(sheet.rows[2].current, (FillInFigure{{}, "近9"}));
    EXPECT_EQ(sheet.rows[0].current, (FillInFigure{number("25"), "25"}));
    EXPECT_EQ(sheet.rows[3].current.text, "—");
    EXPECT_TRUE(sheet.rows[2].isReported);
    EXPECT_FALSE(sheet.rows[0].isReported) << "a forecast is still owed";
    EXPECT_EQ(sheet.reported(), 2);
}

TEST_F(FillInSheets, ADepartmentOwesItsIndicatorsOfEveryRegion) {
    const auto sheets = sheetsFor({.month = {2025, 5}, .owner = FillInOwner::Department, .name = "社会处"});
    ASSERT_TRUE(sheets);
    EXPECT_EQ(sheets->front().title(), "社会处2025年1—5月科技指标填报表");
    EXPECT_THAT(linesOf(sheets->front()), ElementsAre("条例修订 淮安市 部 进展 - - -", "条例修订 清江浦区 部 进展 - 推进中 -"));
    EXPECT_EQ(sheetsFor({.month = {2025, 5}, .owner = FillInOwner::Department, .name = "没有"}).error().key, "workflow.no-department");
}

TEST_F(FillInSheets, TheCoverListSaysWhoOwesWhat) {
    putFigure(*store, aFigure({.value = "9", .indicator = "LAW", .region = "HA"}));
    const auto regions = sheetsFor({.month = {2025, 5}});
    ASSERT_EQ(regions->size(), 1U) << "the city has no sheet among the counties, and 洪泽区 owes nothing";
    const CoverList list = coverListOf(*regions, false);
    EXPECT_EQ(list.title, "2025年1—5月科技指标应报清单");
    EXPECT_THAT(list.rows, ElementsAre(CoverRow{"清江浦区", "清江浦区2025年1—5月科技指标填报表.xlsx", 7, 0, {"新开工", "亿元以上新开工", "技术合同", "占比", "高企", "当月支出", "条例修订"}}));
    const auto departments = sheetsFor({.month = {2025, 5}, .owner = FillInOwner::Department});
    ASSERT_EQ(departments->size(), 2U);
    const CoverRow last = coverListOf(*departments, true).rows.back();
    EXPECT_EQ(last, (CoverRow{"社会处", "社会处2025年1—5月科技指标填报表.xlsx", 2, 1, {"条例修订（清江浦区）"}}));
}

TEST(FillInFiles, HaveNamesThatNoOtherHas) {
    const std::vector<FillInSheet> sheets{{.owner = "开发区", .month = {2025, 5}}, {.owner = "开发区", .month = {2025, 5}}, {.owner = "a/b", .month = {2025, 5}}};
    EXPECT_THAT(fileNamesOf(sheets), ElementsAre("开发区2025年1—5月科技指标填报表.xlsx", "开发区2025年1—5月科技指标填报表（2）.xlsx", "a_b2025年1—5月科技指标填报表.xlsx"));
}

} // namespace
} // namespace xushi

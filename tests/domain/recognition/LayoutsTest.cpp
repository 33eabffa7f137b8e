#include "recognition/TableText.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(Layouts, OneRowAnIndicator) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月报表", "指标|单位|本月|1-5月累计|上年同期|同比(%)|目标|完成率", "技术合同成交额|万元|120|85200|80000|6.5|200000|42.6",
                             "其中：不认识的|万元|1|2", "参与对接企业|家次|7|30|20|50"})),
              (Lines{"- C3 import.derived", "D3 AMT HZ 2025-05 85200万元 g6.5 l80000", "- G3 import.other-column", "- H3 import.other-column",
                     "! A4 import.unknown-indicator", "C5 VISITS HZ 2025-05m 7家次", "- D5 import.derived"}));
}

TEST(Layouts, OneRowARegion) {
    EXPECT_EQ(found(sheetOf({"2025年1—5月情况", "地区|技术合同成交额（亿元）|同比%|高企总数（家）", "清江浦区|3.5|8|90", "洪泽区|1.2|-3.3|79", "其中：高新区|0.5|1|20", "合计|4.7||169"})),
              (Lines{"B3 AMT QJP 2025-05 3.5亿元 g8", "D3 FIRMS QJP 2025-05 90家", "B4 AMT HZ 2025-05 1.2亿元 g-3.3", "D4 FIRMS HZ 2025-05 79家",
                     "B5 AMT GX 2025-05 0.5亿元 g1", "D5 FIRMS GX 2025-05 20家"}));
}

TEST(Layouts, IndicatorsDownAndRegionsAcross) {
    EXPECT_EQ(found(sheetOf({"2025年5月各县区指标", "指标|单位|合计|清江浦区|洪泽区|涟水县", "技术合同提交项数|项|60|10|20|30", "高企总数|家|100|40|30|30"})),
              (Lines{"D3 CNT QJP 2025-05 10项", "E3 CNT HZ 2025-05 20项", "F3 CNT LS 2025-05 30项", "D4 FIRMS QJP 2025-05 40家", "E4 FIRMS HZ 2025-05 30家",
                     "F4 FIRMS LS 2025-05 30家"}));
}

TEST(Layouts, ATotalColumnIsHeldAgainstItsRegions) {
    EXPECT_EQ(found(sheetOf({"2025年5月各县区指标", "指标|单位|清江浦区|洪泽区|涟水县|合计", "技术合同提交项数|项|10|20|30|61"})).back(), "! F3 import.sum-differs");
}

TEST(Layouts, MonthsDown) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年分月", "月份|技术合同成交额（万元）|参与对接企业（家次）", "1-2月|100|3", "3月|250.5|4", "4月||", "上半年|700|"})),
              (Lines{"B3 AMT HZ 2025-02 100万元", "- C3 import.derived", "B4 AMT HZ 2025-03 250.5万元", "C4 VISITS HZ 2025-03m 4家次", "B6 AMT HZ 2025-06 700万元"}));
}

TEST(Layouts, PeriodsAcrossNewestFirst) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年", "指标|1-5月|1-4月|1-2月", "技术合同提交项数|20|15|5"})),
              (Lines{"B3 CNT HZ 2025-05 20", "C3 CNT HZ 2025-04 15", "D3 CNT HZ 2025-02 5"}));
}

TEST(Layouts, PerCentAndPointsStandSideBySide) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年1-5月", "指标|单位|数值|同比(%)|同比(百分点)", "技术合同成交额|亿元|8.5|6.5|0.3", "高企总数|家|79|5"})),
              (Lines{"C3 AMT HZ 2025-05 8.5亿元 g6.5 p0.3", "C4 FIRMS HZ 2025-05 79家 g5"}));
}

TEST(Layouts, AFigureMayBeItsGrowthAlone) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年1-5月", "指标|单位|数值|同比(%)", "技术合同成交额|亿元|仅公布同比|6.5", "高企总数|家|仅公布同比|", "新开工项目|项||7"})),
              (Lines{"C3 AMT HZ 2025-05 alone g6.5", "- C4 import.says-nothing"}))
        << "a blank says nothing, whatever stands beside it";
}

TEST(Layouts, TwoYearsSideBySideAreAFigureAndLastYears) {
    EXPECT_EQ(found(sheetOf({"洪泽区", "指标|2025年1-5月|2024年1-5月|增速%", "技术合同提交项数|20|16|25"})), (Lines{"B3 CNT HZ 2025-05 20 g25 l16"}));
}

TEST(Layouts, ThreeYearsSideBySideAreASeries) {
    EXPECT_EQ(found(sheetOf({"洪泽区", "指标|2023年|2024年|2025年", "技术合同提交项数|20|16|25"})),
              (Lines{"B3 CNT HZ 2023-12 20", "C3 CNT HZ 2024-12 16", "D3 CNT HZ 2025-12 25"}));
}

TEST(Layouts, AYearAboveItsMonths) {
    Sheet sheet = sheetOf({"洪泽区", "指标|2025年||2024年|", "|1-4月|1-5月|1-4月|1-5月", "技术合同提交项数|9|11|7|8"});
    sheet.merges = {{2, 2, 2, 3}, {2, 4, 2, 5}, {2, 1, 3, 1}};
    EXPECT_EQ(found(sheet), (Lines{"B4 CNT HZ 2025-04 9 l7", "C4 CNT HZ 2025-05 11 l8"}));
}

TEST(Layouts, TwoLevelsOfHeadings) {
    const Lines expected{"B4 CNT QJP 2025-05 10项", "C4 AMT QJP 2025-05 3.5亿元 g8", "B5 CNT HZ 2025-05 20项", "C5 AMT HZ 2025-05 4亿元 g9"};
    Sheet sheet = sheetOf({"2025年1—5月", "地区|技术合同||", "|提交项数（项）|成交额（亿元）|同比（%）", "清江浦区|10|3.5|8", "洪泽区|20|4|9"});
    EXPECT_EQ(found(sheet), expected) << "as a text file has it";
    sheet.merges = {{2, 2, 2, 4}, {2, 1, 3, 1}};
    EXPECT_EQ(found(sheet), expected) << "with merged cells";
}

TEST(Layouts, TheFormBehindANameIsThatOfItsFigures) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|数值", "技术合同提交项数（当月）|5", "参与对接企业（当月）|4"})),
              (Lines{"- B3 import.derived", "B4 VISITS HZ 2025-05m 4"}));
}

TEST(Layouts, LastYearOfAnotherIndicatorIsNotThatOfItsNeighbour) {
    EXPECT_EQ(found(sheetOf({"2025年1-5月", "县区|技术合同提交项数|新开工项目上年同期", "洪泽区|20|7"})), (Lines{"B3 CNT HZ 2025-05 20", "- C3 import.other-column"}));
    EXPECT_EQ(found(sheetOf({"2025年1-5月", "县区|技术合同提交项数|瞪羚企业|同比%", "洪泽区|20|7|8"})),
              (Lines{"! C2 import.unknown-indicator", "B3 CNT HZ 2025-05 20", "- D3 import.other-column"})) << "growth of what nobody knows";
    EXPECT_EQ(found(sheetOf({"2025年1-5月", "县区|技术合同提交项数|比上年同期±%", "洪泽区|20|7"})), (Lines{"B3 CNT HZ 2025-05 20 g7"}));
}

TEST(Layouts, MonthsThatEndInASumStandAlone) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|2月|3月|累计", "技术合同提交项数|5|6|20"})),
              (Lines{"- B3 import.derived", "- C3 import.derived", "D3 CNT HZ 2025-05 20"}));
    EXPECT_EQ(found(sheetOf({"洪泽区2025年", "指标|2月|3月|4月", "技术合同提交项数|5|4|6"})),
              (Lines{"! B3 import.month-or-cumulative", "! C3 import.month-or-cumulative", "! D3 import.month-or-cumulative"}));
}

TEST(Layouts, AMonthBesideItsCumulativeStandsAlone) {
    EXPECT_EQ(found(sheetOf({"洪泽区", "指标|2025年5月|2025年1-5月|2024年1-5月|当月同比%|累计同比%", "技术合同提交项数|5|20|16|3|25", "参与对接企业|4|30|20|7|50"})),
              (Lines{"- B3 import.derived", "C3 CNT HZ 2025-05 20 g25 l16", "B4 VISITS HZ 2025-05m 4 g7", "- C4 import.derived"}));
}

TEST(Layouts, AnotherTimeOfLastYearIsNoBase) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|1-5月累计|上年全年|上年同月", "技术合同提交项数|20|60|5"})), (Lines{"B3 CNT HZ 2025-05 20", "- C3 import.other-column", "- D3 import.other-column"}));
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|5月末|上年末|上年度", "高企总数|79|76|76"})), (Lines{"B3 FIRMS HZ 2025-05 79", "- C3 import.other-column", "- D3 import.other-column"}));
}

TEST(Layouts, LinesBetweenTheRowsNameWhatIsBelow) {
    EXPECT_EQ(found(sheetOf({"全市2025年5月", "指标|累计", "一、洪泽区", "技术合同提交项数|20", "二、涟水县", "技术合同提交项数|30"})),
              (Lines{"B4 CNT HZ 2025-05 20", "B6 CNT LS 2025-05 30"}));
}

TEST(Layouts, UnitsInARowOfTheirOwn) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年", "月份|技术合同成交额|技术合同提交项数", "计量单位|万元|项", "1-4月|25500|60"})),
              (Lines{"B4 AMT HZ 2025-04 25500万元", "C4 CNT HZ 2025-04 60项"}));
}

TEST(Layouts, AColumnOfRegionsIsOneWhateverItsHeadSays) {
    EXPECT_EQ(found(sheetOf({"2025年5月全市各地", "指标|累计|所属|同比", "技术合同提交项数|20|洪泽区|5%", "技术合同提交项数|30|涟水县|6%"})),
              (Lines{"B3 CNT HZ 2025-05 20 g5%", "B4 CNT LS 2025-05 30 g6%"}));
}

TEST(Layouts, TheIndicatorOfATitleIsThatOfItsTable) {
    EXPECT_EQ(found(sheetOf({"2025年1—5月各县区技术合同成交额（单位：万元）", "县区|累计完成|增减（±%）|位次", "洪泽区|85200|6.5|2"})),
              (Lines{"B3 AMT HZ 2025-05 85200万元 g6.5", "- D3 import.other-column"}));
}

TEST(Layouts, LabelsThatStandOnceGoOnWhereNoCellsAreMerged) {
    EXPECT_EQ(found(sheetOf({"2025年5月", "县区|指标|累计", "洪泽区|技术合同提交项数|20", "|新开工项目|12", "涟水县|技术合同提交项数|30"})),
              (Lines{"C3 CNT HZ 2025-05 20", "C4 STARTS HZ 2025-05 12", "C5 CNT LS 2025-05 30"}));
}

TEST(Layouts, PartsInAColumnOfTheirOwn) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|其中|累计", "新开工项目||12", "|亿元以下|8"})), (Lines{"C3 STARTS HZ 2025-05 12", "C4 STARTS.SMALL HZ 2025-05 8"}));
}

TEST(Layouts, MonthsAloneByTheTitle) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年分月（当月数）", "月份|技术合同提交项数|参与对接企业", "3月|5|4"})), (Lines{"- B3 import.derived", "C3 VISITS HZ 2025-03m 4"}));
}

TEST(Layouts, TitlesThatContradictAreAsked) {
    const Sheet sheet = sheetOf({"洪泽区2025年5月", "指标|累计", "技术合同提交项数|20"}, "6月");
    EXPECT_EQ(found(sheet), (Lines{"! B3 import.contradiction"}));
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|累计", "技术合同提交项数|20"}, "涟水县")), (Lines{"! B3 import.contradiction"}));
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|累计", "技术合同提交项数|20"}, "5月")), (Lines{"B3 CNT HZ 2025-05 20"}));
}

TEST(Layouts, AFormulaWithoutItsValueIsToldWhereItStandsAlone) {
    Sheet sheet = sheetOf({"洪泽区2025年5月", "指标|累计", "技术合同提交项数|x"});
    cellAt(sheet, 3, 2) = {.row = 3, .column = 2, .kind = CellKind::Formula};
    EXPECT_EQ(found(sheet), (Lines{"! B3 import.no-cached-value"}));
}

TEST(Layouts, ALongList) {
    EXPECT_EQ(found(sheetOf({"期间|区县|指标|数值|单位|同比|状态", "2025年1—5月|洪泽县|技术合同交易额|8520|万元|12%|快报", "2025年5月当月|涟水县|参与对接企业|4|家次||"})),
              (Lines{"D2 AMT HZ 2025-05 8520万元 g12% flash", "D3 VISITS LS 2025-05m 4家次"}));
}

TEST(Layouts, TablesSideBySide) {
    EXPECT_EQ(found(sheetOf({"2025年1-5月", "技术合同成交额（亿元）||高企总数（家）|", "县区|累计|县区|累计", "清江浦区|3.5|洪泽区|79", "洪泽区|1.2|涟水县|60"})).size(), 4U);
}

TEST(Layouts, TablesOneBelowTheOther) {
    EXPECT_EQ(found(sheetOf({"2025年5月", "洪泽区", "指标|单位|累计", "技术合同提交项数|项|20", "", "涟水县", "指标|单位|累计", "技术合同提交项数|项|30"})),
              (Lines{"C4 CNT HZ 2025-05 20项", "C8 CNT LS 2025-05 30项"}));
}

TEST(Layouts, PartsBelowAndBesideTheirWhole) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|累计", "新开工项目|12", "  其中：亿元以下|8"})), (Lines{"B3 STARTS HZ 2025-05 12", "B4 STARTS.SMALL HZ 2025-05 8"}));
    EXPECT_EQ(found(sheetOf({"2025年5月", "地区|新开工项目|其中：亿元以下", "洪泽区|12|8"})), (Lines{"B3 STARTS HZ 2025-05 12", "C3 STARTS.SMALL HZ 2025-05 8"}));
}

TEST(Layouts, WhatTheSheetDoesNotSayIsAsked) {
    const Sheet sheet = sheetOf({"指标|累计", "技术合同提交项数|20"});
    EXPECT_EQ(found(sheet), (Lines{"! B2 import.no-region"}));
    EXPECT_EQ(found(sheet, {.region = RegionCode{"HZ"}}), (Lines{"! B2 import.no-period"}));
    EXPECT_EQ(found(sheet, {.fileName = "洪泽区2025年5月.xlsx"}), (Lines{"B2 CNT HZ 2025-05 20"})) << "the name of the file says it";
    EXPECT_EQ(found(sheet, {.fileName = "洪泽区2025年5月.xlsx", .region = RegionCode{"LS"}}), (Lines{"B2 CNT LS 2025-05 20"})) << "a choice is stronger";
}

TEST(Layouts, AYearAloneIsNoPeriodOfACumulative) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年科技指标", "指标|累计", "技术合同提交项数|20"})), (Lines{"! B3 import.no-period"}));
    EXPECT_EQ(found(sheetOf({"洪泽区2024年度科技指标", "指标|累计", "技术合同提交项数|20"})), (Lines{"B3 CNT HZ 2024-12 20"}));
}

TEST(Layouts, TheDayOfFillingInIsNoPeriod) {
    EXPECT_EQ(found(sheetOf({"洪泽区指标", "填报日期：2025年6月4日", "指标|累计", "技术合同提交项数|20"})), (Lines{"! B4 import.no-period"}));
    EXPECT_EQ(found(sheetOf({"洪泽区指标", "报告期|2025年5月|填报日期|2025年6月4日", "指标|累计", "技术合同提交项数|20"})), (Lines{"B4 CNT HZ 2025-05 20"}));
}

TEST(Layouts, HiddenRowsAndColumnsWaitForAChoice) {
    Sheet sheet = sheetOf({"洪泽区2025年5月", "指标|累计|1-4月", "技术合同提交项数|20|15", "新开工项目|12|9"});
    sheet.hiddenRows = {4};
    sheet.hiddenColumns = {{3, 3}};
    EXPECT_EQ(found(sheet), (Lines{"B3 CNT HZ 2025-05 20", "- C3 import.hidden", "- B4 import.hidden", "- C4 import.hidden"}));
    EXPECT_EQ(found(sheet, {.withHidden = true}).size(), 4U);
}

TEST(Layouts, TwoValuesForOneFigureAreBothAsked) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|累计", "技术合同提交项数|20", "技术合同提交项数|21", "新开工项目|3", "新开工项目|3"})),
              (Lines{"! B3 import.two-values", "! B4 import.two-values", "B5 STARTS HZ 2025-05 3", "- B6 import.said-before"}));
}

TEST(Layouts, ARegionThatHasEndedIsAsked) {
    EXPECT_EQ(found(sheetOf({"技术合同提交项数", "地区|2015年|2025年5月末", "清河区|7|8"})), (Lines{"B3 CNT QH 2015-12 7", "! C3 import.region-not-valid"}));
}

TEST(Layouts, ANameThatMayBeTwoIsASuggestion) {
    const Catalogue catalogue = aCounty();
    const NameBook names(catalogue);
    const Sheet sheet = sheetOf({"2025年5月", "地区|高企", "淮安|5", "洪泽|6"});
    const auto cells = recognise({.names = names, .sheet = sheet}).cells;
    ASSERT_FALSE(cells.empty());
    for (const auto& cell : cells) EXPECT_EQ(cell.fate, CellFate::Problem) << addressOf(cell.place);
}

TEST(Layouts, WhatAPersonDecidedHoldsForTheNextFile) {
    ImportMap map;
    map.indicators["合同数"] = {"CNT"};
    map.columns["完成"] = ColumnKind::Cumulative;
    map.percents["同比"] = true;
    map.units["技术合同成交额"] = "万元";
    map.region = RegionCode{"HZ"};
    const Sheet sheet = sheetOf({"2025年6月", "指标|完成|同比", "合同数|20|6.2", "技术合同成交额|8520|"});
    EXPECT_EQ(found(sheet).front(), "! A3 import.unknown-indicator");
    EXPECT_EQ(found(sheet, {.map = &map}), (Lines{"B3 CNT HZ 2025-06 20 g6.2", "B4 AMT HZ 2025-06 8520万元"}));
}

TEST(Layouts, ATableOfTheSameMakeIsKnownByItsHeadings) {
    EXPECT_EQ(fingerprintOf({"指标", "1-5月累计", "同比 (%)"}), fingerprintOf({"指标", "1-12月累计", "同比（%）"}));
    EXPECT_NE(fingerprintOf({"指标", "1-5月累计"}), fingerprintOf({"指标", "1-5月当月"}));
}

TEST(Layouts, RowsThatSayWhatTheyHave) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "项目|技术合同提交项数（项）|高企总数（家）", "本月|5|1", "1-5月累计|20|79", "去年同期|16|70", "同比（%）|25|12.9"})),
              (Lines{"- B3 import.derived", "- C3 import.derived", "B4 CNT HZ 2025-05 20项 g25 l16", "C4 FIRMS HZ 2025-05 79家 g12.9 l70"}));
    EXPECT_EQ(found(sheetOf({"2025年5月", "指标|口径|洪泽区|涟水县", "参与对接企业|本月|4|6", "参与对接企业|累计|30|40", "参与对接企业|同比（%）|50|60"})),
              (Lines{"C3 VISITS HZ 2025-05m 4", "D3 VISITS LS 2025-05m 6", "- C4 import.derived", "- D4 import.derived", "- C5 import.other-row", "- D5 import.other-row"}))
        << "a growth behind the cumulative is not that of the month";
}

TEST(Layouts, PartsBelowALineOfTheirOwn) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|单位|累计", "新开工项目|项|12", "其中：|项|", "亿元以下|项|8", "技术合同提交项数|项|20"})),
              (Lines{"C3 STARTS HZ 2025-05 12项", "C5 STARTS.SMALL HZ 2025-05 8项", "C6 CNT HZ 2025-05 20项"}));
}

TEST(Layouts, TheMonthAloneTakesTheMonthOfItsNeighbour) {
    EXPECT_EQ(found(sheetOf({"洪泽区", "指标|单位|本月|2025年1-5月|同比（%）", "参与对接企业|家次|9|52|13", "技术合同提交项数|项|5|20|25"})),
              (Lines{"C3 VISITS HZ 2025-05m 9家次", "- D3 import.derived", "- C4 import.derived", "D4 CNT HZ 2025-05 20项 g25"}));
}

TEST(Layouts, AFormInTheTitleIsThatOfItsFigures) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月（当月数）", "指标|数值", "技术合同提交项数|5", "参与对接企业|4"})), (Lines{"- B3 import.derived", "B4 VISITS HZ 2025-05m 4"}));
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月（累计）", "指标|数值", "技术合同提交项数|20", "参与对接企业|30"})), (Lines{"B3 CNT HZ 2025-05 20", "- B4 import.derived"}));
}

TEST(Layouts, AGroupOfColumnsOrRowsIsNoPartUnlessItNarrows) {
    Sheet sheet = sheetOf({"2025年1-5月", "县区|主体培育|", "|高企总数|技术合同提交项数", "洪泽区|79|20"});
    sheet.merges = {{2, 1, 3, 1}, {2, 2, 2, 3}};
    EXPECT_EQ(found(sheet), (Lines{"B4 FIRMS HZ 2025-05 79", "C4 CNT HZ 2025-05 20"}));
    cellAt(sheet, 2, 2).text = "规上企业";
    EXPECT_EQ(found(sheet), (Lines{"! B3 import.unknown-indicator", "! C3 import.unknown-indicator"}));
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "类别|指标|累计", "主体培育|高企总数|79", "成果转化|技术合同提交项数|20"})), (Lines{"C3 FIRMS HZ 2025-05 79", "C4 CNT HZ 2025-05 20"}));
}

TEST(Layouts, AllOfAnIndicatorIsWhatItsPartsMake) {
    Sheet sheet = sheetOf({"2025年1-5月", "县区|技术合同提交项数||", "|提交|登记|合计", "洪泽区|8|12|20"});
    sheet.merges = {{2, 1, 3, 1}, {2, 2, 2, 4}};
    EXPECT_EQ(found(sheet).back(), "D4 CNT HZ 2025-05 20");
    cellAt(sheet, 4, 4).text = "21";
    EXPECT_EQ(found(sheet).back(), "! D4 import.sum-differs");
}

TEST(Layouts, TwoTitlesThatDifferAreAsked) {
    EXPECT_EQ(found(sheetOf({"洪泽区2025年4月", "报告期：2025年5月|", "指标|累计", "技术合同提交项数|20"})), (Lines{"! B4 import.contradiction"}));
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "填报单位：涟水县|", "指标|累计", "技术合同提交项数|20"})), (Lines{"! B4 import.contradiction"}));
    EXPECT_EQ(found(sheetOf({"2025年5月", "上报地区|所在地区|指标|数值", "涟水县|洪泽区|技术合同提交项数|20"})), (Lines{"! B3 import.contradiction"}));
}

TEST(Layouts, ASubtotalMayStandAboveItsRegions) {
    EXPECT_EQ(found(sheetOf({"2025年1-5月", "地区|高企总数（家）", "总计|60", "城区小计|30", "清江浦区|10", "洪泽区|20", "县小计|31", "涟水县|30"})),
              (Lines{"B5 FIRMS QJP 2025-05 10家", "B6 FIRMS HZ 2025-05 20家", "! B7 import.sum-differs", "B8 FIRMS LS 2025-05 30家"}));
}

TEST(Layouts, WhatCanBeComputedIsComparedAndNeverStored) {
    const Lines right{"- C3 import.other-column", "D3 CNT HZ 2025-05 20项", "- E3 import.other-column"};
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|单位|目标|累计|完成率%", "技术合同提交项数|项|60|20|33.3"})), right);
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|单位|目标|累计|完成率", "技术合同提交项数|项|60|20|33.3%"})), right);
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|单位|目标|累计|完成率%", "技术合同提交项数|项|60|20|34.3"})).back(), "- E3 import.computed-differs");
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|单位|目标|累计|完成率", "技术合同提交项数|项|60|20|0.5"})), right) << "0.5 or 0.5 %: not said";
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|单位|累计|上年同期|增减额", "技术合同提交项数|项|20|16|4"})).back(), "- E3 import.other-column");
    EXPECT_EQ(found(sheetOf({"洪泽区2025年5月", "指标|单位|累计|上年同期|增减额", "技术合同提交项数|项|20|16|5"})).back(), "- E3 import.computed-differs");
}

TEST(Layouts, ATitleOfOtherThingsIsAsked) {
    for (const auto* title : {"2025年1-5月各县区目标任务分解表", "2025年1-5月主要指标完成率（%）", "2025年5月高企净增情况", "2025年5月环比变化", "2025年1-5月占全市比重", "2025年1-5月指标排名", "2025年1-5月上年同期数"})
        EXPECT_EQ(found(sheetOf({title, "县区|高企总数", "洪泽区|2", "涟水县|1"})), (Lines{"! B3 import.title-of-others", "! B4 import.title-of-others"})) << title;
    for (const auto* title : {"2025年1-5月目标任务完成情况", "2025年1-5月新开工项目", "2025年1-5月情况"})
        EXPECT_EQ(found(sheetOf({title, "县区|高企总数", "洪泽区|2", "涟水县|1"})), (Lines{"B3 FIRMS HZ 2025-05 2", "B4 FIRMS LS 2025-05 1"})) << title;
    EXPECT_EQ(found(sheetOf({"2025年1-5月指标排名", "县区|高企总数", "洪泽区|79", "涟水县|104"})), (Lines{"B3 FIRMS HZ 2025-05 79", "B4 FIRMS LS 2025-05 104"})) << "no ranks";
    EXPECT_EQ(found(sheetOf({"2025年1-5月高企总数及占比", "县区|高企总数|占比%", "洪泽区|79|8.7"})).front(), "B3 FIRMS HZ 2025-05 79") << "the column says it itself";
}

TEST(Layouts, TwoYearsInRowsAreAFigureAndLastYears) {
    EXPECT_EQ(found(sheetOf({"洪泽区高企总数", "年份|1-4月|1-5月", "2024年|70|71", "2025年|78|79"})),
              (Lines{"- B3 import.other-row", "- C3 import.other-row", "B4 FIRMS HZ 2025-04 78 l70", "C4 FIRMS HZ 2025-05 79 l71"}));
    EXPECT_EQ(found(sheetOf({"洪泽区", "年度|高企总数", "2024年1-5月|71", "2025年1-5月|79", "同比增长（%）|11.3"})), (Lines{"- B3 import.other-row", "B4 FIRMS HZ 2025-05 79 g11.3 l71"}));
}

TEST(Layouts, ASheetOfMoreTablesThanAnybodyHasSaysFromWhereItIsNotRead) {
    Sheet sheet{.name = "Sheet1"};
    for (int row = 1; row <= 2 * 502; row += 2) {
        sheet.cells.push_back({.row = row, .column = 1, .kind = CellKind::Text, .text = "指标"});
        sheet.cells.push_back({.row = row, .column = 2, .kind = CellKind::Text, .text = "2025年1-5月"});
        sheet.cells.push_back({.row = row + 1, .column = 1, .kind = CellKind::Text, .text = "没有的指标"});
        sheet.cells.push_back({.row = row + 1, .column = 2, .kind = CellKind::Number, .text = "1"});
    }
    EXPECT_EQ(found(sheet).back(), "! A1001 import.too-many-tables");
}

TEST(Layouts, MonthsInBracketsBehindAForm) {
    EXPECT_EQ(found(sheetOf({"洪泽区", "指标|本月（5月）|累计（2025年1-5月）|上年1-5月完成数", "技术合同提交项数|5|20|16", "参与对接企业|4|30|20"})),
              (Lines{"- B3 import.derived", "C3 CNT HZ 2025-05 20 l16", "B4 VISITS HZ 2025-05m 4", "- C4 import.derived"}));
}

} // namespace
} // namespace xushi

#include "io/ChartTable.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// One bar of a chart whose texts are what a spreadsheet must not take for something else.
Chart awkwardChart() {
    Chart chart{.title = "=1+1 · 甲县", .verdict = "滞后 −9.7个百分点", .period = "2025年1—5月"};
    chart.panels = {{.unit = "亿元"}};
    chart.columns = {{.heading = "月", .isNumber = false}, {.heading = "本年累计"}, {.heading = "序时差"}, {.heading = "同比"}, {.heading = "状态", .isNumber = false}};
    chart.rows = {{.cells = {"1月", "1.20", "−9.7", "+28.4", "@快报\t预计"}}, {.cells = {"2月", "", "0.0", "上年同期数缺", "<b>R&D</b>"}}};
    return chart;
}

TEST(ChartTable, IsCsvThatASpreadsheetReadsAsNumbers) {
    EXPECT_EQ(chartAsCsv(awkwardChart()), "\uFEFF'=1+1 · 甲县（亿元）　滞后 −9.7个百分点　2025年1—5月\n月,本年累计,序时差,同比,状态\n1月,1.20,-9.7,+28.4,'@快报\t预计\n2月,,0.0,上年同期数缺,<b>R&D</b>\n");
}

TEST(ChartTable, IsCellsForASpreadsheet) {
    EXPECT_EQ(chartAsCells(awkwardChart()), "'=1+1 · 甲县（亿元）　滞后 -9.7个百分点　2025年1—5月\n月\t本年累计\t序时差\t同比\t状态\n1月\t1.20\t-9.7\t+28.4\t'@快报 预计\n2月\t\t0.0\t上年同期数缺\t<b>R&D</b>\n");
}

TEST(ChartTable, IsATableForAWordProcessor) {
    const std::string html = chartAsHtml(awkwardChart());
    EXPECT_NE(html.find("<td align=\"right\">-9.7</td>"), std::string::npos) << html;
    EXPECT_NE(html.find("&lt;b&gt;R&amp;D&lt;/b&gt;"), std::string::npos) << html;
    EXPECT_NE(html.find("<th align=\"left\">本年累计</th>"), std::string::npos) << html;
    EXPECT_EQ(html.find("<b>"), std::string::npos);
}

} // namespace
} // namespace xushi

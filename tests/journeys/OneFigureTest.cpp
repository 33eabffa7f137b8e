#include "app/charts/ChartTableModel.h"
#include "app/shared/Page.h"
#include "app/summary/SummaryPage.h"
#include "domain/analyses/YearSeries.h"
#include "io/ReplaceFile.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"
#include "support/ZipText.h"
#include "usecases/ReadBoard.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);

/// The cell texts of the first data row whose name cell holds `name`, from the parts of a workbook.
std::string sheetRowWith(const std::string& path, const std::string& name) {
    const std::string strings = zipText(path, "xl/sharedStrings.xml");
    const std::string sheet = zipText(path, "xl/worksheets/sheet1.xml");
    std::vector<std::string> table;
    const std::regex item("<si>(.*?)</si>");
    for (std::sregex_iterator at(strings.begin(), strings.end(), item), end; at != end; ++at) table.push_back((*at)[1]);
    std::size_t index = table.size();
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].find(">" + name + "<") != std::string::npos) index = i;
    const auto cell = sheet.find("t=\"s\"><v>" + std::to_string(index) + "</v>");
    if (cell == std::string::npos) return {};
    const auto start = sheet.rfind("<row ", cell);
    return sheet.substr(start, sheet.find("</row>", start) - start);
}

/// One figure through the whole house: keys, store, board, chart, workbook.
TEST(OneFigure, IsTheSameEverywhere) {
    OpenWindow open;
    ASSERT_TRUE(open.isReady);
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.type("138.7");
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.shown("TECH_CONTRACT_AMT"), "138.7");
    EXPECT_EQ(open.shown("TECH_CONTRACT_AMT", FigureEntryModel::CompletionColumn), "51.8");
    EXPECT_EQ(open.shown("TECH_CONTRACT_AMT", FigureEntryModel::MonthColumn), "24.5");

    open.window.showPage(QStringLiteral("charts"));
    open.frame.page("ChartsPage").showIndicator({"TECH_CONTRACT_AMT"});
    EXPECT_EQ(open.charts.cell(6, CourseColumn::CumulativeColumn), "138.7");

    open.window.showPage(QStringLiteral("summary"));
    const auto path = (open.folder / "table.xlsx").string();
    const auto writer = writerFor(path);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(open.summaryPage.page().exportTo(**writer, toQt(path)));
    const std::string row = sheetRowWith(path, "技术合同成交额");
    EXPECT_NE(row.find("<v>138.7"), std::string::npos) << row;
    EXPECT_NE(row.find("<v>51.8"), std::string::npos) << row;

    open.window.workspace().close();
    const auto store = openForReading(open.storePath);
    ASSERT_TRUE(store);
    const auto board = readNow(readBoard, **store, june, std::nullopt);
    ASSERT_TRUE(board);
    const auto at = std::ranges::find(board->rows, IndicatorCode{"TECH_CONTRACT_AMT"}, &BoardRow::indicator);
    ASSERT_NE(at, board->rows.end());
    EXPECT_EQ(at->value->toString(), "138.7");
    EXPECT_EQ(at->standing.completion->value, Ratio(138700, 2680));
    const auto series = yearSeriesOf(board->request(june), {"TECH_CONTRACT_AMT"}, at->region);
    EXPECT_EQ(series.months[5].value->toString(), "138.7");
    EXPECT_EQ(series.months[4].value->toString(), "114.2");
    EXPECT_FALSE(series.months[3].value) << "a hole stays a hole";
}

TEST(OneFigure, LookingChangesNoByteOfTheStore) {
    OpenWindow open;
    const auto bytes = [&] { return *readFileText(open.storePath); };
    const std::string before = bytes();
    for (const QString& page : open.window.pageIds()) {
        open.window.showPage(page);
        QTest::qWait(5);
    }
    open.window.workspace().stepMonth(-1);
    open.window.workspace().setRegion({"320830"});
    const auto path = (open.folder / "look.xlsx").string();
    open.window.showPage(QStringLiteral("summary"));
    open.summaryPage.page().exportTo(**writerFor(path), toQt(path));
    open.window.workspace().close();
    EXPECT_EQ(bytes(), before);
}

} // namespace
} // namespace xushi

#include "io/xlsx/FillInWorkbook.h"

#include "filling/FillInScene.h"
#include "io/ReplaceFile.h"
#include "io/SheetReader.h"
#include "support/ZipText.h"

#include <gmock/gmock.h>
#include <regex>

namespace xushi {
namespace {

using testing::HasSubstr;
using testing::Not;

class FillInWorkbook : public FillInScene {
protected:
    std::string written(const FillInSheet& sheet) {
        const auto path = folder / "sheet.xlsx";
        EXPECT_TRUE(replaceFile(path, *fillInWorkbook(sheet)));
        return path.string();
    }
    std::string worksheet(const FillInSheet& sheet) { return zipText(written(sheet), "xl/worksheets/sheet1.xml"); }

    TemporaryFolder folder;
};

/// The number of the style of a cell.
int styleAt(const std::string& xml, const std::string& place) {
    std::smatch found;
    return std::regex_search(xml, found, std::regex("<c r=\"" + place + "\" s=\"([0-9]+)\"")) ? std::stoi(found[1]) : -1;
}

TEST_F(FillInWorkbook, OnlyFiguresAndTheirNotesCanBeWritten) {
    const std::string path = written(sheetOf("QJ"));
    const std::string xml = zipText(path, "xl/worksheets/sheet1.xml");
    EXPECT_THAT(xml, HasSubstr("<sheetProtection sheet=\"1\""));
    EXPECT_THAT(xml, Not(HasSubstr("password")));
    std::string formats = zipText(path, "xl/styles.xml");
    formats = formats.substr(formats.find("<cellXfs"));
    std::vector<bool> isOpen;
    static const std::regex format("<xf [^>]*?(/>|>.*?</xf>)");
    for (auto at = std::sregex_iterator(formats.begin(), formats.end(), format); at != std::sregex_iterator(); ++at)
        isOpen.push_back((*at)[0].str().find("locked=\"0\"") != std::string::npos);
    for (int row = 4; row <= 10; ++row)
        for (const char column : {'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'}) {
            const int style = styleAt(xml, column + std::to_string(row));
            ASSERT_GE(style, 0) << column << row;
            EXPECT_EQ(isOpen.at(static_cast<std::size_t>(style)), column == 'F' || column == 'G') << column << row;
        }
}

TEST_F(FillInWorkbook, ACellTakesNumbersAndSaysItsUnit) {
    const std::string xml = worksheet(sheetOf("QJ"));
    EXPECT_THAT(xml, HasSubstr(R"(<dataValidation type="decimal" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="不是数")"));
    EXPECT_THAT(xml, HasSubstr("单位：亿元，填2025年1—5月（累计）"));
    EXPECT_THAT(xml, HasSubstr(R"(sqref="F4")"));
    EXPECT_THAT(xml, HasSubstr("未启动,推进中,完成")) << "of the milestone";
}

TEST_F(FillInWorkbook, IsPrintedOnA4WithItsHeadingsOnEveryPage) {
    const std::string path = written(sheetOf("QJ"));
    EXPECT_THAT(zipText(path, "xl/worksheets/sheet1.xml"), HasSubstr("paperSize=\"9\""));
    EXPECT_THAT(zipText(path, "xl/workbook.xml"), HasSubstr("'填报表'!$3:$3"));
}

TEST_F(FillInWorkbook, HidesItsKeysAndShowsEachFigureWithItsDecimals) {
    const auto book = readSheets(NamedFile(written(sheetOf("QJ"))));
    ASSERT_TRUE(book);
    const Sheet& sheet = book->sheets.front();
    EXPECT_EQ(sheet.name, "填报表");
    EXPECT_EQ(sheet.hiddenColumns, (std::vector<std::pair<int, int>>{{8, 8}}));
    const auto at = [&](int row, int column) {
        const auto cell = std::ranges::find_if(sheet.cells, [&](const SheetCell& one) { return one.row == row && one.column == column; });
        return cell == sheet.cells.end() ? SheetCell{} : *cell;
    };
    EXPECT_EQ(at(6, 5).text, "7.25");
    EXPECT_EQ(at(7, 5).text, "51.2");
    EXPECT_EQ(at(7, 5).decimals, 2);
    EXPECT_EQ(at(4, 8).text, FillInKey({{"STARTS"}, {"QJ"}, Period::ytd(2025, 5), "30", "20"}).toText());
}

TEST_F(FillInWorkbook, TheSameSheetGivesTheSameBytes) { EXPECT_EQ(*fillInWorkbook(sheetOf("QJ")), *fillInWorkbook(sheetOf("QJ"))); }

TEST_F(FillInWorkbook, TheCoverListSaysWhoOwesWhat) {
    const auto path = folder / "list.xlsx";
    const std::vector sheets{sheetOf("QJ")};
    ASSERT_TRUE(replaceFile(path, *coverWorkbook(coverListOf(sheets, false))));
    std::vector<std::string> texts;
    const auto book = readSheets(NamedFile(path));
    for (const auto& cell : book->sheets.front().cells)
        if (cell.row == 3) texts.push_back(cell.text);
    EXPECT_THAT(texts, testing::ElementsAre("清江浦区", "清江浦区2025年1—5月科技指标填报表.xlsx", "7", "0", "7", "新开工、亿元以上新开工、技术合同、占比、高企、当月支出、条例修订"));
}

} // namespace
} // namespace xushi

#include "io/xlsx/XlsxSummaryWriter.h"

#include "export/OfficialTable.h"
#include "export/SheetReader.h"
#include "io/ReplaceFile.h"
#include "io/xlsx/NumberPattern.h"
#include "support/TemporaryFolder.h"
#include "support/ZipText.h"

#include <charconv>
#include <cstdio>
#include <fstream>
#include <gmock/gmock.h>
#include <regex>

namespace xushi {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::size_t firstRow = 4; // title, subtitle, header come before

std::string written(const SummaryTable& table, const TemporaryFolder& folder,
                    const std::string& name = "table.xlsx") {
    const auto path = folder / name;
    EXPECT_TRUE(XlsxSummaryWriter().write(table, path));
    return path.string();
}

std::string reference(std::size_t column, std::size_t row) {
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(firstRow + row);
}

/// What stands in <v>, rounded to 15 significant digits and then to the decimals of `shown`.
std::string readAs(const std::string& value, int decimals) {
    double number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    char fifteen[40];
    std::snprintf(fifteen, sizeof fifteen, "%.15g", number);
    char shown[40];
    std::snprintf(shown, sizeof shown, "%.*f", decimals, std::strtod(fifteen, nullptr));
    return shown;
}

TEST(NumberPattern, ShowsExactlyTheDigitsOfTheTable) {
    const auto pattern = [](const char* digits, const char* prefix, const char* suffix, SummaryColumn column) {
        return numberPattern({.number = *Decimal::parse(digits), .prefix = prefix, .suffix = suffix}, column);
    };
    EXPECT_EQ(pattern("3.00", "", "", SummaryColumn::Value), "0.00");
    EXPECT_EQ(pattern("48", "", "", SummaryColumn::Value), "0");
    EXPECT_EQ(pattern("1.2", "近", "", SummaryColumn::Value), "\"近\"0.0");
    EXPECT_EQ(pattern("570", "", "余", SummaryColumn::Value), "0\"余\"");
    EXPECT_EQ(pattern("0.9", "+", "", SummaryColumn::Gap), "+0.0;-0.0;0.0");
    EXPECT_EQ(pattern("-9.7", "", "", SummaryColumn::Gap), "+0.0;-0.0;0.0");
    EXPECT_EQ(pattern("20.0", "≥", "", SummaryColumn::Growth), "\"≥\"0.0");
    EXPECT_EQ(pattern("-3.5", "≤", "", SummaryColumn::Growth), "\"≤\"0.0;\"≤\"-0.0") << "not -≤3.5";
    EXPECT_EQ(pattern("15", "增长", "%以上", SummaryColumn::Target), "\"增长\"0\"%以上\"");
    EXPECT_EQ(pattern("1", "\"", "", SummaryColumn::Value), "\"\"\\\"\"\"0");
}

TEST(XlsxSummaryWriter, WritesEveryNumberAsTheSameDecimal) {
    const TemporaryFolder folder;
    const SummaryTable table = officialTable();
    const SheetReader reader(written(table, folder));
    int numbers = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.rows[row].cells.size(); ++column) {
            const SummaryCell& expected = table.rows[row].cells[column];
            if (!expected.number) continue;
            const ReadCell cell = reader.cell(reference(column, row));
            EXPECT_EQ(cell.type, "") << reference(column, row);
            EXPECT_EQ(readAs(cell.value, expected.number->scale()), expected.number->toString());
            EXPECT_EQ(cell.pattern, numberPattern(expected, table.columns[column].what));
            ++numbers;
        }
    EXPECT_GT(numbers, 100);
}

TEST(XlsxSummaryWriter, KeepsFifteenDigitsOfAnyFigure) {
    const TemporaryFolder folder;
    SummaryTable table = plainTable(6);
    const char* figures[] = {"8.7", "114.2", "57.81", "-9.7", "123456789.123456", "999999999999999"};
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        table.rows[i].cells[5].number = *Decimal::parse(figures[i]);
    const SheetReader reader(written(table, folder));
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        EXPECT_EQ(readAs(reader.cell(reference(5, i)).value, Decimal::parse(figures[i])->scale()), figures[i]);
}

TEST(XlsxSummaryWriter, NeverMakesAFormulaOfAText) {
    const TemporaryFolder folder;
    const char* texts[] = {"=1+1",  "+1",  "-1",  "@SUM(A1)", "\t=1",
                           "＝1+1", "＋1", "－1", "＠a",      "=HYPERLINK(\"http://a\")"};
    SummaryTable table = plainTable(static_cast<int>(std::size(texts)));
    for (std::size_t i = 0; i < std::size(texts); ++i) table.rows[i].cells[1].text = texts[i];
    table.title = "=1+1";
    table.columns[1].title = "=2";
    table.notes = {"=3"};
    const SheetReader reader(written(table, folder));
    for (std::size_t i = 0; i < std::size(texts); ++i) {
        const ReadCell cell = reader.cell(reference(1, i));
        EXPECT_EQ(cell.type, "s");
        EXPECT_EQ(cell.value, texts[i]);
    }
    EXPECT_THAT(reader.sheet(), Not(HasSubstr("<f>")));
}

/// What a reader of the workbook shows of a text in it: _x0041_ is A.
std::string decoded(std::string text) {
    static const std::regex code("_x([0-9A-Fa-f]{4})_");
    std::string shown;
    for (std::smatch match; std::regex_search(text, match, code); text = match.suffix()) {
        shown += match.prefix();
        shown += static_cast<char>(std::stoi(match[1], nullptr, 16));
    }
    return shown + text;
}

TEST(XlsxSummaryWriter, KeepsATextThatLooksLikeACode) {
    const TemporaryFolder folder;
    for (const std::string name : {"_x0041_", "a_x000D_b", "_x005F_x0041_", "__x0041__x0042_", "_xZZZZ_", "_x41_", "x_x0041"}) {
        SummaryTable table = plainTable(1);
        table.rows[0].cells[1].text = name;
        ASSERT_TRUE(XlsxSummaryWriter().write(table, folder / "t.xlsx"));
        EXPECT_EQ(decoded(SheetReader((folder / "t.xlsx").string()).cell("B4").value), name);
    }
}

TEST(XlsxSummaryWriter, ShortensAndMakesPlainWhatAnEarlierVersionStored) {
    using namespace std::string_literals;
    const TemporaryFolder folder;
    std::string longName;
    for (int i = 0; i < 33000; ++i) longName += "长";
    SummaryTable table = plainTable(2);
    table.rows[0].cells[1].text = longName;
    table.rows[0].cells.back().text = longName;
    table.rows[1].cells[1].text = "前\0后\x1B[31m\a\u202E\uFFFE"s;
    ASSERT_TRUE(XlsxSummaryWriter().write(table, folder / "t.xlsx"));
    const SheetReader sheet((folder / "t.xlsx").string());
    std::string shown;
    for (int i = 0; i < 199; ++i) shown += "长";
    EXPECT_EQ(sheet.cell("B4").value, shown + "…");
    EXPECT_EQ(sheet.cell("B5").value, "前\uFFFD后\uFFFD[31m\uFFFD\uFFFD\uFFFD");
}

TEST(XlsxSummaryWriter, HasAFormulaWithItsValueForATotalThatKnowsItsAddends) {
    const TemporaryFolder folder;
    SummaryTable table = plainTable(5);
    const auto put = [&](std::size_t row, const char* digits) { table.rows[row].cells[5] = {.text = digits, .number = *Decimal::parse(digits)}; };
    put(0, "0.6");
    put(1, "0.1");
    put(2, "0.2");
    put(4, "0.3");
    table.rows[0].cells[5].addends = {1, 2, 4};
    const std::string path = written(table, folder);
    const SheetReader reader(path);
    EXPECT_THAT(reader.sheet(), HasSubstr("<f>ROUND(SUM(F5:F6,F8),1)</f><v>0.6</v>"));
    EXPECT_EQ(reader.cell("F4").pattern, "0.0");
    EXPECT_FALSE(reader.cell("F5").hasFormula);
    put(0, "6");
    put(1, "1");
    put(2, "5");
    table.rows[0].cells[5].addends = {1, 2};
    EXPECT_THAT(SheetReader(written(table, folder)).sheet(), HasSubstr("<f>SUM(F5:F6)</f><v>6</v>")) << "whole numbers are exact";
    EXPECT_EQ(*readFileText(written(table, folder, "one.xlsx")), *readFileText(written(table, folder, "two.xlsx")));
}

TEST(XlsxSummaryWriter, FreezesTheNamesOfRegionsToo) {
    const TemporaryFolder folder;
    SummaryTable table = plainTable(2);
    table.columns[1].what = SummaryColumn::Region;
    EXPECT_THAT(SheetReader(written(table, folder)).sheet(), HasSubstr("xSplit=\"2\" ySplit=\"3\""));
}

TEST(XlsxSummaryWriter, ShowsLightsAsShapeAndWord) {
    const TemporaryFolder folder;
    SummaryTable table = plainTable(5);
    const std::pair<Light, const char*> lights[] = {{Light::On, "达"},
                                                    {Light::Behind, "滞"},
                                                    {Light::FarBehind, "重"},
                                                    {Light::Missing, "缺"},
                                                    {Light::NotApplicable, "免"}};
    for (std::size_t i = 0; i < 5; ++i)
        table.rows[i].cells[11] = {.text = lights[i].second, .light = lights[i].first};
    const std::string path = written(table, folder);
    const SheetReader reader(path);
    const char* shown[] = {"● 达", "▲ 滞", "■ 重", "○ 缺", "– 免"};
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(reader.cell(reference(11, i)).value, shown[i]);
    const std::string strings = zipText(path, "xl/sharedStrings.xml");
    for (const char* colour : {"FF009E73", "FFF0C000", "FFB22222"}) EXPECT_THAT(strings, HasSubstr(colour));
}

TEST(XlsxSummaryWriter, IndentsPartsWithoutSpacesInTheName) {
    const TemporaryFolder folder;
    SummaryTable table = plainTable(2);
    table.rows[1].cells[1].text = "　其中：亿元以下";
    const std::string path = written(table, folder);
    EXPECT_EQ(SheetReader(path).cell(reference(1, 1)).value, "其中：亿元以下");
    EXPECT_THAT(zipText(path, "xl/styles.xml"), HasSubstr("indent=\"1\""));
}

TEST(XlsxSummaryWriter, SetsTheSheetUpForPrinting) {
    const TemporaryFolder folder;
    const SheetReader reader(written(officialTable(), folder));
    EXPECT_THAT(reader.workbook(), HasSubstr("name=\"汇总表\""));
    EXPECT_THAT(reader.workbook(), HasSubstr("_xlnm.Print_Titles"));
    EXPECT_THAT(reader.workbook(), HasSubstr("!$3:$3"));
    EXPECT_THAT(reader.sheet(), HasSubstr("paperSize=\"9\""));
    EXPECT_THAT(reader.sheet(), HasSubstr("orientation=\"landscape\""));
    EXPECT_THAT(reader.sheet(), HasSubstr("fitToHeight=\"0\""));
    EXPECT_THAT(reader.sheet(), HasSubstr("xSplit=\"2\" ySplit=\"3\""));
    EXPECT_THAT(reader.sheet(), HasSubstr("— &amp;P —"));
    EXPECT_THAT(reader.sheet(), HasSubstr("<mergeCells count=\"1\"><mergeCell ref=\"A1:N1\"/>"));
}

TEST(XlsxSummaryWriter, HasTheTableOnItsOwnPaperBelowBothLinesOfItsHeader) {
    const TemporaryFolder folder;
    SummaryTable table = plainTable(3);
    table.page = {Paper::A3, Orientation::Portrait};
    table.columns[5].group = table.columns[6].group = "完成情况";
    const SheetReader reader(written(table, folder));
    EXPECT_THAT(reader.sheet(), HasSubstr("paperSize=\"8\""));
    EXPECT_THAT(reader.sheet(), HasSubstr("orientation=\"portrait\""));
    EXPECT_THAT(reader.workbook(), HasSubstr("$3:$4"));
    for (const char* merged : {"ref=\"F3:G3\"", "ref=\"A3:A4\"", "ref=\"N3:N4\""}) EXPECT_THAT(reader.sheet(), HasSubstr(merged));
    EXPECT_THAT(reader.sheet(), HasSubstr("ySplit=\"4\""));
    EXPECT_EQ(reader.cell("F3").value, "完成情况");
    EXPECT_EQ(reader.cell("F4").value, "累计完成");
    EXPECT_EQ(reader.cell("A3").value, "序号");
}

TEST(XlsxSummaryWriter, PutsNotesSignatureAndAnchorBelow) {
    const TemporaryFolder folder;
    const SummaryTable table = officialTable();
    const std::string strings = zipText(written(table, folder), "xl/sharedStrings.xml");
    for (const auto& text : {table.title, table.subtitle, table.signature, table.anchor})
        EXPECT_THAT(strings, HasSubstr(text));
    EXPECT_THAT(strings, HasSubstr("均未作机械调整"));
}

TEST(XlsxSummaryWriter, WritesTheSameBytesForTheSameTable) {
    const TemporaryFolder folder;
    const auto first = readFileText(written(officialTable(), folder, "first.xlsx"));
    const auto second = readFileText(written(officialTable(), folder, "second.xlsx"));
    EXPECT_TRUE(*first == *second);
    EXPECT_THAT(zipText((folder / "first.xlsx").string(), "docProps/core.xml"),
                HasSubstr("2025-07-03T09:20:05Z"));
    SummaryTable undated = officialTable();
    undated.documentTime = "yesterday";
    EXPECT_THAT(zipText(written(undated, folder), "docProps/core.xml"), HasSubstr("1980-01-01T00:00:00Z"));
}

TEST(XlsxSummaryWriter, WritesATableWithoutRowsOrColumns) {
    const TemporaryFolder folder;
    EXPECT_FALSE(zipText(written({.title = "空表"}, folder), "xl/worksheets/sheet1.xml").empty());
    EXPECT_FALSE(zipText(written(plainTable(0), folder), "xl/worksheets/sheet1.xml").empty());
}

TEST(XlsxSummaryWriter, LeavesTheOldFileWhenItCannotWrite) {
    const TemporaryFolder folder;
    const auto result = XlsxSummaryWriter().write(officialTable(), folder / "none/table.xlsx");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().key, "file.no-folder");
    using namespace std::string_literals;
    const auto path = folder / "table.xlsx";
    std::ofstream(path) << "SQLite format 3\0 and tables"s;
    EXPECT_FALSE(XlsxSummaryWriter().write(officialTable(), path));
    EXPECT_EQ(*readFileText(path), "SQLite format 3\0 and tables"s);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

} // namespace
} // namespace xushi

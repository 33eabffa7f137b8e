#include "io/pdf/PdfSummaryWriter.h"

#include "export/OfficialTable.h"
#include "io/ReplaceFile.h"
#include "io/pdf/SummaryPainter.h"
#include "support/TemporaryFolder.h"

#include <QHashSeed>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <qpdf/QPDF.hh>
#include <regex>
#include <sstream>

namespace xushi {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string outputOf(const std::string& command) {
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    char block[4096];
    for (std::size_t size = 0; pipe && (size = std::fread(block, 1, sizeof block, pipe)) > 0;)
        text.append(block, size);
    if (pipe) pclose(pipe);
    return text;
}

std::size_t countOf(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) ++count;
    return count;
}

/// What poppler says about the PDF of a table.
class PdfSummaryWriterTest : public testing::Test {
protected:
    void SetUp() override {
        if (outputOf("command -v pdftotext").empty()) GTEST_SKIP() << "poppler-utils is not installed";
    }

    std::string written(const SummaryTable& table) {
        EXPECT_TRUE(PdfSummaryWriter().write(table, m_folder / "table.pdf"));
        return (m_folder / "table.pdf").string();
    }
    std::string textOf(const SummaryTable& table, const std::string& options = "") {
        return outputOf("pdftotext -layout " + options + " " + written(table) + " -");
    }

    TemporaryFolder m_folder;
};

TEST_F(PdfSummaryWriterTest, TellsHowFarItIsAndLeavesTheOldFileWhereItIsGivenUp) {
    SummaryTable table = officialTable();
    const auto rows = table.rows;
    for (int copy = 0; copy < 12; ++copy) table.rows.insert(table.rows.end(), rows.begin(), rows.end());
    std::vector<int> told;
    const auto path = m_folder / "table.pdf";
    ASSERT_TRUE(PdfSummaryWriter().write(table, path, [&](int thousandths) {
        told.push_back(thousandths);
        return true;
    }));
    ASSERT_GE(told.size(), 3U);
    EXPECT_EQ(told.front(), 0);
    EXPECT_TRUE(std::ranges::is_sorted(told) && told.back() < 1000);
    const auto before = readFileText(path);
    table.title += "（二）";
    const auto givenUp = PdfSummaryWriter().write(table, path, [](int thousandths) { return thousandths == 0; });
    ASSERT_FALSE(givenUp);
    EXPECT_EQ(givenUp.error().key, "file.given-up");
    EXPECT_TRUE(*readFileText(path) == *before);
    EXPECT_EQ(std::ranges::distance(std::filesystem::directory_iterator(m_folder.path()), std::filesystem::directory_iterator()), 1) << "and nothing lies beside it";
}

TEST_F(PdfSummaryWriterTest, KeepsTheCharactersThatWerePainted) {
    SummaryTable table = officialTable();
    const char* words[] = {"工业", "项目", "门类", "骨干", "高新技术", "金融",
                           "凹土", "达",   "免",   "页面", "用户"};
    for (const char* word : words) table.notes.push_back(word);
    const std::string text = textOf(table);
    for (const char* word : words) EXPECT_THAT(text, HasSubstr(word));
    for (const char* shown :
         {"−41.8", "≥20", "近1.2", "570余", "1—5月", "“淮科贷”", "校验码 8F3A-22C1·第1842条"})
        EXPECT_THAT(text, HasSubstr(shown));
    for (const uint code : QString::fromStdString(text).toUcs4())
        EXPECT_FALSE((code >= 0x2E80 && code <= 0x2FDF) || (code >= 0xF900 && code <= 0xFAFF))
            << std::hex << code;
}

TEST_F(PdfSummaryWriterTest, NamesCharactersBeyondTheFirstPlane) {
    SummaryTable table = officialTable();
    table.rows[1].cells[1].text = "𠮷林𡈽地𣇵";
    table.rows[2].cells[1].text = "𠮟";
    table.notes.insert(table.notes.begin(), "𡈽与𠮷");
    table.title = "𠮷县" + table.title;
    const std::string text = textOf(table);
    for (const char* shown : {"𠮷林𡈽地𣇵", "𠮟", "𡈽与𠮷", "𠮷县"}) EXPECT_THAT(text, HasSubstr(shown));
}

TEST_F(PdfSummaryWriterTest, ARadicalDoesNotTakeThePlaceOfACharacter) {
    SummaryTable table = officialTable();
    table.rows[1].cells[1].text = "\u2F00号工程"; // the radical of 一
    table.notes = {"一号楼一层", "\uF9DC车"};
    const std::string text = textOf(table);
    EXPECT_THAT(text, HasSubstr("一号楼一层"));
    EXPECT_THAT(text, HasSubstr("一号工程")) << "one glyph can have one name";
    EXPECT_EQ(countOf(text, "\u2F00"), 0U);
}

TEST_F(PdfSummaryWriterTest, KeepsTheTextAroundACharacterThatNoFaceHas) {
    SummaryTable table = officialTable();
    table.rows[1].cells[1].text = "前\uE123\U000F1234后工";
    const std::string text = textOf(table);
    EXPECT_THAT(text, HasSubstr("前"));
    EXPECT_THAT(text, HasSubstr("后工"));
}

TEST_F(PdfSummaryWriterTest, WhatNoFontDrawsMovesNothingElse) {
    // Beyond the first plane, private use and unassigned, among characters that another font has to draw.
    const char* const undrawn[] = {"𠀀", "\U00100123", "\U000F1234", "\u0378", "\U0003FFF0"};
    const char* const drawnByOthers[] = {"𝔸", "𝕏", "Ⴀ", "𐌰", "ঁ"};
    SummaryTable table = officialTable();
    std::string mixed;
    for (std::size_t i = 0; i < std::size(undrawn); ++i) mixed += std::string(undrawn[i]) + drawnByOthers[i];
    table.rows[1].cells.back().text = mixed;
    table.rows[1].cells[1].text = "前𠀀中𝕏𝔸后工";
    table.rows[2].cells[1].text = "𠮷林𡈽";
    table.notes = {"𝔹注𠀀𝕏工业Ⴀ"};
    const auto result = PdfSummaryWriter().write(table, m_folder / "table.pdf");
    ASSERT_TRUE(result);
    for (const char* each : undrawn)
        EXPECT_NE(result->undrawn.find(QString::fromUtf8(each).toStdU32String()), std::u32string::npos) << each;
    EXPECT_EQ(result->undrawn.find(U'工'), std::u32string::npos);
    EXPECT_EQ(result->undrawn.find(U'𠮷'), std::u32string::npos);
    EXPECT_EQ(result->undrawn.find(U'\U000E0100'), std::u32string::npos) << "a choice of a variant has no shape";
    const std::string text = textOf(table);
    EXPECT_THAT(text, HasSubstr("𠮷林𡈽"));
    for (const char* part : {"前", "中", "后工", "工业"}) EXPECT_THAT(text, HasSubstr(part));
    if (result->undrawn.find(U'𝕏') == std::u32string::npos && result->undrawn.find(U'𝔸') == std::u32string::npos
        && result->undrawn.find(U'𝔹') == std::u32string::npos) {
        EXPECT_THAT(text, HasSubstr("𝕏𝔸"));
        for (const char* letter : {"𝔸", "𝔹", "𝕏"}) EXPECT_THAT(text, HasSubstr(letter));
        EXPECT_EQ(countOf(text, "𝕏"), 3U);
        EXPECT_EQ(countOf(text, "𝔹"), 1U);
    }
    if (result->undrawn.find(U'Ⴀ') == std::u32string::npos) { EXPECT_EQ(countOf(text, "Ⴀ"), 2U); }
}

TEST_F(PdfSummaryWriterTest, HasNothingToSayOfAnOrdinaryTable) {
    SummaryTable table = officialTable();
    table.notes.push_back("葛\U000E0100城\u200B");
    const auto result = PdfSummaryWriter().write(table, m_folder / "table.pdf");
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->undrawn.empty()) << QString::fromStdU32String(result->undrawn).toStdString();
}

TEST_F(PdfSummaryWriterTest, EmbedsChineseFacesOnly) {
    const std::string fonts = outputOf("pdffonts " + written(officialTable()) + " | tail -n +3");
    std::istringstream lines(fonts);
    int faces = 0;
    for (std::string line; std::getline(lines, line); ++faces) {
        EXPECT_THAT(line, testing::ContainsRegex("CJKsc|SC|方正"));
        EXPECT_THAT(line, testing::ContainsRegex("Identity-H +yes yes yes"));
    }
    EXPECT_EQ(faces, 3);
    EXPECT_THAT(fonts, Not(testing::ContainsRegex("JP|jp")));
}

TEST_F(PdfSummaryWriterTest, IsA4LandscapeWithTitleAndTime) {
    const std::string facts = outputOf("TZ=UTC pdfinfo " + written(officialTable()));
    EXPECT_THAT(facts, HasSubstr("841.89 x 595.276 pts (A4)"));
    EXPECT_THAT(facts, HasSubstr("2025年上半年全市科技创新主要指标完成情况表"));
    EXPECT_EQ(countOf(facts, "Thu Jul  3 09:20:05 2025"), 2U);
}

TEST_F(PdfSummaryWriterTest, HasItsSectionsAsBookmarks) {
    const std::string path = written(officialTable());
    QPDF pdf;
    pdf.processFile(path.c_str());
    const auto pages = pdf.getAllPages();
    std::vector<std::string> titles;
    std::vector<std::size_t> leadTo;
    for (auto entry = pdf.getRoot().getKey("/Outlines").getKey("/First"); entry.isDictionary(); entry = entry.getKey("/Next")) {
        titles.push_back(entry.getKey("/Title").getUTF8Value());
        auto to = entry.getKey("/Dest").getArrayItem(0);
        leadTo.push_back(static_cast<std::size_t>(std::ranges::find_if(pages, [&](const auto& page) { return page.getObjGen() == to.getObjGen(); }) - pages.begin()));
        EXPECT_GT(entry.getKey("/Dest").getArrayItem(3).getNumericValue(), 0);
    }
    EXPECT_THAT(titles, testing::ElementsAre("一、深化改革", "二、研发投入", "三、主体培育", "四、科技招商", "五、成果转化", "六、科技金融"));
    EXPECT_TRUE(std::ranges::is_sorted(leadTo));
    EXPECT_EQ(leadTo.front(), 0U);
    EXPECT_GT(leadTo.back(), 0U);
    EXPECT_LT(leadTo.back(), pages.size());
    EXPECT_EQ(pdf.getRoot().getKey("/PageMode").getName(), "/UseOutlines");
    EXPECT_EQ(pdf.getRoot().getKey("/Lang").getStringValue(), "zh-CN");
    EXPECT_TRUE(pdf.getRoot().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
}

TEST_F(PdfSummaryWriterTest, HasItsPagesAsBookmarksWhereItHasNoSections) {
    QPDF pdf;
    pdf.processFile(written(plainTable(60)).c_str());
    auto first = pdf.getRoot().getKey("/Outlines").getKey("/First");
    EXPECT_THAT(first.getKey("/Title").getUTF8Value(), testing::ContainsRegex(" 1 / [0-9]+$"));
    EXPECT_THAT(first.getKey("/Next").getKey("/Title").getUTF8Value(), testing::ContainsRegex("（续表） 2 / [0-9]+$"));
}

TEST_F(PdfSummaryWriterTest, IsOfThePaperOfItsTable) {
    SummaryTable table = plainTable(3);
    table.page = {Paper::A3, Orientation::Landscape};
    EXPECT_THAT(outputOf("pdfinfo " + written(table)), HasSubstr("1190.55 x 841.89 pts (A3)"));
    table.page = {Paper::A4, Orientation::Portrait};
    EXPECT_THAT(outputOf("pdfinfo " + written(table)), HasSubstr("595.276 x 841.89 pts (A4)"));
}

TEST_F(PdfSummaryWriterTest, RepeatsBothLinesOfItsHeader) {
    SummaryTable table = officialTable();
    table.columns[5].group = table.columns[6].group = table.columns[7].group = "完成情况";
    for (const char* page : {"-f 1 -l 1", "-f 2 -l 2"}) {
        const std::string text = textOf(table, page);
        for (const char* shown : {"完成情况", "累计完成", "责任处室"}) EXPECT_THAT(text, HasSubstr(shown)) << page;
    }
}

TEST_F(PdfSummaryWriterTest, RepeatsHeaderAndTitleOnEveryPage) {
    const SummaryTable table = officialTable();
    const std::string second = textOf(table, "-f 2 -l 2");
    for (const char* shown : {"完成情况表（续表）", "指标", "全年目标", "责任处室", "2 / 4"})
        EXPECT_THAT(std::regex_replace(second, std::regex("2\\s*/\\s*4"), "2 / 4"), HasSubstr(shown));
    EXPECT_THAT(second, Not(HasSubstr(table.signature.substr(0, 9))));
    EXPECT_THAT(textOf(table, "-f 1 -l 1"), Not(HasSubstr("续表")));
}

TEST_F(PdfSummaryWriterTest, LosesNoRowAndNoLine) {
    SummaryTable table = plainTable(100);
    std::string note;
    for (int i = 5000; i < 7000; ++i) note += std::to_string(i) + "、";
    table.rows[50].cells.back().text = note;
    table.notes = {note};
    const std::string text = textOf(table);
    EXPECT_EQ(countOf(text, "技术合同成交额"), 100U);
    for (int i = 5000; i < 7000; ++i) EXPECT_EQ(countOf(text, std::to_string(i)), 2U) << i;
}

TEST_F(PdfSummaryWriterTest, BreaksManyNotesBetweenThemAndKeepsTheSignatureInCompany) {
    for (const int count : {60, 61, 62}) {
        SummaryTable table = officialTable();
        table.notes.clear();
        for (int i = 100; i < 100 + count; ++i) {
            std::string note = "始" + std::to_string(i);
            for (int words = 0; words < 90; ++words) note += "说明";
            table.notes.push_back(note + "终" + std::to_string(i));
        }
        std::istringstream pages(textOf(table));
        std::string page;
        std::string last;
        while (std::getline(pages, page, '\f')) {
            for (int i = 100; i < 100 + count; ++i)
                EXPECT_EQ(countOf(page, "始" + std::to_string(i)), countOf(page, "终" + std::to_string(i))) << "note " << i;
            if (!page.empty()) last = page;
        }
        EXPECT_THAT(last, HasSubstr("填报"));
        EXPECT_THAT(last, HasSubstr("终" + std::to_string(99 + count)));
    }
}

TEST_F(PdfSummaryWriterTest, WritesTheSameBytesForTheSameTable) {
    const auto first = readFileText(written(officialTable()));
    QHashSeed::resetRandomGlobalSeed();
    EXPECT_TRUE(*readFileText(written(officialTable())) == *first);
    SummaryTable later = officialTable();
    later.documentTime = "2025-07-03T09:20:06Z";
    EXPECT_FALSE(*readFileText(written(later)) == *first);
}

TEST_F(PdfSummaryWriterTest, DrawsATableWithoutRowsOrColumns) {
    EXPECT_THAT(textOf(plainTable(0)), HasSubstr("责任处室"));
    EXPECT_THAT(textOf({.title = "空表"}), HasSubstr("空表"));
}

TEST_F(PdfSummaryWriterTest, LeavesTheOldFileWhenItCannotWrite) {
    const auto result = PdfSummaryWriter().write(officialTable(), m_folder / "none/table.pdf");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().key, "file.no-folder");
}

QImage paintedPage(const SummaryPainter& pages, int page, double dotsPerInch) {
    QImage image((pages.pageSize() * dotsPerInch / 72).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(dotsPerInch / 72, dotsPerInch / 72);
    pages.paintPage(painter, page);
    return image;
}

TEST(SummaryPainter, LeavesTheMarginsFree) {
    const SummaryPainter pages(officialTable());
    for (int page = 0; page < pages.pageCount(); ++page) {
        const QImage image = paintedPage(pages, page, 50.8); // 2 dots a millimetre
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y) {
                const bool isOutside = x < 23 || x >= image.width() - 23 || y < 23 || y >= image.height() - 8;
                ASSERT_TRUE(!isOutside || image.pixel(x, y) == qRgb(255, 255, 255)) << x << "," << y;
            }
    }
}

TEST(SummaryPainter, ShowsLightsInTheirColours) {
    const QImage image = paintedPage(SummaryPainter(officialTable()), 0, 200);
    int green = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y) green += image.pixel(x, y) == qRgb(0x00, 0x9E, 0x73) ? 1 : 0;
    EXPECT_GT(green, 100);
}

/// Of a light that is reached, within `box` in points.
int greenIn(const QImage& image, const RowOnPage& box, double scale) {
    int green = 0;
    for (int x = static_cast<int>(box.left * scale); x < static_cast<int>((box.left + box.width) * scale); ++x)
        for (int y = static_cast<int>(box.top * scale) + 1; y < static_cast<int>((box.top + box.height) * scale); ++y)
            green += image.pixel(x, y) == qRgb(0x00, 0x9E, 0x73) ? 1 : 0;
    return green;
}

TEST(SummaryPainter, TellsWhereEachRowStandsOnWhichPage) {
    const SummaryTable table = officialTable();
    const SummaryPainter pages(table);
    const auto rows = pages.rowsOnPages();
    ASSERT_EQ(rows.size(), table.rows.size()) << "none is cut";
    ASSERT_GT(pages.pageCount(), 2);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].row, i);
        EXPECT_GT(rows[i].height, 17);
        EXPECT_LT(rows[i].top + rows[i].height, pages.pageHeight() - 30);
        EXPECT_NEAR(rows[i].left, 12 * 72 / 25.4, 0.01);
        EXPECT_NEAR(rows[i].left + rows[i].width, pages.pageWidth() - 12 * 72 / 25.4, 0.01);
        if (i == 0) continue;
        if (rows[i].page == rows[i - 1].page) EXPECT_NEAR(rows[i].top, rows[i - 1].top + rows[i - 1].height, 0.01);
        else {
            EXPECT_EQ(rows[i].page, rows[i - 1].page + 1);
            EXPECT_NEAR(rows[i].top, rows.front().top, 0.01) << "below the header that is repeated";
        }
    }
}

/// The light of a row and its lower line are painted within its rectangle, however large the page is drawn.
TEST(SummaryPainter, PaintsEachRowWhereItSaysAtAnyScale) {
    SummaryTable table = officialTable();
    table.notes.clear();
    const SummaryPainter pages(table);
    for (const double dots : {96.0, 192.0, 240.0})
        for (int page = 0; page < pages.pageCount(); ++page) {
            const QImage image = paintedPage(pages, page, dots);
            for (const auto& row : pages.rowsOnPages()) {
                if (row.page != page) continue;
                const auto& cells = table.rows[row.row].cells;
                const bool isOn = std::ranges::any_of(cells, [](const SummaryCell& cell) { return cell.light == Light::On; });
                EXPECT_EQ(greenIn(image, row, dots / 72) > 20, isOn) << "row " << row.row << " at " << dots;
                const int bottom = static_cast<int>((row.top + row.height) * dots / 72);
                int darkest = 255;
                for (int y = bottom - 1; y <= bottom + 1; ++y) darkest = std::min(darkest, qGray(image.pixel(static_cast<int>((row.left + 3) * dots / 72), y)));
                EXPECT_LT(darkest, 225) << "the thin line below row " << row.row << " at " << dots;
            }
        }
}

TEST(SummaryPainter, TellsOfARowThatIsCutEveryPageOnWhichItStands) {
    SummaryTable table = plainTable(3);
    std::string note;
    for (int i = 0; i < 2000; ++i) note += "说明";
    table.rows[1].cells.back().text = note;
    const SummaryPainter pages(table);
    std::vector<int> sheets;
    for (const auto& row : pages.rowsOnPages())
        if (row.row == 1) sheets.push_back(row.page);
    ASSERT_GT(sheets.size(), 1U);
    EXPECT_EQ(sheets.back() - sheets.front() + 1, static_cast<int>(sheets.size()));
    EXPECT_EQ(pages.rowsOnPages().front().row, 0U);
    EXPECT_EQ(pages.rowsOnPages().back().row, 2U);
}

TEST(SummaryPainter, TellsWhereTheColumnsBeginAndEnd) {
    const SummaryTable table = officialTable();
    const SummaryPainter pages(table);
    const auto edges = pages.columnEdges();
    ASSERT_EQ(edges.size(), table.columns.size() + 1);
    EXPECT_TRUE(std::ranges::is_sorted(edges));
    EXPECT_NEAR(edges.back(), pages.pageWidth() - 12 * 72 / 25.4, 0.01);
    EXPECT_TRUE(SummaryPainter({.title = "空表"}).rowsOnPages().empty());
    EXPECT_EQ(SummaryPainter({.title = "空表"}).columnEdges().size(), 1U);
}

TEST(SummaryGrid, AlignsNumbersOnTheDecimalPoint) {
    EXPECT_EQ(beforePoint("114.2"), "114");
    EXPECT_EQ(beforePoint("近300"), "近300");
    EXPECT_EQ(beforePoint("570余"), "570");
    EXPECT_EQ(beforePoint("−9.7"), "−9");
}

} // namespace
} // namespace xushi

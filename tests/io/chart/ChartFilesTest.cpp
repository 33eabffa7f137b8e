#include "wiring/ChartFiles.h"

#include "support/Builders.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "words/ChartPhrases.h"

#include <QImage>
#include <QXmlStreamReader>
#include <cstdio>
#include <gmock/gmock.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string textOfPdf(const std::string& path) {
    std::string text;
    FILE* pipe = popen(("pdftotext -layout " + path + " -").c_str(), "r");
    char block[4096];
    for (std::size_t size = 0; pipe && (size = std::fread(block, 1, sizeof block, pipe)) > 0;) text.append(block, size);
    if (pipe) pclose(pipe);
    return text;
}

/// How wide a gap is, is for the reader of a PDF to say.
std::string withoutBlanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

std::vector<std::string> bookmarksOf(const std::string& path) {
    QPDF pdf;
    pdf.processFile(path.c_str());
    std::vector<std::string> titles;
    for (auto& entry : QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines()) titles.push_back(entry.getTitle());
    return titles;
}

/// 技术合同 and 新开工 of the city from January to May, with last year's.
class ChartFiles : public testing::Test {
protected:
    ChartFiles() {
        catalogue.regions = {aRegion()};
        catalogue.indicators = {anAmount({.code = "CONTRACTS", .name = "技术合同<b>R&D</b>", .section = "成果转化", .order = 1}), anIndicator({.order = 2})};
        catalogue.targets = {aTarget({.value = "268", .indicator = "CONTRACTS"}), aTarget()};
        catalogue.sort();
        int month = 0;
        for (const char* value : {"21.3", "40.7", "66.8", "102.85", "114.2"}) {
            ++month;
            figures.push_back(aFigure({.value = value, .period = Period::ytd(2025, month), .indicator = "CONTRACTS"}));
            figures.push_back(aFigure({.value = std::to_string(30 * month), .period = Period::ytd(2025, month)}));
            figures.push_back(aFigure({.value = std::to_string(17 * month), .period = Period::ytd(2024, month), .indicator = "CONTRACTS"}));
        }
        figures.back().note = "";
        sortForBoard(figures);
    }
    BoardRequest board() const { return {.catalogue = catalogue, .figures = figures, .period = Period::ytd(2025, 5), .region = RegionCode{"HA"}}; }
    Chart chart() const {
        return *chartOf({.kind = ChartKind::Cumulative, .board = board(), .indicator = {"CONTRACTS"}, .format = {}, .words = words});
    }
    ChartPack pack(const std::string& section = {}) const {
        auto made = chartPackOf({.board = board(), .workflow = workflow, .section = section, .format = {}, .words = words});
        made.foot = "校验码 AB12-CD34·第7条";
        made.documentTime = "2025-06-03T08:00:00Z";
        return made;
    }
    std::string path(const std::string& name) const { return (folder / name).string(); }

    TemporaryFolder folder;
    Catalogue catalogue;
    std::vector<Figure> figures;
    Workflow workflow;
    const ChartWords words = chartWords(Language::Chinese);
};

TEST_F(ChartFiles, APictureHasThreeHundredDotsToAnInchAndSaysSo) {
    ASSERT_TRUE(writeChart(chart(), path("one.png")));
    const QImage picture(QString::fromStdString(path("one.png")));
    EXPECT_EQ(picture.size(), QSize(3000, 1750)) << "ten inches of 960 logical pixels";
    EXPECT_EQ(picture.dotsPerMeterX(), 11811);
    EXPECT_EQ(picture.dotsPerMeterY(), 11811);
    EXPECT_EQ(picture.pixelColor(0, 0), QColor(Qt::white));
    bool isDrawn = false;
    for (int x = 0; x < picture.width() && !isDrawn; x += 7)
        for (int y = 600; y < 1500 && !isDrawn; y += 7) isDrawn = picture.pixelColor(x, y) == QColor(0x1F, 0x5F, 0xA8);
    EXPECT_TRUE(isDrawn) << "the line of the year";
}

TEST_F(ChartFiles, ADrawingIsXmlWithItsTextsAsText) {
    ASSERT_TRUE(writeChart(chart(), path("one.SVG")));
    QXmlStreamReader xml(QByteArray::fromStdString(bytesOf(path("one.SVG"))));
    QString texts;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters) texts += xml.text().trimmed(); // a line is written in pieces
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_TRUE(texts.contains(QStringLiteral("技术合同<b>R&D</b> ·淮安市"))) << texts.toStdString();
}

TEST_F(ChartFiles, APageHasTextThatCanBeSearchedAndTheFiguresBelowIt) {
    ASSERT_TRUE(writeChart(chart(), path("one.pdf")));
    const std::string text = textOfPdf(path("one.pdf"));
    EXPECT_THAT(text, HasSubstr("技术合同"));
    EXPECT_THAT(text, HasSubstr("淮安市"));
    const Chart drawn = chart();
    for (std::size_t column = 1; column < drawn.columns.size(); ++column) {
        if (!drawn.columns[column].isNumber || drawn.columns[column].isQuiet) continue;
        for (const auto& row : drawn.rows) EXPECT_THAT(text, HasSubstr(row.cells[column]));
    }
}

TEST_F(ChartFiles, APictureNamesWhatNoFontDraws) {
    Chart drawn = chart();
    drawn.title = "合同\u0378额";
    const auto picture = writeChart(drawn, path("one.png"));
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->undrawn, U"\u0378");
    drawn.title = "合同𠮷额";
    EXPECT_EQ(writeChart(drawn, path("one.png"))->undrawn, U"");
}

TEST_F(ChartFiles, APageNamesWhatNoFontDraws) {
    Chart drawn = chart();
    drawn.title = "合同\u0378额";
    const auto page = writeChart(drawn, path("one.pdf"));
    ASSERT_TRUE(page);
    EXPECT_EQ(page->undrawn, U"\u0378");
    drawn.title = "合同额";
    EXPECT_EQ(writeChart(drawn, path("one.pdf"))->undrawn, U"");
}

/// `count` sentences with a number each, so that none can be taken for another.
std::string numbered(int count) {
    std::string text;
    for (int number = 0; number < count; ++number) text += "第" + std::to_string(1000 + number) + "句说明本月进展与上月相比的情况。";
    return text;
}

TEST_F(ChartFiles, ALongNoteGoesOnOnFurtherSheetsAndLosesNothing) {
    for (const int count : {8, 80, 600}) {
        Chart drawn = chart();
        drawn.notes = {numbered(count)};
        ASSERT_TRUE(writeChart(drawn, path("one.pdf")));
        const std::string text = textOfPdf(path("one.pdf"));
        for (int number = 0; number < count; ++number) EXPECT_THAT(text, HasSubstr(std::to_string(1000 + number))) << count;
        QPDF pdf;
        pdf.processFile(path("one.pdf").c_str());
        EXPECT_EQ(pdf.getAllPages().size() > 1, count > 8) << count;
        EXPECT_THAT(bookmarksOf(path("one.pdf")), ElementsAre(drawn.title)) << "further sheets belong to the chart";
    }
}

TEST_F(ChartFiles, BookmarksLeadBehindFurtherSheets) {
    ChartPack two = pack();
    two.pages.resize(2);
    two.pages[0].chart.notes = {numbered(60)};
    ASSERT_TRUE(writeChartPack(two, path("pack.pdf")));
    QPDF pdf;
    pdf.processFile(path("pack.pdf").c_str());
    EXPECT_EQ(pdf.getAllPages().size(), 3U);
    const auto entries = QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(QPDFOutlineObjectHelper(entries[1]).getDestPage().getObjGen(), pdf.getAllPages()[2].getObjGen());
}

TEST_F(ChartFiles, ATableHasTheDigitsOfThePicture) {
    ASSERT_TRUE(writeChart(chart(), path("one.csv")));
    EXPECT_THAT(bytesOf(path("one.csv")), HasSubstr("5月,114.2,"));
}

TEST_F(ChartFiles, AreRefusedByTheirEnding) {
    const auto refusedFile = writeChart(chart(), path("one.bmp"));
    ASSERT_FALSE(refusedFile);
    EXPECT_EQ(refusedFile.error(), refused("chart.format", {"bmp", "png, svg, pdf, csv"}));
    EXPECT_FALSE(std::filesystem::exists(path("one.bmp")));
}

TEST_F(ChartFiles, APackHasAPageAndABookmarkForEachThemeAndIndicator) {
    const ChartPack all = pack();
    ASSERT_TRUE(writeChartPack(all, path("pack.pdf")));
    EXPECT_THAT(bookmarksOf(path("pack.pdf")), ElementsAre("成果转化", "技术合同<b>R&D</b>", "科技招商", "新开工"));
    QPDF pdf;
    pdf.processFile(path("pack.pdf").c_str());
    EXPECT_EQ(pdf.getAllPages().size(), 4U);
    const std::string text = textOfPdf(path("pack.pdf"));
    EXPECT_THAT(text, HasSubstr("校验码"));
    EXPECT_THAT(withoutBlanks(text), HasSubstr("—4—"));
    EXPECT_THAT(text, HasSubstr("2025年1—5月"));
}

TEST_F(ChartFiles, APackIsOfTheThemeThatIsAskedFor) {
    std::vector<std::string> pages;
    for (const auto& page : pack("科技招商").pages) pages.push_back(page.bookmark);
    EXPECT_THAT(pages, ElementsAre("科技招商", "新开工"));
    EXPECT_TRUE(pack("没有的").pages.empty());
}

TEST_F(ChartFiles, APackHasTheNotesOfTheFigures) {
    for (auto& figure : figures)
        if (figure.key.period == Period::ytd(2025, 5) && figure.key.indicator == IndicatorCode{"STARTS"}) figure.note = "含结转项目三项";
    ASSERT_TRUE(writeChartPack(pack(), path("pack.pdf")));
    EXPECT_THAT(textOfPdf(path("pack.pdf")), HasSubstr("含结转项目三项"));
}

TEST_F(ChartFiles, APackIsTheSameTwice) {
    for (const char* name : {"one.pdf", "two.pdf"}) ASSERT_TRUE(writeChartPack(pack(), path(name)));
    EXPECT_EQ(bytesOf(path("one.pdf")), bytesOf(path("two.pdf")));
}

TEST_F(ChartFiles, APackThatIsGivenUpLeavesTheOldFile) {
    writeBytes(path("pack.pdf"), "old");
    int told = 0;
    const auto givenUp = writeChartPack(pack(), path("pack.pdf"), [&](int thousandths) {
        ++told;
        return thousandths < 500;
    });
    ASSERT_FALSE(givenUp);
    EXPECT_EQ(givenUp.error(), refused("file.given-up", {path("pack.pdf")}));
    EXPECT_EQ(told, 3) << "0, 250, 500";
    EXPECT_EQ(bytesOf(path("pack.pdf")), "old");
}

TEST_F(ChartFiles, AreCopiedInFourForms) {
    const CopiedChart copied = copiedChart(chart());
    EXPECT_THAT(copied.png.substr(1, 3), "PNG");
    EXPECT_THAT(copied.svg, HasSubstr("<svg"));
    EXPECT_THAT(copied.html, HasSubstr("<td align=\"right\">114.2</td>"));
    EXPECT_THAT(copied.cells, HasSubstr("5月\t114.2\t"));
    EXPECT_THAT(copied.html, Not(HasSubstr("<b>")));
}

} // namespace
} // namespace xushi

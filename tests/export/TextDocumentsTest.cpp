#include "io/csv/CsvSummaryWriter.h"
#include "io/docx/DocxSummaryWriter.h"
#include "io/html/HtmlSummaryWriter.h"
#include "io/html/HtmlTable.h"
#include "io/odt/OdtSummaryWriter.h"

#include "export/OfficialTable.h"
#include "io/DocumentPackage.h"
#include "io/PageTable.h"
#include "io/XmlWriter.h"
#include "support/AwkwardTexts.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "support/ZipText.h"

#include <expat.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <regex>

namespace xushi {
namespace {

using testing::HasSubstr;
using testing::Not;

/// What a reader of XML says of it: empty when it is well-formed.
std::string faultOf(const std::string& xml) {
    XML_Parser parser = XML_ParserCreate("UTF-8");
    const bool isFine = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), XML_TRUE) == XML_STATUS_OK;
    const std::string fault = isFine ? "" : std::string(XML_ErrorString(XML_GetErrorCode(parser))) + " at line " + std::to_string(XML_GetCurrentLineNumber(parser));
    XML_ParserFree(parser);
    return fault;
}

/// The characters between the tags.
std::string textOf(const std::string& xml) {
    std::string text = std::regex_replace(xml, std::regex("<[^>]*>"), "");
    for (const auto& [from, to] : {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&amp;", "&")})
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) text.replace(at, std::string_view(from).size(), to);
    return text;
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

SummaryTable tableWith(const std::vector<std::string>& texts) {
    SummaryTable table = plainTable(static_cast<int>(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        table.rows[i].cells[1].text = texts[i];
        table.rows[i].cells.back().text = texts[i];
        table.notes.push_back(texts[i]);
    }
    return table;
}

class TextDocuments : public testing::Test {
protected:
    std::string odt(const SummaryTable& table, const std::string& part = "content.xml") {
        EXPECT_TRUE(OdtSummaryWriter().write(table, folder / "t.odt"));
        return zipText((folder / "t.odt").string(), part);
    }
    std::string docx(const SummaryTable& table, const std::string& part = "word/document.xml") {
        EXPECT_TRUE(DocxSummaryWriter().write(table, folder / "t.docx"));
        return zipText((folder / "t.docx").string(), part);
    }
    TemporaryFolder folder;
};

TEST_F(TextDocuments, HoldEveryCellInItsOrder) {
    const SummaryTable table = officialTable();
    for (const std::string& xml : {odt(table), docx(table)}) {
        EXPECT_EQ(faultOf(xml), "");
        const std::string text = textOf(xml);
        std::size_t at = text.find(table.title);
        ASSERT_NE(at, std::string::npos);
        for (const auto& row : table.rows)
            for (const auto& cell : row.cells) {
                const auto next = text.find(cell.text, at);
                ASSERT_NE(next, std::string::npos) << cell.text;
                at = next;
            }
        for (const auto& note : table.notes) EXPECT_THAT(text, HasSubstr(note));
        EXPECT_THAT(text, HasSubstr(table.signature));
        EXPECT_THAT(text, HasSubstr(table.anchor));
    }
}

TEST_F(TextDocuments, RepeatTheHeaderOnLandscapePages) {
    const SummaryTable table = officialTable();
    const std::string content = odt(table);
    EXPECT_EQ(countOf(content, "<table:table-header-rows>"), 1U);
    const std::string styles = odt(table, "styles.xml");
    EXPECT_EQ(faultOf(styles), "");
    EXPECT_THAT(styles, HasSubstr("style:print-orientation=\"landscape\""));
    EXPECT_THAT(styles, HasSubstr(table.continued));
    EXPECT_THAT(styles, HasSubstr("方正小标宋简体"));
    const std::string document = docx(table);
    EXPECT_EQ(countOf(document, "<w:tblHeader/>"), 1U);
    EXPECT_THAT(document, HasSubstr("w:orient=\"landscape\""));
    for (const char* part : {"word/styles.xml", "word/fontTable.xml", "word/header1.xml", "word/footer1.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "docProps/core.xml"})
        EXPECT_EQ(faultOf(docx(table, part)), "") << part;
    for (const char* part : {"meta.xml", "settings.xml", "META-INF/manifest.xml"}) EXPECT_EQ(faultOf(odt(table, part)), "") << part;
    EXPECT_TRUE(bytesOf((folder / "t.odt").string()).substr(30).starts_with("mimetypeapplication/vnd.oasis.opendocument.text")) << "stored, and first";
}

TEST_F(TextDocuments, GiveTheSameBytesForTheSameTable) {
    const SummaryTable table = officialTable();
    for (const auto& writer : {std::shared_ptr<SummaryWriter>(new OdtSummaryWriter), std::shared_ptr<SummaryWriter>(new DocxSummaryWriter), std::shared_ptr<SummaryWriter>(new CsvSummaryWriter),
                               std::shared_ptr<SummaryWriter>(new HtmlSummaryWriter)}) {
        ASSERT_TRUE(writer->write(table, folder / "one"));
        ASSERT_TRUE(writer->write(table, folder / "two"));
        EXPECT_EQ(bytesOf((folder / "one").string()), bytesOf((folder / "two").string())) << writer->extension();
    }
}

TEST_F(TextDocuments, TakeEveryTextAndStayWellFormed) {
    std::vector<std::string> texts = formulaPayloads();
    for (const auto& more : {commandingTexts(), strangeTexts()}) texts.insert(texts.end(), more.begin(), more.end());
    texts.emplace_back(30'000, 'x');
    const SummaryTable table = tableWith(texts);
    for (const std::string& xml : {odt(table), docx(table)}) EXPECT_EQ(faultOf(xml), "");
    for (const auto& text : strangeTexts()) {
        EXPECT_THAT(textOf(docx(table)), HasSubstr(text));
        EXPECT_THAT(textOf(odt(table)), HasSubstr(text));
    }
    const std::string html = htmlPage(table);
    EXPECT_THAT(html, Not(HasSubstr("<b>x</b>")));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
}

TEST_F(TextDocuments, TakeThePaperTheFacesAndTheTwoLinesOfAHeaderFromTheLayout) {
    SummaryTable table = officialTable();
    table.page = {Paper::A3, Orientation::Portrait};
    table.fonts.title = {"黑体", "SimHei"};
    table.columns[5].group = table.columns[6].group = "完成情况";
    const std::string document = docx(table);
    EXPECT_EQ(faultOf(document), "");
    EXPECT_THAT(document, HasSubstr("w:w=\"16838\" w:h=\"23811\" w:orient=\"portrait\""));
    EXPECT_EQ(countOf(document, "<w:tblHeader/>"), 2U);
    EXPECT_EQ(countOf(document, "w:vMerge w:val=\"restart\""), table.columns.size() - 2);
    EXPECT_THAT(document, HasSubstr("<w:gridSpan w:val=\"2\"/>"));
    EXPECT_THAT(docx(table, "word/fontTable.xml"), HasSubstr("<w:altName w:val=\"SimHei\"/>"));
    const std::string content = odt(table);
    EXPECT_EQ(faultOf(content), "");
    EXPECT_EQ(countOf(content, "table:number-rows-spanned=\"2\""), table.columns.size() - 2);
    EXPECT_THAT(content, HasSubstr("'黑体', 'SimHei'"));
    EXPECT_THAT(odt(table, "styles.xml"), HasSubstr("fo:page-width=\"297mm\" fo:page-height=\"420mm\" style:print-orientation=\"portrait\""));
    const std::string html = htmlPage(table);
    EXPECT_THAT(html, HasSubstr("@page{size:A3 portrait"));
    EXPECT_EQ(countOf(html, "rowspan=\"2\""), table.columns.size() - 2);
    int all = 0;
    const PageTable page(table);
    for (const int width : page.widths()) all += width;
    EXPECT_EQ(all, 27'300);
}

TEST_F(TextDocuments, PutPointsBelowEachOther) {
    SummaryTable table = plainTable(3);
    const auto at = static_cast<std::size_t>(std::ranges::find(table.columns, SummaryColumn::Value, &SummaryTemplate::Column::what) - table.columns.begin());
    ASSERT_LT(at, table.columns.size());
    const auto put = [&](std::size_t row, const std::string& text) { table.rows[row].cells[at] = {.text = text, .number = Decimal::parse("1").value()}; };
    put(0, "3.00");
    put(1, "114.2");
    put(2, "570余");
    const PageTable page(table);
    EXPECT_EQ(page.indentOf(table.rows[0].cells[at], at), 0);
    EXPECT_EQ(page.indentOf(table.rows[1].cells[at], at), 1);
    EXPECT_EQ(page.indentOf(table.rows[2].cells[at], at), 1) << "a word behind the number is two half characters wide";
    table.rows[2].cells[at] = {.text = "—"};
    EXPECT_EQ(page.indentOf(table.rows[2].cells[at], at), 0);
    int all = 0;
    for (const int width : page.widths()) all += width;
    EXPECT_EQ(all, 27'300);
}

TEST_F(TextDocuments, ACsvHasBareNumbersAndGuardedTexts) {
    const SummaryTable table = officialTable();
    ASSERT_TRUE(CsvSummaryWriter().write(table, folder / "t.csv"));
    const std::string text = bytesOf((folder / "t.csv").string());
    EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF"));
    EXPECT_EQ(countOf(text, "\n"), table.rows.size() + 2);
    EXPECT_THAT(text, HasSubstr("\n" + table.anchor + ",,"));
    EXPECT_THAT(text, Not(HasSubstr("\u2212")));
    ASSERT_TRUE(CsvSummaryWriter().write(tableWith({"=1+1"}), folder / "t.csv"));
    EXPECT_THAT(bytesOf((folder / "t.csv").string()), HasSubstr("'=1+1"));
}

TEST_F(TextDocuments, ACsvNamesTheGroupOfAColumnInItsOneLineOfTitles) {
    SummaryTable table = plainTable(1);
    table.columns[5].group = table.columns[6].group = "本年";
    ASSERT_TRUE(CsvSummaryWriter().write(table, folder / "t.csv"));
    EXPECT_THAT(bytesOf((folder / "t.csv").string()), HasSubstr(",数据截至,本年 累计完成,本年 上年同期,同比（%）,"));
    EXPECT_THAT(tabbedCells(table), HasSubstr("\t本年 累计完成\t本年 上年同期\t"));
}

TEST_F(TextDocuments, TheClipboardHasTheSameCells) {
    const SummaryTable table = officialTable();
    const std::string cells = tabbedCells(table);
    EXPECT_EQ(countOf(cells, "\n"), table.rows.size() + 1);
    EXPECT_TRUE(cells.starts_with(table.columns.front().title + "\t" + table.columns[1].title));
    const std::string html = htmlPage(table);
    EXPECT_EQ(countOf(html, "<tr>"), table.rows.size() + 1);
    EXPECT_THAT(html, HasSubstr("●</span>\u00A0达"));
    EXPECT_THAT(html, HasSubstr("<table border=\"1\""));
    EXPECT_THAT(html, HasSubstr("<td class=\"r\" align=\"right\">114.2</td>"));
}

TEST(XmlText, EscapesWhatIsMarkupAndReplacesWhatXmlDoesNotHave) {
    EXPECT_EQ(xmlText("a<b>&\"c'"), "a&lt;b&gt;&amp;&quot;c'");
    EXPECT_EQ(xmlText(std::string("\x01", 1) + "甲\xFF"), "\uFFFD甲\uFFFD");
    EXPECT_EQ(xmlText("\uFFFE𠮷"), "\uFFFD𠮷");
}

TEST(DocumentPackage, KeepsTheTimeThatItIsGiven) {
    const auto one = documentPackage({{"a.xml", "<a/>"}}, 1'750'000'000);
    const auto other = documentPackage({{"a.xml", "<a/>"}}, 1'750'000'000 + 86'400);
    ASSERT_TRUE(one && other);
    EXPECT_NE(*one, *other);
    EXPECT_EQ(one->size(), other->size());
    EXPECT_TRUE(documentPackage({{"a.xml", "<a/>"}}, 0)) << "a time before those of a zip file";
}

/// What the group of the pattern takes, in order.
std::vector<std::string> valuesOf(const std::string& text, const std::string& pattern) {
    const std::regex sought(pattern);
    std::vector<std::string> values;
    for (std::sregex_iterator at(text.begin(), text.end(), sought); at != std::sregex_iterator(); ++at) values.push_back((*at)[1]);
    return values;
}

bool haveLibreOffice() { return std::system("command -v soffice >/dev/null 2>&1") == 0; }

/// Through LibreOffice into another format, and what stands in that.
std::filesystem::path convertedBy(const std::filesystem::path& file, const std::string& to, const TemporaryFolder& folder) {
    const auto out = folder / ("as-" + to);
    const std::string command = "soffice -env:UserInstallation=file://" + (folder / "profile").string() + " --headless --convert-to " + to + " --outdir " + out.string() + " "
                                + file.string() + " >/dev/null 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0);
    return out / (file.stem().string() + "." + to);
}

TEST_F(TextDocuments, KeepTheirShapeWhenLibreOfficeSavesThemAgain) {
    if (!haveLibreOffice()) GTEST_SKIP() << "LibreOffice is not installed";
    const SummaryTable table = officialTable();
    ASSERT_TRUE(OdtSummaryWriter().write(table, folder / "table.odt"));
    ASSERT_TRUE(DocxSummaryWriter().write(table, folder / "table.docx"));
    const std::string fromOdt = zipText(convertedBy(folder / "table.odt", "docx", folder).string(), "word/document.xml");
    const std::string fromDocx = zipText(convertedBy(folder / "table.docx", "odt", folder).string(), "content.xml");
    for (const auto& [text, header] : {std::pair(fromOdt, "<w:tblHeader"), std::pair(fromDocx, "<table:table-header-rows>")}) {
        EXPECT_THAT(text, HasSubstr(header));
        for (const auto& row : table.rows)
            for (const auto& cell : row.cells) {
                if (!cell.number) continue;
                EXPECT_THAT(textOf(text), HasSubstr(cell.text));
            }
    }
    EXPECT_THAT(fromOdt, HasSubstr("landscape"));
    EXPECT_THAT(fromOdt, HasSubstr("w:hanging=\"720\"")) << "below the names of parts";
    const PageTable page(table);
    const auto hundredths = [](const std::vector<std::string>& found, double each) {
        std::vector<double> widths;
        for (const auto& text : found) widths.push_back(std::stod(text) * each);
        return widths;
    };
    const auto ofDocx = hundredths(valuesOf(fromOdt, "<w:gridCol w:w=\"([0-9]+)"), 2540.0 / 1440);
    ASSERT_EQ(ofDocx.size(), page.widths().size());
    for (std::size_t i = 0; i < ofDocx.size(); ++i) EXPECT_NEAR(ofDocx[i], page.widths()[i], 10) << "column " << i;
    // Columns of one width have one style there.
    const auto ofOdt = hundredths(valuesOf(fromDocx, "style:column-width=\"([0-9.]+)in"), 2540);
    for (const int width : page.widths())
        EXPECT_TRUE(std::ranges::any_of(ofOdt, [&](double other) { return std::abs(other - width) < 10; })) << width;
    const std::string faces = zipText((folder / "as-docx" / "table.docx").string(), "word/styles.xml");
    for (const char* face : {"方正小标宋简体", "宋体", "仿宋_GB2312"}) EXPECT_THAT(faces, HasSubstr(face));
    const std::string styles = zipText((folder / "as-odt" / "table.odt").string(), "styles.xml");
    EXPECT_THAT(styles, HasSubstr("style:print-orientation=\"landscape\""));
    for (const char* face : {"方正小标宋简体", "宋体", "仿宋_GB2312"}) EXPECT_THAT(styles + fromDocx, HasSubstr(face));
}

} // namespace
} // namespace xushi

#include "io/TextReportWriter.h"
#include "io/docx/DocxReportWriter.h"
#include "io/odt/OdtReportWriter.h"
#include "io/pdf/PdfReportWriter.h"

#include "export/OfficialTable.h"
#include "io/ReportLines.h"
#include "support/AwkwardTexts.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "support/ZipText.h"

#include <expat.h>
#include <gmock/gmock.h>

#include <cstdlib>
#include <memory>
#include <regex>

namespace xushi {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string faultOfXml(const std::string& xml) {
    XML_Parser parser = XML_ParserCreate("UTF-8");
    const bool isFine = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), XML_TRUE) == XML_STATUS_OK;
    const std::string fault = isFine ? "" : XML_ErrorString(XML_GetErrorCode(parser));
    XML_ParserFree(parser);
    return fault;
}

bool hasProgram(const std::string& program) { return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0; }

/// — 1 —, of which a reader may drop the narrow blanks.
bool hasPageNumber(const std::string& text, int page) { return std::regex_search(text, std::regex("—\\s*" + std::to_string(page) + "\\s*—")); }

Narrative::Paragraph paragraph(const std::string& text) { return {{.id = text.substr(0, 3), .runs = {{.text = text}}}}; }

Narrative aReport(int paragraphs = 3) {
    Narrative report{.code = "half-year", .period = Period::ytd(2025, 6), .region = {"HA"}, .title = "2025年上半年科技创新工作总结", .outdatedMark = "〔数据已变，待核〕",
                     .documentTime = "2025-07-01T00:00:00Z"};
    report.sections = {{.paragraphs = {paragraph("今年以来，以下是各项指标。")}}, {.number = "一、", .heading = "研发投入", .level = 1}};
    for (int i = 0; i < paragraphs; ++i) report.sections[1].paragraphs.push_back(paragraph("一是研发投入激励显实效。1-4月份全市规上企业填报研发费用57.81亿元，同比增长28.4%，序时进度良好。引导投入研发准备金66.87亿元、立项研发项目934项、投入研发人员近1.2万人。"));
    report.sections[1].sections = {{.number = "（一）", .heading = "技术市场", .level = 2, .paragraphs = {paragraph("金额达114.2亿元。")}, .sections = {{.number = "1.", .heading = "合同", .level = 3}}}};
    report.notes = {"附注。"};
    return report;
}

std::vector<std::shared_ptr<ReportWriter>> everyWriter() {
    return {std::make_shared<DocxReportWriter>(), std::make_shared<OdtReportWriter>(), std::make_shared<PdfReportWriter>(), std::make_shared<TextReportWriter>()};
}

class ReportDocuments : public testing::Test {
protected:
    std::string docx(const Narrative& report, const std::string& part = "word/document.xml") {
        EXPECT_TRUE(DocxReportWriter().write({report}, folder / "r.docx"));
        return zipText((folder / "r.docx").string(), part);
    }
    std::string odt(const Narrative& report, const std::string& part = "content.xml") {
        EXPECT_TRUE(OdtReportWriter().write({report}, folder / "r.odt"));
        return zipText((folder / "r.odt").string(), part);
    }
    /// What pdftotext reads of a file, by LibreOffice where it is no PDF.
    std::string pdfText(const std::string& name) {
        const std::string in = folder.path().string();
        if (!name.ends_with(".pdf")) {
            const std::string convert = "soffice -env:UserInstallation=file://" + in + "/profile --headless --convert-to pdf --outdir " + in + " " + in + "/" + name + " >/dev/null 2>&1";
            EXPECT_EQ(std::system(convert.c_str()), 0);
        }
        const std::string pdf = in + "/" + name.substr(0, name.find('.')) + ".pdf";
        EXPECT_EQ(std::system(("pdftotext -layout " + pdf + " " + in + "/out.txt").c_str()), 0);
        return bytesOf(in + "/out.txt");
    }
    TemporaryFolder folder;
};

TEST_F(ReportDocuments, HaveThePageAndTheFacesOfAnOfficialPaper) {
    const auto report = aReport();
    const std::string document = docx(report);
    EXPECT_THAT(document, HasSubstr("w:w=\"11906\" w:h=\"16838\" w:orient=\"portrait\""));
    EXPECT_THAT(document, HasSubstr("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""));
    const std::string styles = docx(report, "word/styles.xml");
    EXPECT_THAT(styles, HasSubstr("w:line=\"560\" w:lineRule=\"exact\""));
    EXPECT_THAT(styles, HasSubstr("w:firstLineChars=\"200\""));
    EXPECT_THAT(styles, HasSubstr("w:val=\"44\"")) << "二号";
    EXPECT_THAT(styles, HasSubstr("w:val=\"32\"")) << "三号";
    for (const char* face : {"方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"}) {
        EXPECT_THAT(styles, HasSubstr(face));
        EXPECT_THAT(docx(report, "word/fontTable.xml"), HasSubstr(face));
        EXPECT_THAT(odt(report, "styles.xml"), HasSubstr(face));
    }
    const std::string page = odt(report, "styles.xml");
    EXPECT_THAT(page, HasSubstr("fo:page-width=\"210mm\" fo:page-height=\"297mm\""));
    EXPECT_THAT(page, HasSubstr("fo:margin-top=\"37mm\" fo:margin-bottom=\"23mm\" fo:margin-left=\"28mm\" fo:margin-right=\"26mm\""));
    EXPECT_THAT(page, HasSubstr("fo:line-height=\"28pt\""));
    EXPECT_THAT(page, HasSubstr("fo:text-indent=\"32pt\""));
}

TEST_F(ReportDocuments, AreWellFormedAndHoldEveryParagraphInItsOrder) {
    auto report = aReport();
    for (const auto& text : strangeTexts()) report.sections[1].paragraphs.push_back(paragraph(text));
    for (const char* part : {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/fontTable.xml", "word/settings.xml", "word/footer1.xml",
                             "word/footer2.xml", "docProps/core.xml"})
        EXPECT_EQ(faultOfXml(docx(report, part)), "") << part;
    for (const char* part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) EXPECT_EQ(faultOfXml(odt(report, part)), "") << part;
    for (const std::string& xml : {docx(aReport()), odt(aReport())}) {
        std::size_t at = 0;
        for (const auto& line : reportLines(aReport())) {
            at = xml.find(line.text, at);
            ASSERT_NE(at, std::string::npos) << line.text;
        }
    }
}

TEST_F(ReportDocuments, GiveTheSameBytesForTheSameReport) {
    for (const auto& writer : everyWriter()) {
        ASSERT_TRUE(writer->write({aReport()}, folder / "one"));
        ASSERT_TRUE(writer->write({aReport()}, folder / "two"));
        EXPECT_TRUE(bytesOf((folder / "one").string()) == bytesOf((folder / "two").string())) << writer->extension();
    }
}

TEST_F(ReportDocuments, ShowAnEditWithItsMarkOnceItsFiguresHaveChanged) {
    auto report = aReport();
    report.sections[0].paragraphs[0][0].edited = Narrative::Edited{"手工修改的一句。", {}};
    ASSERT_TRUE(TextReportWriter().write({report}, folder / "r.txt"));
    EXPECT_THAT(bytesOf((folder / "r.txt").string()), HasSubstr("　　手工修改的一句。\n"));
    report.sections[0].paragraphs[0][0].edited->changes = {{"STARTS|HA|level", "156项", "158项"}};
    EXPECT_THAT(docx(report), HasSubstr("手工修改的一句。〔数据已变，待核〕"));
}

TEST_F(ReportDocuments, NumberTheirPagesAndNeverEndOneWithAHeading) {
    if (!hasProgram("pdftotext")) GTEST_SKIP() << "pdftotext is not installed";
    for (const int paragraphs : {3, 8, 9, 10, 11}) {
        ASSERT_TRUE(PdfReportWriter().write({aReport(paragraphs)}, folder / "r.pdf"));
        const std::string text = pdfText("r.pdf");
        EXPECT_TRUE(hasPageNumber(text, 1)) << text;
        EXPECT_THAT(text, HasSubstr("金额达114.2亿元。"));
        static const std::regex headingAtTheEnd("(技术市场)\\s+—\\s*[0-9]+\\s*—");
        EXPECT_FALSE(std::regex_search(text, headingAtTheEnd)) << paragraphs << text;
    }
    EXPECT_TRUE(hasPageNumber(pdfText("r.pdf"), 2));
}

TEST_F(ReportDocuments, HaveTheTableBehindThemOnASheetOfItsOwn) {
    const SummaryTable table = officialTable();
    const auto report = aReport();
    ASSERT_TRUE(DocxReportWriter().write({report, &table}, folder / "word.docx"));
    ASSERT_TRUE(OdtReportWriter().write({report, &table}, folder / "open.odt"));
    ASSERT_TRUE(PdfReportWriter().write({report, &table}, folder / "made.pdf"));
    const std::string document = zipText((folder / "word.docx").string(), "word/document.xml");
    EXPECT_EQ(faultOfXml(document), "");
    EXPECT_LT(document.find("w:orient=\"portrait\""), document.find("w:orient=\"landscape\""));
    EXPECT_THAT(document, HasSubstr(table.title));
    for (const char* part : {"content.xml", "styles.xml"}) EXPECT_EQ(faultOfXml(zipText((folder / "open.odt").string(), part)), "") << part;
    if (!hasProgram("soffice") || !hasProgram("pdftotext") || !hasProgram("pdfinfo")) return;
    for (const std::string name : {"made", "word", "open"}) {
        EXPECT_THAT(pdfText(name + (name == "made" ? ".pdf" : name == "word" ? ".docx" : ".odt")), HasSubstr("完成情况表")) << name;
        const std::string in = folder.path().string();
        ASSERT_EQ(std::system(("pdfinfo -f 1 -l 9 " + in + "/" + name + ".pdf > " + in + "/info.txt").c_str()), 0);
        const std::string info = bytesOf(in + "/info.txt");
        EXPECT_TRUE(std::regex_search(info, std::regex("Page +1 size: +595\\.[0-9]+ x 841\\.[0-9]+"))) << name << info;
        EXPECT_TRUE(std::regex_search(info, std::regex("Page +[2-9] size: +841\\.[0-9]+ x 595\\.[0-9]+"))) << name << info;
    }
}

TEST_F(ReportDocuments, OpenInLibreOffice) {
    if (!hasProgram("soffice") || !hasProgram("pdftotext")) GTEST_SKIP() << "LibreOffice or pdftotext is not installed";
    ASSERT_TRUE(DocxReportWriter().write({aReport()}, folder / "word.docx"));
    ASSERT_TRUE(OdtReportWriter().write({aReport()}, folder / "open.odt"));
    for (const char* name : {"word.docx", "open.odt"}) {
        const std::string text = pdfText(name);
        EXPECT_THAT(text, HasSubstr("科技创新工作总结")) << name; // a word processor puts blanks beside digits
        EXPECT_THAT(text, HasSubstr("一、研发投入")) << name;
        EXPECT_THAT(text, HasSubstr("57.81")) << name;
        EXPECT_TRUE(hasPageNumber(text, 1)) << name << text;
    }
}

} // namespace
} // namespace xushi

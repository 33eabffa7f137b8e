#include "io/prose/ProseProcess.h"

#include "export/OfficialTable.h"
#include "io/ReportLines.h"
#include "io/TextReportWriter.h"
#include "io/docx/DocxReportWriter.h"
#include "io/odt/OdtReportWriter.h"
#include "io/pdf/PdfReportWriter.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"

#include <gmock/gmock.h>

#include <memory>

namespace xushi {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

Narrative::Paragraph oneSentence(const std::string& id, const std::string& text) { return {{.id = id, .runs = {{.text = text}}}}; }

/// Pages of paragraphs, whose lines end at another number in each.
Narrative longReport() {
    Narrative report{.code = "read", .period = Period::ytd(2025, 6), .region = {"HA"}, .title = "上半年主要指标情况", .outdatedMark = "〔待核〕", .documentTime = "2025-07-01T00:00:00Z"};
    report.sections = {{.number = "一、", .heading = "总体情况", .level = 1}};
    for (int i = 0; i < 24; ++i) {
        std::string text = "截至6月底，";
        for (int part = 0; part <= i % 5; ++part) text += "第" + std::to_string(part + 1) + "组登记" + std::to_string(12345 * (i + 1) + part) + "项，同比增长" + std::to_string(i) + "." + std::to_string(part) + "%；";
        report.sections[0].paragraphs.push_back(oneSentence("s" + std::to_string(i), text + "合计1234.56亿元。"));
    }
    report.sections[0].sections = {{.number = "（一）", .heading = "其他情况", .level = 2, .paragraphs = {oneSentence("end", "R&D 投入<近>12亿元。")}}};
    return report;
}

std::string linesOfReport(const Narrative& report) {
    std::string text;
    for (const auto& line : reportLines(report)) text += (text.empty() ? "" : "\n") + line.text;
    return text;
}

class ReadReports : public testing::Test {
protected:
    std::string readBack(const ReportWriter& writer, const Report& report) {
        const auto path = folder / ("报告." + std::string(writer.extension()));
        EXPECT_TRUE(writer.write(report, path));
        const auto text = readProseInHelper(path);
        EXPECT_TRUE(text) << text.error().key;
        return text ? *text : std::string();
    }
    TemporaryFolder folder;
};

TEST_F(ReadReports, GiveTheSameTextInEveryFormat) {
    const Narrative report = longReport();
    const std::string lines = linesOfReport(report);
    EXPECT_EQ(readBack(DocxReportWriter(), {report}), lines);
    EXPECT_EQ(readBack(OdtReportWriter(), {report}), lines);
    std::string indented = lines;
    for (auto at = indented.find('\n'); at != std::string::npos; at = indented.find('\n', at + 1)) indented.insert(at + 1, "　　");
    EXPECT_EQ(readBack(TextReportWriter(), {report}), indented + "\n");
}

TEST_F(ReadReports, AreWholeAgainInAPdf) {
    ASSERT_FALSE(pdfProgram().empty()) << "poppler-utils is not installed";
    const auto withoutBlanks = [](std::string text) {
        std::erase(text, ' ');
        return text;
    };
    const Narrative report = longReport();
    EXPECT_EQ(withoutBlanks(readBack(PdfReportWriter(), {report})), withoutBlanks(linesOfReport(report)));
}

TEST_F(ReadReports, HaveTheTableBehindTheText) {
    const Narrative report = longReport();
    const SummaryTable table = officialTable();
    for (const std::string& text : {readBack(DocxReportWriter(), {report, &table}), readBack(OdtReportWriter(), {report, &table})}) {
        EXPECT_THAT(text, StartsWith(linesOfReport(report) + "\n"));
        EXPECT_THAT(text, HasSubstr(table.title));
        EXPECT_THAT(text, HasSubstr("\n1\t")) << "a row with its cells";
    }
}

} // namespace
} // namespace xushi

#include "domain/texts/PlainText.h"
#include "domain/texts/Characters.h"
#include "domain/texts/TextRules.h"
#include "export/OfficialTable.h"
#include "export/SheetReader.h"
#include "io/CsvWriter.h"
#include "io/PlainTable.h"
#include "io/xlsx/XlsxSummaryWriter.h"
#include "io/pdf/PdfSummaryWriter.h"
#include "support/AwkwardTexts.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "support/ZipText.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace xushi {
namespace {

std::vector<std::string> everyText() {
    std::vector<std::string> all = formulaPayloads();
    for (const auto& more : {commandingTexts(), strangeTexts()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// Each text as the name and the remark of a row of its own, and in every line around the table.
SummaryTable awkwardTable() {
    const auto texts = everyText();
    SummaryTable table = plainTable(static_cast<int>(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        table.rows[i].cells[1].text = texts[i];
        table.rows[i].cells.back().text = texts[i];
        table.notes.push_back(texts[i]);
        table.title += texts[i];
    }
    return table;
}

bool hasControl(std::string_view text, std::string_view allowed) {
    while (!text.empty()) {
        const auto [code, length, isValid] = firstCharacter(text);
        const bool isAllowed = code < 0x80 && allowed.find(static_cast<char>(code)) != std::string_view::npos;
        if (!isValid || (isControl(code) && !isAllowed)) return true;
        text.remove_prefix(length);
    }
    return false;
}

TEST(AwkwardTexts, AreNoFormulaAndNoCommandInAWorkbook) {
    const TemporaryFolder folder;
    const auto path = (folder / "t.xlsx").string();
    ASSERT_TRUE(XlsxSummaryWriter().write(awkwardTable(), path));
    for (const std::string part : {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "docProps/core.xml"}) {
        const std::string xml = zipText(path, part);
        EXPECT_FALSE(xml.empty()) << part;
        EXPECT_FALSE(hasControl(xml, "\n\t\r")) << part;
        EXPECT_EQ(xml.find("<f>"), std::string::npos) << part;
    }
    const SheetReader sheet(path);
    const auto texts = everyText();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto cell = sheet.cell("B" + std::to_string(4 + i));
        EXPECT_EQ(cell.type, "s") << texts[i];
        EXPECT_FALSE(cell.hasFormula) << texts[i];
    }
}

TEST(AwkwardTexts, AreNoFormulaAndNoCommandInACsvForPeople) {
    for (const auto& text : everyText()) {
        CsvWriter writer(CsvAudience::Spreadsheet);
        writer.addRow(std::vector<std::string>{text, "next"});
        const std::string csv = writer.text().substr(3);
        EXPECT_FALSE(hasControl(csv, "\n\t\r")) << text;
        EXPECT_TRUE(csv.ends_with(",next\n")) << csv;
        const auto first = csv.substr(csv.starts_with('"') ? 1 : 0);
        for (const std::string sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
            EXPECT_FALSE(first.starts_with(sign)) << csv;
        const bool hasLineEnd = text.find_first_of("\r\n") != std::string::npos || text == "\u2028" || text == "\u2029";
        EXPECT_EQ(hasLineEnd, csv.starts_with('"') && csv.substr(0, csv.size() - 6).find_first_of("\r\n") != std::string::npos) << csv;
    }
}

TEST(AwkwardTexts, AreReadablePlainTextInAPdf) {
    if (std::system("command -v pdftotext >/dev/null") != 0) GTEST_SKIP() << "poppler-utils is not installed";
    const TemporaryFolder folder;
    ASSERT_TRUE(PdfSummaryWriter().write(awkwardTable(), folder / "t.pdf"));
    ASSERT_EQ(std::system(("pdftotext -layout " + (folder / "t.pdf").string() + " " + (folder / "t.txt").string()).c_str()), 0);
    const std::string text = bytesOf(folder / "t.txt");
    EXPECT_FALSE(hasControl(text, "\n\f"));
    for (const char* shown : {"=1+1", "＝1+1", "R&D经费 <b>x</b> &amp; ]]>", "_x0041_", "𠮷林", "$HOME `id` $(id)", "①"})
        EXPECT_THAT(text, testing::HasSubstr(shown));
}

TEST(AwkwardTexts, ThatCommandAreRefusedAsNamesAndTheOthersTaken) {
    for (const auto& text : commandingTexts()) EXPECT_FALSE(checkText(text, TextForm::Name)) << plainText(text);
    for (const auto& text : strangeTexts()) EXPECT_TRUE(checkText(text, TextForm::Name)) << text;
}

} // namespace
} // namespace xushi

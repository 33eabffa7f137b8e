#include "io/xlsx/ProofXlsx.h"

#include "export/SheetReader.h"
#include "io/SheetReader.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "support/ZipText.h"
#include "words/ProofTableWords.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

ProofTable aProof() {
    ProofTable table{.headings = proofWords(Language::Chinese).headings};
    table.rows = {{.verdict = ProseVerdict::Different, .start = 17, .sentence = "新签约项目3.50个。", .numberAt = 15, .number = "3.50", .indicator = "新签约项目", .scope = "全市", .period = "2025年1—5月",
                   .value = Decimal(350, 2), .unit = "个", .limits = "近", .growth = "+5.8%", .conclusion = "× 与库不符", .stored = "4", .note = "库中为 4"},
                  {.verdict = ProseVerdict::Unknown, .start = 40, .sentence = "12", .numberAt = 0, .number = "12", .indicator = "=1+1", .conclusion = "○ 库中无此数"}};
    table.paragraphs = {"新签约项目3.50个。", std::string(), "_x0041_"};
    for (int i = 0; i < 3000; ++i) table.paragraphs[1] += "长";
    table.about = {{"材料", "报告.docx"}, {"校验码", "AAAA #7"}};
    table.counts = {{ProseVerdict::Different, "× 与库不符", 1}, {std::nullopt, "指标数合计", 2}};
    table.anchor = "校验码 AAAA #7";
    table.documentTime = "2025-06-10T09:20:00Z";
    return table;
}

class ProofXlsx : public testing::Test {
protected:
    /// The texts of the row of a sheet, as this program reads them; an empty cell has none.
    std::vector<std::string> row(std::size_t sheet, int number) {
        std::vector<std::string> texts;
        const SheetBook read = book();
        for (const auto& cell : read.sheets.at(sheet).cells)
            if (cell.row == number) texts.push_back(cell.text);
        return texts;
    }
    SheetBook book(const ProofTable& table = aProof()) {
        const auto bytes = proofXlsx(table);
        EXPECT_TRUE(bytes) << bytes.error().key;
        writeBytes(folder / "核对.xlsx", *bytes);
        const auto read = readSheets(folder / "核对.xlsx");
        EXPECT_TRUE(read) << read.error().key;
        return *read;
    }
    TemporaryFolder folder;
};

TEST_F(ProofXlsx, HasARowForEachFigure) {
    EXPECT_THAT(row(0, 1), ElementsAre("序号", "位置", "原文", "数字", "含义", "范围", "时期", "值", "单位", "限定", "增速", "结论", "台账数", "说明"));
    EXPECT_THAT(row(0, 2), ElementsAre("1", "17", "新签约项目3.50个。", "3.50", "新签约项目", "全市", "2025年1—5月", "3.5", "个", "近", "+5.8%", "× 与库不符", "4", "库中为 4"));
    EXPECT_THAT(row(0, 3), ElementsAre("2", "40", "12", "12", "=1+1", "○ 库中无此数"));
    const SheetBook read = book();
    for (const auto& cell : read.sheets[0].cells) EXPECT_FALSE(cell.isFormula) << cell.text;
}

TEST_F(ProofXlsx, IsFilteredBelowAHeaderThatStays) {
    book();
    const SheetReader sheet(folder / "核对.xlsx");
    EXPECT_THAT(sheet.sheet(), HasSubstr("<autoFilter ref=\"A1:N3\"/>"));
    EXPECT_THAT(sheet.sheet(), HasSubstr("ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\""));
    EXPECT_THAT(sheet.sheet(), HasSubstr("AAAA #7"));
    EXPECT_EQ(sheet.cell("H2").pattern, "0.00") << "a number with its decimals";
    EXPECT_EQ(sheet.cell("D2").type, "s");
    const std::string styles = zipText((folder / "核对.xlsx").string(), "xl/styles.xml");
    EXPECT_THAT(styles, HasSubstr("FFFBE3E3")) << "the colour of what differs";
    EXPECT_THAT(styles, HasSubstr("FFEFEFEF"));
}

TEST_F(ProofXlsx, HasTheWholeTextAndTheCounts) {
    const SheetBook read = book();
    ASSERT_EQ(read.sheets.size(), 3U);
    EXPECT_EQ(read.sheets[1].name, "全文");
    EXPECT_THAT(row(1, 2), ElementsAre("1", "新签约项目3.50个。"));
    std::string second;
    for (const auto& cell : read.sheets[1].cells)
        if (cell.column == 2 && cell.text.starts_with("长")) second += cell.text;
    EXPECT_TRUE(second == aProof().paragraphs[1]) << "in several rows: " << second.size();
    EXPECT_EQ(read.sheets[1].cells.back().text, "_x0041_");
    EXPECT_THAT(row(2, 1), ElementsAre("材料", "报告.docx"));
    EXPECT_THAT(row(2, 5), ElementsAre("× 与库不符", "1"));
    EXPECT_THAT(row(2, 6), ElementsAre("指标数合计", "2"));
}

TEST_F(ProofXlsx, IsMadeOfATextWithoutFiguresAndGivesTheSameBytesAgain) {
    ProofTable none = aProof();
    none.rows.clear();
    EXPECT_EQ(book(none).sheets[0].cells.size(), 14U);
    const auto bytes = proofXlsx(aProof());
    EXPECT_TRUE(bytes && *bytes == *proofXlsx(aProof()));
}

} // namespace
} // namespace xushi

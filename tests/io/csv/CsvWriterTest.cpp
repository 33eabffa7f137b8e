#include "domain/texts/PlainText.h"
#include "io/csv/CsvTable.h"
#include "io/CsvWriter.h"
#include "support/AwkwardTexts.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

std::string written(CsvAudience audience, const std::vector<std::string>& cells) {
    CsvWriter writer(audience);
    writer.addRow(cells);
    return writer.text();
}

/// Without the mark at the beginning.
std::string forPeople(const std::vector<std::string>& cells) {
    return written(CsvAudience::Spreadsheet, cells).substr(3);
}

TEST(CsvWriter, QuotesOnlyWhatNeedsIt) {
    EXPECT_EQ(written(CsvAudience::Exchange, {"指标", "a,b", "say \"no\"", " x", "y\nz", ""}),
              "指标,\"a,b\",\"say \"\"no\"\"\",\" x\",\"y\nz\",\n");
}

TEST(CsvWriter, DisarmsFormulasForSpreadsheets) {
    EXPECT_EQ(forPeople({"=1+1", "+x", "-x", "@x", "\tx"}), "'=1+1,'+x,'-x,'@x,'\tx\n");
    EXPECT_EQ(forPeople({"＝1", "＋1", "－1", "＠x", "﹦1"}), "'＝1,'＋1,'－1,'＠x,'﹦1\n");
    EXPECT_EQ(forPeople({"\n=1", "\r\n=1", " =1", "　=1"}), "\"'\n=1\",\"'\r\n=1\",' =1,'　=1\n");
}

TEST(CsvWriter, BeginsWithAMarkForPeople) {
    EXPECT_EQ(written(CsvAudience::Spreadsheet, {"指标"}), "\xEF\xBB\xBF指标\n");
    EXPECT_EQ(written(CsvAudience::Exchange, {"指标"}), "指标\n");
}

TEST(CsvWriter, KeepsALineEndInsideItsCell) {
    for (const std::string end : {"\r", "\n", "\r\n"})
        EXPECT_EQ(forPeople({"a" + end + "b", "c"}), "\"a" + end + "b\",c\n");
}

TEST(CsvWriter, LetsNothingCommandWhoReadsIt) {
    using namespace std::string_literals;
    EXPECT_EQ(forPeople({"a\0b"s, "a\x1B[31mb", "\a", "a\u009Bb", "a\u202Eb", "\uFFFE", "\xFF"}),
              "a\uFFFDb,a\uFFFD[31mb,\uFFFD,a\uFFFDb,a\uFFFDb,\uFFFD,\uFFFD\n");
    EXPECT_EQ(forPeople({std::string(40000, 'x')}).size(), 15999 + std::string("…\n").size());
}

TEST(CsvWriter, LeavesNumbersInColumnsOfNumbersAlone) {
    CsvWriter writer(CsvAudience::Spreadsheet, std::vector<CsvColumn>(6, CsvColumn::Number));
    writer.addRow(std::vector<std::string>{"-9.7", "+0.9", "48", "-1+1", "-", "3."});
    EXPECT_EQ(writer.text().substr(3), "-9.7,+0.9,48,'-1+1,'-,3.\n");
}

TEST(CsvWriter, GuardsANameThatLooksLikeANumber) {
    CsvWriter writer(CsvAudience::Spreadsheet, {CsvColumn::Text, CsvColumn::Number});
    writer.addRow(std::vector<std::string>{"+7", "-7", "-3"});
    writer.addRow(std::vector<std::string>{"-3", "+7", "７"});
    EXPECT_EQ(writer.text().substr(3), "'+7,-7,'-3\n'-3,+7,７\n");
}

TEST(CsvWriter, IsReadBackToTheSameTexts) {
    auto texts = formulaPayloads();
    for (const auto& more : {strangeTexts(), std::vector<std::string>{"'", "''", "'=2", "=2", "+7", "-3", "\"", "a,b", "a\nb", "x\r\ny"}})
        texts.insert(texts.end(), more.begin(), more.end());
    for (const auto& text : texts) {
        CsvWriter writer(CsvAudience::Spreadsheet);
        writer.addRow(std::vector<std::string>{"name", "next"});
        writer.addRow(std::vector<std::string>{text, text});
        const auto table = CsvTable::parse(writer.text(), "t.csv");
        ASSERT_TRUE(table) << text;
        for (const auto& cell : table->rows().at(0).cells) EXPECT_EQ(withoutFormulaGuard(cell), text);
    }
}

TEST(CsvWriter, KeepsEveryTextForExchange) {
    const std::vector<std::string> cells{"=1+1", "-x", "\tx ", "\r", "\"", "'", "—"};
    const std::string header = "a,b,c,d,e,f,g\n";
    const auto table = CsvTable::parse(header + written(CsvAudience::Exchange, cells), "t.csv");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows().at(0).cells, cells);
}

TEST(CsvWriter, WritesARecordOfOneEmptyCellAsARecord) {
    const auto table = CsvTable::parse("a\n" + written(CsvAudience::Exchange, {""}), "t.csv");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows().size(), 1U);
}

} // namespace
} // namespace xushi

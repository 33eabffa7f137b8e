#include "io/csv/CsvTable.h"
#include "io/csv/CsvWriter.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

std::string written(CsvAudience audience, const std::vector<std::string>& cells) {
    CsvWriter writer(audience);
    writer.addRow(cells);
    return writer.text();
}

TEST(CsvWriter, QuotesOnlyWhatNeedsIt) {
    EXPECT_EQ(written(CsvAudience::Exchange, {"指标", "a,b", "say \"no\"", " x", "y\nz", ""}),
              "指标,\"a,b\",\"say \"\"no\"\"\",\" x\",\"y\nz\",\n");
}

TEST(CsvWriter, DisarmsFormulasForSpreadsheets) {
    EXPECT_EQ(written(CsvAudience::Spreadsheet, {"=1+1", "+x", "-x", "@x", "\tx"}), "'=1+1,'+x,'-x,'@x,'\tx\n");
    EXPECT_EQ(written(CsvAudience::Spreadsheet, {"＝1", "＋1", "－1", "＠x"}), "'＝1,'＋1,'－1,'＠x\n");
}

TEST(CsvWriter, LeavesNumbersForSpreadsheetsAlone) {
    EXPECT_EQ(written(CsvAudience::Spreadsheet, {"-9.7", "+0.9", "48", "-1+1", "-", "3."}), "-9.7,+0.9,48,'-1+1,'-,3.\n");
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

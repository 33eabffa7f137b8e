#include "io/csv/CsvTable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

CsvTable table(std::string_view text) {
    auto parsed = CsvTable::parse(text, "t.csv");
    EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error().key);
    return parsed ? *parsed : CsvTable();
}

Remark problem(std::string_view text) {
    const auto parsed = CsvTable::parse(text, "t.csv");
    return parsed ? Remark{"none", {}} : Remark{parsed.error().key, parsed.error().args};
}

TEST(CsvTable, FindsAColumnByItsName) {
    const auto t = table("period,value\n2025-05,48\n");
    EXPECT_THAT(t.header(), ElementsAre("period", "value"));
    EXPECT_EQ(t.column("value"), 1U);
    EXPECT_EQ(t.column("Value"), std::nullopt);
}

TEST(CsvTable, LeavesOutAByteOrderMark) { EXPECT_THAT(table("\xEF\xBB\xBF指标\n1\n").header(), ElementsAre("指标")); }

TEST(CsvTable, ReadsQuotesLineBreaksAndCommasInsideACell) {
    const auto t = table("a,b\n\"say \"\"no\"\"\",\"x,\r\ny\"\n");
    EXPECT_THAT(t.rows().at(0).cells, ElementsAre("say \"no\"", "x,\r\ny"));
}

TEST(CsvTable, KeepsTheBlanksOfACell) {
    EXPECT_THAT(table("a,b\n  x ,\ty\n").rows().at(0).cells, ElementsAre("  x ", "\ty"));
}

TEST(CsvTable, KnowsTheLineOfEachRecordAcrossCellsOfSeveralLines) {
    const auto t = table("a,b\n\n1,\"x\ny\nz\"\n2,w\r\n3,\"\n\"\n4,");
    ASSERT_EQ(t.rows().size(), 4U);
    EXPECT_EQ(t.rows()[0].line, 3);
    EXPECT_EQ(t.rows()[1].line, 6);
    EXPECT_EQ(t.rows()[2].line, 7);
    EXPECT_EQ(t.rows()[3].line, 9);
    EXPECT_THAT(t.rows()[3].cells, ElementsAre("4", ""));
}

TEST(CsvTable, ReadsLinesThatEndWithCarriageReturnAlone) {
    const auto t = table("a,b\r1,2\r3,4\r");
    ASSERT_EQ(t.rows().size(), 2U);
    EXPECT_EQ(t.rows()[1].line, 3);
}

TEST(CsvTable, RefusesARecordWithAnotherNumberOfCells) {
    EXPECT_EQ(problem("a,b\n1,2\n1,2,3\n"), (Remark{"csv.cells", {"t.csv", "3", "3", "2"}}));
}

TEST(CsvTable, RefusesAColumnNamedTwiceOrNotAtAll) {
    EXPECT_EQ(problem("a,b,a\n"), (Remark{"csv.header", {"t.csv", "a"}}));
    EXPECT_EQ(problem("a,,b\n"), (Remark{"csv.header", {"t.csv", ""}}));
}

TEST(CsvTable, RefusesAStrayOrUnclosedQuoteAndNamesTheLine) {
    EXPECT_EQ(problem("a,b\n1,2\"3\n"), (Remark{"csv.malformed", {"t.csv", "2"}}));
    EXPECT_EQ(problem("a,b\n1,2\n1,\"3\n"), (Remark{"csv.malformed", {"t.csv", "3"}}));
}

TEST(CsvTable, RefusesAnEmptyFile) {
    EXPECT_EQ(problem(""), (Remark{"csv.empty", {"t.csv"}}));
    EXPECT_EQ(problem("\n\n"), (Remark{"csv.empty", {"t.csv"}}));
}

TEST(CsvTable, RefusesBytesThatAreNotUtf8) {
    EXPECT_EQ(problem("a\n\xD6\xD0\n"), (Remark{"csv.not-utf-8", {"t.csv", "2"}}));
    EXPECT_EQ(problem("a\n\xED\xA0\x80\n"), (Remark{"csv.not-utf-8", {"t.csv", "2"}}));
    EXPECT_EQ(problem("a\n\xE6\x8C"), (Remark{"csv.not-utf-8", {"t.csv", "2"}}));
}

} // namespace
} // namespace xushi

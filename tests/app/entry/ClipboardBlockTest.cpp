#include "app/entry/grid/ClipboardBlock.h"

#include "app/text/QtText.h"
#include "domain/Decimal.h"

#include <gtest/gtest.h>

#include <random>

namespace xushi {
namespace {

TEST(ClipboardBlock, ReadsRowsAndCells) {
    EXPECT_EQ(fromTabSeparated(QStringLiteral("1\t2\r\n3\t4\r\n")), (TextBlock{{"1", "2"}, {"3", "4"}}));
}

TEST(ClipboardBlock, KeepsAnEmptyLastCell) { EXPECT_EQ(fromTabSeparated(QStringLiteral("1\t\n")), (TextBlock{{"1", ""}})); }

TEST(ClipboardBlock, ReadsQuotedCellsWithTabsAndLineEnds) {
    EXPECT_EQ(fromTabSeparated(QStringLiteral("\"a\tb\nc\"\t\"say \"\"yes\"\"\"")), (TextBlock{{"a\tb\nc", "say \"yes\""}}));
}

TEST(ClipboardBlock, ALoneQuoteIsText) {
    EXPECT_EQ(fromTabSeparated(QStringLiteral("4\n90.5\n\"6.1\n7\n8")), (TextBlock{{"4"}, {"90.5"}, {"\"6.1"}, {"7"}, {"8"}}));
    EXPECT_EQ(fromTabSeparated(QStringLiteral("4\n\"6.1\n7\n\"8\n9")), (TextBlock{{"4"}, {"\"6.1"}, {"7"}, {"\"8"}, {"9"}}));
    EXPECT_EQ(fromTabSeparated(QStringLiteral("\"a\"b\tc")), (TextBlock{{"\"a\"b", "c"}}));
    EXPECT_EQ(fromTabSeparated(QStringLiteral("5\"\t7\"\n6\"")), (TextBlock{{"5\"", "7\""}, {"6\""}}));
    EXPECT_EQ(fromTabSeparated(QStringLiteral("\"")), (TextBlock{{"\""}}));
    EXPECT_EQ(fromTabSeparated(QStringLiteral("\"\"\"x\"\"\"\n1")), (TextBlock{{"\"x\""}, {"1"}}));
    EXPECT_EQ(fromTabSeparated(QStringLiteral("\"5\"")), (TextBlock{{"5"}}));
    EXPECT_EQ(fromTabSeparated(QStringLiteral("1\n\"\"")), (TextBlock{{"1"}, {""}}));
}

TEST(ClipboardBlock, IsEmptyForNoText) { EXPECT_TRUE(fromTabSeparated(QString()).isEmpty()); }

TEST(ClipboardBlock, KeepsEveryDigitOfTenThousandDecimals) {
    std::mt19937_64 random(20250601);
    const auto upTo = [&](std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(-most, most)(random); };
    TextBlock block;
    for (int row = 0; row < 2'500; ++row) {
        QStringList cells;
        for (const std::int64_t most : {std::int64_t{9}, std::int64_t{999'999}, std::int64_t{999'999'999'999}, std::int64_t{999'999'999'999'999}})
            cells << toQt(Decimal(upTo(most), std::uniform_int_distribution<int>(0, 6)(random)).toString());
        block << cells;
    }
    EXPECT_EQ(fromTabSeparated(toTabSeparated(block)), block);
    EXPECT_EQ(fromHtmlTable(toHtmlTable(block)), block);
    EXPECT_EQ(blockOf(*clipboardOf(block, block)), block);
    for (const auto& row : block)
        for (const QString& cell : row) ASSERT_EQ(Decimal::parse(fromQt(cell))->toString(), fromQt(cell));
}

TEST(ClipboardBlock, WritesWhatItReads) {
    const TextBlock block{{"1", "two\tthree"}, {"\"x", ""}};
    EXPECT_EQ(fromTabSeparated(toTabSeparated(block)), block);
}

} // namespace
} // namespace xushi

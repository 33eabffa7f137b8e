#include "app/entry/ClipboardBlock.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ClipboardBlock, ReadsRowsAndCells) {
    EXPECT_EQ(fromTabSeparated(QStringLiteral("1\t2\r\n3\t4\r\n")), (TextBlock{{"1", "2"}, {"3", "4"}}));
}

TEST(ClipboardBlock, KeepsAnEmptyLastCell) { EXPECT_EQ(fromTabSeparated(QStringLiteral("1\t\n")), (TextBlock{{"1", ""}})); }

TEST(ClipboardBlock, ReadsQuotedCellsWithTabsAndLineEnds) {
    EXPECT_EQ(fromTabSeparated(QStringLiteral("\"a\tb\nc\"\t\"say \"\"yes\"\"\"")), (TextBlock{{"a\tb\nc", "say \"yes\""}}));
}

TEST(ClipboardBlock, IsEmptyForNoText) { EXPECT_TRUE(fromTabSeparated(QString()).isEmpty()); }

TEST(ClipboardBlock, WritesWhatItReads) {
    const TextBlock block{{"1", "two\tthree"}, {"\"x", ""}};
    EXPECT_EQ(fromTabSeparated(toTabSeparated(block)), block);
}

} // namespace
} // namespace xushi

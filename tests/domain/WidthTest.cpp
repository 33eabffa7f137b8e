#include "domain/Width.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(Width, FoldsFullWidthFormsToAscii) {
    EXPECT_EQ(foldWidth("１１４．２％"), "114.2%");
    EXPECT_EQ(foldWidth("！～"), "!~"); // the first and the last of the block
    EXPECT_EQ(foldWidth("ＡＺａｚ"), "AZaz");
}

TEST(Width, FoldsBlanksAndTheMinusSign) {
    EXPECT_EQ(foldWidth("a　b\u00A0c"), "a b c");
    EXPECT_EQ(foldWidth("1\u202F2\u20093\u20074"), "1 2 3 4");
    EXPECT_EQ(foldWidth("−3"), "-3");
}

TEST(Width, LeavesEverythingElse) {
    EXPECT_EQ(foldWidth("1—5月，"), "1—5月,");
    EXPECT_EQ(foldWidth("…。、“”"), "…。、“”");
    EXPECT_EQ(foldWidth("\uFF61\uFFE5"), "\uFF61\uFFE5"); // half-width 。 and full-width ￥
    EXPECT_EQ(foldWidth(""), "");
}

TEST(Width, LeavesBytesThatAreNotUtf8) {
    EXPECT_EQ(foldWidth("\xEF\xBC"), "\xEF\xBC");
    EXPECT_EQ(foldWidth("1\xEF\xBCP\xEF\xBC\t"), "1\xEF\xBCP\xEF\xBC\t"); // P is not the 0 that its low bits would be
    EXPECT_EQ(foldWidth("a\xFF\xC2"), "a\xFF\xC2");
}

TEST(Width, TrimsBothEnds) {
    EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
    EXPECT_EQ(trimmed(" \n"), "");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed("x"), "x");
}

TEST(Width, IsBlankWhereOnlySpacesStandOfWhateverWidth) {
    for (const auto* text : {"", " ", " \t\r\n", "\u3000", " \u3000\u00A0"}) EXPECT_TRUE(isBlank(text)) << text;
    for (const auto* text : {"x", " x ", "\u3000停", "—", "0"}) EXPECT_FALSE(isBlank(text)) << text;
}

} // namespace
} // namespace xushi

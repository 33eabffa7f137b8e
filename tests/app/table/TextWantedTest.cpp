#include "app/table/TextWanted.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

bool holds(const char* cell, const char* wanted) { return TextWanted(QString::fromUtf8(wanted)).isIn(QString::fromUtf8(cell)); }

TEST(TextWanted, IsFoundInAnyCaseAndWidth) {
    EXPECT_TRUE(holds("Sheet1!C3", "sheet1"));
    EXPECT_TRUE(holds("１１４．２", "114.2"));
    EXPECT_TRUE(holds("114.2", "１１４"));
    EXPECT_TRUE(holds("−3.5pp", "-3.5"));
    EXPECT_FALSE(holds("114.2", "115"));
}

TEST(TextWanted, IsFoundByTheInitialsOfItsPinyin) {
    EXPECT_TRUE(holds("技术合同成交额", "jshtcje"));
    EXPECT_TRUE(holds("技术合同成交额（亿元）", "HTCJ"));
    EXPECT_FALSE(holds("技术合同成交额", "jsxm"));
    EXPECT_FALSE(holds("plain", "p.")) << "a point is no initial";
    EXPECT_FALSE(holds("abc", "ac"));
}

TEST(TextWanted, IsNowhereWhereItIsEmpty) {
    EXPECT_TRUE(TextWanted(QStringLiteral("  ")).isEmpty());
    EXPECT_FALSE(holds("技术合同", " "));
    EXPECT_FALSE(holds("", "a"));
}

} // namespace
} // namespace xushi

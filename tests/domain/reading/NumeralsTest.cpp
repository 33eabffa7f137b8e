#include "domain/reading/Numerals.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(Numerals, AreReadAsPeopleWriteThem) {
    struct Case { const char* text; std::int64_t value; };
    for (const auto& [text, value] : std::initializer_list<Case>{
             {"零", 0}, {"三", 3}, {"两", 2}, {"十", 10}, {"十二", 12}, {"二十", 20}, {"九十九", 99}, {"百", 100},
             {"一百零二", 102}, {"二百一十", 210}, {"千", 1000}, {"两千", 2000}, {"一千零二十", 1020}, {"三千五百", 3500},
             {"一千二百三十四", 1234}, {"三万二千", 32000}, {"十二万", 120000}, {"一万零三十", 10030},
             {"两亿三千万", 230'000'000}, {"九千九百九十九亿", 999'900'000'000}})
        EXPECT_EQ(fromNumeral(text), value) << text;
}

TEST(Numerals, AreNotReadWhenTheyApproximateOrLeaveAUnitOut) {
    for (const auto* text : {"", "三五", "一两", "两三百", "一百二", "三千五", "一万二", "零零", "十百", "一百一百",
                             "万", "万万", "一百零二十", "二〇二五", "1十", "三x"})
        EXPECT_FALSE(fromNumeral(text)) << text;
}

TEST(Numerals, OfAnyLengthEndQuietly) {
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += "千";
    EXPECT_FALSE(fromNumeral(many));
    EXPECT_EQ(leadingNumeral(many + "家"), many);
}

TEST(Numerals, EndWhereTheWordBegins) {
    EXPECT_EQ(leadingNumeral("三百家"), "三百");
    EXPECT_EQ(leadingNumeral("家"), "");
    EXPECT_EQ(leadingNumeral("3家"), "");
}

} // namespace
} // namespace xushi

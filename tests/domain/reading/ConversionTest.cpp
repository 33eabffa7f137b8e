#include "domain/reading/Conversion.h"

#include "domain/Unit.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

NumberReading reading(std::string_view text, const NumberContext& context = {}) {
    const auto result = readNumber(text, context);
    if (!result) throw std::invalid_argument("not a number: " + std::string(text));
    return *result;
}

std::string in(std::string_view unit, std::string_view text, const NumberContext& context = {}) {
    const auto value = inUnit(reading(text, context), unit);
    return value ? value->toString() : value.error().key;
}

std::string growth(std::string_view text, const NumberContext& context = {}) {
    const auto value = growthInPercent(reading(text, context));
    return value ? value->toString() : value.error().key;
}

TEST(InUnit, ConvertsTenThousandsAndHundredMillionsExactly) {
    EXPECT_EQ(in("亿元", "1.3万亿元"), "13000");
    EXPECT_EQ(in("亿元", "1,337亿元"), "1337");
    EXPECT_EQ(in("万元", "1,337亿元"), "13370000");
    EXPECT_EQ(in("亿元", "3018万元"), "0.3018");
    EXPECT_EQ(in("亿元", "100万元"), "0.0100");
    EXPECT_EQ(in("元", "1.30万元"), "13000");
    EXPECT_EQ(in("万元", "12,000元"), "1.2000");
    EXPECT_EQ(in("人", "近1.2万人"), "12000");
    EXPECT_EQ(in("万人", "12000人"), "1.2000");
    EXPECT_EQ(in("百万元", "3018万元"), "30.18");
    EXPECT_EQ(in("亿元", "-50万元"), "-0.0050");
}

TEST(InUnit, LeavesTheDigitsOfTheUnitsOwn) {
    EXPECT_EQ(in("亿元", "3.00亿元"), "3.00");
    EXPECT_EQ(in("亿元", "3.00"), "3.00");
    EXPECT_EQ(in("%", "74.50%"), "74.50");
    EXPECT_EQ(in("家", "200余家"), "200");
}

TEST(InUnit, NeverConvertsAnotherUnit) {
    EXPECT_EQ(in("家", "1000家次"), "number.unit-differs");
    EXPECT_EQ(in("家次", "1000家"), "number.unit-differs");
    EXPECT_EQ(in("人", "230人次"), "number.unit-differs");
    EXPECT_EQ(in("%", "0.5个百分点"), "number.unit-differs");
    EXPECT_EQ(in("%", "2倍"), "number.unit-differs");
    EXPECT_EQ(in("亿元", "1.3万人"), "number.unit-differs");
    EXPECT_EQ(in("亿美元", "1.3亿元"), "number.unit-differs");
    EXPECT_EQ(in("光年", "1.3亿元"), "number.unit-differs");
    EXPECT_EQ(inUnit(reading("1.3万人"), "亿元").error(), refused("number.unit-differs", {"1.3万人", "万人", "亿元"}));
}

TEST(InUnit, KnowsUnitsThatAreWrittenInTwoWays) {
    EXPECT_EQ(in("台套", "4000台（套）"), "4000");
    EXPECT_EQ(in("台（套）", "4000台/套"), "4000");
    EXPECT_EQ(in("个百分点", "0.06百分点"), "0.06");
    EXPECT_EQ(in("%", "5‰"), "0.5");
}

TEST(InUnit, TakesAUnitOfTheColumnsOwn) {
    EXPECT_EQ(in("艘", "3艘", {.unit = "艘"}), "3");
    EXPECT_EQ(in("艘", "3万艘", {.unit = "艘"}), "30000");
    EXPECT_EQ(in("万艘", "3艘", {.unit = "艘"}), "0.0003");
    EXPECT_EQ(in("台（组）", "3台(组)", {.unit = "台（组）"}), "3");
}

TEST(InUnit, RefusesAScaleWithoutAUnitWhereTheUnitHasItsOwn) {
    EXPECT_EQ(in("人", "近1.2万"), "12000");
    EXPECT_EQ(in("艘", "近1.2万"), "12000");
    EXPECT_EQ(in("亿元", "1.3万"), "number.scale-unclear");
    EXPECT_EQ(in("万元", "1.3亿"), "number.scale-unclear");
    EXPECT_EQ(in("万人", "1.2万"), "1.2") << "nobody means 万万人";
    EXPECT_EQ(in("亿元", "5亿"), "5");
}

TEST(InUnit, HoldsTheLimitsOfAFigure) {
    EXPECT_EQ(in("亿元", "123456789元"), "number.too-many-decimals");
    EXPECT_EQ(in("亿元", "123456700元"), "1.234567");
    EXPECT_EQ(in("元", "99999999亿元"), "number.too-many-digits");
    EXPECT_EQ(inUnit(reading("—"), "家").error(), refused("number.no-value", {"家"}));
}

TEST(InUnit, GoesThereAndBack) {
    EXPECT_TRUE(rc::check("万 and 亿 are ten thousand apart", [] {
        const Decimal value(*rc::gen::inRange<std::int64_t>(-999'999'999, 1'000'000'000), *rc::gen::inRange(0, 3));
        const auto there = inUnit(reading(value.toString() + "亿元"), "万元");
        RC_ASSERT(there.has_value());
        const auto back = inUnit(reading(there->toString() + "万元"), "亿元");
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == value);
    }));
}

TEST(GrowthInPercent, TakesTheVerbAtItsWord) {
    EXPECT_EQ(growth("增长2倍"), "200");
    EXPECT_EQ(growth("为上年同期的2倍"), "100");
    EXPECT_EQ(growth("为上年同期的120%"), "20");
    EXPECT_EQ(growth("是去年的0.8倍"), "-20");
    EXPECT_EQ(growth("下降3.3%"), "-3.3");
    EXPECT_EQ(growth("同比增长28.4%"), "28.4");
    EXPECT_EQ(growth("-81.52%"), "-81.52");
    EXPECT_EQ(growth("增长5‰"), "0.5");
}

TEST(GrowthInPercent, TakesAnIndexFromAHundred) {
    EXPECT_EQ(growth("105.0", {.plain = PlainNumber::Index}), "5.0");
    EXPECT_EQ(growth("98", {.plain = PlainNumber::Index}), "-2");
    EXPECT_EQ(growth("-999999999999900", {.plain = PlainNumber::Index}), "number.too-many-digits") << "a digit more than a figure keeps";
    EXPECT_EQ(growth("-999999999999899", {.plain = PlainNumber::Index}), "-999999999999999");
}

TEST(GrowthInPercent, NeverGuesses) {
    EXPECT_EQ(growth("2倍"), "number.times-unclear");
    EXPECT_EQ(growth("同比2倍"), "number.times-unclear");
    EXPECT_EQ(growth("下降2倍"), "number.times-unclear");
    EXPECT_EQ(growth("0.5个百分点"), "number.points-not-growth");
    EXPECT_EQ(growth("28.4"), "number.percent-or-share");
    EXPECT_EQ(growth("增长28家"), "number.percent-or-share");
    EXPECT_FALSE(growthInPercent(reading("—")));
}

} // namespace
} // namespace xushi

#include "domain/Unit.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

void expectParts(std::string_view unit, int exponent, std::string_view base) {
    EXPECT_EQ(partsOf(unit).exponent, exponent) << unit;
    EXPECT_EQ(partsOf(unit).base, base) << unit;
}

TEST(Unit, IsAPowerOfTenOfItsBase) {
    expectParts("家", 0, "家");
    expectParts("万人", 4, "人");
    expectParts("亿元", 8, "元");
    expectParts("千人", 3, "人");
    expectParts("百万元", 6, "元");
    expectParts("万亿元", 12, "元");
    expectParts("%", 0, "%");
    expectParts("", 0, "");
    expectParts("万", 0, "万");
}

TEST(Unit, StopsWhereNoTradeGoes) { expectParts("亿亿元", 8, "亿元"); }

TEST(Unit, CountsSingleThingsButNotMoneyOrMeasures) {
    for (const auto* word : {"家", "项", "个", "件", "人", "台套", "家次", "人次", "场次", "名"}) EXPECT_TRUE(countsSingleThings(word)) << word;
    for (const auto* word : {"元", "吨", "%", "千瓦时", "人年", ""}) EXPECT_FALSE(countsSingleThings(word)) << word;
}

TEST(Unit, IsNotTakenApartWhereItsNameBeginsWithAMultiple) {
    EXPECT_EQ(partsOf("千瓦时").base, "千瓦时");
    EXPECT_EQ(partsOf("千瓦时").exponent, 0);
    EXPECT_EQ(partsOf("万千瓦时").base, "千瓦时");
    EXPECT_EQ(partsOf("万千瓦时").exponent, 4);
}

} // namespace
} // namespace xushi

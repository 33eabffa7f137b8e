#include "domain/Unit.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

void expectMeaning(std::string_view unit, int power, std::string_view base) {
    EXPECT_EQ(unitMeaning(unit).power, power) << unit;
    EXPECT_EQ(unitMeaning(unit).base, base) << unit;
}

TEST(Unit, IsAPowerOfTenOfItsBase) {
    expectMeaning("家", 0, "家");
    expectMeaning("万人", 4, "人");
    expectMeaning("亿元", 8, "元");
    expectMeaning("千人", 3, "人");
    expectMeaning("百万元", 6, "元");
    expectMeaning("万亿元", 12, "元");
    expectMeaning("%", 0, "%");
    expectMeaning("", 0, "");
    expectMeaning("万", 4, "");
}

TEST(Unit, StopsWhereNoTradeGoes) { expectMeaning("亿亿元", 8, "亿元"); }

TEST(Unit, CountsSingleThingsButNotMoneyOrMeasures) {
    for (const auto* word : {"家", "项", "个", "件", "人", "台套", "家次", "人次", "场次", "名", "辆", "册", "户次"}) EXPECT_TRUE(countsSingleThings(word)) << word;
    for (const auto* word : {"元", "吨", "%", "千瓦时", "亩", "小时", "人年", ""}) EXPECT_FALSE(countsSingleThings(word)) << word;
}

TEST(Unit, IsNotTakenApartWhereItsNameBeginsWithAMultiple) {
    expectMeaning("千瓦时", 0, "千瓦时");
    expectMeaning("万千瓦时", 4, "千瓦时");
    expectMeaning("百分点", 0, "个百分点");
}

TEST(Unit, IsOneHoweverItIsWritten) {
    expectMeaning("％", 0, "%");
    expectMeaning("‰", -1, "%");
    expectMeaning("台（套）", 0, "台套");
    expectMeaning(" 万台/套 ", 4, "台套");
}

TEST(Unit, IsABaseOfItsOwnWhenNoTableHasIt) {
    expectMeaning("光年", 0, "光年");
    expectMeaning("万光年", 4, "光年");
}

} // namespace
} // namespace xushi

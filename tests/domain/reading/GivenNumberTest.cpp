#include "domain/reading/GivenNumber.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

NumberReading exactly(const char* value, std::string unit = {}, std::string scaleWord = {}, int scale = 0) {
    NumberReading reading;
    reading.value = number(value);
    reading.unit = std::move(unit);
    reading.scaleWord = std::move(scaleWord);
    reading.scale = scale;
    return reading;
}

TEST(GivenNumber, IsTheSameHoweverItCame) {
    const GivenNumber typed("50000万元");
    const GivenNumber inFile = GivenNumber::inFile("50000万元");
    const GivenNumber read = GivenNumber::read(exactly("50000", "元", "万", 4), "50000万元");
    for (const GivenNumber* given : {&typed, &inFile, &read}) {
        const auto amount = given->amount("亿元");
        ASSERT_TRUE(amount) << amount.error().key;
        EXPECT_EQ(amount->value->toString(), "5");
        EXPECT_EQ(amount->typed, "50000万元");
        EXPECT_EQ(given->text(), "50000万元");
    }
    EXPECT_FALSE(typed.isRead());
    EXPECT_TRUE(read.isRead());
}

TEST(GivenNumber, AnExactValueIsNotReadFromItsText) {
    // As a cell of a sheet shows it: 114, and holds 114.23.
    const auto amount = GivenNumber::read(exactly("114.23"), "114").amount("亿元");
    ASSERT_TRUE(amount);
    EXPECT_EQ(amount->value->toString(), "114.23");
    EXPECT_EQ(GivenNumber::read(exactly("95.0"), "95").numberOrNone("亿元")->value().toString(), "95.0");
}

TEST(GivenNumber, IsRefusedAlikeHoweverItCame) {
    const auto refusalOf = [](const GivenNumber& given) { return given.amount("家").error(); };
    EXPECT_EQ(refusalOf(GivenNumber::read(exactly("5", "人"), "5人")), refusalOf("5人"));
    NumberReading marked = exactly("5");
    marked.note = "*";
    EXPECT_EQ(refusalOf(GivenNumber::read(marked, "5*")), refusalOf("5*"));
    EXPECT_EQ(GivenNumber::read(marked, "5*").numberOrNone("家").error().key, "number.note-mark");
    NumberReading near = exactly("5");
    near.qualifier = Qualifier::Nearly;
    near.qualifierWord = "近";
    EXPECT_EQ(GivenNumber::read(near, "近5").numberOrNone("家").error(), GivenNumber("近5").numberOrNone("家").error());
    EXPECT_EQ(GivenNumber::read(near, "近5").amount("家")->qualifier, Qualifier::Nearly);
}

TEST(GivenNumber, SaysThatNothingIsThereHoweverItCame) {
    NumberReading none;
    none.state = FigureState::Cleared;
    EXPECT_EQ(GivenNumber::read(none, "").amount("家")->state, FigureState::Cleared);
    EXPECT_EQ(GivenNumber("").amount("家")->state, FigureState::Cleared);
    EXPECT_FALSE(GivenNumber::read(none, "").numberOrNone("家")->has_value());
    EXPECT_FALSE(GivenNumber::read(none, "").growth()->has_value());
    EXPECT_FALSE(GivenNumber::read(none, "").points()->has_value());
}

TEST(GivenNumber, GrowthAndPointsFollowTheFormThatWasRead) {
    NumberReading percent = exactly("28.4", "%");
    percent.form = NumberForm::Percent;
    EXPECT_EQ(GivenNumber::read(percent, "28.4%").growth()->value().percent.toString(), "28.4");
    EXPECT_EQ(GivenNumber("28.4").growth()->value().percent.toString(), "28.4");
    EXPECT_EQ(GivenNumber("20%以上").growth()->value().bound, Bound::AtLeast);
    EXPECT_EQ(GivenNumber::read(exactly("28.4", "元"), "28.4元").growth().error(), GivenNumber("28.4元").growth().error());
    EXPECT_EQ(GivenNumber("下降0.5个百分点").points()->value().toString(), "-0.5");
}

TEST(GivenNumber, OnlyAFileWritesAnExponent) {
    EXPECT_EQ(GivenNumber("1.2e3").amount("家").error().key, "number.exponent-typed");
    EXPECT_EQ(GivenNumber::inFile("1.2e3").amount("家")->value->toString(), "1200");
    EXPECT_EQ(GivenNumber("=1+2").amount("家")->value->toString(), "3");
    EXPECT_FALSE(GivenNumber::inFile("=1+2").amount("家"));
}

} // namespace
} // namespace xushi

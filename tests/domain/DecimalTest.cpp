#include "domain/Decimal.h"

#include "domain/Ratio.h"
#include "support/Builders.h"
#include "support/Csv.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <optional>
#include <vector>

namespace xushi {
namespace {

std::string keyOfRefusal(std::string_view text) {
    const auto result = Decimal::parse(text);
    return result ? "accepted as " + result->toString() : result.error().key;
}

std::string read(std::string_view text) {
    const auto result = Decimal::parse(text);
    return result ? result->toString() : result.error().key;
}

TEST(Decimal, RefusesWhatIsNotANumber) {
    for (const auto* text : {"66.8.1", "nan", "inf", "1e3", "0x10", "", " ", ".", "-", "+", "--1", "+-1", "- 1", "1 2",
                             "12a", "一", "1.-2", "NaN", "1-", "3%"})
        EXPECT_EQ(keyOfRefusal(text), "number.not-a-number") << '"' << text << '"';
}

TEST(Decimal, KeepsTheRefusedTextForTheMessage) {
    EXPECT_EQ(Decimal::parse("66.8.1").error(), refused("number.not-a-number", {"66.8.1"}));
}

TEST(Decimal, ReadsNothingButWhatItWrites) {
    for (const auto* text : {"114.2", "-3.2", "0.5", "0.00", "1337"}) EXPECT_EQ(read(text), text);
    EXPECT_EQ(read("007"), "7");
    for (const auto* text : {"１１４．２", "1,337.5", "0,123", "+5", "－3.2", "\u22123.2", " 66.87", "3。5", ".5", "5.", "1\u200B2", "1\n", "5%"})
        EXPECT_EQ(keyOfRefusal(text), "number.not-a-number") << "people's writing is read by reading/Amount: " << text;
}

TEST(Decimal, KeepsTheDecimalsThatWereEntered) {
    EXPECT_EQ(read("3.00"), "3.00");
    EXPECT_EQ(read("0.10"), "0.10");
    EXPECT_EQ(number("3.00").scale(), 2);
}

TEST(Decimal, HasNoNegativeZero) {
    EXPECT_EQ(read("-0"), "0");
    EXPECT_EQ(read("-0.00"), "0.00");
    EXPECT_EQ((-number("0.0")).toString(), "0.0");
    EXPECT_FALSE(number("-0.0").isNegative());
}

TEST(Decimal, HoldsFifteenDigitsAndNoMore) {
    EXPECT_EQ(read("999999999999999"), "999999999999999");
    EXPECT_EQ(read("-999999999.999999"), "-999999999.999999");
    EXPECT_EQ(read("000999999999999999"), "999999999999999");
    EXPECT_EQ(keyOfRefusal("1000000000000000"), "number.too-many-digits");
    EXPECT_EQ(keyOfRefusal("9999999999.999999"), "number.too-many-digits");
    EXPECT_EQ(keyOfRefusal(std::string(400, '9')), "number.too-many-digits");
}

TEST(Decimal, HoldsSixDecimalsAndNoMore) {
    EXPECT_EQ(read("0.123456"), "0.123456");
    EXPECT_EQ(keyOfRefusal("0.1234567"), "number.too-many-decimals");
    EXPECT_EQ(keyOfRefusal("1.0000000"), "number.too-many-decimals");
}

TEST(Decimal, ComparesByValueAndIdentifiesByDigits) {
    EXPECT_EQ(number("3.00"), number("3"));
    EXPECT_FALSE(number("3.00").isIdentical(number("3")));
    EXPECT_TRUE(number("3.00").isIdentical(number("3.00")));
    EXPECT_LT(number("-0.1"), number("0.09"));
    EXPECT_LT(number("2.99"), number("3"));
}

TEST(Decimal, TakesTheLargerScaleInASum) {
    EXPECT_EQ((number("50.12") - number("49.99")).toString(), "0.13");
    EXPECT_EQ((number("1") + number("0.50")).toString(), "1.50");
    EXPECT_EQ((number("0.3") - number("0.30")).toString(), "0.00");
}

TEST(Decimal, KnowsWholeNumbersByValue) {
    EXPECT_TRUE(number("3.00").isWhole());
    EXPECT_TRUE(number("-2").isWhole());
    EXPECT_FALSE(number("3.10").isWhole());
}

TEST(Decimal, IsRescaledWithoutLosingDigits) {
    EXPECT_EQ(number("3").rescaled(2).toString(), "3.00");
    EXPECT_EQ(number("3.10").rescaled(1).toString(), "3.1");
}

TEST(Decimal, ReadsAndWritesEveryFigureOfTheSourceDocuments) {
    std::size_t count = 0;
    for (const auto& row : csvRows("seed_figures.csv")) {
        if (row.at("value").empty()) continue;
        ++count;
        EXPECT_EQ(read(row.at("value")), row.at("value")) << row.at("row_id");
    }
    EXPECT_GT(count, 150U);
}

struct Parts {
    std::int64_t units;
    int scale;
};

Parts anyParts() {
    return {*rc::gen::inRange<std::int64_t>(-999'999'999'999, 1'000'000'000'000), *rc::gen::inRange(0, 7)};
}

TEST(Decimal, IsReadBackFromItsText) {
    EXPECT_TRUE(rc::check("text and decimal are one", [] {
        const auto [units, scale] = anyParts();
        const Decimal value(units, scale);
        const auto again = Decimal::parse(value.toString());
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->isIdentical(value));
    }));
}

TEST(Decimal, AddsAndSubtractsLikeWholeNumbersOfAMillionth) {
    const auto millionths = [](const Decimal& value) { return Int128{value.units()} * powerOfTen(6 - value.scale()); };
    EXPECT_TRUE(rc::check("sum and difference against 128-bit integers", [&] {
        const auto a = anyParts();
        const auto b = anyParts();
        const Decimal left(a.units, a.scale);
        const Decimal right(b.units, b.scale);
        RC_ASSERT(millionths(left + right) == millionths(left) + millionths(right));
        RC_ASSERT(millionths(left - right) == millionths(left) - millionths(right));
        RC_ASSERT((left < right) == (millionths(left) < millionths(right)));
    }));
}

TEST(Decimal, IsNeverWrittenAsMinusZero) {
    EXPECT_TRUE(rc::check("a minus sign has a digit other than zero", [] {
        const Decimal value(*rc::gen::inRange<std::int64_t>(-20, 20), *rc::gen::inRange(0, 7));
        const std::string text = value.toString();
        if (text.front() == '-') RC_ASSERT(text.find_first_of("123456789") != std::string::npos);
        else RC_ASSERT(!value.isNegative());
    }));
}

TEST(Decimal, KeepsEveryDigitOfASum) {
    const Decimal most(999'999'999'999'999);
    const Decimal sum = most + Decimal(1, 6) + most;
    EXPECT_EQ(sum.toString(), "1999999999999998.000001");
    EXPECT_EQ((-sum).toString(), "-1999999999999998.000001");
    EXPECT_EQ((sum - most - most).toString(), "0.000001");
    EXPECT_TRUE((sum - sum).isZero());
    EXPECT_LT(-sum, most);
    EXPECT_GT(sum, most);
    EXPECT_FALSE(sum.isWhole());
    EXPECT_TRUE((sum - Decimal(1, 6)).isWhole());
    EXPECT_EQ((sum - Decimal(1, 6)).rescaled(0).toString(), "1999999999999998");
    EXPECT_TRUE(sum.isIdentical(most + most + Decimal(1, 6)));
    EXPECT_EQ(Ratio(sum) * tenTo(6), Ratio(most) * Ratio(2) * tenTo(6) + Ratio(1));
}

TEST(Decimal, KnowsWhatAFigureMayBe) {
    EXPECT_TRUE(number("-999999999999999").isFigure());
    EXPECT_TRUE(number("999999999.999999").isFigure());
    EXPECT_FALSE((number("999999999999999") + number("1")).isFigure());
    EXPECT_FALSE((number("999999999999999") + number("0.1")).isFigure());
    EXPECT_FALSE(Decimal(1, 7).isFigure());
}

TEST(Decimal, KeepsALongValueThroughCopies) {
    const Decimal most(999'999'999'999'999);
    const Decimal wide = most + Decimal(1, 6) + most;
    std::vector<std::optional<Decimal>> many(50, wide);
    while (many.size() < 500) many.emplace_back(most); // moves them often
    many[499] = many[0];
    many[0] = *many[499] + most;
    many[1].reset();
    EXPECT_EQ(many[499], wide);
    EXPECT_EQ(*many[0] - most, wide);
}

} // namespace
} // namespace xushi

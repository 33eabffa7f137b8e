#include "domain/reading/StoredNumber.h"

#include "domain/reading/WrittenNumber.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

std::string stored(std::string_view text, const StoredFormat& format = {}) {
    const auto reading = readStoredNumber(text, format);
    return reading ? reading->value->toString() + reading->unit : reading.error().key;
}

TEST(StoredNumber, IsRoundedOnceToFifteenDigits) {
    EXPECT_EQ(stored("8.699999999999999"), "8.7");
    EXPECT_EQ(stored("8.7000000000000011"), "8.7");
    EXPECT_EQ(stored("114.2"), "114.2");
    EXPECT_EQ(stored("99.9999999999999999"), "100");
    EXPECT_EQ(stored("999999999999999.9"), "number.too-many-digits");
    EXPECT_EQ(stored("1234567890123456"), "number.too-many-digits");
    EXPECT_EQ(stored("389868989"), "389868989");
    EXPECT_EQ(stored("0"), "0");
    EXPECT_EQ(stored("-0"), "0");
    EXPECT_EQ(stored("-8.699999999999999"), "-8.7");
}

TEST(StoredNumber, IsNotHealedOfTheNoiseOfADifference) {
    EXPECT_EQ(stored("0.12999999999999545"), "number.too-many-decimals"); // 50.12 - 49.99 as such programs have it
    EXPECT_EQ(stored("0.12999999999999545", {.decimals = 2}), "0.13");
}

TEST(StoredNumber, TakesTheHalfAwayFromZero) {
    EXPECT_EQ(stored("0.0000249999999999999950"), "0.000025");
    EXPECT_EQ(stored("1234567890.123455", {.decimals = 2}), "1234567890.12346");
    EXPECT_EQ(stored("0.0000005", {.decimals = 6}), "0.000001");
    EXPECT_EQ(stored("-0.0000005", {.decimals = 6}), "-0.000001");
    EXPECT_EQ(stored("0.00000049", {.decimals = 6}), "0.000000");
}

TEST(StoredNumber, ReadsAnExponent) {
    const auto reading = readStoredNumber("2.453616E7");
    EXPECT_TRUE(reading->value->isIdentical(number("24536160")));
    EXPECT_EQ(reading->remarks, (std::vector<Remark>{{"number.taken-exponent", {"2.453616E7", "24536160"}}}));
    EXPECT_EQ(stored("8.0000000000000002E-2"), "0.08");
    EXPECT_EQ(stored("1E-7"), "number.too-many-decimals");
    EXPECT_EQ(stored("1E+15"), "number.too-many-digits");
    EXPECT_EQ(stored("0E-9999"), "0");
}

TEST(StoredNumber, KeepsTheZerosThatTheFormatShows) {
    EXPECT_EQ(stored("3", {.decimals = 2}), "3.00");
    EXPECT_EQ(stored("3.1", {.decimals = 2}), "3.10");
    EXPECT_EQ(stored("3.125", {.decimals = 2}), "3.125");
    EXPECT_EQ(stored("999999999999999", {.decimals = 2}), "999999999999999");
    EXPECT_EQ(stored("0", {.decimals = 2}), "0.00");
    EXPECT_EQ(stored("3", {.decimals = 30}), "3.000000");
}

TEST(StoredNumber, IsPerCentWhenTheFormatSaysSo) {
    EXPECT_EQ(stored("0.080000000000000002", {.isPercent = true}), "8%");
    EXPECT_EQ(stored("6.2000000000000006E-2", {.isPercent = true, .decimals = 2}), "6.20%");
    EXPECT_EQ(stored("6.2"), "6.2");
    EXPECT_EQ(readStoredNumber("0.08", {.isPercent = true})->form, NumberForm::Percent);
    EXPECT_EQ(readStoredNumber("0.08")->form, NumberForm::Amount);
}

TEST(StoredNumber, IsRoundedAsShownWhenItHasTooManyDecimals) {
    const auto reading = readStoredNumber("0.0833333333333333", {.isPercent = true, .decimals = 1});
    EXPECT_TRUE(reading->value->isIdentical(number("8.3")));
    EXPECT_EQ(reading->remarks, (std::vector<Remark>{{"number.taken-as-shown", {"0.0833333333333333", "8.3"}}}));
    EXPECT_EQ(stored("0.0833333333333333"), "number.too-many-decimals");
    EXPECT_EQ(stored("1.1368683772161603E-13", {.decimals = 2}), "0.00");
}

TEST(StoredNumber, RefusesWhatNoProgramStores) {
    for (const auto* text : {"", "nan", "inf", "INF", "0x1p3", "1,337", "1 337", "1e", "e5", "1e5.5", "--1", "+1", "1.2.3",
                             "8%", "１", ".", "-"})
        EXPECT_EQ(stored(text), "number.not-a-number") << text;
    EXPECT_EQ(stored("1e10000"), "number.not-a-number");
    EXPECT_EQ(stored(std::string(500, '1')), "number.not-a-number");
}

TEST(StoredNumber, IsReadBackWithTheNoiseOfSeventeenDigits) {
    EXPECT_TRUE(rc::check("a figure survives the digits that a binary number adds", [] {
        const Decimal value(*rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000), *rc::gen::inRange(0, 7));
        WrittenNumber noisy = writtenNumber(value);
        const auto zeros = 17 - noisy.digits.size();
        noisy.digits.append(zeros, '0');
        noisy.digits.back() = *rc::gen::element('0', '1', '2', '3', '4');
        const std::string text = noisy.digits + "E" + std::to_string(noisy.power - static_cast<int>(zeros));
        const auto reading = readStoredNumber(text, {.decimals = value.scale()});
        RC_ASSERT(reading.has_value());
        RC_ASSERT(reading->value->isIdentical(value));
    }));
}

} // namespace
} // namespace xushi

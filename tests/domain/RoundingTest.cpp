#include "domain/Rounding.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

Ratio percent(const Ratio& share) { return share * Ratio(100); }

struct Tie {
    const char* value;
    int decimals;
    const char* halfUp;
    const char* halfEven;
};

TEST(Rounding, DecidesTiesByItsRule) {
    for (const auto& [value, decimals, halfUp, halfEven] :
         {Tie{"1.050", 1, "1.1", "1.0"}, Tie{"0.35", 1, "0.4", "0.4"}, Tie{"28.165", 2, "28.17", "28.16"},
          Tie{"28.250", 1, "28.3", "28.2"}, Tie{"-0.0365", 3, "-0.037", "-0.036"}, Tie{"0.5", 0, "1", "0"},
          Tie{"1.5", 0, "2", "2"}, Tie{"-1.5", 0, "-2", "-2"}, Tie{"-0.5", 0, "-1", "0"}}) {
        EXPECT_EQ(rounded(ratio(value), decimals, RoundingRule::HalfUp).toString(), halfUp) << value;
        EXPECT_EQ(rounded(ratio(value), decimals, RoundingRule::HalfEven).toString(), halfEven) << value;
    }
}

TEST(Rounding, HappensOnce) {
    const Ratio retail = Ratio(77067, 74426) - Ratio(1);
    EXPECT_EQ(rounded(percent(retail), 1).toString(), "3.5");
    EXPECT_EQ(rounded(Ratio(rounded(percent(retail), 2)), 1).toString(), "3.6"); // why it must not happen twice
}

TEST(Rounding, OfAThirdIsNeverATie) {
    EXPECT_EQ(rounded(Ratio(1, 3), 0), Decimal(0));
    EXPECT_EQ(rounded(Ratio(2, 3), 0, RoundingRule::HalfEven), Decimal(1));
}

TEST(Rounding, KeepsTheAskedNumberOfDecimals) {
    EXPECT_EQ(rounded(Ratio(3), 2).toString(), "3.00");
    EXPECT_EQ(rounded(Ratio(1, 3), 9).toString(), "0.333333333");
}

TEST(Rounding, OutwardsGoesTowardsBothInfinities) {
    EXPECT_EQ(roundedDown(Ratio(-1, 3), 1).toString(), "-0.4");
    EXPECT_EQ(roundedUp(Ratio(-1, 3), 1).toString(), "-0.3");
    EXPECT_EQ(roundedDown(Ratio(1, 3), 1).toString(), "0.3");
    EXPECT_EQ(roundedUp(Ratio(1, 3), 1).toString(), "0.4");
    EXPECT_EQ(roundedDown(ratio("0.4"), 1), roundedUp(ratio("0.4"), 1));
}

TEST(Rounding, StaysWithinHalfAUnit) {
    EXPECT_TRUE(rc::check("half a unit of the last decimal at most", [](std::int32_t numerator, std::int16_t denominator) {
        RC_PRE(denominator != 0);
        const Ratio value(numerator, denominator);
        for (const auto rule : {RoundingRule::HalfUp, RoundingRule::HalfEven})
            for (const int decimals : {0, 1, 2, 6}) {
                const Ratio error = Ratio(rounded(value, decimals, rule)) - value;
                const Ratio half(1, Int128{2} * powerOfTen(decimals));
                RC_ASSERT(error <= half);
                RC_ASSERT(-error <= half);
            }
    }));
}

TEST(Rounding, IsSymmetricAroundZero) {
    EXPECT_TRUE(rc::check("rounding a negative negates", [](std::int32_t units) {
        const Ratio value(units, 1000);
        for (const auto rule : {RoundingRule::HalfUp, RoundingRule::HalfEven})
            RC_ASSERT(rounded(-value, 2, rule) == -rounded(value, 2, rule));
    }));
}

TEST(Rounding, PrintsEveryDigitOfAResultBeyond64Bits) {
    const Ratio most(Decimal(999'999'999'999'999));
    EXPECT_EQ(rounded(percent(most / Ratio(268)), 6).toString(), "373134328358208.582090");
    EXPECT_EQ(rounded(percent(most / ratio("0.01") - Ratio(1)), 1).toString(), "9999999999999989900.0");
    EXPECT_EQ(rounded(percent(ratio("-999999999999999") / ratio("0.000001")), 6).toString(),
              "-99999999999999900000000.000000");
}

TEST(Rounding, DecidesATieOfManyDigits) {
    const Ratio tie = tenTo(18) * tenTo(18) * tenTo(18) + Ratio(1, 2);
    const std::string zeros(54, '0');
    EXPECT_EQ(rounded(tie, 0, RoundingRule::HalfEven).toString(), "1" + zeros);
    EXPECT_EQ(rounded(tie, 0, RoundingRule::HalfUp).toString(), "1" + zeros.substr(1) + "1");
    EXPECT_EQ(rounded(-tie - Ratio(1), 0, RoundingRule::HalfEven).toString(), "-1" + zeros.substr(1) + "2");
    EXPECT_EQ(roundedDown(-tie, 0).toString(), "-1" + zeros.substr(1) + "1");
    EXPECT_EQ(roundedUp(-tie, 0).toString(), "-1" + zeros);
}

} // namespace
} // namespace xushi

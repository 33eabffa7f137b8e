#include "domain/measures/Tally.h"

#include "domain/Format.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

#include <vector>

namespace xushi {
namespace {

TEST(Tally, AddsExactlyAndKeepsTheDigits) {
    const std::vector<Decimal> numbers{number("0.1"), number("0.2"), number("3.00")};
    const auto tally = tallyOf(numbers);
    ASSERT_TRUE(tally);
    EXPECT_EQ(tally->sum.toString(), "3.30");
    EXPECT_EQ(tally->count, 3u);
}

TEST(Tally, HasAMeanThatIsRoundedOnceWhenShown) {
    const std::vector<Decimal> numbers{number("1"), number("1"), number("0")};
    const auto tally = tallyOf(numbers);
    EXPECT_EQ(tally->mean, Ratio(2, 3));
    EXPECT_EQ(NumberFormat{}.ratio(tally->mean, tally->meanDecimals), "0.7");
}

TEST(Tally, OfNothingIsNothing) { EXPECT_FALSE(tallyOf({})); }

TEST(Tally, KeepsEveryDigitOfASumBeyondThoseOfAFigure) {
    const std::vector<Decimal> numbers{number("999999999999999"), number("0.000001"), number("999999999999999")};
    const auto tally = tallyOf(numbers);
    ASSERT_TRUE(tally);
    EXPECT_EQ(tally->sum.toString(), "1999999999999998.000001");
}

} // namespace
} // namespace xushi

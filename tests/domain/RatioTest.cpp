#include "domain/Ratio.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

TEST(Ratio, StandsInLowestTermsWithAPositiveDenominator) {
    const Ratio half(-3, -6);
    EXPECT_TRUE(half.numerator() == 1 && half.denominator() == 2);
    const Ratio minusHalf(3, -6);
    EXPECT_TRUE(minusHalf.numerator() == -1 && minusHalf.denominator() == 2);
}

TEST(Ratio, OfZeroHasOneForm) {
    EXPECT_EQ(Ratio(0, -7), Ratio());
    EXPECT_TRUE(Ratio(0, 5).isZero());
    EXPECT_FALSE(Ratio(0, -5).isNegative());
}

TEST(Ratio, ReadsADecimalExactly) {
    EXPECT_EQ(ratio("0.35"), Ratio(7, 20));
    EXPECT_EQ(ratio("-114.2"), Ratio(-571, 5));
}

TEST(Ratio, HasNoErrorOfBinaryFractions) {
    EXPECT_EQ(ratio("50.12") - ratio("49.99"), ratio("0.13"));
    EXPECT_EQ(ratio("0.1") + ratio("0.2"), ratio("0.3"));
}

TEST(Ratio, DividesExactly) { EXPECT_EQ(Ratio(1) / Ratio(3) * Ratio(3), Ratio(1)); }

TEST(Ratio, OrdersFractionsWhoseProductsLeave128Bits) {
    const Int128 large = Int128{1} << 120;
    const Ratio below(large - 1, large);
    const Ratio above(large + 1, large);
    EXPECT_LT(below, Ratio(1));
    EXPECT_LT(below, above);
    EXPECT_LT(-above, -below);
}

TEST(Ratio, OrdersNegativesByValue) {
    EXPECT_LT(Ratio(-1, 2), Ratio(-1, 3));
    EXPECT_LT(Ratio(-1, 2), Ratio(0));
    EXPECT_GT(Ratio(1, 2), Ratio(1, 3));
}

TEST(Ratio, FloorsTowardsMinusInfinity) {
    EXPECT_TRUE(floorOf(Ratio(-1, 2)) == -1);
    EXPECT_TRUE(floorOf(Ratio(1, 2)) == 0);
    EXPECT_TRUE(floorOf(Ratio(-2)) == -2);
    EXPECT_TRUE(ceilingOf(Ratio(102, 7)) == 15);
    EXPECT_TRUE(ceilingOf(Ratio(-1, 2)) == 0);
    EXPECT_TRUE(ceilingOf(Ratio(2)) == 2);
}

TEST(RatioDeathTest, StopsRatherThanWrapAProduct) {
    const Ratio large(Int128{1} << 100, 1);
    EXPECT_DEATH((void)(large * large), "");
    EXPECT_DEATH((void)(Ratio(1, Int128{1} << 100) + Ratio(1, (Int128{1} << 100) - 1)), "");
}

TEST(Ratio, ComparesAsItsCrossProductsDo) {
    EXPECT_TRUE(rc::check("a/b <=> c/d as a*d <=> c*b", [](std::int32_t a, std::uint16_t b, std::int32_t c, std::uint16_t d) {
        const Int128 left = Int128{a} * (d + 1);
        const Int128 right = Int128{c} * (b + 1);
        const Ratio first(a, b + 1);
        const Ratio second(c, d + 1);
        RC_ASSERT((first < second) == (left < right));
        RC_ASSERT((first == second) == (left == right));
    }));
}

TEST(Ratio, AddsAndSubtractsBack) {
    EXPECT_TRUE(rc::check("a + b - b == a and a * b / b == a", [](std::int32_t a, std::uint16_t b, std::int32_t c, std::uint16_t d) {
        const Ratio first(a, b + 1);
        const Ratio second(c, d + 1);
        RC_ASSERT(first + second - second == first);
        if (!second.isZero()) RC_ASSERT(first * second / second == first);
    }));
}

} // namespace
} // namespace xushi

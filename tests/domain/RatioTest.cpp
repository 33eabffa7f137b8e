#include "domain/Ratio.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <vector>

namespace xushi {
namespace {

TEST(Ratio, StandsInLowestTermsWithAPositiveDenominator) {
    const Ratio half(-3, -6);
    EXPECT_EQ(half.toText(), "1/2");
    const Ratio minusHalf(3, -6);
    EXPECT_EQ(minusHalf.toText(), "-1/2");
    EXPECT_EQ(Ratio(12, -4).toText(), "-3");
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
    EXPECT_EQ(floorOf(Ratio(-1, 2)), Ratio(-1));
    EXPECT_EQ(floorOf(Ratio(1, 2)), Ratio(0));
    EXPECT_EQ(floorOf(Ratio(-2)), Ratio(-2));
    EXPECT_EQ(ceilingOf(Ratio(102, 7)), Ratio(15));
    EXPECT_EQ(ceilingOf(Ratio(-1, 2)), Ratio(0));
    EXPECT_EQ(ceilingOf(Ratio(2)), Ratio(2));
}

/// 10^54, which no 128 bits hold.
const Ratio wide = tenTo(18) * tenTo(18) * tenTo(18);

TEST(Ratio, GoesOverToWholeNumbersOfAnySize) {
    const Ratio large(Int128{1} << 100, 1);
    EXPECT_EQ((large * large).toText(), "1606938044258990275541962092341162602522202993782792835301376");
    EXPECT_EQ(wide.toText(), "1" + std::string(54, '0'));
    EXPECT_EQ((Ratio(1, Int128{1} << 100) + Ratio(1, (Int128{1} << 100) - 1)).toText(),
              "2535301200456458802993406410751/1606938044258990275541962092339894951921974764381296132096000");
}

TEST(Ratio, ComesBackWhenItFitsAgain) {
    EXPECT_EQ(wide / wide, Ratio(1));
    EXPECT_EQ(wide - wide + Ratio(1, 3), Ratio(1, 3));
    EXPECT_EQ(Ratio(7) / wide * wide, Ratio(7));
    EXPECT_TRUE((wide - wide).isZero());
    EXPECT_EQ(wholeNumber(wide / (wide * Ratio(1, 12))), 12);
}

TEST(Ratio, OrdersFloorsAndNegatesWhatIsWide) {
    const Ratio third = Ratio(1, 3);
    EXPECT_LT(-wide, wide);
    EXPECT_LT(wide, wide + third);
    EXPECT_GT(Ratio(1) / wide, Ratio(0));
    EXPECT_LT(Ratio(-1) / wide, Ratio(0));
    EXPECT_TRUE((-wide).isNegative());
    EXPECT_FALSE((-wide).isZero());
    EXPECT_EQ(floorOf(wide + third), wide);
    EXPECT_EQ(floorOf(-wide - third), -wide - Ratio(1));
    EXPECT_EQ(ceilingOf(wide + third), wide + Ratio(1));
    EXPECT_EQ(floorOf(Ratio(-1) / wide), Ratio(-1));
    EXPECT_TRUE(wide.isWhole());
    EXPECT_FALSE((wide + third).isWhole());
}

TEST(Ratio, OfTheSmallestNumberOf128BitsHasANegation) {
    const Ratio smallest = Ratio(-(Int128{1} << 126), 1) * Ratio(2);
    EXPECT_EQ((-smallest).toText(), "170141183460469231731687303715884105728");
    EXPECT_EQ(smallest + -smallest, Ratio(0));
    EXPECT_EQ((smallest - Ratio(1)).toText(), "-170141183460469231731687303715884105729");
}

TEST(Ratio, IsAWholeNumberOf64BitsOrNone) {
    EXPECT_EQ(wholeNumber(Ratio(-12, 4)), -3);
    EXPECT_EQ(wholeNumber(Ratio(1, 2)), std::nullopt);
    EXPECT_EQ(wholeNumber(Ratio(INT64_MAX, 1)), INT64_MAX);
    EXPECT_EQ(wholeNumber(Ratio(INT64_MAX, 1) + Ratio(1)), std::nullopt);
    EXPECT_EQ(wholeNumber(wide), std::nullopt);
}

TEST(Ratio, HasAWholeRootBelowIt) {
    EXPECT_EQ(rootFloorOf(Ratio(0)), Ratio(0));
    EXPECT_EQ(rootFloorOf(Ratio(35, 4)), Ratio(2));
    EXPECT_EQ(rootFloorOf(Ratio(9)), Ratio(3));
    EXPECT_EQ(rootFloorOf(wide), tenTo(18) * tenTo(9));
    EXPECT_EQ(rootFloorOf(wide - Ratio(1)), tenTo(18) * tenTo(9) - Ratio(1));
}

TEST(Ratio, KeepsItsValueThroughCopies) {
    Ratio copy = wide;
    const Ratio other = copy;
    copy = copy * Ratio(2);
    copy = copy;
    EXPECT_EQ(other, wide);
    EXPECT_EQ(copy / wide, Ratio(2));
    copy = Ratio(1);
    EXPECT_EQ(other, wide);
    std::vector<Ratio> many(100, other);
    many.resize(1000, copy);
    EXPECT_EQ(many[99] - wide, many[999] - Ratio(1));
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

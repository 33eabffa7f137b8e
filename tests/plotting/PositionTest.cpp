#include "plotting/Position.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(Position, IsTheExactValueFarBelowAPixel) {
    EXPECT_EQ(positionOf(Ratio(0)), 0.0);
    EXPECT_EQ(positionOf(Ratio(5, 2)), 2.5);
    EXPECT_EQ(positionOf(Ratio(-5, 2)), -2.5);
    EXPECT_NEAR(positionOf(Ratio(1, 3)), 1.0 / 3, 1e-12);
    EXPECT_NEAR(positionOf(Ratio(-2, 3)), -2.0 / 3, 1e-12);
    EXPECT_EQ(positionOf(Ratio(1, 1'000'000'000'000)), 1e-12);
    EXPECT_EQ(positionOf(Ratio(9'007'199'254'740'991, 1)), 9'007'199'254'740'991.0);
}

TEST(Position, KeepsTheOrderOfNeighbours) {
    EXPECT_LT(positionOf(Ratio(1, 7)), positionOf(Ratio(1, 7) + Ratio(1, 1'000'000'000)));
}

} // namespace
} // namespace xushi

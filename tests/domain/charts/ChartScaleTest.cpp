#include "domain/charts/ChartScale.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ChartScale, ReachesBeyondTheTarget) {
    const ChartScale scale = scaleFor(ratio("0"), ratio("268"), false);
    EXPECT_EQ(scale.step, number("50"));
    EXPECT_EQ(scale.tick(scale.last), number("300"));
}

TEST(ChartScale, GrowsWhenMoreIsDoneThanPromised) {
    const ChartScale scale = scaleFor(ratio("0"), ratio("7"), true);
    EXPECT_EQ(scale.tick(scale.last), number("8"));
}

TEST(ChartScale, StartsAtZero) {
    const ChartScale scale = scaleFor(ratio("89.6"), ratio("100"), false);
    EXPECT_EQ(scale.tick(scale.first), number("0"));
}

TEST(ChartScale, GoesBelowZeroForANegativeFigure) {
    const ChartScale scale = scaleFor(ratio("-3"), ratio("10"), false);
    EXPECT_EQ(scale.tick(scale.first), number("-5"));
}

TEST(ChartScale, LeavesRoomAboveAPointOnATick) {
    const ChartScale scale = scaleFor(ratio("0"), ratio("50"), false);
    EXPECT_GT(scale.tick(scale.last), number("50"));
}

TEST(ChartScale, HasNoHalfProjects) { EXPECT_EQ(scaleFor(ratio("0"), ratio("1"), true).step, number("1")); }

TEST(ChartScale, HasSmallStepsForSmallAmounts) {
    EXPECT_EQ(scaleFor(ratio("0"), ratio("0.03"), false).step, number("0.005"));
}

TEST(ChartScale, HasAnAxisForNothingButZeros) {
    const ChartScale scale = scaleFor(ratio("0"), ratio("0"), false);
    EXPECT_LT(scale.first, scale.last);
}

} // namespace
} // namespace xushi

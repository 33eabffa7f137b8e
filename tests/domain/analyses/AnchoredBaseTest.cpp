#include "domain/analyses/AnchoredBase.h"

#include "domain/Rounding.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace xushi {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(AnchoredBase, IsTheOpenIntervalThatBothRoundingsLeave) {
    const auto base = anchoredBase(number("57.81"), number("28.4"));
    ASSERT_TRUE(base);
    EXPECT_EQ(base->centre, ratio("57.81") / ratio("1.284"));
    EXPECT_EQ(base->low, ratio("57.805") / ratio("1.2845"));
    EXPECT_EQ(base->high, ratio("57.815") / ratio("1.2835"));
}

TEST(AnchoredBase, IsPrintedOutwards) {
    const auto base = anchoredBase(number("57.81"), number("28.4"));
    EXPECT_EQ(rounded(base->centre, 2).toString(), "45.02");
    EXPECT_EQ(roundedDown(base->low, 3).toString(), "45.001");
    EXPECT_EQ(roundedUp(base->high, 3).toString(), "45.045");
}

TEST(AnchoredBase, ExcludesTheEndsOfItsInterval) {
    const auto base = *anchoredBase(number("57.81"), number("28.4"));
    EXPECT_TRUE(base.contains(ratio("45.02")));
    EXPECT_FALSE(base.contains(base.low));
    EXPECT_FALSE(base.contains(base.high));
    EXPECT_FALSE(base.contains(ratio("45.001")));
}

TEST(AnchoredBase, FollowsTheDecimalsThatWerePublished) {
    const auto base = *anchoredBase(number("57.810"), number("28.40"));
    EXPECT_EQ(base.low, ratio("57.8095") / ratio("1.28405"));
}

TEST(AnchoredBase, OfADeclineLiesAboveTheValue) {
    const auto base = *anchoredBase(number("90"), number("-10"));
    EXPECT_EQ(base.centre, Ratio(100));
    EXPECT_EQ(base.low, ratio("89.5") / ratio("0.905"));
}

TEST(AnchoredBase, IsNothingWithoutAPositiveValueAndFactor) {
    EXPECT_FALSE(anchoredBase(number("0"), number("5")));
    EXPECT_FALSE(anchoredBase(number("-3"), number("5")));
    EXPECT_FALSE(anchoredBase(number("3"), number("-100")));
    EXPECT_FALSE(anchoredBase(number("3"), number("-100.4")));
    EXPECT_TRUE(anchoredBase(number("3"), number("-99.9")));
}

TEST(AnchoredBase, OfACountIsFoundAmongWholeNumbers) {
    EXPECT_THAT(integerBases(2008, number("111.81")), ElementsAre(948));
}

TEST(AnchoredBase, OfACountMayNotExist) { EXPECT_THAT(integerBases(582, number("4.6")), IsEmpty()); }

TEST(AnchoredBase, OfACountMayBeSeveral) { EXPECT_THAT(integerBases(110, number("10")), ElementsAre(100)); }

TEST(AnchoredBase, OfACountAdmitsBothRoundingRules) {
    // 201/200 - 1 = 0.5 %: one per cent by 四舍五入, none by GB/T 8170.
    EXPECT_THAT(integerBases(201, number("1")), Contains(200));
    EXPECT_THAT(integerBases(201, number("0")), Contains(200));
}

TEST(AnchoredBase, OfACountIsNothingWithoutAPositiveCount) { EXPECT_THAT(integerBases(0, number("5")), IsEmpty()); }

TEST(AnchoredBase, OfACountAlwaysContainsTheBaseItWasMadeFrom) {
    EXPECT_TRUE(rc::check("a rounded growth leads back to its base", [] {
        const int base = *rc::gen::inRange(1, 5000);
        const int count = *rc::gen::inRange(1, 5000);
        const Ratio growth = (Ratio(count, base) - Ratio(1)) * Ratio(100);
        const auto percent = rounded(growth, 1);
        RC_PRE(percent > number("-99.9"));
        RC_ASSERT_FALSE(integerBases(count, percent).empty());
        const auto bases = integerBases(count, percent);
        const bool isAmongThem = std::ranges::find(bases, base) != bases.end();
        RC_ASSERT(isAmongThem || (bases.size() == 2 && bases.back() < base)); // it lies beyond the first two
    }));
}

TEST(IntegerBases, StopAtTwoWhenTheBaseIsNotDetermined) {
    EXPECT_EQ(integerBases(93'400'000'000, Decimal(5)).size(), 2U);
}

} // namespace
} // namespace xushi

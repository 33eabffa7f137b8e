#include "domain/analyses/Movement.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Movement grown(const char* percent, int decimals = 1) {
    return movementOf(Percent{ratio(percent)}, decimals, RoundingRule::HalfUp);
}

void expectMovement(const Movement& movement, Change change, const char* amount, bool isTimes = false) {
    EXPECT_EQ(movement.change, change);
    EXPECT_EQ(movement.amount.toString(), amount);
    EXPECT_EQ(movement.isTimes, isTimes);
}

TEST(Movement, GivesTheDirectionInAWordAndTheAmountWithoutASign) {
    expectMovement(grown("28.4"), Change::Rose, "28.4");
    expectMovement(grown("-3.3"), Change::Fell, "3.3");
    expectMovement(movementOf(Points{ratio("-0.06")}, 2, RoundingRule::HalfUp), Change::Fell, "0.06");
}

TEST(Movement, IsUnchangedWhenNothingIsLeftAfterRounding) {
    expectMovement(grown("0"), Change::Unchanged, "0.0");
    expectMovement(grown("0.04"), Change::Unchanged, "0.0");
    expectMovement(grown("-0.04"), Change::Unchanged, "0.0");
    expectMovement(grown("-0.05"), Change::Fell, "0.1");
}

TEST(Movement, IsSaidInTimesFromTwoHundredPerCentOn) {
    expectMovement(grown("111.81", 2), Change::Rose, "111.81");
    expectMovement(grown("199.99"), Change::Rose, "200.0");
    expectMovement(grown("200"), Change::Rose, "2.0", true);
    expectMovement(grown("214.9"), Change::Rose, "2.1", true);
}

TEST(Movement, FollowsTheRoundingRule) {
    EXPECT_EQ(movementOf(Percent{ratio("-0.25")}, 1, RoundingRule::HalfEven).amount.toString(), "0.2");
    EXPECT_EQ(movementOf(Percent{ratio("-0.25")}, 1, RoundingRule::HalfUp).amount.toString(), "0.3");
}

Pace pace(const char* now, const char* before) {
    return paceOf(Percent{ratio(now)}, Percent{ratio(before)}, 1, RoundingRule::HalfUp).pace;
}

TEST(Pace, SpeedsUpSlowsDownOrStays) {
    EXPECT_EQ(pace("5", "3"), Pace::Faster);
    EXPECT_EQ(pace("3", "5"), Pace::Slower);
    EXPECT_EQ(pace("0", "5"), Pace::Slower);
    EXPECT_EQ(pace("5", "0"), Pace::Faster);
    EXPECT_EQ(pace("5.04", "5"), Pace::Same);
}

TEST(Pace, OfADeclineNarrowsOrWidens) {
    EXPECT_EQ(pace("-2", "-5"), Pace::DeclineNarrowed);
    EXPECT_EQ(pace("-5", "-2"), Pace::DeclineWidened);
    EXPECT_EQ(pace("0", "-2"), Pace::DeclineNarrowed);
}

TEST(Pace, TurnsWhereTheSignDoes) {
    EXPECT_EQ(pace("0.3", "-2"), Pace::TurnedUp);
    EXPECT_EQ(pace("-0.3", "2"), Pace::TurnedDown);
    EXPECT_EQ(pace("-0.3", "0"), Pace::TurnedDown);
}

TEST(Pace, CountsTheExactDifferenceOnce) {
    // 3.14 and 2.95 print as 3.1 and 3.0 (2.95 rounds up); their difference is 0.19 and prints as 0.2.
    const auto change = paceOf(Percent{ratio("3.14")}, Percent{ratio("2.95")}, 1, RoundingRule::HalfUp);
    EXPECT_EQ(change.points.toString(), "0.2");
}

} // namespace
} // namespace xushi

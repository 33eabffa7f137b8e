#include "domain/analyses/Contribution.h"

#include "domain/Rounding.h"
#include "domain/analyses/Growth.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

Compared compared(const char* value, const char* base) { return {.value = number(value), .base = number(base)}; }

TEST(Contribution, IsTheShareOfTheBaseTimesThePartsGrowth) {
    const auto points = contributionOf(compared("36", "30"), compared("115", "100"));
    EXPECT_EQ(points, (Points{Ratio(6)}));
    const Ratio share = ratio("30") / ratio("100");
    EXPECT_EQ(points->value, share * growthOver(number("36"), number("30")).value);
}

TEST(Contribution, OfAPartThatFellIsNegative) {
    EXPECT_EQ(contributionOf(compared("20", "30"), compared("115", "100")), (Points{Ratio(-10)}));
}

TEST(Contribution, OfAPartThatIsNewIsItsWholeAmount) {
    EXPECT_EQ(contributionOf(compared("7", "0"), compared("115", "100")), (Points{Ratio(7)}));
}

TEST(Contribution, DoesNotExistOverABaseThatIsNotAboveZero) {
    EXPECT_FALSE(contributionOf(compared("36", "30"), compared("115", "0")));
    EXPECT_FALSE(contributionOf(compared("36", "30"), compared("115", "-100")));
    EXPECT_TRUE(contributionOf(compared("36", "30"), compared("115", "0.01")));
}

TEST(ContributionShare, IsThePartOfTheChange) {
    EXPECT_EQ(contributionShareOf(compared("36", "30"), compared("115", "100")), (Percent{Ratio(40)}));
}

TEST(ContributionShare, MayLeaveZeroToAHundred) {
    EXPECT_EQ(contributionShareOf(compared("50", "30"), compared("110", "100")), (Percent{Ratio(200)}));
    EXPECT_EQ(contributionShareOf(compared("20", "30"), compared("110", "100")), (Percent{Ratio(-100)}));
    EXPECT_EQ(contributionShareOf(compared("20", "30"), compared("90", "100")), (Percent{Ratio(100)}));
}

TEST(ContributionShare, DoesNotExistWhenTheTotalDidNotChange) {
    EXPECT_FALSE(contributionShareOf(compared("36", "30"), compared("100.0", "100")));
}

TEST(ContributionShare, NeedsNoPositiveBase) {
    EXPECT_EQ(contributionShareOf(compared("3", "0"), compared("4", "0")), (Percent{Ratio(75)}));
}

TEST(Contribution, ConvertsUnitsOfOneKindAndRefusesOthers) {
    const Compared total{number("115"), number("100"), "亿元"};
    EXPECT_EQ(contributionOf({number("360000"), number("300000"), "万元"}, total), (Points{Ratio(6)}));
    EXPECT_EQ(contributionShareOf({number("360000"), number("300000"), "万元"}, total), (Percent{Ratio(40)}));
    EXPECT_FALSE(contributionOf({number("36"), number("30"), "家"}, total));
    EXPECT_FALSE(contributionShareOf({number("36"), number("30"), "家"}, total));
}

TEST(Contribution, OfExhaustivePartsSumsToTheTotalsGrowth) {
    EXPECT_TRUE(rc::check("sum of points = growth, sum of shares = 100", [] {
        const auto parts = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(-9999, 100'000), rc::gen::inRange(0, 100'000))));
        Compared total;
        for (const auto& [value, base] : parts) {
            total.value = total.value + Decimal(value, 2);
            total.base = total.base + Decimal(base, 2);
        }
        RC_PRE(total.base > Decimal(0));
        Ratio points;
        Ratio shares;
        for (const auto& [value, base] : parts) {
            const Compared part{.value = Decimal(value, 2), .base = Decimal(base, 2)};
            points = points + contributionOf(part, total)->value;
            if (const auto share = contributionShareOf(part, total)) shares = shares + share->value;
        }
        RC_ASSERT(points == growthOver(total.value, total.base).value);
        RC_ASSERT(shares == Ratio(total.value == total.base ? 0 : 100));
    }));
}

} // namespace
} // namespace xushi

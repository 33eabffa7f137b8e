#include "domain/analyses/Growth.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Growth computed(const char* value, const char* lastYear) {
    return *growthOf({.value = number(value), .lastYear = number(lastYear)});
}

TEST(Growth, IsTheExactRateOverAPositiveBase) {
    const auto growth = computed("77067", "74426");
    EXPECT_EQ(growth.kind, GrowthKind::Computed);
    EXPECT_EQ(growth.percent, (Percent{Ratio(264100, 74426)}));
    EXPECT_FALSE(growth.word);
}

TEST(Growth, MayBeNegative) { EXPECT_EQ(computed("90", "100").percent, (Percent{Ratio(-10)})); }

TEST(Growth, OfZeroOverAPositiveBaseIsMinusAHundred) {
    EXPECT_EQ(computed("0", "3").percent, (Percent{Ratio(-100)}));
}

TEST(Growth, HasNoRateWithoutABase) {
    const auto growth = growthOf({.value = number("5")});
    ASSERT_TRUE(growth);
    EXPECT_EQ(growth->kind, GrowthKind::BaseMissing);
    EXPECT_FALSE(growth->percent);
}

TEST(Growth, HasNoRateOverAZeroBase) {
    const auto growth = computed("5", "0");
    EXPECT_EQ(growth.kind, GrowthKind::BaseZero);
    EXPECT_FALSE(growth.percent);
    EXPECT_EQ(growth.change, Decimal(5));
    EXPECT_FALSE(growth.word);
}

TEST(Growth, FromZeroToZeroIsUnchanged) {
    EXPECT_EQ(computed("0", "0").word, GrowthWord::Unchanged);
    EXPECT_EQ(computed("0", "0").kind, GrowthKind::BaseZero);
}

TEST(Growth, TurnsNegativeBelowZero) {
    const auto growth = computed("-2", "3");
    EXPECT_EQ(growth.word, GrowthWord::TurnedNegative);
    EXPECT_FALSE(growth.percent);
    EXPECT_EQ(growth.change, Decimal(-5));
}

TEST(Growth, OverANegativeBaseIsAWord) {
    for (const auto& [value, word] : {std::pair{"1", GrowthWord::TurnedPositive}, std::pair{"0", GrowthWord::LossEnded},
                                      std::pair{"-2", GrowthWord::LossNarrowed}, std::pair{"-4", GrowthWord::LossWidened},
                                      std::pair{"-3.0", GrowthWord::Unchanged}}) {
        const auto growth = computed(value, "-3");
        EXPECT_EQ(growth.kind, GrowthKind::BaseNegative) << value;
        EXPECT_EQ(growth.word, word) << value;
        EXPECT_FALSE(growth.percent) << value;
        EXPECT_EQ(growth.change, number(value) + Decimal(3)) << value;
    }
}

TEST(Growth, OverAnEqualBaseIsUnchanged) {
    const auto growth = computed("3.00", "3");
    EXPECT_EQ(growth.word, GrowthWord::Unchanged);
    EXPECT_EQ(growth.percent, (Percent{Ratio(0)}));
}

TEST(Growth, ThatWasPublishedWins) {
    const auto growth = growthOf({.value = number("57.81"), .published = PublishedGrowth{number("28.4"), {}},
                                  .restatedBase = number("50"), .lastYear = number("40")});
    EXPECT_EQ(growth->kind, GrowthKind::Published);
    EXPECT_EQ(growth->percent, (Percent{ratio("28.4")}));
}

TEST(Growth, OverARestatedBaseComesBeforeTheArchivedOne) {
    const auto growth = growthOf({.value = number("60"), .restatedBase = number("50"), .lastYear = number("40")});
    EXPECT_EQ(growth->kind, GrowthKind::Restated);
    EXPECT_EQ(growth->percent, (Percent{Ratio(20)}));
}

TEST(Growth, ThatWasPublishedNeedsNoValue) {
    const auto growth = growthOf({.published = PublishedGrowth{number("20"), Bound::AtLeast}});
    EXPECT_EQ(growth->kind, GrowthKind::PublishedBound);
    EXPECT_EQ(growth->bound, Bound::AtLeast);
    EXPECT_EQ(growth->percent, (Percent{Ratio(20)}));
}

TEST(Growth, PublishedAsZeroIsUnchangedUnlessItIsABound) {
    EXPECT_EQ(growthOf({.published = PublishedGrowth{number("0.0"), {}}})->word, GrowthWord::Unchanged);
    EXPECT_FALSE(growthOf({.published = PublishedGrowth{number("0"), Bound::AtLeast}})->word);
}

TEST(Growth, IsNothingWithoutValueAndPublication) { EXPECT_FALSE(growthOf({.lastYear = number("3")})); }

TEST(Growth, OfARateIsADifferenceInPoints) {
    const auto growth = growthOf({.measure = Measure::Rate, .value = number("28.50"), .lastYear = number("27.36")});
    EXPECT_EQ(growth->kind, GrowthKind::Points);
    EXPECT_EQ(growth->points, (Points{ratio("1.14")}));
    EXPECT_FALSE(growth->percent);
}

TEST(Growth, OfARateNeedsNoPositiveBase) {
    EXPECT_EQ(growthOf({.measure = Measure::Rate, .value = number("1"), .lastYear = number("0")})->points,
              (Points{Ratio(1)}));
    EXPECT_EQ(growthOf({.measure = Measure::Rate, .value = number("1.0"), .lastYear = number("1")})->word,
              GrowthWord::Unchanged);
    EXPECT_EQ(growthOf({.measure = Measure::Rate, .value = number("1")})->kind, GrowthKind::BaseMissing);
}

TEST(Growth, OfARateTakesThePublishedPointsFirst) {
    EXPECT_EQ(growthOf({.measure = Measure::Rate, .value = number("1.8"), .publishedPoints = number("0.06"),
                        .lastYear = number("1.7")})->points,
              (Points{ratio("0.06")}));
}

TEST(Growth, OfARateTakesTheRestatedBaseBeforeTheArchivedOne) {
    EXPECT_EQ(growthOf({.measure = Measure::Rate, .value = number("5"), .restatedBase = number("3"),
                        .lastYear = number("4")})->points,
              (Points{Ratio(2)}));
}

TEST(Growth, OfAMilestoneIsNothing) {
    EXPECT_FALSE(growthOf({.measure = Measure::Milestone, .value = number("1"), .lastYear = number("1")}));
}

} // namespace
} // namespace xushi

#include "domain/curves/Curve.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

CurveShape planned(std::initializer_list<std::pair<int, const char*>> points) {
    PlannedPoints shape;
    for (const auto& [month, percent] : points) shape.points.push_back({Month(month), number(percent)});
    return shape;
}

std::string refusalOf(const CurveShape& shape) {
    const auto result = validate(shape);
    return result ? "accepted" : result.error().key;
}

Ratio due(const CurveShape& shape, int month, int start = 1, int year = 2025) {
    return shareDue(shape, {year, Month(start), Month(month)}).value();
}

const CurveShape backLoaded = planned({{3, "15"}, {6, "40"}, {9, "70"}, {12, "100"}});

TEST(Curve, IsATwelfthAMonthWhenLinear) {
    for (int month = 1; month <= 12; ++month) EXPECT_EQ(due(MonthLinear{}, month), Ratio(month, 12));
}

TEST(Curve, StartsInJulyForASecondHalfTarget) {
    EXPECT_EQ(due(MonthLinear{}, 6, 7), Ratio(0));
    EXPECT_EQ(due(MonthLinear{}, 7, 7), Ratio(1, 6));
    EXPECT_EQ(due(MonthLinear{}, 12, 7), Ratio(1));
    EXPECT_EQ(due(MonthLinear{}, 12, 12), Ratio(1));
}

TEST(Curve, IsInterpolatedExactlyBetweenPlannedPoints) {
    EXPECT_EQ(due(backLoaded, 5), Ratio(95, 300)); // 31.6667 %
    EXPECT_EQ(due(backLoaded, 3), Ratio(15, 100));
    EXPECT_EQ(due(backLoaded, 7), Ratio(50, 100));
    EXPECT_EQ(due(backLoaded, 12), Ratio(1));
}

TEST(Curve, RisesFromZeroToItsFirstPoint) { EXPECT_EQ(due(backLoaded, 1), Ratio(5, 100)); }

TEST(Curve, OfPlannedPointsDoesNotLookAtTheStart) { EXPECT_EQ(due(backLoaded, 5, 7), due(backLoaded, 5)); }

TEST(Curve, IsAcceptedWhenItRisesToTheWhole) {
    EXPECT_EQ(refusalOf(MonthLinear{}), "accepted");
    EXPECT_EQ(refusalOf(backLoaded), "accepted");
    EXPECT_EQ(refusalOf(planned({{3, "0"}, {6, "0"}, {12, "100.0"}})), "accepted");
    EXPECT_EQ(refusalOf(planned({{11, "100"}, {12, "100"}})), "accepted");
}

TEST(Curve, IsRefusedWhenItDoesNotEndAtTheWhole) {
    EXPECT_EQ(refusalOf(planned({})), "curve.does-not-end-at-100");
    EXPECT_EQ(refusalOf(planned({{12, "99.9"}})), "curve.does-not-end-at-100");
    EXPECT_EQ(refusalOf(planned({{11, "100"}})), "curve.does-not-end-at-100");
}

TEST(Curve, IsRefusedWhenItFallsOrItsMonthsDoNotRise) {
    EXPECT_EQ(refusalOf(planned({{3, "50"}, {6, "40"}, {12, "100"}})), "curve.falls");
    EXPECT_EQ(refusalOf(planned({{6, "40"}, {6, "40"}, {12, "100"}})), "curve.months-not-rising");
    EXPECT_EQ(refusalOf(planned({{6, "40"}, {3, "50"}, {12, "100"}})), "curve.months-not-rising");
}

TEST(Curve, IsRefusedOutsideZeroToAHundred) {
    EXPECT_EQ(refusalOf(planned({{3, "-1"}, {12, "100"}})), "curve.outside-0-100");
    EXPECT_EQ(refusalOf(planned({{3, "100.1"}, {12, "100"}})), "curve.outside-0-100");
}

TEST(Curve, NamesTheNumbersOfAFall) {
    EXPECT_EQ(validate(planned({{3, "50"}, {6, "40"}, {12, "100"}})).error().args,
              (std::vector<std::string>{"6", "40", "50"}));
}

TEST(Curve, HasATokenForEachShape) {
    EXPECT_EQ(shapeToken(MonthLinear{}), "month-linear");
    EXPECT_EQ(shapeToken(backLoaded), "planned-points");
}

TEST(Curve, NeverFallsOverTheYear) {
    EXPECT_TRUE(rc::check("shares rise from 0 to 1", [] {
        auto percents = *rc::gen::container<std::vector<int>>(11, rc::gen::inRange(0, 101));
        std::ranges::sort(percents);
        PlannedPoints shape;
        for (int month = 1; month <= 11; ++month)
            if (*rc::gen::arbitrary<bool>())
                shape.points.push_back({Month(month), Decimal(percents[static_cast<std::size_t>(month - 1)])});
        shape.points.push_back({Month::last(), Decimal(100)});
        RC_ASSERT(validate(shape).has_value());
        Ratio before;
        for (int month = 1; month <= 12; ++month) {
            RC_ASSERT(due(shape, month) >= before);
            before = due(shape, month);
        }
        RC_ASSERT(before == Ratio(1));
    }));
}

} // namespace
} // namespace xushi

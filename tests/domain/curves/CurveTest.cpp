#include "domain/curves/Curve.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <set>
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

TEST(Curve, CountsTheAsOfDayWhenLinearByDay) {
    EXPECT_EQ(due(DayLinear{}, 5), Ratio(151, 365));
    EXPECT_EQ(due(DayLinear{}, 6), Ratio(181, 365));
    EXPECT_EQ(due(DayLinear{}, 5, 1, 2024), Ratio(152, 366));
    EXPECT_EQ(due(DayLinear{}, 12, 1, 2024), Ratio(1));
}

TEST(Curve, ByDayStartsWithItsMonth) {
    EXPECT_EQ(due(DayLinear{}, 6, 7), Ratio(0));
    EXPECT_EQ(due(DayLinear{}, 7, 7), Ratio(31, 184));
    EXPECT_EQ(due(DayLinear{}, 12, 7), Ratio(1));
}

QuarterSteps quarters(const char* first, const char* second, const char* third, const char* fourth) {
    return {{number(first), number(second), number(third), number(fourth)}};
}

TEST(Curve, OfQuartersStepsAtTheirEnds) {
    const CurveShape steps = quarters("20", "45", "70", "100");
    EXPECT_EQ(due(steps, 2), Ratio(0));
    EXPECT_EQ(due(steps, 3), Ratio(20, 100));
    EXPECT_EQ(due(steps, 5), Ratio(20, 100));
    EXPECT_EQ(due(steps, 6), Ratio(45, 100));
    EXPECT_EQ(due(steps, 11), Ratio(70, 100));
    EXPECT_EQ(due(steps, 12), Ratio(1));
}

TEST(Curve, OfQuartersObeysTheRulesOfPoints) {
    EXPECT_EQ(refusalOf(quarters("20", "45", "70", "100")), "accepted");
    EXPECT_EQ(refusalOf(quarters("20", "45", "70", "99")), "curve.does-not-end-at-100");
    EXPECT_EQ(refusalOf(quarters("20", "15", "70", "100")), "curve.falls");
    EXPECT_EQ(refusalOf(quarters("-1", "15", "70", "100")), "curve.outside-0-100");
}

/// 2024 had reached 30 of 100 by May, 2023 40 of 100.
PastShares twoYears() {
    PastShares past;
    for (const auto& [year, may] : {std::pair(2023, "40"), std::pair(2024, "30")}) {
        PastYear reached{.year = year};
        reached.cumulatives[4] = number(may);
        reached.cumulatives[11] = number("100");
        past.years.push_back(reached);
    }
    return past;
}

TEST(Curve, FollowsLastYearOrTheMeanOfSeveral) {
    const PastShares past = twoYears();
    const CurveMoment may{.year = 2025, .asOf = Month(5), .past = &past};
    EXPECT_EQ(shareDue(LastYearShare{}, may), Ratio(30, 100));
    EXPECT_EQ(shareDue(MeanShare{2}, may), Ratio(35, 100));
    EXPECT_EQ(shareDue(MeanShare{3}, may), std::nullopt);
    EXPECT_EQ(whyNoShare(MeanShare{3}, may), (Remark{"note.past-missing", {"2022", "5"}}));
}

TEST(Curve, OfEarlierYearsIsNothingWithoutThem) {
    const CurveMoment may{.year = 2025, .asOf = Month(5)};
    EXPECT_EQ(shareDue(LastYearShare{}, may), std::nullopt);
    EXPECT_EQ(whyNoShare(LastYearShare{}, may), (Remark{"note.past-missing", {"2024", "5"}}));
}

TEST(Curve, LooksBackAsFarAsItsShapeSays) {
    EXPECT_EQ(yearsLookedBack(MonthLinear{}), 0);
    EXPECT_EQ(yearsLookedBack(LastYearShare{}), 1);
    EXPECT_EQ(yearsLookedBack(MeanShare{5}), 5);
    EXPECT_EQ(refusalOf(MeanShare{0}), "curve.years");
    EXPECT_EQ(refusalOf(MeanShare{1}), "accepted");
    EXPECT_EQ(refusalOf(MeanShare{10}), "accepted");
    EXPECT_EQ(refusalOf(MeanShare{11}), "curve.years");
}

TEST(Curve, OfAMilestoneFallsDueOnItsDay) {
    EXPECT_EQ(due(MilestoneDate{{2025, 9, 30}}, 8), Ratio(0));
    EXPECT_EQ(due(MilestoneDate{{2025, 9, 30}}, 9), Ratio(1));
    EXPECT_EQ(due(MilestoneDate{{2025, 10, 1}}, 9), Ratio(0));
    EXPECT_EQ(refusalOf(MilestoneDate{{2025, 9, 30}}), "accepted");
    EXPECT_EQ(refusalOf(MilestoneDate{{2025, 9, 31}}), "curve.day");
}

TEST(Curve, ThatSchedulesNothingSaysSo) {
    const CurveMoment may{.year = 2025, .asOf = Month(5)};
    EXPECT_EQ(shareDue(NotScheduled{}, may), std::nullopt);
    EXPECT_EQ(whyNoShare(NotScheduled{}, may), (Remark{"note.nothing-scheduled", {}}));
    EXPECT_EQ(refusalOf(NotScheduled{}), "accepted");
}

const std::vector<CurveShape> everyShape{MonthLinear{},  backLoaded,   DayLinear{},
                                         quarters("20", "45", "70", "100"), LastYearShare{}, MeanShare{3},
                                         MilestoneDate{{2025, 9, 30}}, NotScheduled{}};

TEST(Curve, IsReadBackFromItsTokenAndParts) {
    std::set<std::string_view> tokens;
    for (const auto& shape : everyShape) {
        EXPECT_EQ(shapeFrom(shapeToken(shape), shapeParts(shape)), shape) << shapeToken(shape);
        EXPECT_TRUE(isKnownShape(shapeToken(shape)));
        tokens.insert(shapeToken(shape));
    }
    EXPECT_EQ(tokens.size(), std::variant_size_v<CurveShape>);
    EXPECT_EQ(shapeToken(MonthLinear{}), "month-linear");
    EXPECT_EQ(shapeParts(backLoaded), (std::vector<std::string>{"3:15", "6:40", "9:70", "12:100"}));
}

TEST(Curve, IsNotReadFromPartsThatDoNotFit) {
    EXPECT_FALSE(shapeFrom("zigzag", {}));
    EXPECT_FALSE(isKnownShape("zigzag"));
    EXPECT_FALSE(shapeFrom("month-linear", {"3:15"}));
    EXPECT_FALSE(shapeFrom("mean-share", {}));
    EXPECT_FALSE(shapeFrom("mean-share", {"two"}));
    EXPECT_FALSE(shapeFrom("mean-share", {"2.5"}));
    EXPECT_FALSE(shapeFrom("mean-share", {"3", "4"}));
    EXPECT_FALSE(shapeFrom("milestone-date", {"2025-02-30"}));
    EXPECT_FALSE(shapeFrom("quarter-steps", {"3:20", "6:45", "9:70"}));
    EXPECT_FALSE(shapeFrom("quarter-steps", {"3:20", "5:45", "9:70", "12:100"}));
    EXPECT_FALSE(shapeFrom("planned-points", {"3"}));
    EXPECT_FALSE(shapeFrom("planned-points", {"13:5"}));
    EXPECT_FALSE(shapeFrom("planned-points", {"3:x"}));
}

/// Any shape of every kind, with earlier years that give a share for every month.
CurveShape anyShape() {
    auto percents = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(0, 101));
    std::ranges::sort(percents);
    percents.back() = 100;
    PlannedPoints points;
    for (int month = 1; month <= 12; ++month)
        if (month == 12 || *rc::gen::arbitrary<bool>())
            points.points.push_back({Month(month), Decimal(percents[static_cast<std::size_t>(month - 1)])});
    const QuarterSteps steps{{Decimal(percents[2]), Decimal(percents[5]), Decimal(percents[8]), Decimal(100)}};
    const MilestoneDate day{{2025, *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29)}};
    return *rc::gen::element<CurveShape>(MonthLinear{}, DayLinear{}, points, steps, LastYearShare{}, MeanShare{2}, day);
}

PastShares anyPast() {
    PastShares past;
    for (const int year : {2023, 2024}) {
        auto values = *rc::gen::container<std::vector<int>>(12, rc::gen::inRange(0, 1000));
        std::ranges::sort(values);
        PastYear reached{.year = year};
        for (std::size_t i = 0; i < 12; ++i) reached.cumulatives[i] = Decimal(values[i]);
        reached.cumulatives[11] = Decimal(1000);
        past.years.push_back(reached);
    }
    return past;
}

TEST(Curve, NeverFallsOverTheYearWhateverItsKind) {
    EXPECT_TRUE(rc::check("shares rise from 0 to 1", [] {
        const CurveShape shape = anyShape();
        const PastShares past = anyPast();
        RC_ASSERT(validate(shape).has_value());
        const Month start(*rc::gen::inRange(1, 13));
        Ratio before;
        for (int month = 1; month <= 12; ++month) {
            const auto share = shareDue(shape, {2025, start, Month(month), &past});
            RC_ASSERT(share.has_value());
            RC_ASSERT(*share >= before);
            before = *share;
        }
        RC_ASSERT(before == Ratio(1));
    }));
}

} // namespace
} // namespace xushi

#include "domain/analyses/Standing.h"

#include "domain/Format.h"
#include "domain/Rounding.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::Contains;
using testing::IsEmpty;

const CurveShape linear = MonthLinear{};
const CurveShape backLoaded = PlannedPoints{
    {{Month(3), Decimal(15)}, {Month(6), Decimal(40)}, {Month(9), Decimal(70)}, {Month(12), Decimal(100)}}};
const Remark smallBase{"note.small-base", {}};
const Remark undecidable{"note.undecidable", {}};

struct Case {
    std::string actual;
    int month = 5;
    Target target = aTarget();
    Indicator indicator = anIndicator();
    CurveShape curve = linear;
    std::optional<Growth> growth;
    PastShares past;
    std::optional<MilestoneStage> stage;
    std::string startLevel;
};

Standing judged(const Case& c) {
    std::optional<Ratio> actual;
    if (!c.actual.empty()) actual = ratio(c.actual);
    return standingOf({.indicator = c.indicator,
                       .target = c.target,
                       .curve = c.curve,
                       .asOf = Month(c.month),
                       .actual = actual,
                       .growth = c.growth ? &*c.growth : nullptr,
                       .thresholds = c.target.thresholds.value_or(LightThresholds{}),
                       .past = &c.past,
                       .startLevel = c.startLevel.empty() ? std::nullopt : std::optional(number(c.startLevel)),
                       .stage = c.stage});
}

Target contracts() { return aTarget({.value = "268", .comparator = Comparator::Gt}); }
Target completions() { return aTarget({.value = "150"}); }

// The golden values of the source documents.

TEST(Standing, OfBasicResearchAtTheFirstQuarterIsAheadByTwentyFiveElevenths) {
    const auto s = judged({.actual = "3.00", .month = 3, .target = aTarget({.value = "11"}), .indicator = anAmount()});
    EXPECT_EQ(s.completion, (Percent{Ratio(300, 11)}));
    EXPECT_EQ(s.schedule, (Percent{Ratio(25)}));
    EXPECT_EQ(s.gap, (Points{Ratio(25, 11)}));
    EXPECT_EQ(s.light, Light::On);
}

TEST(Standing, OfContractsInMayIsExactAndRoundedOnce) {
    const auto s = judged({.actual = "114.2", .target = contracts(), .indicator = anAmount()});
    EXPECT_EQ(s.completion, (Percent{Ratio(11420, 268)}));
    EXPECT_EQ(s.gap, (Points{Ratio(11420, 268) - Ratio(500, 12)}));
    EXPECT_EQ(rounded(s.gap->value, 6).toString(), "0.945274");
    EXPECT_EQ(rounded(s.gap->value, 1).toString(), "0.9");
    EXPECT_EQ(s.light, Light::On);
}

TEST(Standing, OfStartsInMayIsTwentyPointsAhead) {
    const auto s = judged({.actual = "156"});
    EXPECT_EQ(s.completion, (Percent{ratio("62.4")}));
    EXPECT_EQ(s.gap, (Points{Ratio(311, 15)}));
    EXPECT_EQ(rounded(s.gap->value, 2).toString(), "20.73");
}

TEST(Standing, OfCompletionsIsBehindUnderTheLinearCurve) {
    const auto s = judged({.actual = "48", .target = completions()});
    EXPECT_EQ(s.completion, (Percent{Ratio(32)}));
    EXPECT_EQ(s.gap, (Points{Ratio(-29, 3)}));
    EXPECT_EQ(s.ratio, (Percent{ratio("76.8")}));
    EXPECT_EQ(s.light, Light::Behind);
}

TEST(Standing, OfCompletionsIsOnUnderTheBackLoadedPlanAndKeepsTheLinearGap) {
    const auto s = judged({.actual = "48", .target = completions(), .curve = backLoaded});
    EXPECT_EQ(s.schedule, (Percent{Ratio(95, 3)}));
    EXPECT_EQ(s.gap, (Points{Ratio(1, 3)}));
    EXPECT_EQ(s.linearGap, (Points{Ratio(-29, 3)}));
    EXPECT_EQ(s.light, Light::On);
}

TEST(Standing, OfInnovationCentresIsNotClamped) {
    const auto s = judged({.actual = "7", .month = 6, .target = aTarget({.value = "6"})});
    EXPECT_EQ(s.completion, (Percent{Ratio(700, 6)}));
    EXPECT_EQ(s.gap, (Points{Ratio(200, 3)}));
    EXPECT_EQ(rounded(s.completion->value, 2).toString(), "116.67");
}

TEST(Standing, SaysHowMuchIsShortOfTheSchedule) {
    EXPECT_EQ(judged({.actual = "48", .target = completions()}).shortfall, ratio("14.5"));
}

TEST(Standing, CatchesUpOverTheMonthsThatAreLeft) {
    const auto catchUp = catchUpOf(completions(), Ratio(48), Month(5));
    ASSERT_TRUE(catchUp);
    EXPECT_EQ(catchUp->monthsLeft, 7);
    EXPECT_EQ(catchUp->perMonth, Ratio(102, 7));
    EXPECT_EQ(catchUp->achievedPerMonth, ratio("9.6"));
}

CatchUp catchingUp(const char* target, const char* actual, int month, Comparator comparator = Comparator::Ge) {
    return catchUpOf(aTarget({.value = target, .comparator = comparator}), ratio(actual), Month(month)).value();
}

TEST(CatchUp, OfThingsIsRoundedUpAndOfMoneyToItsDecimals) {
    EXPECT_EQ(shownPerMonth(catchingUp("150", "48", 5), anIndicator(), RoundingRule::HalfUp), Decimal(15));
    EXPECT_EQ(shownPerMonth(catchingUp("146", "48", 5), anIndicator(), RoundingRule::HalfUp), Decimal(14));
    EXPECT_EQ(shownPerMonth(catchingUp("150", "48", 5), anAmount(), RoundingRule::HalfUp).toString(), "14.6");
}

TEST(CatchUp, FollowsTheRuleOfRounding) {
    const auto research = anIndicator({.unit = "亿元", .decimals = 2});
    const auto left = catchingUp("11", "3.03", 10);
    EXPECT_EQ(left.perMonth, ratio("3.985"));
    EXPECT_EQ(shownPerMonth(left, research, RoundingRule::HalfUp).toString(), "3.99");
    EXPECT_EQ(shownPerMonth(left, research, RoundingRule::HalfEven).toString(), "3.98");
}

TEST(CatchUp, NeverSaysZeroOfSomething) {
    const auto money = anIndicator({.unit = "亿元", .decimals = 0});
    EXPECT_EQ(shownPerMonth(catchingUp("10", "7", 5), money, RoundingRule::HalfUp).toString(), "0.4");
    EXPECT_EQ(shownPerMonth(catchingUp("10", "9.97", 5), money, RoundingRule::HalfUp).toString(), "0.004");
    EXPECT_EQ(shownPerMonth(catchingUp("10", "9.999999", 1), money, RoundingRule::HalfUp).toString(), "0.0000001");
    EXPECT_EQ(shownPerMonth(catchingUp("10", "10", 5), money, RoundingRule::HalfUp).toString(), "0");
}

TEST(CatchUp, IsNothingMoreWhereTheYearIsReached) {
    const auto left = catchingUp("10", "12", 5);
    EXPECT_EQ(left.left, Ratio(-2));
    EXPECT_EQ(left.perMonth, Ratio(0));
}

TEST(CatchUp, OfALimitIsWhatEachMonthMayUse) {
    const auto left = catchingUp("120", "40", 5, Comparator::Le);
    EXPECT_TRUE(left.isLimit);
    EXPECT_EQ(left.perMonth, Ratio(80, 7));
    EXPECT_EQ(shownPerMonth(left, anIndicator(), RoundingRule::HalfUp), Decimal(11)) << "seven times 12 pass the limit";
    EXPECT_EQ(catchingUp("120", "130", 5, Comparator::Lt).perMonth, Ratio(0));
}

TEST(CatchUp, DoesNotExistOfNothingAndBelow) {
    EXPECT_FALSE(catchUpOf(aTarget({.value = "0"}), ratio("3.03"), Month(10)));
    EXPECT_FALSE(catchUpOf(aTarget({.value = "-10"}), Ratio(-3), Month(5)));
    EXPECT_FALSE(catchUpOf(aTarget({.nature = TargetNature::Stock}), Ratio(3), Month(5)));
    EXPECT_FALSE(catchUpOf(aTarget({.nature = TargetNature::Growth}), Ratio(3), Month(5)));
}

TEST(Standing, HasNoCatchUpInDecemberNorBeforeTheStart) {
    EXPECT_FALSE(catchUpOf(completions(), Ratio(48), Month(12)));
    EXPECT_FALSE(catchUpOf(aTarget({.startMonth = 7}), Ratio(1), Month(6)));
}

TEST(Standing, CountsTheAchievedMonthsFromTheStartOfTheTarget) {
    const auto catchUp = catchUpOf(aTarget({.value = "60", .startMonth = 7}), Ratio(10), Month(8));
    ASSERT_TRUE(catchUp);
    EXPECT_EQ(catchUp->achievedPerMonth, Ratio(5));
    EXPECT_EQ(catchUp->perMonth, ratio("12.5"));
}

// Comparators.

TEST(Standing, InDecemberOfExactlyTheTargetDoesNotMeetAGreaterThan) {
    const auto s = judged({.actual = "268.0", .month = 12, .target = contracts(), .indicator = anAmount()});
    EXPECT_EQ(s.gap, (Points{Ratio(0)}));
    EXPECT_EQ(s.light, Light::Behind);
    EXPECT_EQ(judged({.actual = "268.1", .month = 12, .target = contracts(), .indicator = anAmount()}).light, Light::On);
}

TEST(Standing, InDecemberOfExactlyTheTargetMeetsAnAtLeast) {
    EXPECT_EQ(judged({.actual = "150", .month = 12, .target = completions()}).light, Light::On);
}

TEST(Standing, OnScheduleBeforeDecemberDoesNotNeedTheComparator) {
    const auto s = judged({.actual = "134.0", .month = 6, .target = contracts(), .indicator = anAmount()});
    EXPECT_EQ(s.gap, (Points{Ratio(0)}));
    EXPECT_EQ(s.light, Light::On);
}

// Start month.

TEST(Standing, OfASecondHalfTargetHasNothingDueInJune) {
    const auto s = judged({.actual = "0", .month = 6, .target = aTarget({.startMonth = 7})});
    EXPECT_EQ(s.schedule, (Percent{Ratio(0)}));
    EXPECT_EQ(s.gap, (Points{Ratio(0)}));
    EXPECT_FALSE(s.ratio);
    EXPECT_EQ(s.light, Light::On);
}

TEST(Standing, OfASecondHalfTargetIsDueByASixthInJuly) {
    const auto s = judged({.actual = "50", .month = 7, .target = aTarget({.value = "300", .startMonth = 7})});
    EXPECT_EQ(s.schedule, (Percent{Ratio(50, 3)}));
    EXPECT_EQ(s.gap, (Points{Ratio(0)}));
}

// Lower is better.

TEST(Standing, OfALowerIsBetterTargetTurnsTheGapAndLeavesAnAllowance) {
    const auto target = aTarget({.value = "120", .comparator = Comparator::Le});
    const auto s = judged({.actual = "40", .month = 5, .target = target});
    EXPECT_EQ(s.gap, (Points{Ratio(25, 3)}));
    EXPECT_EQ(s.shortfall, Ratio(80));
    EXPECT_EQ(s.light, Light::On);
    EXPECT_EQ(catchUpOf(target, Ratio(40), Month(5))->perMonth, Ratio(80, 7));
}

TEST(Standing, OfALowerIsBetterTargetIsFarBehindWhenTooMuchIsUsed) {
    const auto s = judged({.actual = "70", .target = aTarget({.value = "120", .comparator = Comparator::Lt})});
    EXPECT_EQ(s.gap, (Points{Ratio(-50, 3)}));
    EXPECT_EQ(s.light, Light::FarBehind);
}

TEST(Standing, InDecemberOfExactlyALimitMeetsAtMostButNotLessThan) {
    const auto at = [](Comparator comparator) {
        return judged({.actual = "120", .month = 12, .target = aTarget({.value = "120", .comparator = comparator})}).light;
    };
    EXPECT_EQ(at(Comparator::Le), Light::On);
    EXPECT_EQ(at(Comparator::Lt), Light::Behind);
}

// Below zero.

TEST(Standing, OfATargetBelowZeroIsAheadWithTheSmallerShare) {
    const auto target = aTarget({.value = "-10"});
    const auto at = [&](const char* actual, int month) {
        return judged({.actual = actual, .month = month, .target = target, .indicator = anAmount()});
    };
    EXPECT_EQ(at("-3", 12).light, Light::On) << "-3 is at least -10";
    EXPECT_EQ(at("-3", 12).gap, (Points{Ratio(70)}));
    EXPECT_EQ(at("-10", 12).light, Light::On);
    EXPECT_EQ(at("-10.5", 12).light, Light::Behind);
    EXPECT_EQ(at("-12", 12).light, Light::FarBehind);
    EXPECT_EQ(at("-3", 5).gap, (Points{Ratio(35, 3)})) << "-4.17 would be in step";
    EXPECT_EQ(at("-5", 5).light, Light::Behind);
    EXPECT_EQ(at("4", 5).gap, (Points{Ratio(245, 3)}));
}

TEST(Standing, OfALimitBelowZeroIsAheadWithTheLargerShare) {
    const auto target = aTarget({.value = "-10", .comparator = Comparator::Le});
    const auto at = [&](const char* actual) { return judged({.actual = actual, .month = 12, .target = target}).light; };
    EXPECT_EQ(at("-12"), Light::On);
    EXPECT_EQ(at("-10"), Light::On);
    EXPECT_EQ(at("-9.5"), Light::Behind);
    EXPECT_EQ(at("-3"), Light::FarBehind);
}

TEST(Standing, OfAStockBelowZeroIsMeasuredByTheSizeOfItsTarget) {
    const auto target = aTarget({.value = "-10", .nature = TargetNature::Stock});
    const auto at = [&](const char* actual) {
        return judged({.actual = actual, .month = 12, .target = target, .indicator = anIndicator({.measure = Measure::Stock})}).light;
    };
    EXPECT_EQ(at("-3"), Light::On);
    EXPECT_EQ(at("-10.5"), Light::Behind);
    EXPECT_EQ(at("-12"), Light::FarBehind);
}

TEST(Standing, OfATargetOfZeroSaysWhetherItIsMet) {
    const auto at = [](const char* actual, Comparator comparator, int month, TargetNature nature) {
        return judged({.actual = actual, .month = month, .target = aTarget({.value = "0", .nature = nature, .comparator = comparator})});
    };
    for (const auto nature : {TargetNature::Flow, TargetNature::Stock}) {
        EXPECT_EQ(at("5", Comparator::Ge, 12, nature).light, Light::On);
        EXPECT_EQ(at("0", Comparator::Gt, 12, nature).light, Light::FarBehind);
        EXPECT_EQ(at("0", Comparator::Le, 5, nature).light, Light::On);
        EXPECT_EQ(at("3", Comparator::Le, 5, nature).light, Light::NotApplicable) << "the year is not over";
        EXPECT_EQ(at("3", Comparator::Le, 12, nature).light, Light::FarBehind);
        EXPECT_THAT(at("5", Comparator::Ge, 12, nature).remarks, Contains(Remark{"note.zero-target", {}}));
        EXPECT_FALSE(at("5", Comparator::Ge, 12, nature).completion);
    }
}

// Small counts.

TEST(Standing, OfASmallCountIsJudgedByTheWholePiecesThatAreDue) {
    const auto light = [](const char* actual) { // 10 * 5/12 = 4.17: four are due
        return judged({.actual = actual, .target = aTarget({.value = "10"})}).light;
    };
    EXPECT_EQ(light("4"), Light::On);
    EXPECT_EQ(light("3"), Light::Behind);
    EXPECT_EQ(light("2"), Light::FarBehind);
}

TEST(Standing, OfASmallCountKeepsItsGapAndSaysSo) {
    const auto s = judged({.actual = "4", .target = aTarget({.value = "10"})});
    EXPECT_EQ(s.gap, (Points{Ratio(-5, 3)}));
    EXPECT_THAT(s.remarks, Contains(smallBase));
}

TEST(Standing, OfASmallCountIsFarBehindByPiecesWhateverTheThreshold) {
    const auto target = aTarget({.value = "10", .farBehindBelow = "-100"});
    EXPECT_EQ(judged({.actual = "2", .target = target}).light, Light::FarBehind);
}

TEST(Standing, OfASmallCountInDecemberAlsoNeedsTheComparator) {
    const auto target = aTarget({.value = "10", .comparator = Comparator::Gt});
    EXPECT_EQ(judged({.actual = "10", .month = 12, .target = target}).light, Light::Behind);
    EXPECT_EQ(judged({.actual = "11", .month = 12, .target = target}).light, Light::On);
}

TEST(Standing, TakesTwelveForASmallCountAndThirteenForALargeOne) {
    const auto twelve = judged({.actual = "0", .month = 1, .target = aTarget({.value = "12"})});
    const auto thirteen = judged({.actual = "0", .month = 1, .target = aTarget({.value = "13"})});
    EXPECT_THAT(twelve.remarks, Contains(smallBase));
    EXPECT_THAT(thirteen.remarks, IsEmpty());
}

TEST(Standing, OfASmallAmountOfMoneyIsNotASmallCount) {
    const auto s = judged({.actual = "3.00", .month = 5, .target = aTarget({.value = "11"}), .indicator = anAmount()});
    EXPECT_THAT(s.remarks, IsEmpty());
    EXPECT_EQ(s.light, Light::FarBehind); // 27.27 against 41.67
}

// Lights.

TEST(Lights, AreTotalAroundTheirThresholds) {
    const auto light = [](const char* gap) { return lightFor(Points{ratio(gap)}, LightThresholds{}); };
    EXPECT_EQ(light("0"), Light::On);
    EXPECT_EQ(light("-0.01"), Light::Behind);
    EXPECT_EQ(light("-9.99"), Light::Behind);
    EXPECT_EQ(light("-10"), Light::Behind);
    EXPECT_EQ(light("-10.01"), Light::FarBehind);
    EXPECT_EQ(light("-30"), Light::FarBehind);
    EXPECT_EQ(light("66.67"), Light::On);
}

TEST(Lights, JudgeTheUnroundedGap) {
    EXPECT_EQ(lightFor(Points{Ratio(-1, 1000000)}, {}), Light::Behind);
    EXPECT_EQ(lightFor(Points{Ratio(-10000001, 1000000)}, {}), Light::FarBehind);
}

TEST(Lights, FollowTheThresholdThatIsSet) {
    EXPECT_EQ(lightFor(Points{ratio("-5.01")}, {Decimal(-5)}), Light::FarBehind);
    EXPECT_EQ(lightFor(Points{ratio("-5")}, {Decimal(-5)}), Light::Behind);
}

// Nothing to judge.

TEST(Standing, OfAMissingFigureIsMissingButHasASchedule) {
    const auto s = judged({.actual = ""});
    EXPECT_EQ(s.light, Light::Missing);
    EXPECT_EQ(s.schedule, (Percent{Ratio(500, 12)}));
    EXPECT_FALSE(s.completion);
    EXPECT_FALSE(s.gap);
    EXPECT_FALSE(s.shortfall);
}

TEST(Standing, AgainstATargetOfZeroHasNoCompletionNorGap) {
    for (const auto nature : {TargetNature::Flow, TargetNature::Stock}) {
        const auto s = judged({.actual = "3", .target = aTarget({.value = "0", .nature = nature})});
        EXPECT_FALSE(s.completion);
        EXPECT_FALSE(s.gap);
        EXPECT_EQ(s.light, Light::On) << "3 is at least 0";
    }
}

TEST(Standing, OfZeroReportedIsNotMissing) {
    const auto s = judged({.actual = "0"});
    EXPECT_EQ(s.completion, (Percent{Ratio(0)}));
    EXPECT_EQ(s.light, Light::FarBehind);
}


// Stock.

Case aStock(std::string actual, int month, TargetTweaks with = {.value = "1080"}) {
    with.nature = TargetNature::Stock;
    return {.actual = std::move(actual), .month = month, .target = aTarget(with),
            .indicator = anIndicator({.unit = "家", .measure = Measure::Stock})};
}

TEST(Standing, OfAStockHasNeitherScheduleNorGap) {
    const auto s = judged(aStock("900", 5));
    EXPECT_EQ(s.completion, (Percent{Ratio(90000, 1080)}));
    EXPECT_FALSE(s.schedule);
    EXPECT_FALSE(s.gap);
    EXPECT_EQ(s.light, Light::NotApplicable);
}

TEST(Standing, OfAStockThatMeetsItsTargetIsOnInAnyMonth) { EXPECT_EQ(judged(aStock("1080", 2)).light, Light::On); }

TEST(Standing, OfAStockIsJudgedByItsDistanceInDecember) {
    EXPECT_EQ(judged(aStock("1079", 12)).light, Light::Behind);
    EXPECT_EQ(judged(aStock("972", 12)).light, Light::Behind); // exactly ten per cent short
    EXPECT_EQ(judged(aStock("971", 12)).light, Light::FarBehind);
}

TEST(Standing, OfAStockShowsHowMuchOfTheIncreaseIsDone) {
    const auto s = judged(aStock("1000", 5, {.value = "1080", .startLevel = "960"}));
    EXPECT_EQ(s.increase, (Percent{Ratio(100, 3)}));
    EXPECT_FALSE(judged(aStock("1000", 5)).increase);
    EXPECT_FALSE(judged(aStock("1000", 5, {.value = "1080", .startLevel = "1080"})).increase);
}

// Rate.

Case aRateCase(std::string actual, TargetTweaks with = {.value = "50"}) {
    with.nature = TargetNature::Rate;
    return {.actual = std::move(actual), .target = aTarget(with), .indicator = aRate()};
}

TEST(Standing, OfARateIsADifferenceInPointsOnly) {
    const auto s = judged(aRateCase("48.25"));
    EXPECT_EQ(s.gap, (Points{ratio("-1.75")}));
    EXPECT_FALSE(s.completion);
    EXPECT_FALSE(s.schedule);
    EXPECT_EQ(s.light, Light::Behind);
}

TEST(Standing, OfARateThatEqualsItsTargetDependsOnTheComparator) {
    EXPECT_EQ(judged(aRateCase("50.00")).light, Light::On);
    EXPECT_EQ(judged(aRateCase("50.00", {.value = "50", .comparator = Comparator::Gt})).light, Light::Behind);
}

TEST(Standing, OfARateThatShouldBeLowTurnsTheGap) {
    const auto s = judged(aRateCase("3.2", {.value = "3", .comparator = Comparator::Le}));
    EXPECT_EQ(s.gap, (Points{ratio("-0.2")}));
}

// Growth.

Case aGrowthCase(std::optional<Growth> growth, TargetTweaks with = {.value = "15"}) {
    with.nature = TargetNature::Growth;
    return {.actual = "66.87", .target = aTarget(with), .indicator = anAmount(), .growth = std::move(growth)};
}

Growth aGrowth(const char* percent, std::optional<Bound> bound = {}) {
    return {.kind = bound ? GrowthKind::PublishedBound : GrowthKind::Published,
            .percent = Percent{ratio(percent)}, .bound = bound};
}

TEST(Standing, OfAGrowthIsADifferenceInPoints) {
    const auto s = judged(aGrowthCase(aGrowth("12.5")));
    EXPECT_EQ(s.gap, (Points{ratio("-2.5")}));
    EXPECT_FALSE(s.completion);
    EXPECT_EQ(s.light, Light::Behind);
}

TEST(Standing, OfAGrowthBoundAboveTheTargetIsOnWithoutAGap) {
    const auto s = judged(aGrowthCase(aGrowth("20", Bound::AtLeast)));
    EXPECT_EQ(s.light, Light::On);
    EXPECT_FALSE(s.gap);
    EXPECT_THAT(s.remarks, IsEmpty());
}

TEST(Standing, OfAGrowthBoundBelowTheTargetCannotBeDecided) {
    const auto s = judged(aGrowthCase(aGrowth("20", Bound::AtLeast), {.value = "25"}));
    EXPECT_EQ(s.light, Light::NotApplicable);
    EXPECT_FALSE(s.gap);
    EXPECT_THAT(s.remarks, Contains(undecidable));
}

TEST(Standing, OfAGrowthBoundAtTheTargetDependsOnTheComparator) {
    const auto bound = aGrowth("15", Bound::AtLeast);
    EXPECT_EQ(judged(aGrowthCase(bound)).light, Light::On);
    EXPECT_EQ(judged(aGrowthCase(bound, {.value = "15", .comparator = Comparator::Gt})).light, Light::NotApplicable);
}

TEST(Standing, OfAGrowthCeilingBelowTheTargetIsBehind) {
    EXPECT_EQ(judged(aGrowthCase(aGrowth("10", Bound::AtMost))).light, Light::Behind);
    EXPECT_EQ(judged(aGrowthCase(aGrowth("20", Bound::AtMost))).light, Light::NotApplicable);
}

TEST(Standing, OfAGrowthCeilingMeetsALowerIsBetterTarget) {
    const TargetTweaks atMost{.value = "15", .comparator = Comparator::Le};
    EXPECT_EQ(judged(aGrowthCase(aGrowth("10", Bound::AtMost), atMost)).light, Light::On);
    EXPECT_EQ(judged(aGrowthCase(aGrowth("20", Bound::AtLeast), atMost)).light, Light::Behind);
}

TEST(Standing, OfAGrowthWithoutAnythingReportedIsMissing) {
    EXPECT_EQ(judged(aGrowthCase(std::nullopt)).light, Light::Missing);
}

TEST(Standing, OfAGrowthOverABaseThatAllowsNoRateCannotBeDecided) {
    const Growth overZero{.kind = GrowthKind::BaseZero, .change = Decimal(5)};
    const Growth overNegative{.kind = GrowthKind::BaseNegative, .word = GrowthWord::TurnedPositive, .change = Decimal(5)};
    for (const auto& growth : {overZero, overNegative}) {
        const auto s = judged(aGrowthCase(growth));
        EXPECT_EQ(s.light, Light::NotApplicable) << token(growth.kind);
        EXPECT_THAT(s.remarks, Contains(undecidable));
    }
}

// Without a schedule.

TEST(Standing, UnderACurveThatSchedulesNothingHasACompletionAlone) {
    const auto s = judged({.actual = "156", .curve = NotScheduled{}});
    EXPECT_EQ(s.completion, (Percent{Ratio(156 * 100, 250)}));
    EXPECT_FALSE(s.schedule || s.gap || s.linearGap || s.ratio);
    EXPECT_EQ(s.shortfall, Ratio(94));
    EXPECT_EQ(s.light, Light::NotApplicable);
    EXPECT_THAT(s.remarks, IsEmpty());
}

TEST(Standing, WithoutAScheduleIsOnWhenMetAndJudgedInDecember) {
    EXPECT_EQ(judged({.actual = "250", .curve = NotScheduled{}}).light, Light::On);
    EXPECT_EQ(judged({.actual = "249", .month = 11, .curve = NotScheduled{}}).light, Light::NotApplicable);
    EXPECT_EQ(judged({.actual = "249", .month = 12, .curve = NotScheduled{}}).light, Light::Behind);
    EXPECT_EQ(judged({.actual = "200", .month = 12, .curve = NotScheduled{}}).light, Light::FarBehind);
    EXPECT_EQ(judged({.actual = "", .month = 12, .curve = NotScheduled{}}).light, Light::Missing);
}

TEST(Standing, UnderEarlierYearsThatAreMissingSaysWhichAndKeepsTheLinearGap) {
    const auto s = judged({.actual = "48", .target = completions(), .curve = LastYearShare{}});
    EXPECT_FALSE(s.schedule || s.gap);
    EXPECT_EQ(s.linearGap, (Points{Ratio(-29, 3)}));
    EXPECT_EQ(s.light, Light::NotApplicable);
    EXPECT_THAT(s.remarks, Contains(Remark{"note.past-missing", {"2024", "5"}}));
}

TEST(Standing, FollowsLastYearsShare) {
    PastYear last{.year = 2024};
    last.cumulatives[4] = Decimal(30);
    last.cumulatives[11] = Decimal(100);
    const auto s = judged({.actual = "48", .target = completions(), .curve = LastYearShare{}, .past = {{last}}});
    EXPECT_EQ(s.schedule, (Percent{Ratio(30)}));
    EXPECT_EQ(s.gap, (Points{Ratio(2)}));
    EXPECT_EQ(s.light, Light::On);
}

// Two bases.

TEST(Standing, IsNotComputedAcrossTwoBases) {
    auto indicator = anIndicator();
    auto target = aTarget();
    indicator.basis = "提交";
    target.basis = "成交";
    const auto s = judged({.actual = "156", .target = target, .indicator = indicator});
    EXPECT_FALSE(s.completion || s.schedule || s.gap || s.shortfall);
    EXPECT_EQ(s.light, Light::NotApplicable);
    EXPECT_THAT(s.remarks, testing::ElementsAre(Remark{"note.basis-differs", {"成交", "提交"}}));
}

TEST(Standing, IsComputedWhereTheBasesAreDeclaredTheSame) {
    auto indicator = anIndicator();
    auto target = aTarget({.basisAssumption = "口径视同"});
    indicator.basis = "提交";
    target.basis = "成交";
    EXPECT_TRUE(judged({.actual = "156", .target = target, .indicator = indicator}).completion);
    target.basisAssumption.clear();
    target.basis = "提交";
    EXPECT_TRUE(judged({.actual = "156", .target = target, .indicator = indicator}).completion);
    target.basis.clear();
    EXPECT_TRUE(judged({.actual = "156", .target = target, .indicator = indicator}).completion);
}

// Milestone.

Case aMilestone(std::optional<MilestoneStage> stage, int month, CurveShape curve = linear) {
    return {.actual = "", .month = month, .target = aTarget({.value = "1", .nature = TargetNature::Milestone}),
            .indicator = anIndicator({.unit = "", .measure = Measure::Milestone}), .curve = std::move(curve), .stage = stage};
}

TEST(Standing, OfAMilestoneIsMissingUntilAStageIsReported) {
    EXPECT_EQ(judged(aMilestone(std::nullopt, 6)).light, Light::Missing);
    EXPECT_FALSE(judged(aMilestone(std::nullopt, 6)).completion);
}

TEST(Standing, OfAMilestoneWithoutADayIsOnWhenDoneAndJudgedAtTheYearsEnd) {
    const auto done = judged(aMilestone(MilestoneStage::Done, 3));
    EXPECT_EQ(done.light, Light::On);
    EXPECT_EQ(done.completion, (Percent{Ratio(100)}));
    EXPECT_FALSE(done.schedule || done.gap || done.linearGap);
    EXPECT_EQ(judged(aMilestone(MilestoneStage::UnderWay, 11)).light, Light::NotApplicable);
    EXPECT_EQ(judged(aMilestone(MilestoneStage::UnderWay, 11)).completion, (Percent{Ratio(0)}));
    EXPECT_EQ(judged(aMilestone(MilestoneStage::UnderWay, 12)).light, Light::FarBehind);
    EXPECT_EQ(judged(aMilestone(MilestoneStage::NotStarted, 12)).light, Light::FarBehind);
}

TEST(Standing, OfAMilestoneIsJudgedByItsDay) {
    const CurveShape september = MilestoneDate{{2025, 9, 30}};
    const auto before = judged(aMilestone(MilestoneStage::UnderWay, 8, september));
    EXPECT_EQ(before.light, Light::On);
    EXPECT_EQ(before.gap, (Points{Ratio(0)}));
    const auto late = judged(aMilestone(MilestoneStage::UnderWay, 9, september));
    EXPECT_EQ(late.light, Light::FarBehind);
    EXPECT_EQ(late.gap, (Points{Ratio(-100)}));
    EXPECT_EQ(judged(aMilestone(MilestoneStage::Done, 9, september)).light, Light::On);
    EXPECT_EQ(judged(aMilestone(MilestoneStage::Done, 5, september)).gap, (Points{Ratio(100)}));
}

TEST(Standing, OfAStockTakesTheLevelOfLastDecemberWhereTheTargetNamesNone) {
    auto stock = aStock("1020", 6, {.value = "1080"});
    stock.startLevel = "960";
    EXPECT_EQ(judged(stock).increase, (Percent{Ratio(50)}));
    stock.target.startLevel = number("1000");
    EXPECT_EQ(judged(stock).increase, (Percent{Ratio(25)}));
    stock.target.startLevel = number("1080");
    EXPECT_FALSE(judged(stock).increase);
}

} // namespace
} // namespace xushi

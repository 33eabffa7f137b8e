#include "domain/allocation/TargetAllocation.h"

#include "domain/analyses/Series.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

using testing::ElementsAre;

/// 淮安市 with three counties that count and one inside another; 新开工 with a target of 250.
class TargetAllocation : public testing::Test {
protected:
    TargetAllocation() {
        catalogue.regions = {aRegion(), county("A", "甲县"), county("B", "乙县"), county("C", "丙县"), county("D", "丁区")};
        catalogue.regions[4].isInTotal = false;
        catalogue.indicators = {anIndicator()};
        catalogue.targets = {aTarget()};
    }
    static Region county(const char* code, const char* name) { return aRegion(code, name, RegionType::County); }
    void lastYear(const char* region, int month, const char* value, FigureState state = FigureState::Reported) {
        figures.push_back(aFigure({.value = value, .period = Period::ytd(2024, month), .region = region, .state = state}));
        sortForBoard(figures);
    }
    void setTarget(const char* region, const char* value) {
        catalogue.targets.push_back(aTarget({.value = value, .region = region}));
        std::ranges::sort(catalogue.targets, {}, &Target::key);
    }
    AllocationWish wish(AllocationOver over, AllocationBasis basis) { return {.target = {{"STARTS"}, {"HA"}, 2025}, .over = over, .basis = basis}; }
    Result<AllocationPlan> plan(const AllocationWish& asked) { return planAllocation(catalogue, figures, asked); }
    Target& city() { return *std::ranges::find(catalogue.targets, RegionCode{"HA"}, [](const Target& target) { return target.key.region; }); }

    static std::vector<std::string> amounts(const Result<AllocationPlan>& plan) {
        if (!plan) return {plan.error().key};
        if (plan->hindrance) return {plan->hindrance->key};
        std::vector<std::string> texts;
        for (const auto& row : plan->rows) texts.push_back(row.amount->toString());
        return texts;
    }
    static std::vector<std::string> keysOfRemarks(const AllocationPlan& plan) {
        std::vector<std::string> keys;
        for (const auto& row : plan.rows) keys.push_back(row.part.remark ? row.part.remark->key : "");
        return keys;
    }

    Catalogue catalogue;
    std::vector<Figure> figures;
};

TEST_F(TargetAllocation, GoesToTheCountiesThatCountByTheirLastYear) {
    lastYear("A", 12, "40");
    lastYear("B", 12, "35");
    lastYear("C", 12, "26");
    lastYear("D", 12, "900");
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Regions, AllocationBasis::LastYear))), ElementsAre("99", "87", "64")); // 99.01, 86.63, 64.36
}

TEST_F(TargetAllocation, ACountyWithoutALastYearIsNamed) {
    lastYear("A", 12, "40");
    lastYear("B", 11, "35");
    lastYear("C", 12, "-2");
    const auto found = plan(wish(AllocationOver::Regions, AllocationBasis::LastYear));
    ASSERT_TRUE(found);
    EXPECT_EQ(*found->hindrance, missing("allocation.unknown", {"乙县、丙县"}));
    EXPECT_THAT(keysOfRemarks(*found), ElementsAre("", "allocation.past-missing", "allocation.past-negative"));
    EXPECT_EQ(found->rows[1].part.remark->args, std::vector<std::string>{"2024"});
    auto helped = wish(AllocationOver::Regions, AllocationBasis::LastYear);
    helped.held = {{RegionCode{"B"}, number("80")}, {RegionCode{"C"}, number("0")}};
    EXPECT_THAT(amounts(plan(helped)), ElementsAre("170", "80", "0"));
}

TEST_F(TargetAllocation, ACountyThatHadNothingToReportHasAWeightOfZero) {
    lastYear("A", 12, "40");
    lastYear("B", 12, "10");
    lastYear("C", 12, "", FigureState::NotApplicable);
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Regions, AllocationBasis::LastYear))), ElementsAre("200", "50", "0"));
}

TEST_F(TargetAllocation, GoesByTheTargetsThatTheCountiesHave) {
    setTarget("A", "100");
    setTarget("B", "60");
    EXPECT_EQ(plan(wish(AllocationOver::Regions, AllocationBasis::Planned))->hindrance->args, std::vector<std::string>{"丙县"});
    setTarget("C", "40");
    const auto found = plan(wish(AllocationOver::Regions, AllocationBasis::Planned));
    EXPECT_THAT(amounts(found), ElementsAre("125", "75", "50"));
    EXPECT_EQ(*found->rows[0].part.before, Ratio(100));
    EXPECT_EQ(found->changedCount(), 3);
}

TEST_F(TargetAllocation, GoesByWeightsThatAPersonTypes) {
    auto asked = wish(AllocationOver::Regions, AllocationBasis::Typed);
    asked.weights = {{RegionCode{"A"}, number("1.5")}, {RegionCode{"B"}, number("0.5")}};
    EXPECT_THAT(keysOfRemarks(*plan(asked)), ElementsAre("", "", "allocation.not-typed"));
    asked.weights[RegionCode{"C"}] = number("0");
    EXPECT_THAT(amounts(plan(asked)), ElementsAre("188", "62", "0")); // 187.5, 62.5: the earlier one
    asked.weights[RegionCode{"C"}] = number("-1");
    EXPECT_THAT(keysOfRemarks(*plan(asked)), ElementsAre("", "", "allocation.typed-negative"));
    asked.weights[RegionCode{"D"}] = number("1");
    EXPECT_THAT(amounts(plan(asked)), ElementsAre("allocation.not-a-part"));
}

TEST_F(TargetAllocation, AnAddedTargetIsLikeTheCitysAndARevisedOneKeepsItsOwn) {
    city().word = "突破";
    city().comparator = Comparator::Gt;
    city().reason = "年初";
    city().note = "全市口径";
    setTarget("A", "100");
    const auto asked = wish(AllocationOver::Regions, AllocationBasis::Equal);
    const auto found = plan(asked);
    ASSERT_THAT(amounts(found), ElementsAre("84", "83", "83"));
    const auto targets = allocatedTargets(catalogue, asked, *found);
    ASSERT_EQ(targets.size(), 3U);
    EXPECT_EQ(targets[0].comparator, Comparator::Ge);
    EXPECT_EQ(targets[0].value.toString(), "84");
    EXPECT_EQ(targets[1].key, (TargetKey{{"STARTS"}, {"B"}, 2025}));
    EXPECT_EQ(targets[1].comparator, Comparator::Gt);
    EXPECT_EQ(targets[1].word, "突破");
    EXPECT_EQ(targets[1].reason + targets[1].note, "");
    EXPECT_EQ(targets[1].revision, 0);
}

TEST_F(TargetAllocation, ATargetThatStaysIsNotWritten) {
    setTarget("A", "84");
    const auto asked = wish(AllocationOver::Regions, AllocationBasis::Equal);
    const auto found = plan(asked);
    EXPECT_EQ(found->changedCount(), 2);
    EXPECT_EQ(allocatedTargets(catalogue, asked, *found).size(), 2U);
}

TEST_F(TargetAllocation, GoesToTheMonthsByLastYearsMonths) {
    for (const auto& [month, value] : std::vector<std::pair<int, const char*>>{{1, "10"}, {2, "25"}, {3, "40"}, {4, "60"}, {5, "80"}, {6, "100"},
                                                                                {7, "115"}, {8, "130"}, {9, "150"}, {10, "170"}, {11, "190"}, {12, "200"}})
        lastYear("HA", month, value);
    const auto found = plan(wish(AllocationOver::Months, AllocationBasis::LastYear));
    EXPECT_THAT(amounts(found), ElementsAre("12", "19", "19", "25", "25", "25", "19", "19", "25", "25", "25", "12"));
    const auto points = allocatedPoints(*found);
    ASSERT_TRUE(points);
    std::vector<std::string> percents;
    for (const auto& point : points->points) percents.push_back(point.percent.toString());
    EXPECT_THAT(percents, ElementsAre("4.8", "12.4", "20", "30", "40", "50", "57.6", "65.2", "75.2", "85.2", "95.2", "100"));
}

TEST_F(TargetAllocation, AMonthThatIsMissingOrNegativeIsNamed) {
    lastYear("HA", 1, "10");
    lastYear("HA", 2, "8");
    lastYear("HA", 12, "200");
    const auto found = plan(wish(AllocationOver::Months, AllocationBasis::LastYear));
    EXPECT_EQ(found->hindrance->key, "allocation.unknown");
    EXPECT_FALSE(found->rows[0].part.remark);
    EXPECT_EQ(*found->rows[1].part.remark, (Remark{"allocation.month-negative", {"2024-02"}}));
    EXPECT_EQ(*found->rows[2].part.remark, (Remark{"allocation.month-missing", {"2024-03"}}));
    EXPECT_EQ(*found->rows[11].part.remark, (Remark{"allocation.month-missing", {"2024-11"}})) << "December is there, November is not";
}

TEST_F(TargetAllocation, EqualMonthsAreTheOnesOfTheDomain) {
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Months, AllocationBasis::Equal))),
                ElementsAre("21", "21", "21", "21", "21", "21", "21", "21", "21", "21", "20", "20"));
}

TEST_F(TargetAllocation, PartsAreThePeriodsInWhichAFigureFallsDue) {
    catalogue.indicators[0].isJanuaryExempt = true;
    const auto exempt = plan(wish(AllocationOver::Months, AllocationBasis::Equal));
    EXPECT_THAT(amounts(exempt), ElementsAre("41", "21", "21", "21", "21", "21", "21", "21", "21", "21", "20")) << "41.67, then 20.83 each";
    EXPECT_EQ(std::get<Month>(exempt->rows[0].part.place), Month(2));
    catalogue.indicators[0].isJanuaryExempt = false;
    catalogue.indicators[0].frequency = Frequency::Quarterly;
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Months, AllocationBasis::Equal))), ElementsAre("63", "63", "62", "62"));
    catalogue.indicators[0].frequency = Frequency::Annual;
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Months, AllocationBasis::Equal))), ElementsAre("allocation.one-part"));
}

TEST_F(TargetAllocation, ATargetThatStartsLaterHasItsMonthsFromThenOn) {
    city().startMonth = Month(10);
    lastYear("HA", 9, "90");
    lastYear("HA", 10, "100");
    lastYear("HA", 11, "110");
    lastYear("HA", 12, "140");
    const auto found = plan(wish(AllocationOver::Months, AllocationBasis::LastYear));
    EXPECT_THAT(amounts(found), ElementsAre("50", "50", "150"));
    EXPECT_EQ(*found->rows[0].part.before, Ratio(83)) << "evenly from October on, as it is judged now";
    EXPECT_EQ(allocatedPoints(*found)->points.size(), 3U);
}

TEST_F(TargetAllocation, GoesByACurve) {
    catalogue.curves = {{.code = {"BACK"}, .name = "后置", .shape = PlannedPoints{{{Month(3), number("15")}, {Month(12), number("100")}}}, .reason = "按计划"}};
    catalogue.indicators[0].frequency = Frequency::Quarterly;
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Months, AllocationBasis::Planned))), ElementsAre("63", "63", "62", "62")) << "evenly: it has none";
    auto asked = wish(AllocationOver::Months, AllocationBasis::Planned);
    asked.curve = CurveCode{"BACK"};
    EXPECT_THAT(amounts(plan(asked)), ElementsAre("37", "71", "71", "71")); // 37.5, then 70.83 each
    asked.curve = CurveCode{"NONE"};
    EXPECT_THAT(amounts(plan(asked)), ElementsAre("allocation.no-curve"));
    city().curve = CurveCode{"BACK"};
    catalogue.curves[0].shape = NotScheduled{};
    EXPECT_EQ(plan(wish(AllocationOver::Months, AllocationBasis::Planned))->hindrance->key, "allocation.unknown");
}

TEST_F(TargetAllocation, OnlySumsAreSpread) {
    EXPECT_THAT(amounts(plan({.target = {{"STARTS"}, {"HA"}, 2026}})), ElementsAre("allocation.no-target"));
    EXPECT_THAT(amounts(plan({.target = {{"NOBODY"}, {"HA"}, 2025}})), ElementsAre("figure.no-indicator"));
    for (const auto nature : {TargetNature::Growth, TargetNature::Rate, TargetNature::Milestone}) {
        city().nature = nature;
        EXPECT_THAT(amounts(plan(wish(AllocationOver::Regions, AllocationBasis::Equal))), ElementsAre("allocation.no-sum"));
    }
    city().nature = TargetNature::Stock;
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Regions, AllocationBasis::Equal))), ElementsAre("84", "83", "83"));
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Months, AllocationBasis::Equal))), ElementsAre("allocation.level"));
    city().nature = TargetNature::Flow;
    setTarget("B", "15");
    for (auto& target : catalogue.targets)
        if (target.key.region == RegionCode{"B"}) target.nature = TargetNature::Growth;
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Regions, AllocationBasis::Equal))), ElementsAre("allocation.other-nature"));
}

TEST_F(TargetAllocation, AmountsHaveTheDecimalsThatAreNeeded) {
    city().value = number("250.50");
    EXPECT_THAT(amounts(plan(wish(AllocationOver::Regions, AllocationBasis::Equal))), ElementsAre("83.5", "83.5", "83.5"));
    auto asked = wish(AllocationOver::Regions, AllocationBasis::Equal);
    asked.held = {{RegionCode{"A"}, number("0.25")}};
    EXPECT_THAT(amounts(plan(asked)), ElementsAre("0.25", "125.13", "125.12"));
}

TEST_F(TargetAllocation, ACurveOfNothingOrOfTooManyDigitsIsRefused) {
    city().value = number("0");
    EXPECT_EQ(allocatedPoints(*plan(wish(AllocationOver::Months, AllocationBasis::Equal))).error().key, "allocation.zero");
    city().value = number("1000000000.01");
    EXPECT_EQ(allocatedPoints(*plan(wish(AllocationOver::Months, AllocationBasis::Equal))).error().key, "allocation.too-fine");
    city().value = number("250");
    auto falling = wish(AllocationOver::Months, AllocationBasis::Equal);
    falling.held = {{Month(4), number("-1")}};
    EXPECT_EQ(allocatedPoints(*plan(falling)).error().key, "curve.falls");
}

TEST_F(TargetAllocation, ThePointsGiveEveryAmountBack) {
    EXPECT_TRUE(rc::check("rounded shares of the target are its cumulative amounts", [this] {
        city().value = Decimal(*rc::gen::inRange<std::int64_t>(1, 9'000'000), *rc::gen::inRange(0, 3));
        auto asked = wish(AllocationOver::Months, AllocationBasis::Typed);
        for (int month = 1; month <= 12; ++month) asked.weights.emplace(Month(month), Decimal(*rc::gen::inRange(0, 50)));
        const auto found = plan(asked);
        if (found->hindrance) return;
        const auto points = allocatedPoints(*found);
        RC_ASSERT(points);
        Decimal reached(0);
        for (std::size_t i = 0; i < 12; ++i) {
            reached = reached + *found->rows[i].amount;
            RC_ASSERT(rounded(Ratio(points->points[i].percent) * Ratio(city().value) / Ratio(100), found->scale) == reached);
        }
        RC_ASSERT(reached == city().value);
    }));
}

} // namespace
} // namespace xushi

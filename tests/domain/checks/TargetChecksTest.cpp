#include "support/CheckScene.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

std::optional<CheckArgs> large(const std::string& value, const Target& target, const Indicator& indicator = anIndicator()) {
    return found("check.completion-large", {.figure = aFigure({.value = value}), .indicator = indicator, .target = target});
}

TEST(CompletionLarge, IsAboveAHundredAndFiftyPerCent) {
    EXPECT_EQ(large("376", aTarget()), (CheckArgs{"150.4", "250"}));
    EXPECT_FALSE(large("375", aTarget()));
    EXPECT_FALSE(found("check.completion-large", {.figure = aFigure({.value = "376"})}));
}

TEST(CompletionLarge, IsAskedOfFlowsAndLevelsOfWhichMoreIsBetter) {
    EXPECT_FALSE(large("376", aTarget({.comparator = Comparator::Le})));
    EXPECT_FALSE(large("376", aTarget({.value = "0"})));
    EXPECT_FALSE(large("376", aTarget({.nature = TargetNature::Growth})));
    CheckScene level{.figure = aFigure({.value = "376", .period = Period::point(2025, 5)}),
                     .indicator = anIndicator({.measure = Measure::Stock}), .target = aTarget({.nature = TargetNature::Stock})};
    EXPECT_TRUE(found("check.completion-large", level));
}

TEST(CompletionLarge, IsOfTheSumWhereMonthsAreReportedAlone) {
    CheckScene scene{.figure = alone(2, "300"), .indicator = anIndicator({.reporting = Reporting::MonthAlone}), .others = {alone(1, "76")},
                     .target = aTarget()};
    EXPECT_TRUE(found("check.completion-large", scene));
    scene.others = {alone(1, "75")};
    EXPECT_FALSE(found("check.completion-large", scene));
}

TEST(CompletionLarge, IsNotComputedAcrossTwoBases) {
    Target target = aTarget();
    target.basis = "获批";
    EXPECT_FALSE(large("376", target));
}

TEST(CompletionLarge, IsOfTheRevisionInForceAtTheMonth) {
    Target july = aTarget({.value = "400"});
    july.decidedOn = "2025-07-01";
    july.revision = 2;
    Target first = aTarget();
    first.revision = 1;
    EXPECT_EQ(found("check.completion-large", {.figure = aFigure({.value = "376"}), .target = july, .earlierTargets = {first}}),
              (CheckArgs{"150.4", "250"}));
}

TEST(CompletionLarge, ObeysItsSetting) {
    CheckScene scene{.figure = aFigure({.value = "301"}), .target = aTarget()};
    scene.settings.limits.completion = number("120");
    EXPECT_TRUE(found("check.completion-large", scene));
}

// Linear, of 240 a year: 20 a month are no gap, 2.4 are a point.
std::optional<CheckArgs> jumps(const std::string& april, const std::string& may) {
    return found("check.gap-jump",
                 {.figure = aFigure({.value = may}), .others = {inMonth(4, april)}, .target = aTarget({.value = "240"})});
}

TEST(GapJump, NamesBothGaps) {
    EXPECT_EQ(jumps("80", "148.1"), (CheckArgs{"4", "0.0", "+20.0"})) << "20.04 points before they are rounded";
    EXPECT_EQ(jumps("80", "149"), (CheckArgs{"4", "0.0", "+20.4"}));
    EXPECT_EQ(jumps("149", "120"), (CheckArgs{"4", "+28.8", "+8.3"}));
}

TEST(GapJump, LeavesTwentyPointsAloneEitherWay) {
    EXPECT_FALSE(jumps("80", "148"));
    EXPECT_FALSE(jumps("148", "120"));
    EXPECT_TRUE(jumps("149", "120"));
    EXPECT_FALSE(jumps("80", "100"));
}

TEST(GapJump, ComparesWithTheFigureBeforeHoweverOldItIs) {
    const CheckScene scene{.figure = aFigure({.value = "149"}), .others = {inMonth(2, "40")}, .target = aTarget({.value = "240"})};
    EXPECT_EQ(found("check.gap-jump", scene), (CheckArgs{"2", "0.0", "+20.4"}));
}

TEST(GapJump, IsSilentWithoutATargetAFigureBeforeOrAGap) {
    EXPECT_FALSE(found("check.gap-jump", {.figure = aFigure({.value = "149"}), .others = {inMonth(4, "80")}}));
    EXPECT_FALSE(found("check.gap-jump", {.figure = aFigure({.value = "149"}), .target = aTarget({.value = "240"})}));
    CheckScene level{.figure = aFigure({.value = "149", .period = Period::point(2025, 5)}),
                     .indicator = anIndicator({.measure = Measure::Stock}),
                     .others = {aFigure({.value = "1", .period = Period::point(2025, 4)})},
                     .target = aTarget({.nature = TargetNature::Stock})};
    EXPECT_FALSE(found("check.gap-jump", level));
}

TEST(GapJump, ObeysItsSettingAndTheRoundingRule) {
    CheckScene scene{.figure = aFigure({.value = "101"}), .others = {inMonth(4, "80")}, .target = aTarget({.value = "240"})};
    EXPECT_FALSE(found("check.gap-jump", scene));
    scene.settings.limits.gapJump = number("0.4");
    EXPECT_EQ(found("check.gap-jump", scene), (CheckArgs{"4", "0.0", "+0.4"}));
}

std::vector<Finding> below(const Target& target, const char* actual, const Indicator& indicator = anIndicator({.unit = "家"})) {
    return findingsForTarget({indicator, target, *actual ? std::optional(number(actual)) : std::nullopt});
}

TEST(TargetBelowLastYear, IsAskedAboutAndNeverBlocks) {
    const auto findings = below(aTarget({.value = "2000", .comparator = Comparator::Gt}), "2008"); // 科技型中小企业
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, Severity::Soft);
    EXPECT_EQ(findings[0].remark, (Remark{"check.target-below-last-year", {"2000", "2024", "2008", "家"}}));
}

TEST(TargetBelowLastYear, IsNothingAtOrAboveItNorWithoutAnActual) {
    EXPECT_TRUE(below(aTarget({.value = "2008"}), "2008").empty());
    EXPECT_TRUE(below(aTarget({.value = "2009"}), "2008").empty());
    EXPECT_TRUE(below(aTarget({.value = "2000"}), "").empty());
}

TEST(TargetBelowLastYear, IsOfFlowsAndLevelsOfWhichMoreIsBetter) {
    EXPECT_EQ(below(aTarget({.value = "2000", .nature = TargetNature::Stock}), "2008").size(), 1U);
    EXPECT_TRUE(below(aTarget({.value = "2000", .comparator = Comparator::Le}), "2008").empty());
    EXPECT_TRUE(below(aTarget({.value = "15", .nature = TargetNature::Growth}), "2008").empty());
    EXPECT_TRUE(below(aTarget({.value = "15", .nature = TargetNature::Rate}), "20").empty());
    Target elsewhere = aTarget({.value = "2000"});
    elsewhere.basis = "获批";
    EXPECT_TRUE(below(elsewhere, "2008").empty()) << "counted on another basis";
}

} // namespace
} // namespace xushi

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

std::string refusalOf(const Indicator& indicator, const TargetTweaks& with) {
    const auto fits = fitsFiguresOf(indicator, aTarget(with));
    return fits ? "admitted" : fits.error().key;
}

TEST(TargetOfAnIndicator, ObeysWhatItsFiguresObey) {
    Indicator perMille = aRate();
    perMille.unit = "‰";
    Indicator times = aRate();
    times.unit = "倍";
    const Indicator people = anIndicator({.unit = "万人", .decimals = 1, .measure = Measure::Stock});
    struct Case { Indicator indicator; TargetNature nature; const char* value; std::string end; };
    const Case cases[] = {
        {aRate(), TargetNature::Rate, "100", ""},                {aRate(), TargetNature::Rate, "1337", "rate-above-cap"},
        {aRate(), TargetNature::Flow, "100.01", "rate-above-cap"}, {perMille, TargetNature::Rate, "1000", ""},
        {perMille, TargetNature::Rate, "1000.1", "rate-above-cap"}, {times, TargetNature::Rate, "1337", ""},
        {anIndicator({.unit = "家"}), TargetNature::Flow, "100.5", "not-whole"}, {anIndicator({.unit = "家"}), TargetNature::Stock, "100.0", ""},
        {people, TargetNature::Stock, "1.2", ""},                {people, TargetNature::Stock, "1.20005", "not-whole-in-base"},
        {anAmount(), TargetNature::Flow, "268.123456", ""},      {anIndicator({.unit = "吨"}), TargetNature::Flow, "12.5", ""},
        {anIndicator({.measure = Measure::Milestone}), TargetNature::Milestone, "2.5", "not-whole"}};
    for (const auto& [indicator, nature, value, end] : cases) {
        EXPECT_EQ(refusalOf(indicator, {.value = value, .nature = nature}), end.empty() ? "admitted" : "target." + end) << value << indicator.unit;
        const auto asFigure = admissible(indicator, aFigure({.value = value}), {{2025, 12, 31}, {}});
        EXPECT_EQ(asFigure ? "" : asFigure.error().key.substr(asFigure.error().key.find('.') + 1), end) << "its figures: " << value << indicator.unit;
    }
    for (const auto comparator : {Comparator::Le, Comparator::Lt})
        EXPECT_EQ(refusalOf(aRate(), {.value = "105", .nature = TargetNature::Rate, .comparator = comparator}), "target.rate-above-cap");
}

TEST(TargetOfAnIndicator, OfAGrowthIsPerCentOfAnySizeAndItsLevelObeysToo) {
    EXPECT_EQ(refusalOf(anIndicator({.unit = "家"}), {.value = "15.5", .nature = TargetNature::Growth}), "admitted");
    EXPECT_EQ(refusalOf(anIndicator({.unit = "家"}), {.value = "1337", .nature = TargetNature::Growth}), "admitted");
    EXPECT_EQ(refusalOf(anIndicator({.unit = "家"}), {.value = "1080", .nature = TargetNature::Stock, .startLevel = "948.5"}), "target.not-whole");
}

std::vector<std::string> keysOf(const std::vector<Finding>& findings) {
    std::vector<std::string> keys;
    for (const auto& finding : findings) keys.push_back(finding.remark.key);
    return keys;
}

TEST(TargetUnitSlip, IsAskedAsOfAFigure) {
    const auto last = [](const char* value) { return keysOf(below(aTarget({.value = value}), "268", anAmount())); };
    EXPECT_EQ(last("2680000"), std::vector<std::string>{"check.target-unit-slip"});
    EXPECT_TRUE(last("2679999").empty());
    const Target before = aTarget({.value = "268"});
    const auto revised = [&](const char* value, TargetNature nature = TargetNature::Flow) {
        return keysOf(findingsForTarget({anAmount(), aTarget({.value = value, .nature = nature}), std::nullopt, {}, {}, &before}));
    };
    EXPECT_EQ(revised("2680000"), std::vector<std::string>{"check.target-unit-slip-before"});
    EXPECT_EQ(revised("0.0268"), std::vector<std::string>{"check.target-unit-slip-before"});
    EXPECT_TRUE(revised("2679999").empty());
    EXPECT_TRUE(revised("0").empty());
    EXPECT_TRUE(revised("2680000", TargetNature::Rate).empty());
}

TEST(TargetGrowthLarge, IsAskedBeyondTheLimitOfTheFiguresGrowths) {
    const auto of = [](const char* value, CheckLimits limits = {}) {
        return keysOf(findingsForTarget({anIndicator(), aTarget({.value = value, .nature = TargetNature::Growth}), std::nullopt, {}, limits}));
    };
    EXPECT_TRUE(of("50").empty());
    EXPECT_EQ(of("50.1"), std::vector<std::string>{"check.target-growth-large"});
    EXPECT_EQ(of("-50.1"), std::vector<std::string>{"check.target-growth-large"});
    EXPECT_TRUE(of("50.1", {.growth = number("60")}).empty());
}

} // namespace
} // namespace xushi

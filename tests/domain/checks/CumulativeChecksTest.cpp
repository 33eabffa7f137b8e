#include "support/CheckScene.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

const std::vector<Indicator> otherForms{anIndicator({.reporting = Reporting::MonthAlone}),
                                        anIndicator({.measure = Measure::Stock}), aRate({.code = "STARTS"})};

std::optional<CheckArgs> falls(const std::string& value, const std::string& april, const Indicator& indicator = anIndicator()) {
    return found("check.cumulative-falls", {.figure = aFigure({.value = value}), .indicator = indicator, .others = {inMonth(4, april)}});
}

TEST(CumulativeFalls, NamesByHowMuch) {
    EXPECT_EQ(falls("113.00", "114.2", anAmount({})), (CheckArgs{"4", "1.20", "亿元"}));
    EXPECT_EQ(falls("119", "120"), (CheckArgs{"4", "1", "项"}));
    EXPECT_FALSE(falls("120", "120"));
    EXPECT_FALSE(falls("121", "120"));
}

TEST(CumulativeFalls, ComparesWithTheLatestEarlierFigureOfTheYear) {
    EXPECT_EQ(found("check.cumulative-falls",
                    {.others = {inMonth(2, "500"), inMonth(3, "157"), inMonth(6, "900"),
                                aFigure({.period = Period::ytd(2025, 4), .state = FigureState::Cleared}),
                                aFigure({.value = "900", .period = Period::ytd(2024, 12)})}}),
              (CheckArgs{"3", "1", "项"}));
}

TEST(CumulativeFalls, IsSilentWithoutAnEarlierFigureOrAValue) {
    EXPECT_FALSE(found("check.cumulative-falls", {}));
    EXPECT_FALSE(found("check.cumulative-falls", {.figure = aFigure({.growth = "20"}), .others = {inMonth(4, "100")}}));
    const Figure planned = aFigure({.value = "900", .period = Period::ytd(2025, 4), .status = DataStatus::Planned});
    EXPECT_FALSE(found("check.cumulative-falls", {.others = {planned}}));
}

TEST(CumulativeFalls, AsksOnlyAboutReportedCumulatives) {
    for (const auto& indicator : otherForms) EXPECT_FALSE(falls("50", "120", indicator));
}

std::optional<CheckArgs> missingBefore(const CheckScene& scene) { return found("check.earlier-missing", scene); }

TEST(EarlierMissing, NamesTheMonths) {
    EXPECT_EQ(missingBefore({}), (CheckArgs{"1,2,3,4"}));
    EXPECT_EQ(missingBefore({.others = {inMonth(1, "9"), inMonth(3, "50")}}), (CheckArgs{"2,4"}));
    EXPECT_FALSE(missingBefore({.others = {inMonth(1, "9"), inMonth(2, "20"), inMonth(3, "50"), inMonth(4, "90")}}));
    EXPECT_FALSE(missingBefore({.figure = inMonth(1, "9")}));
}

TEST(EarlierMissing, AFigureThatDoesNotCountIsMissing) {
    const std::vector<Figure> first{inMonth(1, "9"), inMonth(2, "20"), inMonth(3, "50")};
    const auto with = [&](const Figure& april) {
        auto others = first;
        others.push_back(april);
        return missingBefore({.others = others});
    };
    const Period april = Period::ytd(2025, 4);
    EXPECT_EQ(with(aFigure({.value = "90", .period = april, .status = DataStatus::Forecast})), (CheckArgs{"4"}));
    EXPECT_EQ(with(aFigure({.period = april, .state = FigureState::Cleared})), (CheckArgs{"4"}));
    EXPECT_EQ(with(aFigure({.period = april, .growth = "20"})), (CheckArgs{"4"}));
    EXPECT_FALSE(with(aFigure({.period = april, .state = FigureState::NotApplicable})));
    EXPECT_FALSE(with(aFigure({.period = april, .state = FigureState::BelowUnit})));
}

TEST(EarlierMissing, AMonthThatIsNotDueIsNotMissing) {
    const Figure june = inMonth(6, "156");
    EXPECT_EQ(missingBefore({.figure = june, .indicator = anIndicator({.frequency = Frequency::Quarterly})}), (CheckArgs{"3"}));
    EXPECT_FALSE(missingBefore({.figure = june, .indicator = anIndicator({.frequency = Frequency::HalfYearly})}));
    EXPECT_EQ(missingBefore({.figure = inMonth(3, "9"), .indicator = anIndicator({.isJanuaryExempt = true})}), (CheckArgs{"2"}));
    EXPECT_FALSE(missingBefore({.figure = inMonth(2, "9"), .indicator = anIndicator({.isJanuaryExempt = true})}));
    EXPECT_EQ(missingBefore({.indicator = anIndicator({.validFrom = YearMonth{2025, 4}})}), (CheckArgs{"4"}));
}

TEST(EarlierMissing, AsksOnlyAboutReportedCumulatives) {
    for (const auto& indicator : otherForms) EXPECT_FALSE(missingBefore({.indicator = indicator}));
    EXPECT_FALSE(missingBefore({.figure = aFigure({.growth = "20"})}));
}

std::optional<CheckArgs> same(const std::string& value, const std::string& april, const Indicator& indicator = anIndicator()) {
    return found("check.same-as-before", {.figure = aFigure({.value = value}), .indicator = indicator, .others = {inMonth(4, april)}});
}

TEST(SameAsBefore, NamesTheCumulativeUnlessBothAreZero) {
    EXPECT_EQ(same("120", "120"), (CheckArgs{"4", "120"}));
    EXPECT_EQ(same("120.0", "120", anAmount({})), (CheckArgs{"4", "120.0"}));
    EXPECT_FALSE(same("121", "120"));
    EXPECT_FALSE(same("0", "0"));
    for (const auto& indicator : otherForms) EXPECT_FALSE(same("50", "50", indicator));
}

TEST(Jump, IsAskedAboutFromEightTimesOn) {
    const auto jumps = [](const std::string& value, int month) {
        return found("check.jump", {.figure = aFigure({.value = value}), .others = {inMonth(month, "120")}});
    };
    EXPECT_EQ(jumps("960", 4), (CheckArgs{"4", "120", "8.0"}));
    EXPECT_FALSE(jumps("959", 4));
    EXPECT_TRUE(jumps("960", 3));
    EXPECT_FALSE(jumps("960", 2)) << "the first months are too small to compare";
    EXPECT_FALSE(jumps("1200000", 4)) << "a slip of the unit is told as such";
    EXPECT_FALSE(found("check.jump", {.others = {inMonth(4, "0")}}));
}

TEST(Jump, ObeysItsSetting) {
    CheckScene scene{.figure = aFigure({.value = "360"}), .others = {inMonth(4, "120")}};
    EXPECT_FALSE(found("check.jump", scene));
    scene.settings.limits.jump = number("3");
    EXPECT_TRUE(found("check.jump", scene));
}

TEST(Cumulatives, AreEitherFallingOrEqualOrRising) {
    EXPECT_TRUE(rc::check([](int april, int may) {
        const auto value = [](int n) { return std::to_string(n % 1000000 < 0 ? -(n % 1000000) : n % 1000000); };
        const bool isFalling = falls(value(may), value(april)).has_value();
        const bool isSame = same(value(may), value(april)).has_value();
        RC_ASSERT(isFalling == (number(value(may)) < number(value(april))));
        RC_ASSERT(!(isFalling && isSame));
    }));
}

} // namespace
} // namespace xushi

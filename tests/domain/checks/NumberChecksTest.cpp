#include "support/CheckScene.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

constexpr Date today{2025, 6, 15};

std::string refusalOf(const Indicator& indicator, const Figure& figure, std::optional<YearMonth> closedThrough = {}) {
    const auto result = admissible(indicator, figure, {today, closedThrough});
    return result ? "admitted" : result.error().key;
}

std::string refusalOf(const Indicator& indicator, const char* value) {
    return refusalOf(indicator, aFigure({.value = value}));
}

TEST(Admissible, IsAFigureOfAMonthThatHasBegun) {
    EXPECT_EQ(refusalOf(anIndicator(), aFigure({.value = "156", .period = Period::ytd(2025, 6)})), "admitted");
    EXPECT_EQ(refusalOf(anIndicator(), aFigure({.value = "156", .period = Period::ytd(2025, 7)})), "check.future");
}

TEST(Admissible, IsAForecastOfAMonthThatHasNotBegun) {
    for (const auto status : {DataStatus::Forecast, DataStatus::Planned})
        EXPECT_EQ(refusalOf(anIndicator(), aFigure({.value = "9", .period = Period::ytd(2025, 12), .status = status})), "admitted");
}

TEST(Admissible, IsNothingOfAClosedMonth) {
    const YearMonth march{2025, 3};
    EXPECT_EQ(refusalOf(anIndicator(), inMonth(3, "9"), march), "check.closed");
    EXPECT_EQ(refusalOf(anIndicator(), inMonth(4, "9"), march), "admitted");
    EXPECT_EQ(refusalOf(anIndicator(), aFigure({.value = "9", .period = Period::ytd(2024, 12)}), march), "check.closed");
    EXPECT_EQ(refusalOf(anIndicator(), inMonth(3, ""), march), "check.closed") << "clearing changes it too";
    EXPECT_EQ(refusalOf(anIndicator(), inMonth(3, "9")), "admitted");
    const auto refusal = admissible(anIndicator(), inMonth(2, "9"), {today, march});
    EXPECT_EQ(refusal.error(), refused("check.closed", {"2025-02", "2025-03"}));
}

TEST(Admissible, IsNothingAfterTheIndicatorWasStopped) {
    const auto stopped = anIndicator({.validTo = YearMonth{2025, 4}});
    EXPECT_EQ(refusalOf(stopped, "156"), "check.stopped");
    EXPECT_EQ(refusalOf(stopped, inMonth(4, "156")), "admitted");
}

TEST(Admissible, IsAWholeCount) {
    EXPECT_EQ(refusalOf(anIndicator(), "156.5"), "check.not-whole");
    EXPECT_EQ(refusalOf(anIndicator(), "156.0"), "admitted");
    EXPECT_EQ(refusalOf(anAmount(), "156.5"), "admitted");
    EXPECT_EQ(refusalOf(anIndicator({.unit = "家", .decimals = 1}), "156.5"), "check.not-whole") << "one decimal shown or none";
}

TEST(Admissible, IsACountThatIsWholeOnceConverted) {
    for (const auto* unit : {"万人", "万家", "万项"}) {
        const auto scaled = anIndicator({.unit = unit, .decimals = 1});
        EXPECT_EQ(refusalOf(scaled, "1.2"), "admitted") << unit;
        EXPECT_EQ(refusalOf(scaled, "1.2000"), "admitted") << unit;
        EXPECT_EQ(refusalOf(scaled, "1.20050"), "admitted") << unit;
        EXPECT_EQ(refusalOf(scaled, "1.20005"), "check.not-whole-in-base") << unit;
    }
    EXPECT_EQ(refusalOf(anIndicator({.unit = "亿次"}), "1.000001"), "admitted") << "100000100次";
    EXPECT_EQ(refusalOf(anIndicator({.unit = "千人"}), "1.2005"), "check.not-whole-in-base");
    for (const auto* unit : {"万元", "亿元", "万吨", "万千瓦时"})
        EXPECT_EQ(refusalOf(anIndicator({.unit = unit, .decimals = 1}), "1.20005"), "admitted") << unit;
}

TEST(Admissible, NamesWhatTheCountIsInItsBaseUnit) {
    const auto people = anIndicator({.name = "研发人员", .unit = "万人", .measure = Measure::Stock});
    EXPECT_EQ(admissible(people, aFigure({.value = "1.20005", .qualifier = Qualifier::Nearly}), {today, {}}).error(),
              refused("check.not-whole-in-base", {"研发人员", "1.20005万人", "12000.5人"}));
}

TEST(Admissible, IsNoNegativeCountStockOrRate) {
    EXPECT_EQ(refusalOf(anIndicator(), "-1"), "check.negative");
    EXPECT_EQ(refusalOf(anIndicator({.measure = Measure::Stock}), "-1"), "check.negative");
    EXPECT_EQ(refusalOf(anIndicator({.unit = "亿元", .measure = Measure::Stock}), "-1"), "check.negative");
    EXPECT_EQ(refusalOf(anIndicator({.unit = "万人", .decimals = 1}), "-1"), "check.negative");
    EXPECT_EQ(refusalOf(anIndicator({.measure = Measure::EventCount}), "-1"), "check.negative");
    EXPECT_EQ(refusalOf(aRate(), "-1"), "check.negative");
    EXPECT_EQ(refusalOf(anIndicator(), "0"), "admitted");
}

TEST(Admissible, IsALossAndANegativeCorrectionOfAMonthAlone) {
    EXPECT_EQ(refusalOf(anAmount(), "-1"), "admitted");
    EXPECT_EQ(refusalOf(anIndicator({.reporting = Reporting::MonthAlone}), "-3"), "admitted");
    EXPECT_EQ(refusalOf(anIndicator({.measure = Measure::Stock, .reporting = Reporting::MonthAlone}), "-3"), "check.negative");
}

TEST(Admissible, IsARateUpToAHundred) {
    EXPECT_EQ(refusalOf(aRate(), "100.00"), "admitted");
    EXPECT_EQ(refusalOf(aRate(), "100.01"), "check.rate-above-cap");
    EXPECT_EQ(refusalOf(anIndicator(), "101"), "admitted");
}

TEST(Admissible, IsARateUpToAllOfItInItsOwnUnit) {
    Indicator rate = aRate();
    rate.unit = "‰";
    EXPECT_EQ(refusalOf(rate, "1000"), "admitted");
    EXPECT_EQ(refusalOf(rate, "1000.1"), "check.rate-above-cap");
    rate.unit = "倍";
    EXPECT_EQ(refusalOf(rate, "1337"), "admitted") << "a multiple has no cap";
    rate.unit = "％";
    EXPECT_EQ(refusalOf(rate, "100.01"), "check.rate-above-cap");
}

TEST(Admissible, IsAWholeCountBesideAMilestone) {
    EXPECT_EQ(refusalOf(anIndicator({.measure = Measure::Milestone}), "2.5"), "check.not-whole");
    EXPECT_EQ(refusalOf(anIndicator({.unit = "", .measure = Measure::Milestone}), "2.5"), "admitted") << "nobody knows of what";
}

TEST(StageAwaited, IsAskedOfANumberAloneAndOfMilestonesAlone) {
    const Indicator milestone = anIndicator({.measure = Measure::Milestone});
    EXPECT_EQ(found("check.stage-awaited", {.figure = aFigure({.value = "3"}), .indicator = milestone}), (CheckArgs{"3项"}));
    Figure done = aFigure({.value = "3"});
    done.stage = MilestoneStage::Done;
    EXPECT_FALSE(found("check.stage-awaited", {.figure = done, .indicator = milestone}));
    EXPECT_FALSE(found("check.stage-awaited", {.figure = aFigure({.value = "3"})}));
}

TEST(Admissible, IsAFigureWithoutAValue) {
    EXPECT_EQ(refusalOf(anIndicator(), aFigure({.state = FigureState::Cleared})), "admitted");
    EXPECT_EQ(refusalOf(anIndicator(), aFigure({.growth = "20"})), "admitted");
}

TEST(StoredNumber, IsAskedAboutWhenItBreaksARuleThatCameLater) {
    EXPECT_EQ(found("check.stored-not-whole", {.figure = aFigure({.value = "156.5"})}), (CheckArgs{"新开工", "156.5", "项"}));
    EXPECT_EQ(found("check.stored-negative", {.figure = aFigure({.value = "-1", .status = DataStatus::Planned})}),
              (CheckArgs{"新开工", "-1"}));
}

TEST(StoredNumber, OfAForecastOrAPlanIsNotComparedWithWhatWasDone) {
    for (const auto status : {DataStatus::Forecast, DataStatus::Planned})
        EXPECT_TRUE(findingsIn({.figure = aFigure({.value = "900", .status = status, .growth = "80"}),
                                .others = {inMonth(4, "1000"), lastMay("100")}, .target = aTarget()}).empty());
}

TEST(StoredNumber, IsNotAskedForItsMonthAgain) {
    const CheckScene scene{.figure = aFigure({.value = "1", .period = Period::ytd(2199, 1)}),
                           .indicator = anIndicator({.validTo = YearMonth{2025, 1}})};
    EXPECT_TRUE(findingsIn(scene).empty());
}

} // namespace
} // namespace xushi

#include "domain/analyses/Forecast.h"

#include "domain/Rounding.h"
#include "domain/curves/Curve.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

LastYearFlow lastYear(const char* upToMonth, const char* whole) { return {number(upToMonth), number(whole)}; }

std::optional<Forecast> runRate(const char* actual, int month, const TargetTweaks& target = {}) {
    return forecastByRunRate(aTarget(target), number(actual), Month(month));
}

TEST(Forecast, ByRunRateGoesOnAtTheMonthlyAverage) {
    const auto forecast = runRate("114.2", 5, {.value = "268"});
    ASSERT_TRUE(forecast);
    EXPECT_EQ(forecast->value, ratio("114.2") * Ratio(12, 5));
    EXPECT_EQ(rounded(forecast->value, 2).toString(), "274.08");
    EXPECT_EQ(forecast->basis, (Remark{"forecast.run-rate", {"1", "5"}}));
}

TEST(Forecast, ByRunRateCountsFromTheTargetsStart) {
    const auto forecast = runRate("20", 8, {.startMonth = 7});
    EXPECT_EQ(forecast->value, Ratio(60)); // 10 a month, six months
    EXPECT_EQ(forecast->basis, (Remark{"forecast.run-rate", {"7", "8"}}));
}

TEST(Forecast, ByRunRateOfOneMonthNamesIt) {
    EXPECT_EQ(runRate("20", 7, {.startMonth = 7})->basis, (Remark{"forecast.one-month", {"7"}}));
    EXPECT_EQ(runRate("20", 1)->basis, (Remark{"forecast.one-month", {"1"}}));
}

TEST(Forecast, ByRunRateDoesNotExistBeforeTheStart) {
    EXPECT_FALSE(runRate("20", 6, {.startMonth = 7}));
    EXPECT_TRUE(runRate("20", 7, {.startMonth = 7}));
}

TEST(Forecast, InDecemberIsTheActual) {
    EXPECT_EQ(runRate("250.5", 12)->value, ratio("250.5"));
    EXPECT_EQ(runRate("250.5", 12, {.startMonth = 7})->value, ratio("250.5"));
}

TEST(Forecast, OfNothingOrLessStaysThere) {
    EXPECT_EQ(runRate("0", 5)->value, Ratio(0));
    EXPECT_EQ(runRate("-5", 5)->value, Ratio(-12));
}

TEST(Forecast, ByLastYearTakesItsShareOfTheYear) {
    const auto forecast = forecastByLastYear(aTarget(), number("48"), lastYear("30", "100"));
    ASSERT_TRUE(forecast);
    EXPECT_EQ(forecast->value, Ratio(160));
    EXPECT_EQ(forecast->basis, (Remark{"forecast.last-year-share", {}}));
}

TEST(Forecast, ByLastYearNeedsAShareAboveZero) {
    const Target target = aTarget();
    const Decimal actual(48);
    EXPECT_FALSE(forecastByLastYear(target, actual, lastYear("0", "100")));
    EXPECT_FALSE(forecastByLastYear(target, actual, lastYear("30", "0")));
    EXPECT_FALSE(forecastByLastYear(target, actual, lastYear("-30", "100")));
    EXPECT_FALSE(forecastByLastYear(target, actual, lastYear("30", "-100")));
    EXPECT_FALSE(forecastByLastYear(target, actual, lastYear("-30", "-100")));
    EXPECT_FALSE(forecastByLastYear(target, actual, {.upToMonth = number("30")}));
    EXPECT_FALSE(forecastByLastYear(target, actual, {.whole = number("100")}));
}

TEST(Forecast, MeetsTheTargetByItsComparator) {
    const auto meetsAt = [](const char* actual, Comparator comparator) {
        return runRate(actual, 6, {.value = "250", .comparator = comparator})->meetsTarget;
    };
    EXPECT_TRUE(meetsAt("125", Comparator::Ge));
    EXPECT_FALSE(meetsAt("125", Comparator::Gt));
    EXPECT_TRUE(meetsAt("125", Comparator::Le));
    EXPECT_FALSE(meetsAt("125", Comparator::Lt));
    EXPECT_FALSE(meetsAt("124.999999", Comparator::Ge)); // judged unrounded
    EXPECT_TRUE(forecastByLastYear(aTarget(), number("125"), lastYear("50", "100"))->meetsTarget);
    EXPECT_FALSE(forecastByLastYear(aTarget(), number("124"), lastYear("50", "100"))->meetsTarget);
}

TEST(Forecast, IsOfFlowsAlone) {
    for (const auto nature : {TargetNature::Stock, TargetNature::Growth, TargetNature::Rate, TargetNature::Milestone}) {
        EXPECT_FALSE(runRate("20", 5, {.nature = nature}));
        EXPECT_FALSE(forecastByLastYear(aTarget({.nature = nature}), number("20"), lastYear("30", "100")));
    }
}

TEST(Forecast, ByRunRateIsTheActualOverTheLinearSchedule) {
    EXPECT_TRUE(rc::check("A / S under the month-linear curve", [] {
        const Month start(*rc::gen::inRange(1, 13));
        const Month asOf(*rc::gen::inRange(start.number(), 13));
        const Decimal actual(*rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000), 2);
        const auto forecast = forecastByRunRate(aTarget({.startMonth = start.number()}), actual, asOf);
        const auto share = shareDue(MonthLinear{}, {.year = 2025, .start = start, .asOf = asOf});
        RC_ASSERT(forecast->value * *share == Ratio(actual));
    }));
}

} // namespace
} // namespace xushi

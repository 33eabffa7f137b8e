#include "support/CheckScene.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const Indicator byMonth = anIndicator({.reporting = Reporting::MonthAlone});

TEST(MonthZero, IsAskedAboutWhereItWasReportedAlone) {
    EXPECT_EQ(found("check.month-zero", {.figure = alone(2, "0"), .indicator = byMonth, .others = {alone(1, "7")}}),
              (CheckArgs{"2", "7"}));
    EXPECT_EQ(found("check.month-zero", {.figure = alone(2, "0"), .indicator = byMonth}), (CheckArgs{"2", "—"}))
        << "no sum over a hole";
    EXPECT_FALSE(found("check.month-zero", {.figure = alone(2, "1"), .indicator = byMonth}));
    EXPECT_FALSE(found("check.month-zero", {.figure = alone(2, "-1"), .indicator = byMonth}));
}

TEST(MonthZero, IsAskedAboutWhereACumulativeStaysAtZero) {
    EXPECT_EQ(found("check.month-zero", {.figure = inMonth(1, "0")}), (CheckArgs{"1", "0"}));
    EXPECT_EQ(found("check.month-zero", {.figure = inMonth(5, "0"), .others = {inMonth(4, "0")}}), (CheckArgs{"5", "0"}));
    EXPECT_FALSE(found("check.month-zero", {.figure = inMonth(5, "0")})) << "its month is not known";
}

TEST(MonthZero, IsToldOnceWhereACumulativeStandsStill) {
    const CheckScene still{.others = {inMonth(4, "156")}};
    EXPECT_FALSE(found("check.month-zero", still));
    EXPECT_TRUE(found("check.same-as-before", still));
}

TEST(MonthZero, IsNothingForALevelOrARate) {
    const Figure level = aFigure({.value = "0", .period = Period::point(2025, 5)});
    EXPECT_FALSE(found("check.month-zero", {.figure = level, .indicator = anIndicator({.measure = Measure::Stock})}));
    EXPECT_FALSE(found("check.month-zero", {.figure = aFigure({.value = "0"}), .indicator = aRate({.code = "STARTS"})}));
}

TEST(MonthsEqual, MayHaveAllTheirDigits) {
    const Indicator money = anIndicator({.unit = "亿元", .decimals = 6, .reporting = Reporting::MonthAlone});
    EXPECT_EQ(found("check.months-equal", {.figure = alone(5, "999999999999999"), .indicator = money, .others = {alone(4, "999999999999999")}}),
              (CheckArgs{"4", "999999999999999.000000"}));
}

TEST(MonthsEqual, AreAskedAboutReportedOrDerived) {
    EXPECT_EQ(found("check.months-equal", {.figure = alone(5, "3.0"), .indicator = byMonth, .others = {alone(4, "3")}}),
              (CheckArgs{"4", "3"}));
    EXPECT_EQ(found("check.months-equal", {.figure = inMonth(5, "90"), .others = {inMonth(3, "70"), inMonth(4, "80")}}),
              (CheckArgs{"4", "10"}));
    EXPECT_FALSE(found("check.months-equal", {.figure = inMonth(5, "91"), .others = {inMonth(3, "70"), inMonth(4, "80")}}));
    EXPECT_EQ(found("check.months-equal", {.figure = inMonth(2, "20"), .others = {inMonth(1, "10")}}), (CheckArgs{"1", "10"}));
}

TEST(MonthsEqual, AreNotAskedAboutWhenBothAreZeroOrOneIsUnknown) {
    EXPECT_FALSE(found("check.months-equal", {.figure = alone(5, "0"), .indicator = byMonth, .others = {alone(4, "0")}}));
    EXPECT_FALSE(found("check.months-equal", {.figure = alone(5, "3"), .indicator = byMonth, .others = {alone(3, "3")}}));
    EXPECT_FALSE(found("check.months-equal", {.figure = inMonth(5, "90"), .others = {inMonth(4, "45")}}));
    EXPECT_FALSE(found("check.months-equal", {.figure = inMonth(1, "9")}));
    const Indicator exempt = anIndicator({.isJanuaryExempt = true});
    EXPECT_FALSE(found("check.months-equal", {.figure = inMonth(3, "40"), .indicator = exempt, .others = {inMonth(2, "20")}}))
        << "there is no single February";
}

std::optional<CheckArgs> slips(const std::string& value, const Figure& other, const std::string& key,
                               const Indicator& indicator = anAmount({})) {
    return found(key, {.figure = aFigure({.value = value}), .indicator = indicator, .others = {other}});
}

TEST(UnitSlip, IsTenThousandTimesLastYearOrAPartOfIt) {
    EXPECT_EQ(slips("1142000", lastMay("100.0"), "check.unit-slip"), (CheckArgs{"100.0", "亿元", "10000"}));
    EXPECT_TRUE(slips("1000000", lastMay("100.0"), "check.unit-slip"));
    EXPECT_FALSE(slips("999999.9", lastMay("100.0"), "check.unit-slip"));
    EXPECT_TRUE(slips("0.01", lastMay("100.0"), "check.unit-slip"));
    EXPECT_FALSE(slips("0.0101", lastMay("100.0"), "check.unit-slip"));
}

TEST(UnitSlip, IsTenThousandTimesTheMonthBeforeOrAPartOfIt) {
    EXPECT_EQ(slips("1142000", inMonth(2, "102.85"), "check.unit-slip-before"), (CheckArgs{"2", "102.85", "亿元", "10000"}));
    EXPECT_FALSE(slips("1028499", inMonth(4, "102.85"), "check.unit-slip-before"));
    EXPECT_TRUE(slips("0.01", inMonth(4, "100"), "check.unit-slip-before"));
    EXPECT_FALSE(slips("0.0101", inMonth(4, "100"), "check.unit-slip-before"));
    const Figure level = aFigure({.value = "10000", .period = Period::point(2025, 5)});
    EXPECT_TRUE(found("check.unit-slip-before",
                      {.figure = level, .indicator = anIndicator({.measure = Measure::Stock}),
                       .others = {aFigure({.value = "1", .period = Period::point(2025, 4)})}}));
}

TEST(UnitSlip, IsNeitherZeroNorALossNorARate) {
    for (const auto* key : {"check.unit-slip", "check.unit-slip-before"}) {
        const Figure other = std::string_view(key) == "check.unit-slip" ? lastMay("100") : inMonth(4, "100");
        Figure zero = other;
        zero.value = number("0");
        EXPECT_FALSE(slips("0", other, key)) << key;
        EXPECT_FALSE(slips("1142000", zero, key)) << key;
        EXPECT_FALSE(slips("-1142000", other, key)) << key;
        EXPECT_FALSE(slips("0.01", other, key, aRate({.code = "STARTS"}))) << key;
    }
}

TEST(UnitSlip, ComparesWithTheBaseThatCameWithTheFigure) {
    EXPECT_EQ(found("check.unit-slip", {.figure = aFigure({.value = "1000000", .lastYear = "90"}), .indicator = anAmount({}),
                                        .others = {lastMay("900000")}}),
              (CheckArgs{"90.0", "亿元", "10000"}));
}

TEST(UnitSlip, ObeysItsSetting) {
    CheckScene scene{.figure = aFigure({.value = "1000"}), .others = {lastMay("1"), inMonth(4, "1")}};
    EXPECT_FALSE(found("check.unit-slip", scene));
    scene.settings.limits.unitSlip = number("1000");
    EXPECT_EQ(found("check.unit-slip", scene)->back(), "1000");
    EXPECT_TRUE(found("check.unit-slip-before", scene));
}

TEST(LastYearDiffers, NamesBothBases) {
    const auto differs = [](const std::string& reported, const std::vector<Figure>& others) {
        return found("check.last-year-differs", {.figure = aFigure({.value = "156", .lastYear = reported}), .others = others});
    };
    EXPECT_EQ(differs("150", {lastMay("140")}), (CheckArgs{"150", "140"}));
    EXPECT_FALSE(differs("140.0", {lastMay("140")}));
    EXPECT_FALSE(differs("", {lastMay("140")}));
    EXPECT_FALSE(differs("150", {}));
    EXPECT_FALSE(differs("150", {aFigure({.value = "140", .period = Period::ytd(2024, 4)})})) << "another month";
}

} // namespace
} // namespace xushi

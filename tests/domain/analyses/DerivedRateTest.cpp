#include "domain/analyses/DerivedRate.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace xushi {
namespace {

using testing::ElementsAre;

RegionValue value(const char* region, const char* text) { return {.region = {region}, .value = number(text)}; }
RegionValue missing(const char* region) { return {.region = {region}}; }
RegionValue notApplicable(const char* region) { return {.region = {region}, .isNotApplicable = true}; }

TEST(DerivedRate, IsTheExactShareInPerCent) {
    EXPECT_EQ(derivedRate(number("156"), number("222")), (Percent{Ratio(15600, 222)}));
}

TEST(DerivedRate, IsNotClamped) {
    EXPECT_EQ(derivedRate(number("7"), number("6")), (Percent{Ratio(350, 3)}));
    EXPECT_EQ(derivedRate(number("0"), number("6")), (Percent{Ratio(0)}));
    EXPECT_EQ(derivedRate(number("-3"), number("6")), (Percent{Ratio(-50)}));
}

TEST(DerivedRate, DoesNotExistWithoutItsSidesOrOverNothing) {
    EXPECT_FALSE(derivedRate(std::nullopt, number("6")));
    EXPECT_FALSE(derivedRate(number("6"), std::nullopt));
    EXPECT_FALSE(derivedRate(number("6"), number("0.00")));
    EXPECT_FALSE(derivedRate(number("6"), number("-6")));
}

TEST(RegionRate, IsTheSumOverTheSumAndNotTheMeanOfRates) {
    const std::vector numerators{value("HY", "50"), value("HZ", "1")};
    EXPECT_EQ(regionRateOf(numerators, std::vector{value("HY", "100"), value("HZ", "100000")}).rate,
              (Percent{Ratio(5100, 100100)}));
    EXPECT_EQ(regionRateOf(numerators, numerators).rate, (Percent{Ratio(100)})); // 100 % each, never 200 %
}

TEST(RegionRate, TakesTheUnitsOfBothSides) {
    const auto unit = unitOfRate(anIndicator({.unit = "万元"}), anIndicator({.unit = "亿元"}));
    EXPECT_EQ(unit, Ratio(1, 10000));
    const auto rate = regionRateOf(std::vector{value("HY", "500000"), value("HZ", "10000")},
                                   std::vector{value("HY", "100"), value("HZ", "2")}, *unit);
    EXPECT_EQ(rate.rate, (Percent{Ratio(50)}));
}

TEST(RegionRate, LeavesARegionWithOneSideOutOfBothSums) {
    const auto result = regionRateOf(std::vector{value("HY", "50"), value("HZ", "40"), missing("QJ")},
                                     std::vector{value("HY", "100"), missing("HZ"), value("QJ", "900")});
    EXPECT_EQ(result.rate, (Percent{Ratio(50)}));
    EXPECT_THAT(result.missing, ElementsAre(RegionCode{"HZ"}, RegionCode{"QJ"}));
    EXPECT_TRUE(result.isPartial());
}

TEST(RegionRate, PairsByRegionAndNotByPlace) {
    const auto result = regionRateOf(std::vector{value("HY", "50"), value("HZ", "40")},
                                     std::vector{value("HZ", "80"), value("XX", "1000")});
    EXPECT_EQ(result.rate, (Percent{Ratio(50)}));
    EXPECT_THAT(result.missing, ElementsAre(RegionCode{"HY"}));
}

TEST(RegionRate, LeavesARegionOutThatItDoesNotApplyTo) {
    const auto result = regionRateOf(std::vector{value("HY", "50"), notApplicable("HZ"), value("QJ", "7")},
                                     std::vector{value("HY", "100"), value("HZ", "900"), notApplicable("QJ")});
    EXPECT_EQ(result.rate, (Percent{Ratio(50)}));
    EXPECT_FALSE(result.isPartial());
}

TEST(RegionRate, DoesNotExistOverNothing) {
    EXPECT_FALSE(regionRateOf({}, {}).rate);
    EXPECT_FALSE(regionRateOf(std::vector{value("HY", "5")}, std::vector{value("HY", "0")}).rate);
    EXPECT_FALSE(regionRateOf(std::vector{missing("HY")}, std::vector{missing("HY")}).rate);
}

TEST(RegionRate, LiesBetweenTheLowestAndTheHighestRate) {
    EXPECT_TRUE(rc::check("min <= total <= max", [] {
        const auto sides = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<int, int>>>(
            rc::gen::pair(rc::gen::inRange(0, 10'000), rc::gen::inRange(1, 10'000))));
        std::vector<RegionValue> numerators;
        std::vector<RegionValue> denominators;
        std::vector<Percent> rates;
        for (const auto& [numerator, denominator] : sides) {
            const RegionCode region{std::to_string(rates.size())};
            numerators.push_back({.region = region, .value = Decimal(numerator)});
            denominators.push_back({.region = region, .value = Decimal(denominator)});
            rates.push_back(*derivedRate(Decimal(numerator), Decimal(denominator)));
        }
        const auto rate = regionRateOf(numerators, denominators).rate;
        RC_ASSERT(*rate >= std::ranges::min(rates));
        RC_ASSERT(*rate <= std::ranges::max(rates));
    }));
}

} // namespace
} // namespace xushi

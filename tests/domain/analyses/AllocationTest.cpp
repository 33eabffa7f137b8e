#include "domain/analyses/Allocation.h"

#include "domain/Ratio.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace xushi {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts(const std::optional<std::vector<Decimal>>& parts) {
    std::vector<std::string> found;
    if (!parts) return {"none"};
    for (const auto& part : *parts) found.push_back(part.toString());
    return found;
}

std::vector<Decimal> numbers(const std::vector<const char*>& written) {
    std::vector<Decimal> found;
    for (const char* text : written) found.push_back(number(text));
    return found;
}

std::vector<std::string> parts(const char* total, const std::vector<const char*>& weights, int scale = 0) {
    return texts(allocated(number(total), numbers(weights), scale));
}

TEST(Allocation, Of250OverTwelveIsTenTimes21AndTwice20) {
    EXPECT_THAT(texts(allocatedEqually(Decimal(250), 12, 0)),
                ElementsAre("21", "21", "21", "21", "21", "21", "21", "21", "21", "21", "20", "20"));
}

TEST(Allocation, GoesInStepsOfTheScale) {
    EXPECT_THAT(texts(allocatedEqually(number("268"), 3, 1)), ElementsAre("89.4", "89.3", "89.3"));
    EXPECT_THAT(texts(allocatedEqually(number("0.05"), 2, 2)), ElementsAre("0.03", "0.02"));
}

TEST(Allocation, FollowsTheWeights) {
    EXPECT_THAT(parts("100", {"15", "25", "30", "30"}), ElementsAre("15", "25", "30", "30"));
    EXPECT_THAT(parts("10", {"1.5", "0.25", "0.25"}), ElementsAre("8", "1", "1"));
}

TEST(Allocation, GivesTheRestToTheLargestRemainders) {
    EXPECT_THAT(parts("10", {"1", "2", "4"}), ElementsAre("1", "3", "6")); // 1.43, 2.86, 5.71
}

TEST(Allocation, BreaksTiesByOrder) {
    EXPECT_THAT(parts("1", {"1", "1", "1"}), ElementsAre("1", "0", "0"));
    EXPECT_THAT(parts("5", {"1", "2", "1"}), ElementsAre("1", "3", "1")); // 1.25, 2.5, 1.25
    EXPECT_THAT(parts("2", {"2", "1", "1"}), ElementsAre("1", "1", "0"));
}

TEST(Allocation, GivesNothingToAZeroWeight) {
    EXPECT_THAT(parts("7", {"0", "1", "0", "1"}), ElementsAre("0", "4", "0", "3"));
}

TEST(Allocation, OfANegativeTotalMirrorsThePositiveOne) {
    EXPECT_THAT(parts("-10", {"1", "2", "4"}), ElementsAre("-1", "-3", "-6"));
    EXPECT_THAT(texts(allocatedEqually(number("-0.05"), 2, 2)), ElementsAre("-0.03", "-0.02"));
}

TEST(Allocation, OfZeroIsZeros) { EXPECT_THAT(parts("0", {"1", "2"}, 1), ElementsAre("0.0", "0.0")); }

TEST(Allocation, DoesNotExistWithoutAWeight) {
    EXPECT_THAT(parts("7", {}), ElementsAre("none"));
    EXPECT_THAT(parts("7", {"0", "0.0"}), ElementsAre("none"));
    EXPECT_THAT(parts("7", {"2", "-1"}), ElementsAre("none"));
    EXPECT_FALSE(allocatedEqually(Decimal(7), 0, 0));
}

TEST(Allocation, DoesNotExistWhereTheTotalIsNoWholeNumberOfSteps) {
    EXPECT_THAT(parts("7.5", {"1", "1"}), ElementsAre("none"));
    EXPECT_THAT(parts("7.0", {"1", "1"}), ElementsAre("4", "3"));
}

TEST(Allocation, TakesTheLargestFigureInAnySteps) {
    EXPECT_THAT(parts("999999999999999", {"999999999999999", "999999999.999999"}, 3),
                ElementsAre("999999000000998.999", "999999000.001"));
    EXPECT_THAT(parts("999999999999999", {"1"}, 6), ElementsAre("999999999999999.000000"));
    EXPECT_THAT(parts("-999999999999999", {"2", "1"}, 6), ElementsAre("-666666666666666.000000", "-333333333333333.000000"));
}

TEST(Allocation, IsExactAndWithinAStepOfEachShare) {
    EXPECT_TRUE(rc::check("sums exactly; each within one unit", [] {
        const int scale = *rc::gen::inRange(0, 7);
        const Decimal total(*rc::gen::inRange<std::int64_t>(-1'000'000'000, 1'000'000'000), *rc::gen::inRange(0, scale + 1));
        const int weightScale = *rc::gen::inRange(0, 4);
        std::vector<Decimal> weights;
        Ratio weightSum;
        for (const int units : *rc::gen::container<std::vector<int>>(
                 rc::gen::oneOf(rc::gen::just(0), rc::gen::inRange(0, 5), rc::gen::inRange(0, 1'000'000)))) {
            weights.emplace_back(units, weightScale);
            weightSum = weightSum + Ratio(weights.back());
        }
        RC_PRE(!weightSum.isZero());
        const auto parts = *allocated(total, weights, scale);
        RC_ASSERT(parts.size() == weights.size());
        const Ratio step(1, powerOfTen(scale));
        Ratio sum;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Ratio error = Ratio(parts[i]) - Ratio(total) * (Ratio(weights[i]) / weightSum);
            RC_ASSERT(error < step);
            RC_ASSERT(-error < step);
            RC_ASSERT(parts[i].scale() == scale);
            if (weights[i].isZero()) RC_ASSERT(parts[i].isZero());
            sum = sum + Ratio(parts[i]);
        }
        RC_ASSERT(sum == Ratio(total));
    }));
}

TEST(Allocation, NeverGivesMoreToASmallerWeight) {
    EXPECT_TRUE(rc::check("monotone; equal weights within a step, earlier first", [] {
        const Decimal total(*rc::gen::inRange<std::int64_t>(0, 10'000));
        std::vector<Decimal> weights;
        for (const int units : *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 20))))
            weights.emplace_back(units);
        const auto parts = *allocated(total, weights, 0);
        for (std::size_t i = 0; i < parts.size(); ++i)
            for (std::size_t j = i + 1; j < parts.size(); ++j) {
                if (weights[i] >= weights[j]) RC_ASSERT(parts[i] >= parts[j]);
                if (weights[i] < weights[j]) RC_ASSERT(parts[i] <= parts[j]);
            }
    }));
}

} // namespace
} // namespace xushi

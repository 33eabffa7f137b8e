#include "domain/allocation/AllocationPlan.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace xushi {
namespace {

using testing::ElementsAre;

AllocationPart partOf(const std::string& name, const char* weight, const char* held = "") {
    AllocationPart part{.place = RegionCode{name}, .name = name, .weight = {}, .remark = {}, .held = {}, .before = {}};
    if (*weight) part.weight = ratio(weight);
    if (*held) part.held = number(held);
    return part;
}

std::vector<std::string> amounts(const AllocationPlan& plan) {
    std::vector<std::string> texts;
    for (const auto& row : plan.rows) texts.push_back(row.amount ? row.amount->toString() : "—");
    return texts;
}

TEST(AllocationPlan, SpreadsByWeightsExactly) {
    const auto plan = spread(number("268"), {partOf("甲", "30.5"), partOf("乙", "20.25"), partOf("丙", "0"), partOf("丁", "49.25")}, 1);
    EXPECT_FALSE(plan.hindrance);
    EXPECT_THAT(amounts(plan), ElementsAre("81.7", "54.3", "0.0", "132.0")); // 81.74, 54.27, 0, 131.99
    EXPECT_EQ(plan.sum().toString(), "268.0");
    EXPECT_EQ(*plan.shareOf(plan.rows[3]), Ratio(1320, 2680));
}

TEST(AllocationPlan, WhatIsHeldStaysAndTheOthersShareTheRest) {
    const auto plan = spread(number("100"), {partOf("甲", "1"), partOf("乙", "1", "37"), partOf("丙", "2")}, 0);
    EXPECT_THAT(amounts(plan), ElementsAre("21", "37", "42"));
    EXPECT_EQ(plan.heldCount(), 1);
    EXPECT_EQ(plan.sum(), plan.total);
}

TEST(AllocationPlan, APartWithoutAWeightIsNamedAndNothingIsGuessed) {
    const auto plan = spread(number("100"), {partOf("甲", "1"), partOf("乙", ""), partOf("丙", "2", "10"), partOf("丁", "")}, 0);
    ASSERT_TRUE(plan.hindrance);
    EXPECT_EQ(*plan.hindrance, missing("allocation.unknown", {"乙、丁"}));
    EXPECT_THAT(amounts(plan), ElementsAre("—", "—", "10", "—"));
    const auto helped = spread(number("100"), {partOf("甲", "1"), partOf("乙", "", "30"), partOf("丙", "2"), partOf("丁", "", "0")}, 0);
    EXPECT_FALSE(helped.hindrance) << "an amount by hand needs no weight";
    EXPECT_THAT(amounts(helped), ElementsAre("23", "30", "47", "0"));
}

TEST(AllocationPlan, WhatIsHeldMustLeaveRoom) {
    const auto beyond = spread(number("100"), {partOf("甲", "1", "70"), partOf("乙", "1", "31"), partOf("丙", "1")}, 0);
    EXPECT_EQ(*beyond.hindrance, refused("allocation.beyond", {"101", "100"}));
    EXPECT_THAT(amounts(beyond), ElementsAre("70", "31", "—"));
    const auto rest = spread(number("100"), {partOf("甲", "1", "70"), partOf("乙", "1", "29")}, 0);
    EXPECT_EQ(*rest.hindrance, refused("allocation.rest", {"1", "100"}));
    EXPECT_FALSE(spread(number("100"), {partOf("甲", "1", "70"), partOf("乙", "1", "30")}, 0).hindrance);
    const auto full = spread(number("100"), {partOf("甲", "1", "100"), partOf("乙", "0"), partOf("丙", "5")}, 0);
    EXPECT_THAT(amounts(full), ElementsAre("100", "0", "0")) << "nothing is left, whatever the weights";
    EXPECT_EQ(spread(number("0"), {partOf("甲", "1", "1"), partOf("乙", "1")}, 0).hindrance->key, "allocation.beyond");
}

TEST(AllocationPlan, ZeroWeightsAloneSayNothing) {
    EXPECT_EQ(spread(number("7"), {partOf("甲", "0"), partOf("乙", "0.0")}, 0).hindrance->key, "allocation.no-weight");
    EXPECT_THAT(amounts(spread(number("0"), {partOf("甲", "0"), partOf("乙", "0")}, 1)), ElementsAre("0.0", "0.0"));
}

TEST(AllocationPlan, OfANegativeTotalHeldAmountsAreNegativeToo) {
    EXPECT_THAT(amounts(spread(number("-10"), {partOf("甲", "1"), partOf("乙", "9", "-4"), partOf("丙", "2")}, 0)), ElementsAre("-2", "-4", "-4"));
    EXPECT_EQ(spread(number("-10"), {partOf("甲", "1"), partOf("乙", "9", "-11")}, 0).hindrance->key, "allocation.beyond");
    EXPECT_THAT(amounts(spread(number("-10"), {partOf("甲", "1"), partOf("乙", "9", "2")}, 0)), ElementsAre("-12", "2"));
}

TEST(AllocationPlan, CountsWhatChanges) {
    auto same = partOf("甲", "1");
    same.before = ratio("50.0");
    auto other = partOf("乙", "1");
    other.before = ratio("49");
    const auto plan = spread(number("150"), {same, other, partOf("丙", "1")}, 0);
    EXPECT_EQ(plan.changedCount(), 2) << "one that has nothing yet changes as well";
}

TEST(AllocationPlan, KnowsTheDecimalsThatANumberNeeds) {
    for (const auto& [text, scale] : {std::pair("26", 0), std::pair("26.00", 0), std::pair("26.50", 1), std::pair("-0.001", 3), std::pair("0.000", 0)})
        EXPECT_EQ(neededScale(number(text)), scale) << text;
}

TEST(AllocationPlan, IsExactWhateverIsHeld) {
    EXPECT_TRUE(rc::check("Σ exact; held stays; the others lie within a step of their share of the rest, in the order of their weights", [] {
        const int scale = *rc::gen::inRange(0, 4);
        const Decimal total(*rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'000), scale);
        std::vector<AllocationPart> parts;
        Ratio weights;
        for (int i = *rc::gen::inRange(2, 15); i > 0; --i) {
            auto part = partOf("县" + std::to_string(i), "");
            part.weight = Ratio(*rc::gen::inRange(0, 1000), *rc::gen::inRange(1, 40));
            if (*rc::gen::inRange(0, 4) == 0) part.held = Decimal(*rc::gen::inRange<std::int64_t>(-1000, 1000), scale);
            else weights = weights + *part.weight;
            parts.push_back(part);
        }
        const auto plan = spread(total, parts, scale);
        if (plan.hindrance) return;
        RC_ASSERT(plan.sum() == total);
        Decimal rest = total;
        for (const auto& row : plan.rows)
            if (row.part.held) {
                RC_ASSERT(*row.amount == *row.part.held);
                rest = rest - *row.amount;
            }
        const Ratio step(1, powerOfTen(scale));
        for (const auto& row : plan.rows) {
            if (row.part.held) continue;
            const Ratio exact = rest.isZero() ? Ratio(0) : Ratio(rest) * *row.part.weight / weights;
            RC_ASSERT(Ratio(*row.amount) - exact < step);
            RC_ASSERT(exact - Ratio(*row.amount) < step);
            if (row.part.weight->isZero()) RC_ASSERT(row.amount->isZero());
            for (const auto& other : plan.rows)
                if (!other.part.held && *other.part.weight > *row.part.weight)
                    RC_ASSERT((rest.isNegative() ? *other.amount <= *row.amount : *other.amount >= *row.amount));
        }
    }));
}

} // namespace
} // namespace xushi

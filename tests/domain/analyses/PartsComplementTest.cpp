#include "domain/analyses/PartsComplement.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Indicator aPart(IndicatorTweaks with, bool isExhaustive = true) {
    if (!with.parent) with.parent = "STARTS";
    Indicator part = anIndicator(with);
    part.isExhaustivePart = isExhaustive;
    return part;
}

MeasuredValue measured(const Indicator& indicator, const char* value) { return {indicator, number(value)}; }

const Indicator starts = anIndicator();
const Indicator small = aPart({.code = "SMALL", .name = "亿元以下"});
const Indicator large = aPart({.code = "LARGE", .name = "亿元以上"});
const Indicator named = aPart({.code = "NAMED"}, false);
const Indicator stranger = aPart({.code = "STRANGER", .parent = "COMPLETIONS"});
const Indicator persons = aPart({.code = "PERSONS", .unit = "人"});

TEST(Complement, IsWhatThePartLeaves) {
    EXPECT_EQ(complementOf(measured(starts, "156"), measured(small, "103")), Decimal(53));
    EXPECT_EQ(complementOf(measured(starts, "156"), measured(small, "156")), Decimal(0));
    EXPECT_EQ(complementOf(measured(starts, "156"), measured(small, "0")), Decimal(156));
}

TEST(Complement, KeepsTheLargerScale) {
    const auto total = anAmount({.code = "STARTS"});
    Indicator part = anAmount({.code = "SMALL"});
    part.parent = total.code;
    EXPECT_EQ(complementOf(measured(total, "57.8"), measured(part, "3"))->toString(), "54.8");
}

TEST(Complement, NeedsOneUnit) { EXPECT_FALSE(complementOf(measured(starts, "156"), measured(persons, "103"))); }

TEST(Complement, IsOfAPartAlone) { EXPECT_FALSE(complementOf(measured(starts, "156"), measured(stranger, "103"))); }

TEST(Complement, DoesNotExistWhereAValueIsMissing) {
    EXPECT_FALSE(complementOf({starts, std::nullopt}, measured(small, "103")));
    EXPECT_FALSE(complementOf(measured(starts, "156"), {small, std::nullopt}));
}

TEST(Complement, DoesNotExistOfAPartAboveItsTotal) {
    EXPECT_FALSE(complementOf(measured(starts, "156"), measured(small, "157")));
}

TEST(Complement, DoesNotExistForRatesAndMilestones) {
    for (const auto measure : {Measure::Rate, Measure::Milestone}) {
        const auto total = anIndicator({.measure = measure});
        const auto part = aPart({.code = "SMALL", .measure = measure});
        EXPECT_FALSE(complementOf(measured(total, "50"), measured(part, "20")));
        EXPECT_FALSE(comparedWithParts(measured(total, "50"), std::vector{measured(part, "20")}));
    }
}

TEST(ExhaustiveParts, SumToTheirTotal) {
    const std::vector parts{measured(small, "103"), measured(large, "53")};
    EXPECT_TRUE(comparedWithParts(measured(starts, "156"), parts)->isWithinRounding());
    const auto differing = comparedWithParts(measured(starts, "157"), parts);
    EXPECT_EQ(differing->difference, Decimal(1));
    EXPECT_FALSE(differing->isWithinRounding());
}

TEST(ExhaustiveParts, OfAnAmountMayDifferByTheirRounding) {
    const auto total = anAmount({.code = "STARTS"});
    Indicator urban = anAmount({.code = "URBAN"});
    Indicator rural = anAmount({.code = "RURAL"});
    for (Indicator* part : {&urban, &rural}) {
        part->parent = total.code;
        part->isExhaustivePart = true;
    }
    const std::vector parts{measured(urban, "229452"), measured(rural, "34897")};
    const auto comparison = comparedWithParts(measured(total, "264348"), parts);
    EXPECT_EQ(comparison->difference, Decimal(-1));
    EXPECT_EQ(comparison->tolerance, Decimal(1));
    EXPECT_TRUE(comparison->isWithinRounding());
    EXPECT_FALSE(comparedWithParts(measured(total, "264347"), parts)->isWithinRounding());
}

TEST(ExhaustiveParts, PassOverWhatIsNotDeclaredExhaustiveOrNotAPart) {
    const std::vector parts{measured(small, "103"), measured(named, "7"), measured(stranger, "9"), measured(large, "53")};
    EXPECT_EQ(comparedWithParts(measured(starts, "156"), parts)->difference, Decimal(0));
    EXPECT_FALSE(comparedWithParts(measured(starts, "156"), std::vector{measured(named, "7")}));
    EXPECT_FALSE(comparedWithParts(measured(starts, "156"), {}));
}

TEST(ExhaustiveParts, AreNotSummedOverAHoleOrAcrossUnits) {
    EXPECT_FALSE(comparedWithParts(measured(starts, "156"), std::vector{measured(small, "103"), {large, std::nullopt}}));
    EXPECT_FALSE(comparedWithParts({starts, std::nullopt}, std::vector{measured(small, "103")}));
    EXPECT_FALSE(comparedWithParts(measured(starts, "156"), std::vector{measured(small, "103"), measured(persons, "53")}));
}

} // namespace
} // namespace xushi

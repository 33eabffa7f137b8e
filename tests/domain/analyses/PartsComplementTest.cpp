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
    }
}

TEST(Complement, ConvertsUnitsOfOneKind) {
    const auto total = anAmount({.code = "STARTS"});
    const auto part = aPart({.code = "SMALL", .unit = "万元"});
    EXPECT_EQ(complementOf(measured(total, "57.8"), measured(part, "578000")), Decimal(0));
    EXPECT_EQ(complementOf(measured(total, "57.8"), measured(part, "30000"))->toString(), "54.8");
    EXPECT_EQ(complementOf(measured(total, "57.8"), measured(part, "12345"))->toString(), "56.5655");
    EXPECT_FALSE(complementOf(measured(total, "57.8"), measured(part, "578001")));
}

} // namespace
} // namespace xushi

#include "domain/analyses/SumComparison.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

SumComparison amounts(const char* total, const char* sum, std::size_t parts) {
    return comparedWithSum(anAmount(), number(total), number(sum), parts);
}

TEST(SumComparison, ToleratesHalfAUnitForEachPart) {
    const auto comparison = amounts("428.4", "428.3", 16);
    EXPECT_EQ(comparison.difference.toString(), "0.1");
    EXPECT_EQ(comparison.tolerance, number("0.8"));
    EXPECT_TRUE(comparison.isWithinRounding());
}

TEST(SumComparison, HoldsUpToTheToleranceOnBothSides) {
    EXPECT_TRUE(amounts("10.1", "10.0", 2).isWithinRounding());
    EXPECT_FALSE(amounts("10.2", "10.0", 2).isWithinRounding());
    EXPECT_TRUE(amounts("10.0", "10.1", 2).isWithinRounding());
    EXPECT_FALSE(amounts("10.0", "10.2", 2).isWithinRounding());
}

TEST(SumComparison, TakesTheUnitOfTheLargerScale) {
    EXPECT_EQ(amounts("10", "10.01", 2).tolerance, number("0.01"));
    EXPECT_EQ(amounts("10.01", "10", 2).tolerance, number("0.01"));
    EXPECT_EQ(amounts("264348", "264349", 2).tolerance, Decimal(1));
    EXPECT_EQ(amounts("10", "10.01", 2).difference.toString(), "-0.01");
}

TEST(SumComparison, ToleratesNothingOfThingsThatAreCounted) {
    const auto counts = [](const char* total) { return comparedWithSum(anIndicator(), number(total), number("156"), 2); };
    EXPECT_TRUE(counts("156").isWithinRounding());
    EXPECT_FALSE(counts("157").isWithinRounding());
    EXPECT_EQ(counts("157").difference, Decimal(1));
}

} // namespace
} // namespace xushi

#include "domain/Target.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

bool meets268(const char* actual, Comparator comparator) { return meets(ratio(actual), comparator, Ratio(268)); }

TEST(Target, OfAtLeastIsMetByItsValue) {
    EXPECT_TRUE(meets268("268.0", Comparator::Ge));
    EXPECT_FALSE(meets268("267.9", Comparator::Ge));
}

TEST(Target, OfGreaterThanIsNotMetByItsValue) {
    EXPECT_FALSE(meets268("268.0", Comparator::Gt));
    EXPECT_TRUE(meets268("268.000001", Comparator::Gt));
}

TEST(Target, OfAtMostIsMetByItsValue) {
    EXPECT_TRUE(meets268("268", Comparator::Le));
    EXPECT_FALSE(meets268("268.1", Comparator::Le));
}

TEST(Target, OfLessThanIsNotMetByItsValue) {
    EXPECT_FALSE(meets268("268", Comparator::Lt));
    EXPECT_TRUE(meets268("267.9", Comparator::Lt));
}

TEST(Target, IsLowerBetterByItsComparator) {
    EXPECT_TRUE(aTarget({.comparator = Comparator::Le}).isLowerBetter());
    EXPECT_TRUE(aTarget({.comparator = Comparator::Lt}).isLowerBetter());
    EXPECT_FALSE(aTarget({.comparator = Comparator::Ge}).isLowerBetter());
    EXPECT_FALSE(aTarget({.comparator = Comparator::Gt}).isLowerBetter());
}

} // namespace
} // namespace xushi

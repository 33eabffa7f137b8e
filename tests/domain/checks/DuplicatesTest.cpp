#include "domain/checks/Duplicates.h"

#include "support/Builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

FigureKey key(int month, const char* region = "HA") { return {Period::ytd(2025, month), {"STARTS"}, {region}}; }

TEST(Duplicates, AreNoneAmongDifferentKeys) {
    const std::vector keys{key(4), key(5), key(5, "QJ")};
    EXPECT_THAT(earlierOfSameKey(keys), testing::Each(std::nullopt));
    EXPECT_TRUE(earlierOfSameKey({}).empty());
}

TEST(Duplicates, PointToTheNearestEarlierOne) {
    const std::vector keys{key(4), key(5), key(4), key(4)};
    EXPECT_THAT(earlierOfSameKey(keys), testing::ElementsAre(std::nullopt, std::nullopt, 0U, 2U));
}

TEST(Duplicates, DoNotMixAPointWithACumulative) {
    const std::vector keys{key(5), FigureKey{Period::point(2025, 5), {"STARTS"}, {"HA"}}};
    EXPECT_THAT(earlierOfSameKey(keys), testing::Each(std::nullopt));
}

} // namespace
} // namespace xushi

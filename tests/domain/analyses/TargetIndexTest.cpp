#include "domain/analyses/TargetIndex.h"

#include "support/Builders.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(TargetIndex, FindsTheTargetOfItsYearOnly) {
    const std::vector targets{aTarget({.value = "1", .region = "QJP"}), aTarget({.value = "2", .year = 2024}),
                              aTarget({.value = "3"}), aTarget({.value = "4", .indicator = "DONE"})};
    const TargetIndex index(targets, 2025);
    EXPECT_EQ(index.find({"STARTS"}, {"HA"}), &targets[2]);
    EXPECT_EQ(index.find({"STARTS"}, {"QJP"}), &targets[0]);
    EXPECT_EQ(index.find({"DONE"}, {"HA"}), &targets[3]);
    EXPECT_EQ(index.find({"DONE"}, {"QJP"}), nullptr);
    EXPECT_EQ(TargetIndex(targets, 2024).find({"STARTS"}, {"HA"}), &targets[1]);
}

} // namespace
} // namespace xushi

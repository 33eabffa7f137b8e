#include "domain/workflow/Waiting.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Submission monthAt(Stage stage, const char* by = "TB") { return {.key = {{"GX"}, {2025, 5}}, .stage = stage, .submittedBy = {by}}; }

TEST(Waiting, IsForTheRoleWhoseStepComesNext) {
    for (const auto& [stage, role] : {std::pair(Stage::Draft, Role::Clerk), std::pair(Stage::Returned, Role::Clerk), std::pair(Stage::Unlocked, Role::Clerk),
                                      std::pair(Stage::Submitted, Role::Chief), std::pair(Stage::Approved, Role::Director)})
        for (const auto& [each, token] : Tokens<Role>::all)
            EXPECT_EQ(waitsFor(monthAt(stage), {.code = {"X"}, .name = "某人", .role = each}), each == role) << static_cast<int>(stage) << token;
    for (const auto& [each, token] : Tokens<Role>::all) EXPECT_FALSE(waitsFor(monthAt(Stage::SignedOff), {.code = {"X"}, .name = "某人", .role = each})) << token;
}

TEST(Waiting, IsNotForWhoMayNotTakeTheStep) {
    EXPECT_FALSE(waitsFor(monthAt(Stage::Draft), {.code = {"TB"}, .name = "某人", .role = Role::Clerk, .department = {"TJ"}})) << "another department's";
    EXPECT_TRUE(waitsFor(monthAt(Stage::Draft), {.code = {"TB"}, .name = "某人", .role = Role::Clerk, .department = {"GX"}}));
    EXPECT_FALSE(waitsFor(monthAt(Stage::Submitted, "KZ"), {.code = {"KZ"}, .name = "某人", .role = Role::Chief})) << "their own submission";
}

} // namespace
} // namespace xushi

#include "cli/CommandLine.h"

namespace xushi {
namespace {

class SettingsVerb : public CommandLine {};

TEST_F(SettingsVerb, ShowsTheRulesAndChangesNothing) {
    const std::string before = bytesOf(store());
    const auto shown = run("settings");
    EXPECT_EQ(shown.exitCode, 0) << shown.err;
    EXPECT_EQ(shown.out, "far-behind: -10\ngrowth-limit: 50\ncompletion-limit: 150\ngap-jump-limit: 20\nunit-slip-factor: 10000\n"
                         "jump-factor: 8\nrecomputed-limit: 0.1\nrounding: half-up\nclosed-through: none\ndue-day: none\n");
    EXPECT_TRUE(bytesOf(store()) == before);
}

TEST_F(SettingsVerb, ChangesALimitThatTheChecksThenObey) {
    ASSERT_EQ(set("PROJ_STARTED", "2025-05", {"--last-year", "100"}).exitCode, 0);
    EXPECT_NE(set("PROJ_STARTED", "2025-05", {"--value", "157"}).out.find("变动较大"), std::string::npos);
    ASSERT_EQ(run("settings", {"--growth-limit", "60", "--reason", "科技指标波动大"}).exitCode, 0);
    EXPECT_EQ(set("PROJ_STARTED", "2025-05", {"--value", "156"}).out.find("变动较大"), std::string::npos);
}

TEST_F(SettingsVerb, ClosesMonthsAndOpensThemAgain) {
    ASSERT_EQ(run("settings", {"--closed-through", "2025-05"}).exitCode, 0);
    expectFailure(set("PROJ_STARTED", "2025-05", {"--value", "157"}), 1, "2025-05");
    EXPECT_EQ(set("PROJ_STARTED", "2025-06", {"--value", "160"}).exitCode, 0);
    ASSERT_EQ(run("settings", {"--closed-through", "none", "--reason", "更正"}).exitCode, 0);
    EXPECT_EQ(set("PROJ_STARTED", "2025-05", {"--value", "157"}).exitCode, 0);
}

TEST_F(SettingsVerb, MovesTheThresholdOfALight) {
    ASSERT_EQ(run("target", {"--indicator", "PROJ_STARTED", "--year", "2025", "--value", "400", "--comparator", "ge", "--reason", "调整"}).exitCode, 0);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["light"], "behind");
    ASSERT_EQ(run("settings", {"--far-behind", "-2"}).exitCode, 0);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["light"], "far-behind");
}

TEST_F(SettingsVerb, RefusesARuleThatCannotHold) {
    expectRefusal("settings", {"--growth-limit", "0"}, 1, "0");
    expectRefusal("settings", {"--far-behind", "5"}, 1, "5");
    expectRefusal("settings", {"--rounding", "up"}, 1, "up");
    expectRefusal("settings", {"--closed-through", "soon"}, 1, "soon");
}

} // namespace
} // namespace xushi

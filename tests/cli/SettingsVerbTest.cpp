#include "cli/CommandLine.h"

namespace xushi {
namespace {

class SettingsVerb : public CommandLine {};

TEST_F(SettingsVerb, ShowsTheRulesAndChangesNothing) {
    const std::string before = bytesOf(store());
    const auto shown = run("settings");
    EXPECT_EQ(shown.exitCode, 0) << shown.err;
    EXPECT_EQ(shown.out, "far-behind: -10\ngrowth-limit: 50\ncompletion-limit: 150\ngap-jump-limit: 20\nunit-slip-factor: 10000\n"
                         "jump-factor: 8\nrecomputed-limit: 0.1\nsmall-count: 12\nrounding: half-up\nclosed-through: none\ndue-day: none\n"
                         "not-asked: same-as-before@measure:event-count\nnot-asked: month-zero@measure:event-count\n"
                         "not-asked: months-equal@measure:event-count\n");
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
    expectFailure(set("PROJ_STARTED", "2025-05", {"--value", "157"}), 1, "2025年5月已经结账");
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

TEST_F(SettingsVerb, LeavesAQuestionUnaskedAndAsksItAgain) {
    ASSERT_EQ(set("PROJ_STARTED", "2025-05", {"--last-year", "100"}).exitCode, 0);
    const auto isAsked = [&](const std::string& value) {
        return set("PROJ_STARTED", "2025-05", {"--value", value}).out.find("变动较大") != std::string::npos;
    };
    EXPECT_TRUE(isAsked("157"));
    for (const auto* whose : {"growth-large@unit:项", "check.growth-large@indicator:PROJ_STARTED", "growth-large@measure:flow", "growth-large"}) {
        const auto changed = run("settings", {"--not-asked", whose});
        ASSERT_EQ(changed.exitCode, 0) << changed.err;
        EXPECT_NE(changed.out.find("not-asked: growth-large"), std::string::npos);
        EXPECT_FALSE(isAsked("158")) << whose;
        ASSERT_EQ(run("settings", {"--asked", whose}).exitCode, 0);
        EXPECT_TRUE(isAsked("159")) << whose;
    }
    ASSERT_EQ(run("settings", {"--small-count", "200"}).exitCode, 0);
    EXPECT_FALSE(isAsked("160"));
}

TEST_F(SettingsVerb, CompulsoryRulesCannotBeSwitchedOff) {
    expectRefusal("settings", {"--not-asked", "part-above-total"}, 1, "强制性");
    expectRefusal("settings", {"--not-asked", "stored-negative@unit:项"}, 1, "强制性");
    expectRefusal("settings", {"--not-asked", "wish"}, 1, "wish");
    expectRefusal("settings", {"--not-asked", "month-zero@where:项"}, 1, "month-zero@where:项");
    expectRefusal("settings", {"--not-asked", "month-zero@indicator:NONE"}, 4, "NONE");
    expectRefusal("settings", {"--small-count", "-1"}, 1, "-1");
}

TEST_F(SettingsVerb, RefusesARuleThatCannotHold) {
    expectRefusal("settings", {"--growth-limit", "0"}, 1, "0");
    expectRefusal("settings", {"--far-behind", "5"}, 1, "5");
    expectRefusal("settings", {"--rounding", "up"}, 1, "up");
    expectRefusal("settings", {"--closed-through", "soon"}, 1, "soon");
}

} // namespace
} // namespace xushi

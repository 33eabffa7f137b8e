#include "cli/CommandLine.h"

namespace xushi {
namespace {

class AllocateVerb : public CommandLine {
protected:
    ProgramRun allocate(std::vector<std::string> more) const {
        more.insert(more.begin(), {"--indicator", "PROJ_STARTED", "--year", "2025"});
        return run("allocate", more);
    }
    nlohmann::json planned(std::vector<std::string> more) const {
        more.insert(more.end(), {"--dry-run", "--format", "json"});
        const auto printed = allocate(more);
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return nlohmann::json::parse(printed.out, nullptr, false);
    }
};

TEST_F(AllocateVerb, ShowsWhatItWouldDoAndWritesNothing) {
    const std::string before = bytesOf(store());
    const auto plan = planned({"--over", "months", "--by", "equal"});
    EXPECT_EQ(plan["total"], "250");
    EXPECT_EQ(plan["sum"], "250");
    ASSERT_EQ(plan["parts"].size(), 12U);
    EXPECT_EQ(plan["parts"][0]["amount"], "21");
    EXPECT_EQ(plan["parts"][11]["amount"], "20");
    EXPECT_TRUE(plan["problem"].is_null());
    EXPECT_TRUE(bytesOf(store()) == before);
}

TEST_F(AllocateVerb, SpreadsOverTheCountiesWithWhatIsHeld) {
    const auto done = allocate({"--over", "regions", "--by", "equal", "--hold", "320812=40"});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_NE(done.out.find("— -> 40  16.0%  填定\n"), std::string::npos) << done.out;
    EXPECT_NE(done.out.find("Σ 250 / 250项\n"), std::string::npos) << done.out;
    const auto again = allocate({"--over", "regions", "--by", "planned"});
    EXPECT_EQ(again.exitCode, 0) << again.err;
    EXPECT_NE(again.out.find("40 -> 40  16.0%\n"), std::string::npos) << again.out;
    EXPECT_NE(again.err.find("没有改动"), std::string::npos) << again.err;
}

TEST_F(AllocateVerb, NamesTheCountiesWithoutALastYear) {
    expectRefusal("allocate", {"--indicator", "PROJ_STARTED", "--year", "2025", "--over", "regions"}, 4, "清江浦区");
    const auto shown = allocate({"--over", "regions", "--dry-run"});
    EXPECT_EQ(shown.exitCode, 8);
    EXPECT_NE(shown.out.find("2024年全年数未报\n"), std::string::npos) << shown.out;
}

TEST_F(AllocateVerb, TakesWeightsThatAreTyped) {
    const auto plan = planned({"--over", "months", "--weight", "3=1", "--weight", "2025-12=3", "--by", "weights", "--hold", "1=0", "--hold", "2=0", "--hold", "4=0", "--hold", "5=0",
                               "--hold", "6=0", "--hold", "7=0", "--hold", "8=0", "--hold", "9=0", "--hold", "10=0", "--hold", "11=10"});
    EXPECT_EQ(plan["parts"][2]["amount"], "60");
    EXPECT_EQ(plan["parts"][11]["amount"], "180");
    EXPECT_EQ(plan["parts"][10]["held"], true);
}

TEST_F(AllocateVerb, MakesTheCurveOfTheMonthsWithAReason) {
    expectRefusal("allocate", {"--indicator", "PROJ_STARTED", "--year", "2025", "--over", "months", "--by", "equal"}, 1, "原因");
    const auto done = allocate({"--over", "months", "--by", "equal", "--reason", "按月排期"});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["schedule"], "42.000000");
    const auto undone = run("undo");
    EXPECT_EQ(undone.exitCode, 0) << undone.err;
}

TEST_F(AllocateVerb, RefusesWhatItDoesNotKnow) {
    const std::vector<std::string> base{"--indicator", "PROJ_STARTED", "--year", "2025"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), base.begin(), base.end());
        return more;
    };
    expectRefusal("allocate", with({"--over", "weeks"}), 1, "weeks");
    expectRefusal("allocate", with({"--over", "months", "--by", "guess"}), 1, "guess");
    expectRefusal("allocate", with({"--over", "months", "--hold", "13=1"}), 4, "13");
    expectRefusal("allocate", with({"--over", "regions", "--hold", "Nowhere=1"}), 4, "Nowhere");
    expectRefusal("allocate", with({"--over", "regions", "--hold", "320812"}), 1, "");
    expectRefusal("allocate", {"--indicator", "PROJ_STARTED", "--year", "2031", "--over", "regions"}, 4, "2031");
}

} // namespace
} // namespace xushi

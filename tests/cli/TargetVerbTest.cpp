#include "cli/CommandLine.h"

#include <algorithm>

namespace xushi {
namespace {

class TargetVerb : public CommandLine {
protected:
    static std::vector<std::string> target(const std::string& indicator, const std::string& value,
                                           std::vector<std::string> more = {}) {
        std::vector<std::string> all{"--indicator", indicator, "--year", "2025", "--value", value};
        if (std::ranges::find(more, "--comparator") == more.end()) all.insert(all.end(), {"--comparator", "ge"});
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
};

TEST_F(TargetVerb, SetsAFirstTargetWithoutAReason) {
    const auto done = run("target", target("PROJ_SIGNED", "500", {"--word", "以上"}));
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(done.out, "新签约科技型工业项目 2025: 500项以上 (1)\n");
    EXPECT_EQ(row("2025-05", "PROJ_SIGNED")["completion"], "44.400000");
}

TEST_F(TargetVerb, RevisesWithAReason) {
    const auto done = run("target", target("TECH_CONTRACT_AMT", "280.5", {"--comparator", "ge", "--word", "达到", "--reason", "7月调整"}));
    ASSERT_EQ(done.exitCode, 0) << done.err;
    const auto line = row("2025-05", "TECH_CONTRACT_AMT");
    EXPECT_EQ(line["target"], "280.5");
    EXPECT_EQ(line["targetWord"], "达到");
    EXPECT_EQ(line["comparator"], "ge");
}

TEST_F(TargetVerb, ARevisionIsJudgedFromItsDayOn) {
    ASSERT_EQ(run("target", target("PROJ_STARTED", "300", {"--reason", "7月调整", "--decided-on", "2025-07-15"})).exitCode, 0);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["target"], "250");
    ASSERT_EQ(set("PROJ_STARTED", "2025-07", {"--value", "200"}).exitCode, 0);
    EXPECT_EQ(row("2025-07", "PROJ_STARTED")["target"], "300");
    expectRefusal("target", target("PROJ_STARTED", "310", {"--reason", "再调", "--decided-on", "2025-07-32"}), 1, "2025-07-32");
}

TEST_F(TargetVerb, AsksAboutATargetBelowLastYearAndSetsIt) {
    ASSERT_EQ(run("set", {"--indicator", "SME_TECH", "--period", "2024-12", "--value", "2008"}).exitCode, 0);
    const auto done = run("target", target("SME_TECH", "2001", {"--comparator", "gt", "--word", "突破", "--reason", "调整"}));
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_NE(done.out.find("核实：目标2001家低于2024年实际完成的2008家，请核实。\n"), std::string::npos) << done.out;
    EXPECT_EQ(row("2025-05", "SME_TECH")["target"], "2001");
}

TEST_F(TargetVerb, WithholdsAVerdictAcrossTwoBasesUntilTheyAgree) {
    ASSERT_EQ(run("target", target("PROJ_STARTED", "250", {"--basis", "全部项目", "--reason", "口径调整"})).exitCode, 0);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["light"], "not-applicable");
    EXPECT_TRUE(row("2025-05", "PROJ_STARTED")["completion"].is_null());
    ASSERT_EQ(run("target", target("PROJ_STARTED", "250", {"--basis", "", "--reason", "口径与指标相同"})).exitCode, 0);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["completion"], "62.400000");
}

TEST_F(TargetVerb, SetsTheTargetOfARegion) {
    ASSERT_EQ(run("target", target("PROJ_STARTED", "20", {"--region", "320812"})).exitCode, 0);
    const auto rows = board("2025-05", {"--region", "320812"});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0]["target"], "20");
}

TEST_F(TargetVerb, EchoesWhatTheTargetWasAndWhoseItIs) {
    const auto city = run("target", target("PROJ_SIGNED", "500", {"--word", "以上"}));
    ASSERT_EQ(city.exitCode, 0) << city.err;
    const auto revised = run("target", target("PROJ_SIGNED", "520", {"--comparator", "gt", "--word", "突破", "--reason", "上调"}));
    EXPECT_EQ(revised.out.substr(0, revised.out.find('\n')), "新签约科技型工业项目 2025: 500项以上 -> 突破520项 (2)") << revised.err;
    const auto region = run("target", target("PROJ_SIGNED", "20", {"--region", "320812"}));
    EXPECT_EQ(region.out.find("新签约科技型工业项目 2025 清江浦区: 20项"), 0U) << region.out;
    const auto again = run("target", target("PROJ_SIGNED", "20", {"--region", "320812"}));
    EXPECT_EQ(again.out.find(" -> "), std::string::npos) << "nothing has changed: " << again.out << again.err;
}

TEST_F(TargetVerb, AGrowthTargetIsInPerCent) {
    const auto done = run("target", target("RD_EXP_ABOVE", "15", {"--nature", "growth", "--word", "以上"}));
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(done.out, "规上企业填报研发费用 2025: 增长15%以上 (1)\n");
    EXPECT_EQ(row("2025-05", "RD_EXP_ABOVE")["gap"], "13.400000");
}

TEST_F(TargetVerb, HoldsATargetToWhatItsFiguresAreHeldTo) {
    expectRefusal("target", target("PROJ_TECH_SHARE", "1337%", {"--reason", "调整"}), 1, "1337");
    expectRefusal("target", target("PROJ_TECH_SHARE", "100.01", {"--reason", "调整", "--comparator", "le"}), 1, "100%");
    expectRefusal("target", target("SME_TECH", "100.5家", {"--reason", "调整", "--comparator", "gt"}), 1, "100.5");
    EXPECT_EQ(run("target", target("PROJ_TECH_SHARE", "100", {"--reason", "调整"})).exitCode, 0);
    EXPECT_EQ(run("target", target("TECH_CONTRACT_AMT", "280.555", {"--reason", "调整"})).exitCode, 0) << "an amount of more decimals is a figure too";
}

TEST_F(TargetVerb, AsksAboutWhatFiguresAreAskedAbout) {
    const auto slip = run("target", target("TECH_CONTRACT_AMT", "2680000", {"--comparator", "gt", "--word", "突破", "--reason", "调整"}));
    EXPECT_NE(slip.out.find("核实：目标2680000亿元与调整前的268亿元相差10000倍以上"), std::string::npos) << slip.out;
    const auto growth = run("target", target("RD_EXP_ABOVE", "1337", {"--nature", "growth"}));
    EXPECT_NE(growth.out.find("核实：目标增速+1337%，超过正负50%，请核实。"), std::string::npos) << growth.out;
}

TEST_F(TargetVerb, ShowsBothSidesOfARevisionInTheirOwnWords) {
    ASSERT_EQ(run("target", target("TECH_CONTRACT_AMT", "280", {"--comparator", "gt", "--reason", "调整"})).exitCode, 0);
    ASSERT_EQ(run("target", target("HTE_ABOVE_SHARE", "3", {"--reason", "调整"})).exitCode, 0);
    const auto printed = run("board", {"--period", "2025-05"});
    EXPECT_NE(printed.out.find("突破268→突破280（年中调整）"), std::string::npos) << printed.out;
    EXPECT_NE(printed.out.find("显著提高→显著提高3（年中调整）"), std::string::npos) << printed.out;
}

TEST_F(TargetVerb, RefusesInWordsAndChangesNothing) {
    expectRefusal("target", target("TECH_CONTRACT_AMT", "300"), 1, "原因");
    expectRefusal("target", target("TECH_CONTRACT_AMT", "300", {"--reason", " "}), 1, "原因");
    expectRefusal("target", target("TECH_CONTRACT_AMT", "3oo", {"--reason", "x"}), 1, "3oo");
    expectRefusal("target", target("PROJ_SIGNED", "5", {"--comparator", "about"}), 1, "about");
    expectRefusal("target", target("PROJ_SIGNED", "5", {"--nature", "wish"}), 1, "wish");
    expectRefusal("target", target("NOBODY", "5"), 4, "NOBODY");
    expectRefusal("target", target("PROJ_SIGNED", "5", {"--region", "浦东新区"}), 4, "浦东新区");
    expectRefusal("target", {"--indicator", "PROJ_SIGNED", "--year", "25", "--value", "5", "--comparator", "ge"}, 1, "25");
    expectRefusal("target", {"--indicator", "PROJ_SIGNED", "--year", "x", "--value", "5", "--comparator", "ge"}, 2, "--year");
    expectRefusal("target", {"--indicator", "PROJ_SIGNED", "--year", "2025", "--value", "5"}, 2, "--comparator");
}

} // namespace
} // namespace xushi

#include "cli/CommandLine.h"

#include <sys/file.h>

namespace xushi {
namespace {

using SetVerb = CommandLine;

TEST_F(SetVerb, StoresEveryOption) {
    const auto done = set("技术合同成交额", "2025年1—4月",
                          {"--region", "淮安市", "--value", "１１０．５０", "--qualifier", "超", "--status", "flash", "--growth", "12.30",
                           "--growth-bound", "ge", "--last-year", "98.40", "--restated-base", "97.0", "--source", "月报",
                           "--reason", "首报"});
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(done.err, "");
    EXPECT_EQ(done.out.substr(0, done.out.find("核实")), "技术合同成交额 2025-04 淮安市: 未报 -> 超110.50 亿元\n"
                                                        "  状态：初步 → 快报\n  公布增幅：空 → ≥12.30%\n  可比基数：空 → 97.0\n"
                                                        "  上年同期数：空 → 98.40\n  来源：空 → 月报\n");
    const auto line = row("2025-04", "TECH_CONTRACT_AMT");
    EXPECT_EQ(line["value"], "110.50");
    EXPECT_EQ(line["qualifier"], "超");
    EXPECT_EQ(line["status"], "flash");
    EXPECT_EQ(line["growth"], "12.300000");
    EXPECT_EQ(line["growthKind"], "published-bound");
    EXPECT_EQ(line["lastYear"], "98.40");
    EXPECT_EQ(run("verify").exitCode, 0);
}

TEST_F(SetVerb, ANewValueHasNoSourceOfTheOldOne) {
    ASSERT_NE(run("explain", {"--indicator", "TECH_CONTRACT_AMT", "--period", "2025-05", "--column", "value"}).out.find("来源"), std::string::npos);
    ASSERT_EQ(set("TECH_CONTRACT_AMT", "2025-05", {"--value", "117.7"}).exitCode, 0);
    const auto told = run("explain", {"--indicator", "TECH_CONTRACT_AMT", "--period", "2025-05", "--column", "value"});
    EXPECT_NE(told.out.find("117.7"), std::string::npos);
    EXPECT_EQ(told.out.find("A081"), std::string::npos) << told.out;
    EXPECT_EQ(told.out.find("来源"), std::string::npos) << told.out;
}

TEST_F(SetVerb, AsksWhichOfTwoIndicatorsOfOneNameIsMeant) {
    ASSERT_EQ(run("catalog", {"--export", (folder / "a.json").string()}).exitCode, 0);
    auto document = nlohmann::ordered_json::parse(bytesOf((folder / "a.json").string()));
    auto twin = document["indicators"][0];
    for (const auto& indicator : document["indicators"])
        if (indicator["code"] == "TECH_CONTRACT_AMT") twin = indicator;
    twin["code"] = "TCA2";
    document["indicators"].push_back(twin);
    writeBytes((folder / "a.json").string(), document.dump());
    ASSERT_EQ(run("catalog", {"--import", (folder / "a.json").string()}).exitCode, 0);
    for (const std::string verb : {"set", "explain", "target"}) {
        const std::vector<std::string> arguments =
            verb == "target" ? std::vector<std::string>{"--indicator", "技术合同成交额", "--year", "2026", "--value", "1", "--comparator", "ge"}
            : verb == "set"  ? std::vector<std::string>{"--indicator", "技术合同成交额", "--period", "2025-06", "--value", "1"}
                             : std::vector<std::string>{"--indicator", "技术合同成交额", "--period", "2025-05", "--column", "value"};
        expectRefusal(verb, arguments, 1, "TECH_CONTRACT_AMT 技术合同成交额; TCA2 技术合同成交额");
    }
    ASSERT_EQ(run("catalog", {"--export", (folder / "a.json").string()}).exitCode, 0);
    document = nlohmann::ordered_json::parse(bytesOf((folder / "a.json").string()));
    for (auto& indicator : document["indicators"]) {
        if (indicator["code"] == "TECH_CONTRACT_AMT") indicator["validTo"] = "2025-06";
        if (indicator["code"] == "TCA2") indicator["validFrom"] = "2025-07";
    }
    writeBytes((folder / "a.json").string(), document.dump());
    ASSERT_EQ(run("catalog", {"--import", (folder / "a.json").string()}).exitCode, 0);
    ASSERT_EQ(set("技术合同成交额", "2025-08", {"--value", "9"}).exitCode, 0);
    EXPECT_EQ(row("2025-08", "TCA2")["value"], "9") << "the successor, which is valid then";
    ASSERT_EQ(set("技术合同成交额", "2025-06", {"--value", "130"}).exitCode, 0);
    EXPECT_EQ(row("2025-06", "TECH_CONTRACT_AMT")["value"], "130");
}

TEST_F(SetVerb, ReadsPeriodsAsTheyAreWritten) {
    for (const std::string period : {"2025-06-30", "2025年上半年末", "2025年二季度末", "2025年6月末"}) {
        const auto done = set("TECH_CONTRACT_AMT", period, {"--value", "130"});
        EXPECT_EQ(done.exitCode, 0) << period << done.err;
        EXPECT_NE(done.out.find("技术合同成交额 2025-06 "), std::string::npos) << done.out;
    }
    EXPECT_NE(set("TECH_CONTRACT_AMT", "2025年元月", {"--value", "9"}).out.find(" 2025-01 "), std::string::npos);
    expectFailure(set("TECH_CONTRACT_AMT", "2025.1", {"--value", "130"}), 1, "2025-01 或 2025-10");
    expectFailure(set("TECH_CONTRACT_AMT", "2025-06-15", {"--value", "130"}), 1, "月中");
}

TEST_F(SetVerb, StoresPointsOfARate) {
    ASSERT_EQ(set("PROJ_TECH_SHARE", "2025-05", {"--value", "51.20", "--points", "-0.35"}).exitCode, 0);
    const auto line = row("2025-05", "PROJ_TECH_SHARE");
    EXPECT_EQ(line["growth"], "-0.350000");
    EXPECT_EQ(line["growthKind"], "points");
    EXPECT_EQ(line["gap"], "1.200000");
}

TEST_F(SetVerb, TakesStatusAsChineseWordToo) {
    ASSERT_EQ(set("PROJ_STARTED", "2025-05", {"--status", "快报"}).exitCode, 0);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["status"], "flash");
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["value"], "156");
}

TEST_F(SetVerb, ANegativeNumberIsAValueAndNotAnOption) {
    const auto refused = set("PROJ_STARTED", "2025-05", {"--value", "-3"});
    expectFailure(refused, 1, "-3");
    EXPECT_EQ(set("PROJ_STARTED", "2025-05", {"--growth", "-3.3"}).exitCode, 0);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["growth"], "-3.300000");
}

TEST_F(SetVerb, SetsTheStageOfAMilestone) {
    ASSERT_EQ(set("MS_FUND", "2025-06", {"--value", "完成", "--wording", "科创基金组建完成"}).exitCode, 0);
    const auto fund = row("2025-06", "MS_FUND");
    EXPECT_NE(fund["note"].get<std::string>().find("完成"), std::string::npos) << fund["note"];
    EXPECT_NE(fund["note"].get<std::string>().find("科创基金组建完成"), std::string::npos) << fund["note"];
    expectFailure(set("MS_FUND", "2025-06", {"--value", "差不多了"}), 1, "差不多了");
}

TEST_F(SetVerb, NamesTheStageAndTheNumberBesideIt) {
    const auto number = set("HTE_ABOVE_SHARE", "2025-05", {"--value", "3"});
    EXPECT_NE(number.out.find("2025-05 淮安市: 未报 -> 3\n核实：报了3，没有报状态"), std::string::npos) << number.out;
    EXPECT_EQ(row("2025-05", "HTE_ABOVE_SHARE")["light"], "missing");
    const auto stage = set("HTE_ABOVE_SHARE", "2025-05", {"--value", "完成"});
    EXPECT_NE(stage.out.find("淮安市: 3 -> 完成（3）\n"), std::string::npos) << stage.out;
    EXPECT_NE(set("HTE_ABOVE_SHARE", "2025-05", {"--value", "推进中（4）"}).out.find("淮安市: 完成（3） -> 推进中（4）\n"), std::string::npos);
}

TEST_F(SetVerb, ClearsAndMarks) {
    ASSERT_EQ(set("PROJ_STARTED", "2025-05", {"--value", "无"}).exitCode, 0);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["light"], "missing");
    ASSERT_EQ(set("PROJ_STARTED", "2025-05", {"--value", "—"}).exitCode, 0);
    EXPECT_EQ(row("2025-05", "PROJ_STARTED")["light"], "not-applicable");
}

TEST_F(SetVerb, PrintsWhatToCheck) {
    ASSERT_EQ(set("PROJ_STARTED", "2025-04", {"--value", "160"}).exitCode, 0);
    const auto done = set("PROJ_STARTED", "2025-05", {"--value", "157"});
    EXPECT_EQ(done.exitCode, 0);
    EXPECT_EQ(done.out.substr(0, done.out.find('\n') + 1), "新开工科技型工业项目 2025-05 淮安市: 156 -> 157 项\n");
    EXPECT_EQ(done.out.substr(done.out.find("核实")), "核实：较4月累计减少3项，请核实。\n"
                        "核实：缺1,2,3月累计，本期累计有效，所缺月份及其次月的当月数不能推算，请核实。\n");
}

TEST_F(SetVerb, EchoesEveryFormOfAValueAsTheBoardShowsIt) {
    const std::vector<std::pair<std::string, std::string>> forms{{"近300", "近300"},     {"570余", "570余"}, {"超700", "超700"}, {"达582", "达582"},
                                                                 {"约12", "约12"}, {"—", "—"}, {"…", "…"}, {"无", "未报"}, {"12", "12"}};
    std::string before = "未报";
    for (const auto& [typed, shown] : forms) {
        const auto done = set("PROJ_SIGNED", "2025-03", {"--value", typed});
        ASSERT_EQ(done.exitCode, 0) << done.err;
        EXPECT_EQ(done.out.substr(0, done.out.find('\n')), "新签约科技型工业项目 2025-03 淮安市: " + before + " -> " + shown + " 项");
        EXPECT_EQ(run("board", {"--period", "2025-03"}).out.find(shown) != std::string::npos, typed != "无") << shown;
        before = shown;
    }
    EXPECT_EQ(set("TECH_CONTRACT_AMT", "2025-03", {"--value", "近12.50"}).out.find("技术合同成交额 2025-03 淮安市: 未报 -> 近12.50 亿元\n"), 0U)
        << "in the digits that were entered";
}

TEST_F(SetVerb, EchoesAGrowthThatWasPublishedAloneAndTheWordsThatWent) {
    const auto growth = set("TECH_CONTRACT_AMT", "2025-03", {"--growth", "12.3", "--source", "月报"});
    EXPECT_NE(growth.out.find("未报 -> 未报"), std::string::npos) << growth.out;
    EXPECT_NE(growth.out.find("  公布增幅：空 → 12.3%\n"), std::string::npos) << growth.out;
    EXPECT_NE(growth.out.find("  来源：空 → 月报\n"), std::string::npos) << growth.out;
    ASSERT_EQ(set("TECH_CONTRACT_AMT", "2025-02", {"--note", "企业未报"}).exitCode, 0);
    const auto first = set("TECH_CONTRACT_AMT", "2025-02", {"--value", "20.1"});
    EXPECT_NE(first.out.find("  说明：企业未报 → 空\n"), std::string::npos) << first.out;
    const auto english = run("set", {"--indicator", "TECH_CONTRACT_AMT", "--period", "2025-02", "--value", "无"}, {{"LANG", "en_US.UTF-8"}, {"LC_ALL", "en_US.UTF-8"}});
    EXPECT_NE(english.out.find("20.1 -> not reported"), std::string::npos) << english.out;
}

TEST_F(SetVerb, RefusesWhatIsNotANumberAndChangesNothing) {
    const std::vector<std::string> common{"--indicator", "TECH_CONTRACT_AMT", "--period", "2025-05"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), common.begin(), common.end());
        return more;
    };
    for (const std::string text : {"66.8.1", "nan", "1e3", "inf", "0x1F"}) expectRefusal("set", with({"--value", text}), 1, text);
    expectRefusal("set", with({"--growth", "x"}), 1, "x");
    expectRefusal("set", with({"--value", "1.1234567"}), 1, "1.1234567");
    expectRefusal("set", with({"--qualifier", "很"}), 1, "--qualifier");
    expectRefusal("set", with({"--status", "rumour"}), 1, "rumour");
    expectRefusal("set", with({"--growth", "3", "--growth-bound", "eq"}), 1, "eq");
    expectRefusal("set", with({"--growth-bound", "ge"}), 1, "增幅");
    expectRefusal("set", with({}), 2, "--value");
    expectRefusal("set", with({"--value"}), 2, "--value");
    expectRefusal("set", with({"--colour", "red"}), 2, "red");
}

TEST_F(SetVerb, RefusesWhatTheRulesDoNotAllow) {
    const auto figure = [](const std::string& indicator, const std::string& period, const std::string& value) {
        return std::vector<std::string>{"--indicator", indicator, "--period", period, "--value", value};
    };
    expectRefusal("set", figure("PROJ_STARTED", "2199-05", "1"), 1, "2199-05");
    expectRefusal("set", figure("PROJ_STARTED", "2025-05", "156.5"), 1, "156.5");
    expectRefusal("set", figure("PROJ_TECH_SHARE", "2025-05", "100.1"), 1, "100.1");
    expectRefusal("set", figure("PROJ_STARTED", "2025-05m", "1"), 1, "2025-05m");
    expectRefusal("set", figure("PROJ_STARTED", "五月", "1"), 1, "五月");
    expectRefusal("set", figure("NOBODY", "2025-05", "1"), 4, "NOBODY");
    auto elsewhere = figure("PROJ_STARTED", "2025-05", "1");
    elsewhere.insert(elsewhere.end(), {"--region", "浦东新区"});
    expectRefusal("set", elsewhere, 4, "浦东新区");
}

TEST_F(SetVerb, IsUnavailableWhileSomebodyElseWrites) {
    const int handle = ::open((folder / ".seed.xushi.lock").c_str(), O_RDWR | O_CREAT, 0600);
    ASSERT_EQ(::flock(handle, LOCK_EX | LOCK_NB), 0);
    expectRefusal("set", {"--indicator", "PROJ_STARTED", "--period", "2025-05", "--value", "1"}, 6, "另一处正在填报");
    EXPECT_EQ(run("board", {"--period", "2025-05"}).exitCode, 0);
    ::close(handle);
    EXPECT_EQ(set("PROJ_STARTED", "2025-05", {"--value", "157"}).exitCode, 0);
}

TEST_F(CommandLine, RefusesTextsThatCommandInsteadOfBeingRead) {
    for (const std::string bad : {"a\x1B[31m", "\a", "\u202E", "\u009B", "\uFFFE", "a\rb", "\xFF"})
        for (const std::string field : {"--note", "--source", "--wording"})
            expectRefusal("set", {"--indicator", "PROJ_STARTED", "--period", "2025-05", "--value", "157", field, bad}, 1,
                          bad == "\xFF" ? "UTF-8" : "看不见");
    expectRefusal("settings", {"--due-day", "11", "--reason", "\x1B[2J"}, 1, "看不见");
    expectRefusal("target", {"--indicator", "PROJ_STARTED", "--year", "2025", "--value", "300", "--comparator", "ge", "--reason",
                             "a\u202E"}, 1, "看不见");
}

} // namespace
} // namespace xushi

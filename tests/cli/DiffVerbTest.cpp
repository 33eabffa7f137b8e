#include "cli/CommandLine.h"

namespace xushi {
namespace {

class DiffVerb : public CommandLine {
protected:
    void enter(const std::string& value, std::vector<std::string> options = {}) const {
        options.insert(options.begin(), {"--value", value});
        const auto entered = set("PROJ_STARTED", "2025-05", options);
        ASSERT_EQ(entered.exitCode, 0) << entered.err;
    }
    std::string last() const {
        const auto verified = run("verify");
        static const std::regex number(R"((\d+) ?条)");
        std::smatch match;
        return std::regex_search(verified.out, match, number) ? match[1].str() : "0";
    }
    nlohmann::json diff(std::vector<std::string> options) const {
        options.insert(options.end(), {"--format", "json"});
        const auto printed = run("diff", options);
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return nlohmann::json::parse(printed.out, nullptr, false);
    }
};

TEST_F(DiffVerb, TellsWhatDiffersAndWhoChangedIt) {
    const std::string from = last();
    enter("160");
    const auto told = diff({"--from", from, "--period", "2025-05"});
    ASSERT_EQ(told.at("rows").size(), 1U) << told.dump(1);
    const auto row = told.at("rows").at(0);
    EXPECT_EQ(row.at("indicator"), "PROJ_STARTED");
    EXPECT_EQ(row.at("parts").at("value").at("after"), "160");
    ASSERT_EQ(row.at("acts").size(), 1U);
    EXPECT_EQ(told.at("acts").at(0).at("number"), row.at("acts").at(0));
    EXPECT_EQ(told.at("acts").at(0).at("act"), "enter");
    EXPECT_EQ(std::to_string(told.at("from").at("entry").get<int>()), from);
    const auto text = run("diff", {"--from", from, "--period", "2025-05"});
    EXPECT_NE(text.out.find("1 行有变，0 项定义有变"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("→ 160"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("  第 " + std::to_string(row.at("acts").at(0).get<int>()) + " 号操作"), std::string::npos) << text.out;
}

TEST_F(DiffVerb, IsEmptyBetweenOnePositionAndItself) {
    const std::string from = last();
    enter("160");
    EXPECT_TRUE(diff({"--from", from, "--to", from}).at("rows").empty());
    EXPECT_TRUE(diff({"--from", "2999-01-01"}).at("rows").empty());
    EXPECT_EQ(diff({"--from", from, "--region", "淮安市"}).at("rows").size(), 1U);
    EXPECT_EQ(diff({"--from", from, "--region", "涟水县"}).at("rows").size(), 0U);
    expectRefusal("diff", {"--from", last(), "--to", from}, 1, "--from");
    expectRefusal("diff", {"--from", "soon"}, 1, "soon");
    EXPECT_EQ(run("diff").exitCode, 2);
    EXPECT_EQ(run("diff", {"--from", from, "--published", "1"}).exitCode, 2);
}

TEST_F(DiffVerb, TellsWhatHasChangedSinceATableWasGivenOut) {
    ASSERT_EQ(run("summary", {"--period", "2025H1", "--out", (folder / "a.xlsx").string(), "--keep"}).exitCode, 0);
    EXPECT_TRUE(diff({"--published", "1"}).at("rows").empty());
    enter("160");
    ASSERT_EQ(set("TECH_CONTRACT_AMT", "2025-05", {"--region", "涟水县", "--value", "9"}).exitCode, 0);
    const auto told = diff({"--published", "1"});
    ASSERT_EQ(told.at("rows").size(), 1U) << "the table is that of the city";
    EXPECT_EQ(told.at("period"), "2025-06");
    expectRefusal("diff", {"--published", "2"}, 4, "第 2 号");
}

TEST_F(DiffVerb, TellsWhatACopyHasOtherwise) {
    ASSERT_EQ(run("backup").exitCode, 0);
    EXPECT_TRUE(diff({"1", "--period", "2025-05"}).at("rows").empty());
    enter("160");
    const auto told = diff({"1", "--period", "2025-05"});
    ASSERT_EQ(told.at("rows").size(), 1U) << told.dump(1);
    EXPECT_EQ(told.at("rows").at(0).at("parts").at("value").at("after"), "160");
    EXPECT_EQ(told.at("acts").size(), 1U);
    EXPECT_EQ(told, diff({"--from", std::to_string(told.at("from").at("entry").get<int>()), "--period", "2025-05"})) << "a past of the store is a position of it";
    expectRefusal("diff", {"2"}, 4, "没有第2份");
    expectRefusal("diff", {"1", "--from", "1"}, 2, "");
}

TEST_F(DiffVerb, ComparesCopiesThatWentAnotherWayAndRefusesOtherStores) {
    ASSERT_EQ(run("backup").exitCode, 0);
    enter("160");
    ASSERT_EQ(run("restore", {"1"}).exitCode, 0); // what was before it is a copy of another way
    enter("170");
    const auto listed = nlohmann::json::parse(run("backup", {"--list", "--format", "json"}).out, nullptr, false);
    std::string other;
    for (const auto& copy : listed)
        if (copy.at("isPast") == false) other = copy.at("path");
    ASSERT_FALSE(other.empty());
    const auto row = diff({other, "--period", "2025-05"}).at("rows").at(0).at("parts").at("value");
    EXPECT_EQ(row.at("before"), "160");
    EXPECT_EQ(row.at("after"), "170");
    EXPECT_NE(run("diff", {other}).out.find("已分道"), std::string::npos);
    const std::string stranger = (folder / "stranger.xushi").string();
    ASSERT_EQ(runProgram(XUSHI_CLI, {"new", stranger, "--sample", "demonstration"}).exitCode, 0);
    expectRefusal("diff", {stranger}, 1, "不是同一个台账");
}

} // namespace
} // namespace xushi

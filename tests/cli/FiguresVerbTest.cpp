#include "cli/CommandLine.h"

namespace xushi {
namespace {

class FiguresVerb : public CommandLine {
protected:
    std::string at(const std::string& name) const { return (folder / name).string(); }
    ProgramRun figures(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"--from", "2021", "--to", "2025"});
        return run("figures", arguments);
    }
    std::map<std::string, int> verdictsOf(const std::string& file) const {
        const auto done = run("import", {file, "--format", "json"});
        EXPECT_EQ(done.exitCode, 0) << done.err;
        std::map<std::string, int> counts;
        for (const auto& line : nlohmann::json::parse(done.out, nullptr, false)) ++counts[line["verdict"].get<std::string>()];
        return counts;
    }
};

TEST_F(FiguresVerb, WritesWhatAnImportFindsUnchanged) {
    const std::string before = bytesOf(store());
    std::map<std::string, int> first;
    for (const auto& [name, options] : std::map<std::string, std::vector<std::string>>{{"a.csv", {}}, {"b.csv", {"--encoding", "gb18030"}}, {"c.xlsx", {}}}) {
        auto arguments = options;
        arguments.insert(arguments.end(), {"--out", at(name)});
        const auto written = figures(arguments);
        EXPECT_EQ(written.exitCode, 0) << written.err;
        EXPECT_EQ(written.out, at(name) + "\n");
        const auto verdicts = verdictsOf(at(name));
        EXPECT_EQ(verdicts.size(), 1U) << name;
        EXPECT_GT(verdicts.at("same"), 100) << name;
        if (first.empty()) first = verdicts;
        EXPECT_EQ(verdicts, first) << name;
    }
    EXPECT_TRUE(bytesOf(store()) == before) << "what is the same is not written";
}

TEST_F(FiguresVerb, TakesIndicatorsRegionsAndMonths) {
    const auto written = run("figures", {"--from", "2025-05", "--to", "2025-05", "--indicator", "TECH_CONTRACT_AMT", "--region", "淮安市", "--out", at("one.csv")});
    EXPECT_EQ(written.exitCode, 0) << written.err;
    const std::string text = bytesOf(at("one.csv"));
    EXPECT_EQ(std::ranges::count(text, '\n'), 2) << text;
    const auto two = run("figures", {"--from", "2025-05", "--to", "2025-05", "--indicator", "TECH_CONTRACT_AMT", "--indicator", "PROJ_SIGNED", "--region", "淮安市", "--out", at("two.csv")});
    EXPECT_EQ(two.exitCode, 0) << two.err;
    EXPECT_EQ(std::ranges::count(bytesOf(at("two.csv")), '\n'), 3);
    EXPECT_NE(text.find("TECH_CONTRACT_AMT,"), std::string::npos) << text;
    EXPECT_NE(text.find(",2025年1—5月,亿元,达114.2,"), std::string::npos) << text;
}

TEST_F(FiguresVerb, SaysWhatIsWrongAndWritesNothing) {
    expectRefusal("figures", {"--from", "2025-05", "--to", "2025-04", "--out", at("a.csv")}, 1, "之后");
    expectRefusal("figures", {"--from", "1999", "--to", "1999", "--out", at("a.csv")}, 4, "没有符合的数据");
    expectRefusal("figures", {"--from", "2025", "--to", "2025", "--out", at("a.ods")}, 1, "a.ods");
    expectRefusal("figures", {"--from", "2025", "--to", "2025", "--out", at("a.xlsx"), "--encoding", "gb18030"}, 1, "--encoding");
    expectRefusal("figures", {"--from", "2025", "--to", "2025", "--indicator", "没有的", "--out", at("a.csv")}, 4, "没有的");
    expectRefusal("figures", {"--from", "昨天", "--to", "2025", "--out", at("a.csv")}, 1, "昨天");
    EXPECT_FALSE(std::filesystem::exists(at("a.csv")));
    EXPECT_FALSE(std::filesystem::exists(at("a.xlsx")));
}

} // namespace
} // namespace xushi

#include "cli/CommandLine.h"

#include "support/FileBytes.h"

namespace xushi {
namespace {

/// Every command that says what stands in the store says it of an earlier entry, too.
class MomentVerbs : public CommandLine {
protected:
    std::string file(const std::string& name) const { return (folder / name).string(); }
    std::string entries() const {
        const auto verified = run("verify");
        static const std::regex number(R"((\d+) ?条)");
        std::smatch match;
        return std::regex_search(verified.out, match, number) ? match[1].str() : "";
    }
    void enter(const std::string& value) const {
        const auto entered = set("TECH_CONTRACT_AMT", "2025-05", {"--value", value});
        ASSERT_EQ(entered.exitCode, 0) << entered.err;
    }
    static std::vector<std::string> with(std::vector<std::string> options, const std::string& at) {
        if (!at.empty()) options.insert(options.end(), {"--at", at});
        return options;
    }
};

TEST_F(MomentVerbs, PrintWhatTheyPrintedThen) {
    const std::vector<std::pair<std::string, std::vector<std::string>>> commands{
        {"board", {"--period", "2025-05", "--format", "json"}},
        {"explain", {"--indicator", "TECH_CONTRACT_AMT", "--period", "2025-05", "--column", "value"}},
        {"collection", {"--period", "2025-05", "--format", "json"}}};
    std::vector<std::string> then;
    for (const auto& [verb, options] : commands) then.push_back(run(verb, options).out);
    const std::string entry = entries();
    enter("77");
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const auto& [verb, options] = commands[i];
        const auto told = run(verb, with(options, entry));
        EXPECT_EQ(told.exitCode, 0) << verb << told.err;
        EXPECT_EQ(told.out, then[i]) << verb;
        EXPECT_EQ(run(verb, with(options, "2999-12-31")).out, run(verb, options).out) << verb;
        expectRefusal(verb, with(options, "2001-01-01"), 4, "2001-01-01");
    }
    EXPECT_NE(run("board", commands[0].second).out, then[0]);
}

TEST_F(MomentVerbs, WriteTheFilesOfThen) {
    const std::vector<std::tuple<std::string, std::vector<std::string>, std::string>> commands{
        {"figures", {"--from", "2025-01", "--to", "2025-05"}, "figures.csv"},
        {"figures", {"--from", "2025-01", "--to", "2025-05"}, "figures.xlsx"},
        {"narrative", {"--period", "2025-05"}, "report.txt"},
        {"chart", {"--indicator", "TECH_CONTRACT_AMT", "--period", "2025-05"}, "chart.csv"}};
    for (const auto& [verb, options, name] : commands) {
        auto asked = options;
        asked.insert(asked.end(), {"--out", file("then-" + name)});
        EXPECT_EQ(run(verb, asked).exitCode, 0) << verb;
    }
    const std::string entry = entries();
    enter("77");
    for (const auto& [verb, options, name] : commands) {
        for (const auto& at : {entry, std::string()}) {
            auto asked = with(options, at);
            asked.insert(asked.end(), {"--out", file((at.empty() ? "now-" : "again-") + name)});
            const auto written = run(verb, asked);
            EXPECT_EQ(written.exitCode, 0) << verb << written.err;
        }
        EXPECT_TRUE(bytesOf(file("again-" + name)) == bytesOf(file("then-" + name))) << name;
        EXPECT_FALSE(bytesOf(file("now-" + name)) == bytesOf(file("then-" + name))) << name;
    }
}

} // namespace
} // namespace xushi

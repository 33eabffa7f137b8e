#include "cli/CommandLine.h"

namespace xushi {
namespace {

class NewsVerb : public CommandLine {
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
};

TEST_F(NewsVerb, TellsWhatCameInAndWhatChangedSinceAnEntry) {
    const std::string from = last();
    enter("100");
    enter("12", {"--region", "清江浦区"});
    const auto printed = run("news", {"--since", from, "--period", "2025-05", "--region", "淮安市", "--format", "json"});
    ASSERT_EQ(printed.exitCode, 0) << printed.err;
    const auto told = nlohmann::json::parse(printed.out, nullptr, false);
    ASSERT_EQ(told.at("came").size(), 1U) << told.dump(1);
    EXPECT_EQ(told.at("came").at(0).at("after"), "12");
    EXPECT_EQ(told.at("came").at(0).at("before"), nullptr);
    ASSERT_EQ(told.at("revised").size(), 1U);
    EXPECT_EQ(told.at("revised").at(0).at("before"), "156");
    EXPECT_EQ(told.at("revised").at(0).at("after"), "100");
    ASSERT_EQ(told.at("lights").size(), 1U);
    EXPECT_EQ(told.at("lights").at(0).at("before"), "on");
    EXPECT_EQ(told.at("lights").at(0).at("after"), "behind");
    EXPECT_EQ(std::to_string(told.at("from").at("entry").get<int>()), from);
    const auto text = run("news", {"--since", from});
    EXPECT_NE(text.out.find("新报1项，改动1项，亮灯变化1项"), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("156 → 100"), std::string::npos) << text.out;
}

TEST_F(NewsVerb, IsQuietWithoutAChangeAndRefusesWhatIsNoPosition) {
    EXPECT_NE(run("news", {"--since", last()}).out.find("没有变化"), std::string::npos);
    EXPECT_EQ(run("news", {"--since", "never"}).exitCode, 1);
    EXPECT_EQ(run("news", {"--since", "999999"}).exitCode, 4);
    EXPECT_EQ(run("news").exitCode, 2);
}

TEST_F(NewsVerb, ADayIsMeantAtItsEnd) {
    enter("100");
    EXPECT_NE(run("news", {"--since", "2999-12-31"}).out.find("没有变化"), std::string::npos) << "all came before its end";
    const auto before = run("news", {"--since", "2001-01-01"});
    EXPECT_EQ(before.exitCode, 4);
    EXPECT_NE(before.err.find("2001-01-01台账还没有建立"), std::string::npos) << before.err;
    EXPECT_EQ(run("news", {"--since", "2026-02-30"}).exitCode, 1);
}

TEST_F(NewsVerb, TheBoardSaysWhyWhereItIsAsked) {
    const auto rows = board("2025-05", {"--why"});
    const auto at = [&](const char* code) { return *std::ranges::find_if(rows, [&](const auto& row) { return row["code"] == code; }); };
    EXPECT_EQ(at("PROJ_STARTED")["forecast"], "374.400000");
    EXPECT_NE(at("PROJ_STARTED")["reason"].get<std::string>().find("比序时多"), std::string::npos) << at("PROJ_STARTED").dump();
    EXPECT_EQ(at("PROJ_COMPLETED")["linearLight"], "behind");
    EXPECT_FALSE(at("RD_EXP_ABOVE")["owes"].is_null());
    EXPECT_TRUE(at("TECH_LOAN")["owes"].is_null()) << "nothing of it falls due in May";
    EXPECT_FALSE(board("2025-05")[0].contains("reason"));
    EXPECT_NE(run("board", {"--period", "2025-05", "--why"}).out.find("比序时多"), std::string::npos);
    EXPECT_NE(run("board", {"--period", "2025-05", "--why", "--format", "csv"}).out.find(",reason,owes,forecast,forecastBasis,linearLight,linear"), std::string::npos);
}

} // namespace
} // namespace xushi

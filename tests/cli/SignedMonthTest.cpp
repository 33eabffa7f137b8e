#include "cli/CommandLine.h"

#include "support/TemporaryFolder.h"

#include <fstream>
#include <functional>
#include <sstream>

namespace xushi {
namespace {

/// A store in which 甲处 has signed off June: 投入 under the mean of three years, and a rate over a number of 乙处.
class SignedMonth : public CommandLine {
protected:
    SignedMonth() {
        std::ofstream(folder / "small.json") << R"({"format": 1,
            "departments": [{"code": "SA", "name": "甲处"}, {"code": "SB", "name": "乙处"}],
            "regions": [{"code": "320800", "name": "淮安市", "type": "city"}],
            "curves": [{"code": "PAST", "name": "三年平均", "kind": "mean-share", "years": 3, "reason": "参照往年"}],
            "indicators": [
              {"code": "X", "name": "投入", "section": "一", "department": "SA", "unit": "亿元", "decimals": 1, "frequency": "half-yearly"},
              {"code": "NUM", "name": "分子数", "section": "一", "department": "SA", "unit": "亿元", "decimals": 1, "frequency": "half-yearly"},
              {"code": "DEN", "name": "分母数", "section": "一", "department": "SB", "unit": "亿元", "decimals": 1, "frequency": "half-yearly"},
              {"code": "RATE", "name": "占比", "section": "一", "department": "SA", "unit": "%", "decimals": 2, "measure": "rate",
               "frequency": "half-yearly", "numerator": "NUM", "denominator": "DEN"}],
            "targets": [{"indicator": "X", "region": "320800", "year": 2025, "value": "100", "curve": "PAST"},
                        {"indicator": "RATE", "region": "320800", "year": 2025, "value": "50", "nature": "rate"}],
            "people": [{"code": "TB", "name": "填报员", "role": "clerk"}, {"code": "KZ", "name": "科长", "role": "chief"},
                       {"code": "LD", "name": "局领导", "role": "director"}]})";
        EXPECT_EQ(runProgram(XUSHI_CLI, {"new", other()}).exitCode, 0);
        succeed("catalog", {"--import", (folder / "small.json").string()});
        for (const auto& [code, period, value] :
             {std::tuple("X", "2022H1", "40"), std::tuple("X", "2022", "100"), std::tuple("X", "2023H1", "40"), std::tuple("X", "2023", "100"),
              std::tuple("X", "2024H1", "45"), std::tuple("X", "2024", "100"), std::tuple("X", "2025H1", "47.25"),
              std::tuple("NUM", "2024H1", "20"), std::tuple("DEN", "2024H1", "80"), std::tuple("NUM", "2025H1", "25"),
              std::tuple("DEN", "2025H1", "90")})
            figure(code, period, value);
        for (const auto& [step, person] : {std::pair("submit", "TB"), std::pair("approve", "KZ"), std::pair("sign-off", "LD")})
            take(step, person);
    }

    std::string other() const { return (folder / "small.xushi").string(); }
    std::string succeed(const std::string& verb, std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {verb, other()});
        const auto done = runProgram(XUSHI_CLI, arguments);
        EXPECT_EQ(done.exitCode, 0) << verb << ": " << done.err;
        return done.out;
    }
    void figure(const char* code, const char* period, const char* value) const {
        succeed("set", {"--indicator", code, "--period", period, "--value", value});
    }
    void take(const char* step, const char* person) const {
        succeed("workflow", {"--period", "2025-06", "--department", "SA", "--step", step, "--person", person, "--reason", "更正"});
    }

    /// Everything that is printed of the two rows, without the notes.
    std::string printed() const {
        auto rows = nlohmann::json::parse(succeed("board", {"--period", "2025-06", "--format", "json"}));
        std::string all;
        for (auto& row : rows) {
            if (row["code"] != "X" && row["code"] != "RATE") continue;
            row.erase("note");
            all += row.dump() + '\n';
        }
        for (const auto& [code, column] : {std::pair("X", "growth"), std::pair("X", "schedule"), std::pair("X", "gap"), std::pair("X", "completion"),
                                           std::pair("X", "light"), std::pair("RATE", "value"), std::pair("RATE", "gap")})
            all += withoutChanges(succeed("explain", {"--indicator", code, "--period", "2025-06", "--column", column}));
        return all;
    }
    static std::string withoutChanges(const std::string& lines) {
        std::istringstream in(lines);
        std::string kept;
        for (std::string line; std::getline(in, line);)
            if (line.find("签后有变") == std::string::npos) kept += line + '\n';
        return kept;
    }
    std::string noteOf(const std::string& code) const {
        for (const auto& row : nlohmann::json::parse(succeed("board", {"--period", "2025-06", "--format", "json"})))
            if (row["code"] == code) return row["note"].is_null() ? "" : row["note"];
        return "no row";
    }

    /// Does `change`; the digits stay and `said` stands in the note of `code`. Once unlocked they move.
    void expectHeld(const std::function<void()>& change, const std::string& code, const std::string& said) {
        const std::string before = printed();
        ASSERT_EQ(noteOf("X").find("签后有变"), std::string::npos) << noteOf("X");
        change();
        EXPECT_EQ(printed(), before);
        EXPECT_NE(noteOf(code).find("签后有变：" + said), std::string::npos) << noteOf(code);
        for (const char* format : {"text", "csv"})
            EXPECT_NE(succeed("board", {"--period", "2025-06", "--format", format}).find("签后有变：" + said), std::string::npos) << format;
        take("unlock", "LD");
        EXPECT_NE(printed(), before);
        EXPECT_EQ(noteOf(code).find("签后有变"), std::string::npos) << noteOf(code);
    }
};

TEST_F(SignedMonth, KeepsAnotherDepartmentsDenominator) {
    expectHeld([this] { figure("DEN", "2025H1", "60"); }, "RATE", "分母签批时为90，现为60");
}

TEST_F(SignedMonth, KeepsLastYearsBase) {
    expectHeld([this] { figure("X", "2024H1", "50"); }, "X", "上年同期签批时为45.0，现为50.0");
}

TEST_F(SignedMonth, KeepsThePastSharesBehindItsCurve) {
    expectHeld([this] { figure("X", "2022H1", "10"); }, "X", "序时（%）签批时为41.7，现为31.7");
}

TEST_F(SignedMonth, KeepsItsTarget) {
    expectHeld([this] { succeed("target", {"--indicator", "X", "--year", "2025", "--value", "120", "--comparator", "ge", "--reason", "加码"}); },
               "X", "年度目标签批时为≥100，现为≥120");
}

TEST_F(SignedMonth, KeepsTheLimitOfItsLights) {
    expectHeld([this] { succeed("settings", {"--far-behind", "-30"}); }, "RATE", "亮灯签批时为严重滞后，现为滞后");
}

TEST_F(SignedMonth, KeepsTheRuleOfRounding) {
    // 47.25 of 100: 47.3, or 47.2 to the even digit
    expectHeld([this] { succeed("settings", {"--rounding", "half-even"}); }, "X", "完成率（%）签批时为47.3，现为47.2");
}

TEST_F(SignedMonth, IsCountedInTheWorkflowWhenItWouldBeAnotherNow) {
    const auto changed = [&] {
        return nlohmann::json::parse(succeed("workflow", {"--period", "2025-06", "--department", "SA", "--format", "json"}))[0]["changed"];
    };
    EXPECT_EQ(changed(), 0);
    figure("DEN", "2025H1", "60");
    figure("X", "2024H1", "50");
    EXPECT_EQ(changed(), 2);
    EXPECT_NE(succeed("workflow", {"--period", "2025-06"}).find("签后有变 2"), std::string::npos);
}

TEST_F(SignedMonth, IsTheRowOfTheMonthsAfterIt) {
    figure("X", "2024H1", "50");
    for (const auto& row : nlohmann::json::parse(succeed("board", {"--period", "2025-08", "--format", "json"})))
        if (row["code"] == "X") {
            EXPECT_EQ(row["lastYear"], "45");
            EXPECT_EQ(row["asOf"], "2025-06");
        }
}

} // namespace
} // namespace xushi

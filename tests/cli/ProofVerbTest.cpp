#include "cli/CommandLine.h"

#include <algorithm>
#include <fstream>

namespace xushi {
namespace {

class ProofVerb : public CommandLine {
protected:
    nlohmann::json proof(const std::string& text) const {
        std::ofstream(file(), std::ios::binary) << text;
        const auto printed = run("proof", {file(), "--date", "2025-07-10", "--format", "json"});
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return nlohmann::json::parse(printed.out, nullptr, false);
    }
    std::string file() const { return (folder / "report.txt").string(); }

    static nlohmann::json lineOf(const nlohmann::json& lines, const std::string& text) {
        const auto at = std::ranges::find_if(lines, [&](const auto& line) { return line.at("text") == text; });
        EXPECT_NE(at, lines.end()) << text;
        return at == lines.end() ? nlohmann::json() : *at;
    }
};

TEST_F(ProofVerb, SaysWhatEachNumberIsAndHowItStands) {
    const auto lines = proof("1—5月，全市新签约科技型工业项目222项，新开工科技型工业项目165项。");
    const auto equal = lineOf(lines, "222");
    EXPECT_EQ(equal.at("kind"), "figure");
    EXPECT_EQ(equal.at("code"), "PROJ_SIGNED") << equal.dump();
    EXPECT_EQ(equal.at("period"), "2025-05");
    EXPECT_EQ(equal.at("unit"), "项");
    EXPECT_EQ(equal.at("verdict"), "equal") << equal.dump();
    EXPECT_EQ(equal.at("start"), 17);
    EXPECT_EQ(equal.at("end"), 20);
    const auto different = lineOf(lines, "165");
    EXPECT_EQ(different.at("verdict"), "different") << different.dump();
    EXPECT_EQ(different.at("stored"), "156");
    EXPECT_EQ(lineOf(lines, "1—5月").at("verdict"), "no-figure");
}

TEST_F(ProofVerb, NamesWhatTheTextItselfContradicts) {
    const auto line = lineOf(proof("上半年新增博士315名，增长5.8%。"), "5.8");
    EXPECT_EQ(line.at("verdict"), "contradictory");
    EXPECT_NE(line.at("reason").get<std::string>().find("315名"), std::string::npos) << line.dump();
}

TEST_F(ProofVerb, PrintsALineForEachNumber) {
    proof("1—5月，全市新签约科技型工业项目222项。");
    const auto printed = run("proof", {file(), "--date", "2025-07-10"});
    EXPECT_EQ(printed.exitCode, 0) << printed.err;
    EXPECT_NE(printed.out.find("222项 全市新签约科技型工业项目"), std::string::npos) << printed.out;
    EXPECT_NE(printed.out.find("一致"), std::string::npos) << printed.out;
    EXPECT_EQ(std::ranges::count(printed.out, '\n'), 1) << printed.out;
}

TEST_F(ProofVerb, RefusesAFileThatIsNotThereAndADayThatIsNone) {
    expectRefusal("proof", {(folder / "none.txt").string()}, 4, "none.txt");
    proof("无数字。");
    EXPECT_EQ(run("proof", {file(), "--date", "2025-02-30"}).exitCode, 2);
}

} // namespace
} // namespace xushi

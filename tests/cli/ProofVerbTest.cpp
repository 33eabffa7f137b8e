#include "cli/CommandLine.h"
#include "support/ZipFile.h"

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

TEST_F(ProofVerb, ReadsWhatAnOfficeHasWhateverItsName) {
    const std::string sentence = "1—5月，全市新签约科技型工业项目222项。";
    const auto verdictOf = [&](const std::filesystem::path& path) {
        const auto printed = run("proof", {path.string(), "--date", "2025-07-10", "--format", "json"});
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return lineOf(nlohmann::json::parse(printed.out, nullptr, false), "222").at("verdict");
    };
    ASSERT_TRUE(writeZip(folder / "word.bin", {{"word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + sentence +
                                                                         "</w:t></w:r></w:p></w:body></w:document>"},
                                               {"_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"}}));
    EXPECT_EQ(verdictOf(folder / "word.bin"), "equal");
    for (const char* ending : {".docx", ".odt", ".pdf", ".txt"}) {
        const auto path = (folder / ("report" + std::string(ending))).string();
        ASSERT_EQ(run("narrative", {"--period", "2025-05", "--out", path}).exitCode, 0);
        EXPECT_EQ(verdictOf(path), "equal") << ending;
    }
}

TEST_F(ProofVerb, WritesWhatItFoundToAWorkbook) {
    std::ofstream(file(), std::ios::binary) << "1—5月，全市新签约科技型工业项目222项，新开工科技型工业项目165项。";
    const std::string out = (folder / "核对.xlsx").string();
    const auto printed = run("proof", {file(), "--date", "2025-07-10", "--out", out});
    EXPECT_EQ(printed.exitCode, 0) << printed.err;
    EXPECT_EQ(printed.out, out + "\n");
    const auto rows = runProgram(XUSHI_CLI, {"read", out, "--sheet", "核对结果"}).out;
    EXPECT_NE(rows.find("× 与库不符"), std::string::npos) << rows;
    EXPECT_NE(rows.find("√ 一致"), std::string::npos) << rows;
    const auto counts = runProgram(XUSHI_CLI, {"read", out, "--sheet", "小结"}).out;
    EXPECT_NE(counts.find("report.txt"), std::string::npos) << counts;
    const auto both = run("proof", {file(), "--date", "2025-07-10", "--format", "json", "--out", out});
    EXPECT_EQ(lineOf(nlohmann::json::parse(both.out, nullptr, false), "165").at("verdict"), "different");
}

TEST_F(ProofVerb, WritesNoReportInPlaceOfAStoreOrOfAnotherFormat) {
    proof("全市新签约科技型工业项目222项。");
    expectRefusal("proof", {file(), "--out", store() + ".docx"}, 1, ".xlsx");
    std::filesystem::copy(store(), folder / "kept.xlsx");
    expectRefusal("proof", {file(), "--out", (folder / "kept.xlsx").string()}, 1, "kept.xlsx");
}

TEST_F(ProofVerb, SaysWhatItCannotReadAndWhatToDo) {
    std::ofstream(folder / "旧.doc", std::ios::binary) << "{\\rtf1 12}";
    expectRefusal("proof", {(folder / "旧.doc").string()}, 1, "DOCX");
    std::ofstream(folder / "a.docx", std::ios::binary) << "PK\3\4 no more";
    expectRefusal("proof", {(folder / "a.docx").string()}, 5, "a.docx");
    std::ofstream(folder / "a.pdf", std::ios::binary) << "%PDF-1.4";
    const auto without = run("proof", {(folder / "a.pdf").string()}, {{"PATH", folder.path().string()}});
    EXPECT_EQ(without.exitCode, 6) << without.err;
    EXPECT_NE(without.err.find("poppler-utils"), std::string::npos) << without.err;
}

TEST_F(ProofVerb, RefusesAFileThatIsNotThereAndADayThatIsNone) {
    expectRefusal("proof", {(folder / "none.txt").string()}, 4, "none.txt");
    proof("无数字。");
    EXPECT_EQ(run("proof", {file(), "--date", "2025-02-30"}).exitCode, 2);
}

} // namespace
} // namespace xushi

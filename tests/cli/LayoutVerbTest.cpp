#include "cli/CommandLine.h"
#include "support/FileBytes.h"

namespace xushi {
namespace {

class LayoutVerb : public CommandLine {
protected:
    std::string out(const std::string& name) const { return (folder / name).string(); }
};

TEST_F(LayoutVerb, ListsWhatIsBuiltIn) {
    const auto listed = run("template-layout", {"list"});
    EXPECT_EQ(listed.exitCode, 0) << listed.err;
    EXPECT_NE(listed.out.find("half-year  半年科技指标完成情况  indicators  内置\n"), std::string::npos) << listed.out;
    EXPECT_NE(listed.out.find("county-ranking  "), std::string::npos) << listed.out;
}

TEST_F(LayoutVerb, AChangedOneComesBackAndMakesTheTable) {
    ASSERT_EQ(run("template-layout", {"export", "months", "--out", out("own.json")}).exitCode, 0);
    std::string text = bytesOf(out("own.json"));
    text.replace(text.find("月度科技指标简表"), std::string("月度科技指标简表").size(), "本局简表");
    text.replace(text.find("科技创新指标简表"), std::string("科技创新指标简表").size(), "本局自用表");
    writeBytes(out("own.json"), text);
    const auto kept = run("template-layout", {"import", out("own.json")});
    EXPECT_EQ(kept.exitCode, 0) << kept.err;
    EXPECT_EQ(kept.out, "own  本局简表\n");
    EXPECT_NE(run("template-layout", {"list"}).out.find("own  本局简表  indicators  台账自有\n"), std::string::npos);
    const auto made = run("summary", {"--template", "本局简表", "--period", "2025-05", "--out", out("t.xlsx")});
    EXPECT_EQ(made.exitCode, 0) << made.err;
    EXPECT_NE(runProgram(XUSHI_CLI, {"read", out("t.xlsx")}).out.find("2025年1—5月本局自用表"), std::string::npos);
}

TEST_F(LayoutVerb, MakesEveryTableThatTheDocumentsHave) {
    for (const std::string layout : {"half-year", "quarter", "months", "annual", "exceptions", "milestones"}) {
        const auto made = run("summary", {"--template", layout, "--period", "2025H1", "--out", out(layout + ".xlsx")});
        EXPECT_EQ(made.exitCode, 0) << made.err;
        EXPECT_TRUE(std::filesystem::exists(out(layout + ".xlsx")));
    }
}

TEST_F(LayoutVerb, RefusesWhatIsNotThere) {
    expectRefusal("summary", {"--template", "没有", "--period", "2025H1", "--out", out("x.xlsx")}, 4, "没有");
    expectRefusal("template-layout", {"export", "没有", "--out", out("x.json")}, 4, "没有");
    expectRefusal("template-layout", {"import", out("none.json")}, 4, "none.json");
    writeBytes(out("bad.json"), "{");
    expectRefusal("template-layout", {"import", out("bad.json")}, 5, "bad.json");
    writeBytes(out("bad.json"), R"({"format": 1, "name": "n", "title": "t", "columns": [{"what": "x", "title": "t", "width": 1}]})");
    expectRefusal("template-layout", {"import", out("bad.json")}, 1, "columns#1");
    EXPECT_FALSE(std::filesystem::exists(out("x.xlsx")));
    EXPECT_EQ(run("template-layout").exitCode, 2);
}

TEST_F(LayoutVerb, TakesAnImportBack) {
    ASSERT_EQ(run("template-layout", {"export", "months", "--out", out("own.json")}).exitCode, 0);
    ASSERT_EQ(run("template-layout", {"import", out("own.json")}).exitCode, 0);
    const auto undone = run("undo");
    EXPECT_EQ(undone.exitCode, 0) << undone.err;
    EXPECT_EQ(run("template-layout", {"list"}).out.find("台账自有"), std::string::npos);
    EXPECT_EQ(run("verify").exitCode, 0);
}

} // namespace
} // namespace xushi

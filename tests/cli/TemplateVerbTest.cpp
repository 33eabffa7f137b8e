#include "cli/CommandLine.h"
#include "support/FileBytes.h"

namespace xushi {
namespace {

class TemplateVerb : public CommandLine {
protected:
    TemplateVerb() {
        set("TECH_CONTRACT_AMT", "2025-04", {"--region", "淮阴区", "--value", "10.5"});
        set("PROJ_SIGNED", "2025-04", {"--region", "涟水县", "--value", "7"});
    }
    std::string out(const std::string& name) const { return (folder / name).string(); }
};

TEST_F(TemplateVerb, WritesTheSheetOfACountyAndChangesNoByteOfTheStore) {
    const auto before = stateOf(store());
    const auto done = run("template", {"--period", "2025-05", "--region", "淮阴区", "--out", out("a.xlsx")});
    EXPECT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(done.out, out("a.xlsx") + "  应报 1，已报 0，未报 1\n");
    EXPECT_TRUE(stateOf(store()) == before);
    const auto read = runProgram(XUSHI_CLI, {"read", out("a.xlsx")});
    EXPECT_NE(read.out.find("淮阴区2025年1—5月科技指标填报表"), std::string::npos) << read.out;
    EXPECT_NE(read.out.find("XS1:TECH_CONTRACT_AMT:"), std::string::npos) << read.out;
}

TEST_F(TemplateVerb, ItsSheetIsImportedWithoutAnyQuestion) {
    ASSERT_EQ(run("template", {"--period", "2025-05", "--region", "淮阴区", "--out", out("a.xlsx")}).exitCode, 0);
    const auto imported = run("import", {out("a.xlsx")});
    EXPECT_EQ(imported.exitCode, 0) << imported.err;
    EXPECT_EQ(imported.out, "") << "nothing was filled in";
    const std::string cells = runProgram(XUSHI_CLI, {"read", out("a.xlsx")}).out;
    std::smatch key;
    ASSERT_TRUE(std::regex_search(cells, key, std::regex("XS1:[A-Z0-9_:.-]+"))) << cells;
    writeBytes(folder / "b.csv", "指标,单位,口径,上年同期,上期数,填报数,说明,识别码\n技术合同成交额,亿元,累计,,10.5,12.34,," + key.str() + "\n");
    const auto filled = run("import", {out("b.csv")});
    EXPECT_EQ(filled.exitCode, 0) << filled.err;
    EXPECT_NE(filled.out.find("技术合同成交额  淮阴区  2025-05  — -> 12.34"), std::string::npos) << filled.out;
}

TEST_F(TemplateVerb, WritesAllOfThemWithACoverList) {
    const auto done = run("template", {"--period", "2025-05", "--all", "--out", out("5月")});
    EXPECT_EQ(done.exitCode, 0) << done.err;
    for (const std::string name : {"00-总清单.xlsx", "淮阴区2025年1—5月科技指标填报表.xlsx", "涟水县2025年1—5月科技指标填报表.xlsx"})
        EXPECT_TRUE(std::filesystem::exists(folder / ("5月/" + name))) << name;
    EXPECT_EQ(done.out.substr(0, done.out.find('\n')), out("5月") + "/00-总清单.xlsx");
    EXPECT_NE(done.out.find("应报 1，已报 0，未报 1"), std::string::npos) << done.out;
    const auto departments = run("template", {"--period", "2025-05", "--all=departments", "--out", out("处室")});
    EXPECT_EQ(departments.exitCode, 0) << departments.err;
    EXPECT_GT(std::ranges::distance(std::filesystem::directory_iterator(folder / "处室")), 3);
}

TEST_F(TemplateVerb, ADepartmentHasASheetOfItsOwn) {
    const auto one = run("template", {"--period", "2025-05", "--department", "没有的处", "--out", out("d.xlsx")});
    EXPECT_EQ(one.exitCode, 4) << one.err;
    const auto departments = run("template", {"--period", "2025-05", "--all=departments", "--out", out("处室")});
    const std::string line = departments.out.substr(departments.out.find('\n') + 1);
    const auto start = line.find("处室/") + std::string("处室/").size();
    const std::string department = line.substr(start, line.find("2025年") - start);
    const auto done = run("template", {"--period", "2025-05", "--department", department, "--out", out("d.xlsx")});
    EXPECT_EQ(done.exitCode, 0) << done.err;
    EXPECT_TRUE(bytesOf(folder / "d.xlsx") == bytesOf(folder / ("处室/" + department + "2025年1—5月科技指标填报表.xlsx")));
}

TEST_F(TemplateVerb, WhatItRefusesLeavesNoFile) {
    expectRefusal("template", {"--period", "2025-05", "--region", "洪泽区", "--out", out("a.xlsx")}, 4, "没有应报的指标");
    expectRefusal("template", {"--period", "2025-05", "--region", "没有的县", "--out", out("a.xlsx")}, 4, "没有的县");
    expectRefusal("template", {"--period", "2025-05", "--region", "淮阴区", "--out", out("a.csv")}, 1, "a.csv");
    expectRefusal("template", {"--period", "五月份五", "--region", "淮阴区", "--out", out("a.xlsx")}, 1, "五月份五");
    expectRefusal("template", {"--period", "2025-05", "--region", "淮阴区", "--out", store()}, 1, "seed.xushi");
    EXPECT_EQ(run("template", {"--period", "2025-05", "--out", out("a.xlsx")}).exitCode, 2) << "whose?";
    EXPECT_EQ(run("template", {"--period", "2025-05", "--all", "--region", "淮阴区", "--out", out("a")}).exitCode, 2);
    EXPECT_FALSE(std::filesystem::exists(folder / "a.xlsx"));
    writeBytes(folder / "file", "x");
    EXPECT_EQ(run("template", {"--period", "2025-05", "--all", "--out", out("file")}).exitCode, 6) << "no folder can be made there";
}

} // namespace
} // namespace xushi

#include "cli/CommandLine.h"

#include "support/FileBytes.h"

#include <sys/stat.h>

namespace xushi {
namespace {

class PublishedVerb : public CommandLine {
protected:
    std::string file(const std::string& name) const { return (folder / name).string(); }
    ProgramRun summary(const std::string& out, std::vector<std::string> options = {}) const {
        options.insert(options.begin(), {"--period", "2025H1", "--out", file(out)});
        return run("summary", options);
    }
    nlohmann::json listed() const {
        const auto printed = run("published", {"--format", "json"});
        EXPECT_EQ(printed.exitCode, 0) << printed.err;
        return nlohmann::json::parse(printed.out, nullptr, false);
    }
    void enter(const std::string& value) const {
        const auto entered = set("TECH_CONTRACT_AMT", "2025-05", {"--region", "涟水县", "--value", value});
        ASSERT_EQ(entered.exitCode, 0) << entered.err;
        const auto city = set("PROJ_STARTED", "2025-05", {"--value", value});
        ASSERT_EQ(city.exitCode, 0) << city.err;
    }
    int lastEntry() const {
        const auto verified = run("verify");
        static const std::regex number(R"((\d+) ?条)");
        std::smatch match;
        return std::regex_search(verified.out, match, number) ? std::stoi(match[1]) : 0;
    }
};

TEST_F(PublishedVerb, KeepsATableAndGivesItOutAgain) {
    EXPECT_NE(run("published").out.find("还没有发布过的表"), std::string::npos);
    const auto kept = summary("上半年.xlsx", {"--keep", "--reason", "报市政府"});
    ASSERT_EQ(kept.exitCode, 0) << kept.err;
    EXPECT_NE(kept.out.find("已留存为第 1 号"), std::string::npos) << kept.out;
    const auto one = listed().at(0);
    EXPECT_EQ(one.at("number"), 1);
    EXPECT_EQ(one.at("period"), "2025-06");
    EXPECT_EQ(one.at("region"), "320800");
    EXPECT_EQ(one.at("format"), "xlsx");
    EXPECT_EQ(one.at("file"), "上半年.xlsx");
    EXPECT_EQ(one.at("reason"), "报市政府");
    EXPECT_EQ(one.at("kept"), true);
    EXPECT_EQ(one.at("today"), "same");
    EXPECT_EQ(one.at("sha256").get<std::string>().size(), 64U);
    EXPECT_NE(kept.out.find(one.at("code").get<std::string>()), std::string::npos) << "the 校验码 that is printed on it";
    EXPECT_EQ(run("verify", {"--code", one.at("code"), "--entry", std::to_string(one.at("entry").get<int>())}).exitCode, 0);
    enter("77");
    EXPECT_EQ(listed().at(0).at("today"), "changed");
    const auto text = run("published");
    EXPECT_NE(text.out.find("#1  "), std::string::npos) << text.out;
    EXPECT_NE(text.out.find("今天的表已不同"), std::string::npos) << text.out;
    const auto exported = run("published", {"--export", "1", "--out", file("again.xlsx")});
    EXPECT_EQ(exported.exitCode, 0) << exported.err;
    EXPECT_NE(exported.out.find("SHA-256 相符"), std::string::npos) << exported.out;
    EXPECT_TRUE(bytesOf(file("again.xlsx")) == bytesOf(file("上半年.xlsx")));
    expectRefusal("published", {"--export", "1", "--out", file("again.pdf")}, 1, ".xlsx");
    expectRefusal("published", {"--export", "2", "--out", file("again.xlsx")}, 4, "第 2 号");
    EXPECT_EQ(run("verify").exitCode, 0);
}

TEST_F(PublishedVerb, NotesWhoGaveItOut) {
    const auto kept = summary("a.csv", {"--keep", "--person", "KZ"});
    ASSERT_EQ(kept.exitCode, 0) << kept.err;
    EXPECT_EQ(listed().at(0).at("person"), "科长");
    EXPECT_NE(summary("b.csv", {"--keep", "--person", "NOBODY"}).exitCode, 0);
    EXPECT_EQ(listed().size(), 1U);
    EXPECT_NE(summary("b.csv", {"--person", "KZ"}).exitCode, 0) << "only with what is kept";
}

TEST_F(PublishedVerb, WritesTheTableOfAnEarlierEntryAndOfADay) {
    ASSERT_EQ(summary("then.xlsx").exitCode, 0);
    ASSERT_EQ(summary("then.pdf").exitCode, 0);
    const int entry = lastEntry();
    ASSERT_GT(entry, 0);
    enter("77");
    enter("78");
    ASSERT_EQ(summary("now.xlsx").exitCode, 0);
    EXPECT_FALSE(bytesOf(file("now.xlsx")) == bytesOf(file("then.xlsx")));
    const auto earlier = summary("again.xlsx", {"--at", std::to_string(entry)});
    ASSERT_EQ(earlier.exitCode, 0) << earlier.err;
    EXPECT_TRUE(bytesOf(file("again.xlsx")) == bytesOf(file("then.xlsx")));
    ASSERT_EQ(summary("again.pdf", {"--at", "#" + std::to_string(entry)}).exitCode, 0);
    EXPECT_TRUE(bytesOf(file("again.pdf")) == bytesOf(file("then.pdf")));
    ASSERT_EQ(summary("tomorrow.xlsx", {"--at", "2999-12-31"}).exitCode, 0);
    EXPECT_TRUE(bytesOf(file("tomorrow.xlsx")) == bytesOf(file("now.xlsx")));
    const std::string period = "2025H1";
    expectRefusal("summary", {"--period", period, "--out", file("x.xlsx"), "--at", "2001-01-01"}, 4, "2001-01-01");
    expectRefusal("summary", {"--period", period, "--out", file("x.xlsx"), "--at", "999999"}, 4, "999999");
    expectRefusal("summary", {"--period", period, "--out", file("x.xlsx"), "--at", "2"}, 1, "第 2 条");
    expectRefusal("summary", {"--period", period, "--out", file("x.xlsx"), "--at", "soon"}, 1, "soon");
    EXPECT_FALSE(std::filesystem::exists(file("x.xlsx")));
}

TEST_F(PublishedVerb, AnEarlierTableCanBeKept) {
    const int entry = lastEntry();
    enter("77");
    ASSERT_EQ(summary("then.pdf", {"--at", std::to_string(entry), "--keep"}).exitCode, 0);
    EXPECT_EQ(listed().at(0).at("entry"), entry);
    EXPECT_EQ(listed().at(0).at("today"), "changed");
}

TEST_F(PublishedVerb, NothingIsKeptWhereTheFileCannotBeWritten) {
    expectRefusal("summary", {"--period", "2025H1", "--out", file("no-folder/a.xlsx"), "--keep"}, 6, "no-folder");
    expectRefusal("summary", {"--period", "2025H1", "--out", store() + ".xlsx/a.xlsx", "--keep"}, 6, "a.xlsx");
    EXPECT_TRUE(listed().empty());
    EXPECT_EQ(run("summary", {"--period", "2025H1", "--out", file("a.xlsx"), "--reason", "x"}).exitCode, 2) << "a reason belongs to a table that is kept";
}

TEST_F(PublishedVerb, IsNotTakenBack) {
    enter("77");
    ASSERT_EQ(summary("a.xlsx", {"--keep"}).exitCode, 0);
    const auto undone = run("undo");
    EXPECT_EQ(undone.exitCode, 0) << undone.err;
    EXPECT_NE(undone.out.find("77"), std::string::npos) << "what was entered before it is: " << undone.out;
    const int act = listed().at(0).at("act");
    expectRefusal("undo", {"--act", std::to_string(act)}, 1, "不能撤销");
    EXPECT_EQ(listed().size(), 1U);
}

} // namespace
} // namespace xushi

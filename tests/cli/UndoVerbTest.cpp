#include "cli/CommandLine.h"

#include "support/FileBytes.h"

#include <regex>

namespace xushi {
namespace {

class UndoVerb : public CommandLine {
protected:
    std::string value() const {
        for (const auto& line : board("2025-05", {"--region", "涟水县"}))
            if (line.at("code") == "TECH_CONTRACT_AMT") return line.at("value").is_null() ? "none" : line.at("value").get<std::string>();
        return "none";
    }
    ProgramRun import(const std::string& number) const {
        const auto path = folder / ("涟水县" + number + ".csv");
        writeBytes(path, "涟水县2025年1—5月,,\n指标,单位,1—5月\n技术合同成交额,亿元," + number + "\n新签约科技型工业项目,项,3\n");
        return run("import", {path.string()});
    }
    std::string numberOfLast() const {
        const auto listed = run("undo", {"--list"});
        EXPECT_EQ(listed.exitCode, 0) << listed.err;
        const auto at = listed.out.rfind("\n#") + 1;
        return listed.out.substr(at + 1, listed.out.find(' ', at) - at - 1);
    }
};

TEST_F(UndoVerb, TakesAnImportBackAndSaysWhatItDid) {
    ASSERT_EQ(import("8.10").exitCode, 0);
    ASSERT_EQ(import("8.20").exitCode, 0);
    EXPECT_EQ(value(), "8.20");
    const auto undone = run("undo");
    EXPECT_EQ(undone.exitCode, 0) << undone.err;
    EXPECT_NE(undone.out.find("已撤销第 "), std::string::npos) << undone.out;
    EXPECT_NE(undone.out.find("技术合同成交额 2025-05 涟水县: 8.20 -> 8.10"), std::string::npos) << undone.out;
    EXPECT_EQ(value(), "8.10");
    EXPECT_EQ(run("undo").exitCode, 0);
    EXPECT_EQ(value(), "none");
    EXPECT_EQ(run("verify").exitCode, 0);
    expectRefusal("undo", {}, 4, "--person");
}

TEST_F(UndoVerb, TakesBackTheActThatIsNamedUnlessItWasChangedSince) {
    ASSERT_EQ(import("8.10").exitCode, 0);
    const std::string number = numberOfLast();
    ASSERT_EQ(set("TECH_CONTRACT_AMT", "2025-05", {"--region", "涟水县", "--value", "9"}).exitCode, 0);
    expectRefusal("undo", {"--act", number}, 3, "后来改成了9");
    EXPECT_EQ(run("undo").exitCode, 0);
    EXPECT_EQ(run("undo", {"--act", number}).exitCode, 0);
    expectRefusal("undo", {"--act", number}, 1, number);
    const auto again = run("undo", {"--act", numberOfLast()});
    EXPECT_EQ(again.exitCode, 0) << again.err;
    EXPECT_NE(again.out.find("已重做第 " + number), std::string::npos) << again.out;
    EXPECT_EQ(value(), "8.10");
}

TEST_F(UndoVerb, LeavesWhatIsLockedAndWhatTheStoreWasMadeWith) {
    expectRefusal("undo", {"--act", "1"}, 1, "建立台账");
    expectRefusal("undo", {"--act", "99999"}, 4, "99999");
    ASSERT_EQ(import("8.10").exitCode, 0);
    const std::string number = numberOfLast();
    ASSERT_EQ(run("settings", {"--closed-through", "2025-05", "--reason", "试"}).exitCode, 0);
    expectRefusal("undo", {"--act", number}, 1, "2025");
    EXPECT_EQ(value(), "8.10");
    expectRefusal("undo", {"--person", "没有"}, 4, "没有");
    EXPECT_EQ(run("undo", {"--act", "0"}).exitCode, 2);
}

TEST_F(UndoVerb, ListsTheLastActsAndChangesNothing) {
    ASSERT_EQ(import("8.10").exitCode, 0);
    const auto before = stateOf(store());
    const auto listed = run("undo", {"--list"}, {{"TZ", "Asia/Shanghai"}});
    EXPECT_TRUE(std::regex_search(listed.out, std::regex("#1  20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}  "))) << "as a clock on the wall tells it: " << listed.out;
    EXPECT_NE(listed.out.find("导入  2  可撤销  涟水县8.10.csv SHA-256 "), std::string::npos) << listed.out;
    EXPECT_EQ(listed.out.find("可撤销"), listed.out.rfind("可撤销")) << "the making of the store cannot be taken back";
    EXPECT_TRUE(stateOf(store()) == before);
}

} // namespace
} // namespace xushi

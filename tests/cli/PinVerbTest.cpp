#include "cli/OfficeOfPeople.h"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>

namespace xushi {
namespace {

class PinVerb : public OfficeOfPeople {
protected:
    ProgramRun typing(const std::string& lines, const std::vector<std::string>& arguments) const {
        return runProgram(XUSHI_CLI, arguments, {{"XDG_DATA_HOME", (folder / "home").string()}}, lines);
    }
    ProgramRun set(const std::string& lines, const std::string& person, std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"pin", store(), "--person", person});
        return typing(lines, more);
    }
    ProgramRun stepTyping(const std::string& lines, const std::string& step, const std::string& person) const {
        std::vector<std::string> arguments = OfficeOfPeople::step("BG", step, person, {"--reason", "统计局更正"});
        arguments.insert(arguments.begin(), {"workflow", store()});
        return typing(lines, arguments);
    }
};

TEST_F(PinVerb, IsSetChangedAndDroppedByItsOwner) {
    EXPECT_EQ(run("pin").out, "");
    const auto set2580 = set("2580\n2580\n", "LD");
    ASSERT_EQ(set2580.exitCode, 0) << set2580.err;
    EXPECT_EQ(run("pin").out, "LD  局领导\n");
    expectFailure(set("1111\n3690\n3690\n", "LD"), 1, "口令不对");
    expectFailure(set("2580\n3690\n3691\n", "LD"), 1, "不一样");
    expectFailure(set("2580\n369\n369\n", "LD"), 1, "4 到 64");
    expectFailure(set("2580\n", "NN"), 4, "NN");
    ASSERT_EQ(set("2580\n3690\n3690\n", "LD").exitCode, 0);
    expectFailure(set("2580\n", "LD", {"--remove"}), 1, "口令不对");
    ASSERT_EQ(set("3690\n", "LD", {"--remove"}).exitCode, 0);
    EXPECT_EQ(run("pin").out, "");
    EXPECT_EQ(run("verify").exitCode, 0);
    EXPECT_EQ(bytesOf(store()).find("2580"), std::string::npos) << "no PIN stands in the store";
}

TEST_F(PinVerb, IsAskedForAtStepsThatBind) {
    ASSERT_EQ(set("2580\n2580\n", "LD").exitCode, 0);
    ASSERT_EQ(stepTyping("", "submit", "TB").exitCode, 0);
    expectFailure(stepTyping("", "approve", "LD"), 1, "口令不对");
    expectFailure(stepTyping("0000\n", "approve", "LD"), 1, "口令不对");
    EXPECT_EQ(stepTyping("2580\n", "approve", "LD").exitCode, 0);
    EXPECT_EQ(stepTyping("2580\n", "sign-off", "LD").exitCode, 0);
    expectFailure(stepTyping("0000\n", "unlock", "LD"), 1, "口令不对");
}

TEST_F(PinVerb, IsAskedForBeforeACopyIsRestored) {
    ASSERT_EQ(run("backup").exitCode, 0);
    ASSERT_EQ(set("2580\n2580\n", "LD").exitCode, 0);
    const std::string before = bytesOf(store());
    expectFailure(run("restore", {"1"}), 1, "局领导");
    expectFailure(typing("2580\n", {"restore", store(), "1", "--person", "TB"}), 1, "局领导");
    expectFailure(typing("0000\n", {"restore", store(), "1", "--person", "LD"}), 1, "口令不对");
    EXPECT_TRUE(bytesOf(store()) == before);
    const auto restored = typing("2580\n", {"restore", store(), "1", "--person", "LD"});
    EXPECT_EQ(restored.exitCode, 0) << restored.err;
    EXPECT_EQ(run("pin").out, "") << "the copy is of a time before it was set";
}

/// A large store is opened on its journal's tail: that it is damaged shows later.
TEST_F(PinVerb, NobodyIsAskedBeforeACopyTakesThePlaceOfADamagedStore) {
    const std::string large = (folder / "large.xushi").string();
    ASSERT_EQ(runProgram(XUSHI_CLI, {"new", large, "--sample", "demonstration"}).exitCode, 0);
    ASSERT_GT(std::filesystem::file_size(large), std::uintmax_t{2} << 20U) << "else it is proved whole when it is opened";
    const std::string copy = (folder / "copy.xushi").string();
    std::filesystem::copy_file(large, copy);
    ASSERT_EQ(typing("2580\n2580\n", {"pin", large, "--person", "KZ"}).exitCode, 0);
    expectFailure(runProgram(XUSHI_CLI, {"restore", large, copy}, {{"XDG_DATA_HOME", (folder / "home").string()}}), 1, "科长");
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(large.c_str(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "UPDATE figure SET value_units = value_units + 1 WHERE value_units IS NOT NULL AND indicator_id = 1", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    const auto restored = runProgram(XUSHI_CLI, {"restore", large, copy}, {{"XDG_DATA_HOME", (folder / "home").string()}});
    EXPECT_EQ(restored.exitCode, 0) << restored.err;
    EXPECT_TRUE(bytesOf(large) == bytesOf(copy));
}

TEST_F(PinVerb, AForgottenOneIsDroppedByAnAdministrator) {
    ASSERT_EQ(set("2580\n2580\n", "LD").exitCode, 0);
    expectFailure(set("", "LD", {"--remove", "--by", "GL", "--reason", "忘记了"}), 1, "先给自己设一个");
    ASSERT_EQ(set("3690\n3690\n", "GL").exitCode, 0);
    expectFailure(set("3690\n", "LD", {"--remove", "--by", "GL"}), 1, "理由");
    expectFailure(set("2580\n", "LD", {"--remove", "--by", "GL", "--reason", "忘记了"}), 1, "口令不对");
    EXPECT_EQ(set("3690\n", "LD", {"--remove", "--by", "GL", "--reason", "忘记了"}).exitCode, 0);
    EXPECT_EQ(run("pin").out, "GL  管理员\n");
}

} // namespace
} // namespace xushi

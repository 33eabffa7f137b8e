#include "cli/CommandLine.h"

#include "wiring/Composition.h"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>

namespace xushi {
namespace {

class RestoreVerb : public CommandLine {
protected:
    std::filesystem::path backups() const { return folder / "home/xushi/backups"; }
    void enter(const std::string& value) const { ASSERT_EQ(set("PROJ_STARTED", "2025-05", {"--value", value}).exitCode, 0); }
    std::string value() const { return row("2025-05", "PROJ_STARTED").at("value").get<std::string>(); }
    nlohmann::json listed() const { return nlohmann::json::parse(run("backup", {"--list", "--format", "json"}).out, nullptr, false); }
    std::string damage() const {
        std::string bytes = bytesOf(store());
        const auto place = bytes.find("PROJ_STARTED");
        bytes.replace(place, 4, "PROX");
        std::ofstream(store(), std::ios::binary | std::ios::trunc) << bytes;
        return bytes;
    }
};

TEST_F(RestoreVerb, BringsBackTheStoreOfThenAndKeepsThePresent) {
    enter("100");
    ASSERT_EQ(run("backup").exitCode, 0);
    const std::string then = run("verify").out;
    enter("200");
    const std::string present = run("verify").out;
    const auto restored = run("restore", {"1"});
    ASSERT_EQ(restored.exitCode, 0) << restored.err;
    EXPECT_EQ(run("verify").out, then);
    EXPECT_EQ(value(), "100");
    std::filesystem::path kept;
    for (const auto& entry : std::filesystem::directory_iterator(backups()))
        if (entry.path().filename().string().starts_with("seed-before-restore-")) kept = entry.path();
    ASSERT_FALSE(kept.empty());
    EXPECT_NE(restored.out.find(kept.string()), std::string::npos) << restored.out;
    EXPECT_EQ(runProgram(XUSHI_CLI, {"verify", kept.string()}).out, present);
    const auto back = run("restore", {kept.filename().string(), "--format", "json"}); // by its name in the folder, and forth again
    ASSERT_EQ(back.exitCode, 0) << back.err;
    EXPECT_EQ(run("verify").out, present);
    const auto document = nlohmann::json::parse(back.out, nullptr, false);
    EXPECT_EQ(document.at("changed"), true);
    EXPECT_GT(document.at("now").at("entry").get<int>(), document.at("before").at("entry").get<int>());
    const auto again = run("restore", {kept.string()});
    EXPECT_EQ(again.exitCode, 0) << again.err;
    EXPECT_NE(again.out.find("没有改动"), std::string::npos) << again.out;
}

TEST_F(RestoreVerb, NumbersTheListAndTakesItsNumbers) {
    enter("100");
    ASSERT_EQ(run("backup").exitCode, 0);
    EXPECT_EQ(listed().at(0).at("number"), 1);
    EXPECT_TRUE(run("backup", {"--list"}).out.starts_with("1  ")) << run("backup", {"--list"}).out;
    expectRefusal("restore", {"2"}, 4, "没有第2份");
    expectRefusal("restore", {"nowhere.xushi"}, 4, "nowhere.xushi");
}

TEST_F(RestoreVerb, RefusesInWordsAndLeavesTheStoreAsItIs) {
    const std::string other = (folder / "other.xushi").string();
    ASSERT_EQ(runProgram(XUSHI_CLI, {"new", other, "--sample", "demonstration"}).exitCode, 0);
    expectRefusal("restore", {other}, 1, "另一个台账");
    expectRefusal("restore", {store()}, 1, "本身");
    std::ofstream(folder / "text.xushi") << "no store";
    expectRefusal("restore", {(folder / "text.xushi").string()}, 5, "不是序时台账");
    std::string newer = bytesOf(store());
    newer[63] = 99;
    std::ofstream(folder / "newer.xushi", std::ios::binary) << newer;
    expectRefusal("restore", {(folder / "newer.xushi").string()}, 7, "更新版本");
}

TEST_F(RestoreVerb, RefusesAStoreThatIsOpenElsewhereAndTellsWho) {
    ASSERT_EQ(run("backup").exitCode, 0);
    enter("100");
    const auto writer = openForWriting(store());
    ASSERT_TRUE(writer && !writer->readOnlyReason);
    expectRefusal("restore", {"1"}, 6, "另一处正在填报（");
}

TEST_F(RestoreVerb, PutsACopyInThePlaceOfADamagedStoreByItsNumber) {
    enter("100");
    ASSERT_EQ(run("backup").exitCode, 0);
    const std::string damaged = damage();
    ASSERT_EQ(run("verify").exitCode, 5);
    EXPECT_EQ(listed().size(), 1U) << "it is known whose copies they are";
    const auto restored = run("restore", {"1"});
    ASSERT_EQ(restored.exitCode, 0) << restored.err;
    EXPECT_EQ(value(), "100");
    EXPECT_NE(restored.out.find("逐字节"), std::string::npos) << restored.out;
    bool isKept = false;
    for (const auto& entry : std::filesystem::directory_iterator(backups())) isKept = isKept || bytesOf(entry.path()) == damaged;
    EXPECT_TRUE(isKept);
}

/// A large store is opened on its journal's tail: that it has the copy's history does not say that its figures are those.
TEST_F(RestoreVerb, BringsBackTheFiguresOfALargeStoreWhoseHistoryIsThatOfTheCopy) {
    const std::string large = (folder / "large.xushi").string();
    ASSERT_EQ(runProgram(XUSHI_CLI, {"new", large, "--sample", "demonstration"}).exitCode, 0);
    ASSERT_GT(std::filesystem::file_size(large), std::uintmax_t{2} << 20U) << "else it is proved whole when it is opened";
    const std::string copy = (folder / "copy.xushi").string();
    std::filesystem::copy_file(large, copy);
    EXPECT_NE(runProgram(XUSHI_CLI, {"restore", large, copy}).out.find("没有改动"), std::string::npos);
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(large.c_str(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, "UPDATE figure SET value_units = value_units + 1 WHERE value_units IS NOT NULL AND indicator_id = 1", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_GT(sqlite3_changes(database), 0);
    sqlite3_close(database);
    ASSERT_EQ(runProgram(XUSHI_CLI, {"verify", large}).exitCode, 5);
    const auto restored = runProgram(XUSHI_CLI, {"restore", large, copy});
    EXPECT_EQ(restored.exitCode, 0) << restored.err;
    EXPECT_EQ(restored.out.find("没有改动"), std::string::npos) << restored.out;
    EXPECT_EQ(runProgram(XUSHI_CLI, {"verify", large}).exitCode, 0);
    EXPECT_TRUE(bytesOf(large) == bytesOf(copy));
}

} // namespace
} // namespace xushi

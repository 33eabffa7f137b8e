#include "support/DataFolders.h"
#include "support/RunProgram.h"
#include "support/SmallDisk.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace xushi {
namespace {

namespace fs = std::filesystem;

/// Acts of xushi-cli on a disk that is really full, with the person's own folders on it.
class OnAFullDisk : public testing::Test {
protected:
    void SetUp() override {
        if (!disk.refused().empty()) GTEST_SKIP() << disk.refused();
        fs::create_directories(work());
        ASSERT_EQ(run({"new", store(), "--sample", "seed"}).exitCode, 0);
        ASSERT_EQ(run({"catalog", store(), "--export", catalogue()}).exitCode, 0);
    }

    fs::path work() const { return disk.path() / "work"; }
    std::string store() const { return (work() / "seed.xushi").string(); }
    std::string catalogue() const { return (elsewhere / "catalogue.json").string(); }
    std::string at(const char* name) const { return (work() / name).string(); }

    ProgramRun run(const std::vector<std::string>& arguments) const {
        const auto own = [&](const char* name) { return (disk.path() / name).string(); };
        return runProgram(XUSHI_CLI, arguments,
                          {{"LANG", "zh_CN.UTF-8"}, {"XDG_DATA_HOME", own("data")}, {"XDG_STATE_HOME", own("state")}, {"XDG_CONFIG_HOME", own("config")}});
    }

    /// Files of the disk but for what is there by right: the lock beside a store.
    std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(disk.path()))
            if (entry.is_regular_file() && entry.path().extension() != ".lock" && entry.path().filename() != "filler")
                names.insert(fs::relative(entry.path(), disk.path()).string());
        return names;
    }

    /// With less and less room the act fails in words, leaving `held` and the names of all files as they were; with room it
    /// succeeds. Counts how often it failed. Where there was room for an upgrade alone, the store is upgraded and sound.
    int walk(const std::vector<std::string>& arguments, const std::string& held, const std::function<void()>& reset = [] {}, bool isUpgraded = false) const {
        int failures = 0;
        for (const int left : {0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128}) {
            SCOPED_TRACE(arguments.front() + " with " + std::to_string(left) + " KiB");
            reset();
            const std::string before = bytesOf(held);
            const auto names = files();
            disk.fill(left);
            const auto tried = run(arguments);
            disk.makeRoom();
            if (tried.exitCode == 0) continue;
            ++failures;
            EXPECT_EQ(tried.exitCode, 6) << tried.err;
            EXPECT_EQ(tried.out, "");
            EXPECT_TRUE(tried.err.find("磁盘已满") != std::string::npos || tried.err.find("剩余空间") != std::string::npos) << tried.err;
            const bool isWhole = bytesOf(held) == before || (isUpgraded && run({"verify", held}).exitCode == 0);
            EXPECT_TRUE(isWhole) << "it was changed";
            EXPECT_TRUE(strayFiles(names).empty()) << *strayFiles(names).begin();
            const auto again = run(arguments);
            EXPECT_EQ(again.exitCode, 0) << again.err;
        }
        reset();
        return failures;
    }
    /// What a failed act has left behind. A backup that was finished before it failed is kept.
    std::set<std::string> strayFiles(const std::set<std::string>& before) const {
        std::set<std::string> stray;
        for (const auto& name : files())
            if (!before.contains(name) && !name.starts_with("data/xushi/backups/")) stray.insert(name);
        for (const auto& name : before)
            if (!files().contains(name)) stray.insert("lost: " + name);
        return stray;
    }

    void expectSound() const {
        const auto verified = run({"verify", store()});
        EXPECT_EQ(verified.exitCode, 0) << verified.err << verified.out;
    }

    SmallDisk disk{4096};
    TemporaryFolder elsewhere;
};

TEST_F(OnAFullDisk, AFigureIsWrittenOrNot) {
    int value = 0;
    std::string text;
    for (const int left : {0, 4, 8, 16, 24}) {
        text = "115." + std::to_string(++value);
        const std::string before = bytesOf(store());
        disk.fill(left);
        const std::vector<std::string> arguments{"set", store(), "--indicator", "TECH_CONTRACT_AMT", "--period", "2025-05", "--value", text};
        const auto tried = run(arguments);
        disk.makeRoom();
        if (tried.exitCode == 0) continue;
        EXPECT_EQ(tried.exitCode, 6);
        EXPECT_EQ(tried.err, "磁盘已满，刚才这一处没有写入，此前的数据完好。请清理空间后重试。\n");
        EXPECT_TRUE(bytesOf(store()) == before);
        EXPECT_EQ(files(), std::set<std::string>{"work/seed.xushi"});
        expectSound();
        EXPECT_EQ(run(arguments).exitCode, 0);
    }
    EXPECT_GE(value, 3);
    const auto board = run({"board", store(), "--period", "2025-05", "--format", "csv"});
    EXPECT_NE(board.out.find(text), std::string::npos) << "the last one stands there";
    expectSound();
}

TEST_F(OnAFullDisk, ANewStoreIsMadeWholeOrNotAtAll) {
    const auto gone = [&] { fs::remove(at("new.xushi")); };
    EXPECT_GE(walk({"new", at("new.xushi"), "--sample", "seed"}, store(), gone), 5);
    EXPECT_EQ(run({"new", at("new.xushi"), "--sample", "seed"}).exitCode, 0);
    EXPECT_EQ(run({"verify", at("new.xushi")}).exitCode, 0);
}

TEST_F(OnAFullDisk, AnExportReplacesAFileOrLeavesIt) {
    for (const char* name : {"table.xlsx", "table.pdf"}) {
        const auto old = [&] { std::ofstream(at(name)) << "what stood there before"; };
        EXPECT_GE(walk({"summary", store(), "--period", "2025H1", "--out", at(name)}, at(name), old), 2) << name;
    }
    for (const char* name : {"catalogue.json"}) {
        const auto old = [&] { std::ofstream(at(name)) << "what stood there before"; };
        EXPECT_GE(walk({"catalog", store(), "--export", at(name)}, at(name), old), 2) << name;
    }
    expectSound();
}

TEST_F(OnAFullDisk, AnImportIsTakenWholeOrNotAtAll) {
    // Into a store without definitions, so that all of them are written.
    ASSERT_EQ(run({"new", at("empty.xushi")}).exitCode, 0);
    const std::string empty = bytesOf(at("empty.xushi"));
    const auto reset = [&] { std::ofstream(at("empty.xushi"), std::ios::binary | std::ios::trunc) << empty; };
    EXPECT_GE(walk({"catalog", at("empty.xushi"), "--import", catalogue()}, at("empty.xushi"), reset), 3);
    EXPECT_EQ(run({"catalog", at("empty.xushi"), "--import", catalogue()}).exitCode, 0);
    EXPECT_EQ(run({"verify", at("empty.xushi")}).exitCode, 0);
}

TEST_F(OnAFullDisk, AnOlderStoreIsUpgradedOrStaysAsItWas) {
    const fs::path old = fs::path(XUSHI_TEST_DATA) / "stores" / "schema-1.xushi";
    const auto reset = [&] {
        fs::remove_all(disk.path() / "data");
        fs::copy_file(old, at("old.xushi"), fs::copy_options::overwrite_existing);
    };
    EXPECT_GE(walk({"settings", at("old.xushi"), "--small-count", "7"}, at("old.xushi"), reset, true), 3);
    ASSERT_EQ(run({"settings", at("old.xushi"), "--small-count", "7"}).exitCode, 0);
    EXPECT_EQ(run({"verify", at("old.xushi")}).exitCode, 0);
    EXPECT_TRUE(bytesOf(disk.path() / "data/xushi/backups/old.schema-1.xushi") == bytesOf(old)) << "the copy of before";
}

} // namespace
} // namespace xushi

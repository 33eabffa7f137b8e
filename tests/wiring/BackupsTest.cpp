#include "wiring/Backups.h"

#include "support/FileBytes.h"
#include "support/PersonalFolder.h"
#include "support/SmallStore.h"
#include "wiring/Composition.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;

class CopiesOfAStore : public testing::Test {
protected:
    CopiesOfAStore() {
        fs::create_directories(backups);
        putFigure(*store, aFigure({.value = "1"}));
    }
    /// The store lies among the copies from now on, by a name that a copy could have.
    fs::path moveAmongCopies(const char* taken) {
        store.close();
        const fs::path path = backups / ("small-" + std::string(taken) + ".xushi");
        fs::rename(store.path(), path);
        return path;
    }
    static std::vector<Backup> listed(const fs::path& path) {
        BackupListing listing(path);
        for (auto isOver = listing.step(); isOver && !*isOver; isOver = listing.step()) {}
        return listing.found();
    }

    SmallStore store;
    PersonalFolder home{store.folder() / "home"};
    fs::path backups = store.folder() / "home/xushi/backups";
};

/// Somebody has opened a copy and goes on in it: what is about to be changed is not kept by that.
TEST_F(CopiesOfAStore, AStoreThatLiesAmongThemIsNoneOfThem) {
    const fs::path path = moveAmongCopies("20250603-110805");
    const auto opened = openForWriting(path);
    ASSERT_TRUE(opened) << opened.error().key;
    EXPECT_TRUE(backupsOf(*opened->store, path)->empty());
    EXPECT_TRUE(listed(path).empty());
    fs::create_hard_link(path, backups / "small-20250604-110805.xushi");
    EXPECT_TRUE(backupsOf(*opened->store, path)->empty()) << "another name of the same file";
    EXPECT_TRUE(listed(path).empty());
    const fs::path copy = backups / "small-20250605-110805.xushi";
    ASSERT_TRUE(copyStore(*opened->store, copy, {}));
    ASSERT_EQ(listed(path).size(), 1U);
    EXPECT_EQ(listed(path).front().path, copy);
}

TEST_F(CopiesOfAStore, TheRuleOfRetentionLeavesAStoreThatLiesAmongThemAlone) {
    for (int hour = 10; hour < 24; ++hour) ASSERT_TRUE(copyStore(*store, backups / ("small-20200101-" + std::to_string(hour) + "0000.xushi"), {}));
    const fs::path path = moveAmongCopies("20200101-103000");
    const auto opened = openForWriting(path);
    ASSERT_TRUE(opened) << opened.error().key;
    const auto taken = backUp(*opened->store, path);
    ASSERT_TRUE(taken) << taken.error().key;
    EXPECT_GE(taken->removed, 3U);
    EXPECT_TRUE(fs::exists(path));
}

/// A program that is killed while it copies leaves half a file under a name of that moment, which no later copy has.
TEST_F(CopiesOfAStore, WhatAKilledProgramLeftIsRemovedUnlessItIsStillWritten) {
    const std::string nobody = "999999999"; // more than a system counts to
    const auto leave = [&](const std::string& name) {
        writeBytes(backups / name, "half");
        return backups / name;
    };
    const fs::path killed = leave(".small-20250603-110805.xushi.new-" + nobody + "-0");
    const fs::path ofAnother = leave(".city-before-import-20250603-110805.xushi.new-" + nobody + "-12");
    const fs::path journal = leave(".small-20250603-110805.xushi.new-" + nobody + "-0-journal");
    const fs::path held = leave(".small-20250603-110806.xushi.new-" + nobody + "-0");
    const fs::path living = leave(".small-20250603-110807.xushi.new-" + std::to_string(::getpid()) + "-0");
    const std::vector<fs::path> others{leave(".small-20250603-110805.xushi.lock"), leave("small-20250603-110805.xushi.new-" + nobody + "-0"), leave(".small.xushi.new-notes"),
                                       leave(".small.txt.new-" + nobody + "-0")};
    const fs::path beside = store.folder() / (".small-20250603-110805.xushi.new-" + nobody + "-0");
    writeBytes(beside, "half");
    const int lock = ::open(held.c_str(), O_RDONLY | O_CLOEXEC);
    ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
    ASSERT_TRUE(backUp(*store, store.path()));
    ::close(lock);
    for (const auto& gone : {killed, ofAnother, journal}) EXPECT_FALSE(fs::exists(gone)) << gone;
    EXPECT_TRUE(fs::exists(held)) << "somebody holds its lock";
    EXPECT_TRUE(fs::exists(living)) << "its program lives";
    EXPECT_TRUE(fs::exists(beside)) << "only where copies are kept";
    for (const auto& other : others) EXPECT_TRUE(fs::exists(other)) << other;
}

} // namespace
} // namespace xushi

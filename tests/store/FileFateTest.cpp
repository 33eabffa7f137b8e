// A store that is open while something becomes of its file: each is told by its name before anything is written, and nothing is.
#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/CopyStore.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

#include <chrono>
#include <sqlite3.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;

std::string keyOfWriting(Store& store, const char* value = "7") {
    const auto put = store.inTransaction(aNote(), [&](Transaction& transaction) -> Result<void> {
        const auto done = transaction.put(aFigure({.value = value, .period = Period::ytd(2024, 1)}));
        return done ? Result<void>() : done.error();
    });
    if (put) return "written";
    EXPECT_EQ(put.error().kind, ProblemKind::Unavailable);
    EXPECT_NE(say(put.error(), Language::Chinese).find("刚才这一处没有写入"), std::string::npos) << say(put.error(), Language::Chinese);
    return put.error().key;
}

class FileFateTest : public testing::Test {
protected:
    FileFateTest() {
        putFigure(*m_store, aFigure({.value = "100"}));
        m_early = bytesOf(path());
        putFigure(*m_store, aFigure({.value = "8", .period = Period::ytd(2024, 2)}));
        m_last = entry(*m_store);
    }

    fs::path path() const { return m_store.path(); }
    fs::path away() const { return m_store.folder() / "away.xushi"; }
    static std::int64_t entry(Store& store) { return now(store).journalHead()->sequence; }
    StoreStanding standing() { return m_store->standing(); }

    /// Another one, which began otherwise.
    std::string otherStore() {
        const TemporaryFolder folder;
        const auto made = createStore(folder / "other.xushi", [](Store& store) -> Result<void> {
            const auto put = store.inTransaction({.actor = "li", .host = "pc-9", .at = "2025-07-01T01:02:03Z", .act = "create"}, [](Transaction& transaction) -> Result<void> {
                const auto region = transaction.put(aRegion());
                return region ? Result<void>() : region.error();
            });
            return put ? Result<void>() : put.error();
        });
        EXPECT_TRUE(made);
        return bytesOf(folder / "other.xushi");
    }
    void putThere(const std::string& bytes) {
        writeBytes(m_store.folder() / "arriving", bytes);
        fs::rename(m_store.folder() / "arriving", path());
    }
    /// The write is refused with this word, and what lies there stays as it is, with nothing beside it.
    void expectRefused(const std::string& key) {
        const bool isThere = fs::exists(path());
        const std::string before = isThere ? bytesOf(path()) : std::string();
        EXPECT_EQ(keyOfWriting(*m_store), key);
        EXPECT_EQ(fs::exists(path()), isThere);
        EXPECT_EQ(isThere ? bytesOf(path()) : before, before) << "the foreign file was touched";
        EXPECT_FALSE(fs::exists(path().string() + "-journal"));
    }
    /// Everything that was known comes out of the open store as a proved copy.
    void expectSaved() {
        EXPECT_TRUE(standing().isReadable);
        const fs::path saved = m_store.folder() / "saved.xushi";
        const auto copied = copyStore(*m_store, saved, {});
        ASSERT_TRUE(copied) << copied.error().key;
        EXPECT_EQ(copied->head.sequence, m_last);
        const auto opened = openStore(saved, OpenMode::ReadOnly);
        ASSERT_TRUE(opened) << opened.error().key;
        EXPECT_EQ(now(*opened->store).readFigures({2023, 2025})->size(), 2U);
    }

    SmallStore m_store;
    std::string m_early; ///< the file before the last figure
    std::int64_t m_last = 0;
};

TEST_F(FileFateTest, NothingHasBecomeOfAFileThatIsLeftAlone) {
    EXPECT_EQ(standing().fate, FileFate::AsItWas);
    EXPECT_EQ(keyOfWriting(*m_store), "written");
    EXPECT_EQ(standing().fate, FileFate::AsItWas) << "our own write is no news";
}

TEST_F(FileFateTest, ANewTimeOverTheSameContentIsNothing) {
    for (const int hours : {-48, 48}) {
        fs::last_write_time(path(), fs::file_time_type::clock::now() + std::chrono::hours(hours));
        EXPECT_EQ(standing().fate, FileFate::AsItWas);
        EXPECT_EQ(keyOfWriting(*m_store, hours > 0 ? "7" : "6"), "written");
    }
    const std::string same = bytesOf(path());
    writeBytes(path(), same);
    EXPECT_EQ(keyOfWriting(*m_store, "5"), "written") << "the same bytes once more";
}

TEST_F(FileFateTest, AByteThatWasChangedUnderTheSameCounterIsNoNewTime) {
    std::string bytes = bytesOf(path());
    const auto at = bytes.rfind("pc-7"); // in the journal, behind the first page
    ASSERT_GT(at, 4096U);
    bytes[at] = 'q';
    writeBytes(path(), bytes);
    expectRefused("store.changed");
}

TEST_F(FileFateTest, AnotherStoreRenamedOverItIsReplaced) {
    putThere(otherStore());
    const auto now = standing();
    EXPECT_EQ(now.fate, FileFate::Replaced);
    EXPECT_TRUE(now.isStoreThere);
    EXPECT_FALSE(now.isOfOrigin);
    expectRefused("store.replaced");
    expectSaved();
}

TEST_F(FileFateTest, SomethingThatIsNoStoreIsReplacedToo) {
    putThere("工作总结");
    EXPECT_FALSE(standing().isStoreThere);
    expectRefused("store.replaced");
    expectSaved();
}

TEST_F(FileFateTest, AnEarlierPointOfItsHistoryIsRestored) {
    putThere(m_early);
    const auto now = standing();
    EXPECT_EQ(now.fate, FileFate::Restored);
    EXPECT_TRUE(now.isOfOrigin);
    EXPECT_EQ(now.entryThere, m_last - 1);
    EXPECT_EQ(now.entryHere, m_last);
    expectRefused("store.restored");
    expectSaved();
}

TEST_F(FileFateTest, ADeletedOneIsDeletedAndCanStillBeSaved) {
    fs::remove(path());
    EXPECT_EQ(standing().fate, FileFate::Deleted);
    EXPECT_EQ(standing().movedTo, fs::path());
    expectRefused("store.deleted");
    expectSaved();
}

TEST_F(FileFateTest, AMovedOneSaysWhereItIs) {
    fs::create_directory(m_store.folder() / "elsewhere");
    const fs::path there = m_store.folder() / "elsewhere" / "今年.xushi";
    fs::rename(path(), there);
    EXPECT_EQ(standing().fate, FileFate::Moved);
    EXPECT_EQ(standing().movedTo, fs::canonical(there));
    expectRefused("store.moved");
    expectSaved();
    fs::rename(there, path());
    EXPECT_EQ(keyOfWriting(*m_store), "written") << "back in its place";
}

TEST_F(FileFateTest, AnotherNameOfItInItsFolderIsFoundToo) {
    fs::create_hard_link(path(), away());
    fs::remove(path()); // the name by which it was opened
    EXPECT_EQ(standing().fate, FileFate::Moved);
    EXPECT_EQ(standing().movedTo, away());
    expectRefused("store.moved");
}

TEST_F(FileFateTest, AMovedOneWithAnotherInItsPlaceIsReplacedAndFound) {
    fs::rename(path(), away());
    putThere(otherStore());
    EXPECT_EQ(standing().fate, FileFate::Replaced);
    EXPECT_EQ(standing().movedTo, away());
    const std::string ours = bytesOf(away());
    expectRefused("store.replaced");
    EXPECT_EQ(bytesOf(away()), ours);
    expectSaved();
}

TEST_F(FileFateTest, AMovedOneThatIsWrittenWhereItIsCanNotBeSavedAsItWas) {
    fs::rename(path(), away());
    writeBytes(away(), m_early);
    EXPECT_EQ(standing().fate, FileFate::Moved);
    EXPECT_FALSE(standing().isReadable);
}

TEST_F(FileFateTest, TheSameFileWithAnotherStoreInItIsOverwritten) {
    writeBytes(path(), otherStore());
    const auto now = standing();
    EXPECT_EQ(now.fate, FileFate::Overwritten);
    EXPECT_TRUE(now.isStoreThere);
    EXPECT_FALSE(now.isReadable);
    expectRefused("store.overwritten");
}

TEST_F(FileFateTest, TheSameFileWithAnEarlierPointInItIsRestored) {
    writeBytes(path(), m_early);
    EXPECT_EQ(standing().fate, FileFate::Restored);
    EXPECT_FALSE(standing().isReadable);
    expectRefused("store.restored");
}

TEST_F(FileFateTest, ATruncatedOneIsOverwritten) {
    const auto size = fs::file_size(path());
    for (const auto left : {size - 4096, std::uintmax_t{50}, std::uintmax_t{0}}) {
        fs::resize_file(path(), left);
        EXPECT_FALSE(standing().isReadable);
        EXPECT_TRUE(standing().fate == FileFate::Overwritten || (left > 100 && standing().fate == FileFate::Changed)); // its journal may have been left
        const std::string before = bytesOf(path());
        EXPECT_NE(keyOfWriting(*m_store), "written");
        EXPECT_EQ(bytesOf(path()), before);
    }
}

TEST_F(FileFateTest, ADatabaseToolWithAHigherCounterHasChangedIt) {
    sqlite3* database = nullptr;
    sqlite3_open(path().c_str(), &database);
    ASSERT_EQ(sqlite3_exec(database, "UPDATE figure SET note = '改'", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    const auto now = standing();
    EXPECT_EQ(now.fate, FileFate::Changed);
    EXPECT_EQ(now.entryThere, m_last);
    EXPECT_FALSE(now.isReadable);
    expectRefused("store.changed");
}

TEST_F(FileFateTest, AHigherCounterOverTheSameFiguresHasChangedItToo) {
    sqlite3* database = nullptr;
    sqlite3_open(path().c_str(), &database);
    ASSERT_EQ(sqlite3_exec(database, "PRAGMA application_id = 1; PRAGMA application_id = 0x58555348", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
    expectRefused("store.changed");
}

TEST_F(FileFateTest, WhoReadsOnlyIsNotTroubledByWhatTheWriterWrites) {
    auto reader = openStore(path(), OpenMode::ReadOnly);
    ASSERT_TRUE(reader);
    putFigure(*m_store, aFigure({.value = "9", .period = Period::ytd(2024, 3)}));
    EXPECT_EQ(reader->store->standing().fate, FileFate::AsItWas);
    m_store.close();
    putThere(m_early);
    EXPECT_EQ(reader->store->standing().fate, FileFate::Restored);
    EXPECT_EQ(reader->store->standing().entryHere, m_last + 1) << "what the writer had added was known";
}

TEST_F(FileFateTest, WhatWasThrownAwayIsDeletedAndNotMoved) {
    const fs::path trash = m_store.folder() / ".Trash-1000/files";
    fs::create_directories(trash);
    fs::rename(path(), trash / "small.xushi");
    EXPECT_EQ(standing().fate, FileFate::Deleted);
    EXPECT_TRUE(standing().movedTo.empty()) << "nobody works in the trash";
    expectRefused("store.deleted");
    expectSaved();
    fs::rename(trash / "small.xushi", path());
    EXPECT_EQ(standing().fate, FileFate::AsItWas) << "it was taken out again";
}

} // namespace
} // namespace xushi

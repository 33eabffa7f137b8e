#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;

/// A store of one person, closed.
class WriterLock : public testing::Test {
protected:
    WriterLock() {
        putFigure(*m_store, aFigure({.value = "100"}));
        m_store.close();
    }

    fs::path path() const { return m_store.path(); }
    fs::path side() const { return m_store.folder() / ".small.xushi.lock"; }

    /// Opens for reading only, for this reason.
    void expectReads(const fs::path& name, const std::string& reason) {
        const auto opened = openStore(name, OpenMode::ReadWrite);
        ASSERT_TRUE(opened) << opened.error().key;
        EXPECT_TRUE(opened->store->isReadOnly());
        ASSERT_TRUE(opened->readOnlyReason);
        EXPECT_EQ(opened->readOnlyReason->key, reason);
        EXPECT_NE(say(*opened->readOnlyReason, Language::Chinese), reason) << "has no sentence";
        EXPECT_EQ(now(*opened->store).readFigures({2025, 2025})->size(), 1U);
    }
    void expectWrites(const fs::path& name) {
        const auto opened = openStore(name, OpenMode::ReadWrite);
        ASSERT_TRUE(opened) << opened.error().key;
        EXPECT_FALSE(opened->readOnlyReason) << opened->readOnlyReason->key;
    }

    SmallStore m_store;
};

TEST_F(WriterLock, HoldsUnderEveryNameOfTheFile) {
    const TemporaryFolder elsewhere;
    fs::create_symlink(path(), elsewhere / "link.xushi");
    fs::create_symlink(path(), m_store.folder() / "beside.xushi");
    fs::create_hard_link(path(), m_store.folder() / "hard.xushi");
    fs::create_directory_symlink(m_store.folder().path(), elsewhere / "folder");
    const std::vector<fs::path> names{path(), elsewhere / "link.xushi", m_store.folder() / "beside.xushi",
                                      m_store.folder() / "hard.xushi", elsewhere / "folder" / "small.xushi"};
    for (const auto& first : names) {
        const auto writer = openStore(first, OpenMode::ReadWrite);
        ASSERT_TRUE(writer && !writer->readOnlyReason) << first;
        for (const auto& second : names) {
            SCOPED_TRACE(first.string() + " then " + second.string());
            const auto reader = openStore(second, OpenMode::ReadWrite);
            ASSERT_TRUE(reader);
            ASSERT_TRUE(reader->readOnlyReason);
            EXPECT_TRUE(reader->readOnlyReason->key.starts_with("store.locked")) << reader->readOnlyReason->key;
        }
    }
}

TEST_F(WriterLock, IsKeptWhenAnotherOpeningOfTheFileEnds) {
    const auto writer = openStore(path(), OpenMode::ReadWrite);
    ASSERT_TRUE(openStore(path(), OpenMode::ReadOnly));
    ASSERT_TRUE(openStore(path(), OpenMode::ReadWrite));
    expectReads(path(), "store.locked");
}

TEST_F(WriterLock, RespectsThePersonWhoWritesWithAnEarlierVersion) {
    writeBytes(side(), "li@pc-9 09:15");
    const int handle = ::open(side().c_str(), O_RDWR);
    ASSERT_EQ(::flock(handle, LOCK_EX | LOCK_NB), 0);
    expectReads(path(), "store.locked");
    ::close(handle);
    expectWrites(path());
}

TEST_F(WriterLock, KeepsAnEarlierVersionFromWriting) {
    const auto writer = openStore(path(), OpenMode::ReadWrite);
    const int handle = ::open(side().c_str(), O_RDWR);
    EXPECT_NE(::flock(handle, LOCK_EX | LOCK_NB), 0);
    ::close(handle);
}

TEST_F(WriterLock, LeavesALinkUnderTheNameOfTheSideFileAlone) {
    const fs::path victim = m_store.folder() / "victim.txt";
    writeBytes(victim, "工作总结");
    for (const bool isHard : {false, true}) {
        fs::remove(side());
        if (isHard) fs::create_hard_link(victim, side());
        else fs::create_symlink(victim, side());
        expectReads(path(), "store.lock-foreign");
        EXPECT_EQ(bytesOf(victim), "工作总结");
    }
    fs::remove(side());
    fs::create_symlink(m_store.folder() / "not-there", side());
    expectReads(path(), "store.lock-foreign");
    EXPECT_FALSE(fs::exists(m_store.folder() / "not-there")) << "a dangling link was followed";
}

TEST_F(WriterLock, DoesNotHangOnAPipeOrAFolderUnderTheNameOfTheSideFile) {
    fs::remove(side());
    ASSERT_EQ(::mkfifo(side().c_str(), 0600), 0);
    expectReads(path(), "store.lock-foreign");
    fs::remove(side());
    fs::create_directory(side());
    const auto opened = openStore(path(), OpenMode::ReadWrite);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened->readOnlyReason);
}

TEST_F(WriterLock, ShowsNoControlCharactersOfTheSideFile) {
    const auto writer = openStore(path(), OpenMode::ReadWrite);
    for (const std::string record : {"li\x1b[2J@pc\x07-9 09:15", "li\n\u202e@pc\u0085-9 \xff\xc0\x80""09:15\u2066"}) {
        writeBytes(side(), record + std::string(5000, 'x'));
        const auto second = openStore(path(), OpenMode::ReadWrite);
        ASSERT_TRUE(second && second->readOnlyReason);
        const std::string said = say(*second->readOnlyReason, Language::Chinese);
        for (const std::string bad : {"\x1b", "\x07", "\n", "\u202e", "\u0085", "\u2066", "\xff", "\xc0"})
            EXPECT_EQ(said.find(bad), std::string::npos) << said;
        EXPECT_NE(said.find("li"), std::string::npos) << said;
        EXPECT_LT(said.size(), 300U);
    }
}

TEST_F(WriterLock, HasTheModeOfTheStore) {
    for (const int mode : {0600, 0640, 0660, 0666}) {
        fs::remove(side());
        fs::permissions(path(), fs::perms(mode));
        expectWrites(path());
        EXPECT_EQ(static_cast<int>(fs::status(side()).permissions()), mode);
    }
}

Problem problemOfPut(Store& store) {
    const auto put = store.inTransaction(aNote(), [](Transaction& transaction) -> Result<void> {
        const auto done = transaction.put(aFigure({.value = "7", .period = Period::ytd(2024, 1)}));
        return done ? Result<void>() : done.error();
    });
    return put ? Problem{ProblemKind::Refused, "it was written", {}} : put.error();
}

/// A store that is open while something happens to its file.
class OpenFile : public WriterLock {
protected:
    OpenFile() { m_store.reopen(); }

    void expectProblem(const std::string& key) {
        const Problem problem = problemOfPut(*m_store);
        EXPECT_EQ(problem.kind, ProblemKind::Unavailable);
        EXPECT_EQ(problem.key, key);
        EXPECT_NE(say(problem, Language::Chinese).find(path().filename().string()), std::string::npos) << say(problem, Language::Chinese);
    }
};

TEST_F(OpenFile, ThatWasMovedOrDeletedTakesNoMoreEdits) {
    const fs::path away = m_store.folder() / "away.xushi";
    const std::string before = bytesOf(path());
    fs::rename(path(), away);
    expectProblem("store.moved");
    EXPECT_EQ(bytesOf(away), before);
    fs::rename(away, path());
    EXPECT_EQ(problemOfPut(*m_store).key, "it was written") << "back in its place";
    fs::remove(path());
    expectProblem("store.deleted");
    EXPECT_FALSE(fs::exists(path()));
}

TEST_F(OpenFile, ThatWasReplacedTakesNoMoreEdits) {
    const std::string other = bytesOf(path());
    writeBytes(m_store.folder() / "backup.xushi", other);
    fs::rename(m_store.folder() / "backup.xushi", path());
    expectProblem("store.replaced");
    EXPECT_EQ(bytesOf(path()), other);
}

TEST_F(OpenFile, ThatWasOverwrittenTakesNoMoreEdits) {
    const std::string earlier = bytesOf(path());
    putFigure(*m_store, aFigure({.value = "8", .period = Period::ytd(2024, 2)}));
    writeBytes(path(), earlier); // cp backup.xushi small.xushi
    expectProblem("store.restored");
    EXPECT_EQ(bytesOf(path()), earlier);
    m_store.reopen();
    EXPECT_EQ(problemOfPut(*m_store).key, "it was written");
}

TEST_F(OpenFile, ThatWasChangedByADatabaseToolTakesNoMoreEdits) {
    sqlite3* database = nullptr;
    sqlite3_open(path().c_str(), &database);
    sqlite3_exec(database, "UPDATE figure SET note = '改'", nullptr, nullptr, nullptr);
    sqlite3_close(database);
    expectProblem("store.changed");
}

TEST_F(OpenFile, TakesEditAfterEditAndAfterARefusedOne) {
    for (int month = 1; month <= 12; ++month) {
        putFigure(*m_store, aFigure({.value = "8", .period = Period::ytd(2024, month)}));
        (void)m_store->inTransaction(aNote(), [](Transaction& transaction) -> Result<void> {
            (void)transaction.put(aFigure({.value = "9", .period = Period::ytd(2023, 1)}));
            return refused("example");
        });
    }
    EXPECT_EQ(now(*m_store).readFigures({2024, 2024})->size(), 12U);
}

} // namespace
} // namespace xushi

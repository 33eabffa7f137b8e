#include "store/CrashImage.h"
#include "store/RawSql.h"
#include "store/Refusals.h"
#include "store/sql/RollbackJournal.h"
#include "support/DataFolders.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;

const std::string everyNote = "UPDATE figure SET note = note || '改'; UPDATE journal SET reason = reason || '改'";

/// A store with a year of figures, closed, and the picture of a crash in the middle of a write to it.
class InterruptedWrite : public testing::Test {
protected:
    InterruptedWrite() {
        for (int month = 1; month <= 12; ++month)
            for (const std::string code : {"STARTS", "CONTRACTS", "FIRMS"})
                putFigure(*m_store, aFigure({.value = std::to_string(month), .period = Period::ytd(2025, month), .indicator = code}));
        m_store.close();
        m_sound = bytesOf(path());
        m_image = imageInTheMiddle(path(), everyNote);
        EXPECT_NE(m_image.store, m_sound) << "nothing was written before the crash";
        EXPECT_EQ(bytesOf(path()), m_sound);
    }

    fs::path path() const { return m_store.path(); }
    fs::path journal() const { return path().string() + "-journal"; }

    /// Refused, and every file in the folder is as it was.
    void expectEverythingStays(const std::string& key) {
        const std::string store = bytesOf(path());
        const std::string besides = fs::is_regular_file(fs::symlink_status(journal())) ? bytesOf(journal()) : "";
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            const auto opened = openStore(path(), mode);
            ASSERT_FALSE(opened) << "opened, instead of " << key;
            EXPECT_EQ(opened.error().key, key);
            EXPECT_NE(say(opened.error(), Language::Chinese).find("改动"), std::string::npos) << say(opened.error(), Language::Chinese);
            EXPECT_EQ(bytesOf(path()), store);
            if (!besides.empty()) { EXPECT_EQ(bytesOf(journal()), besides); }
        }
    }
    void expectOpensAs(const std::string& bytes, OpenMode mode) {
        const auto opened = openStore(path(), mode);
        ASSERT_TRUE(opened) << opened.error().key;
        EXPECT_EQ(now(*opened->store).readFigures({2025, 2025})->size(), 36U);
        EXPECT_EQ(bytesOf(path()), bytes);
        EXPECT_FALSE(fs::exists(journal()));
    }

    SmallStore m_store;
    std::string m_sound;
    CrashImage m_image;
};

TEST_F(InterruptedWrite, OfAFileWithTwoNamesIsNotRolledBackUnderOneOfThem) {
    m_image.writeTo(path());
    const fs::path other = path().parent_path() / "other.xushi";
    fs::create_hard_link(path(), other);
    expectEverythingStays("store.rollback-names");
    fs::remove(other);
    expectOpensAs(m_sound, OpenMode::ReadWrite);
}

TEST_F(InterruptedWrite, IsRolledBackOnACopyThatTakesThePlace) {
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        m_image.writeTo(path());
        fs::permissions(path(), fs::perms(0640));
        expectOpensAs(m_sound, mode);
        EXPECT_EQ(fs::status(path()).permissions(), fs::perms(0640));
    }
    for (const auto& entry : fs::directory_iterator(m_store.folder().path()))
        EXPECT_TRUE(entry.path().filename() == "small.xushi" || entry.path().filename() == ".small.xushi.lock") << entry.path();
}

TEST_F(InterruptedWrite, IsPlayedBackAsSqliteDoes) {
    m_image.writeTo(m_store.folder() / "theirs.xushi");
    runRawSql(m_store.folder() / "theirs.xushi", "SELECT count(*) FROM figure");
    m_image.writeTo(path());
    const auto journalBeside = RollbackJournal::beside(path());
    ASSERT_EQ(journalBeside.kind(), RollbackJournal::Kind::Playable);
    EXPECT_TRUE(journalBeside.mayFit(m_image.store));
    EXPECT_EQ(journalBeside.playedBack(m_image.store), bytesOf(m_store.folder() / "theirs.xushi"));
}

TEST_F(InterruptedWrite, ThatGrewTheStoreIsCutBack) {
    CrashImage image = imageInTheMiddle(path(), "INSERT INTO journal SELECT sequence + 1000, 1, previous_hash, actor, host, at, act, reason, kind, key, "
                                                "zeroblob(3000), after, hash FROM journal");
    ASSERT_GT(image.store.size(), m_sound.size());
    image.writeTo(path());
    expectOpensAs(m_sound, OpenMode::ReadWrite);
}

TEST_F(InterruptedWrite, ThatWasWhollyWrittenStays) {
    std::string after;
    {
        const BeforeTheJournalGoes look(path());
        m_store.reopen();
        putFigure(*m_store, aFigure({.value = "1", .period = Period::ytd(2024, 3)}));
        m_store.close();
        m_image = look.image();
        after = bytesOf(path());
    }
    ASSERT_FALSE(m_image.journal.empty());
    m_image.writeTo(path());
    const auto opened = openStore(path(), OpenMode::ReadWrite);
    ASSERT_TRUE(opened) << opened.error().key;
    EXPECT_EQ(now(*opened->store).readFigures({2024, 2024})->size(), 1U);
    EXPECT_EQ(bytesOf(path()), after);
    EXPECT_FALSE(fs::exists(journal()));
}

TEST_F(InterruptedWrite, WhoseJournalNamesAnotherFileDeletesNothing) {
    const fs::path victim = m_store.folder() / "victim.txt";
    writeBytes(victim, "工作总结");
    for (const std::string& store : {m_image.store, m_sound}) {
        CrashImage{store, m_image.journal}.withSuperJournal(victim.string()).writeTo(path());
        expectEverythingStays("store.journal-foreign");
        EXPECT_EQ(bytesOf(victim), "工作总结");
    }
}

TEST_F(InterruptedWrite, JournalBesideARestoredBackupIsNotPlayed) {
    m_store.reopen();
    putFigure(*m_store, aFigure({.value = "7", .period = Period::ytd(2024, 3)}));
    putFigure(*m_store, aFigure({.value = "8", .period = Period::ytd(2024, 4)}));
    m_store.close();
    const CrashImage later = imageInTheMiddle(path(), everyNote);
    CrashImage{m_sound, later.journal}.writeTo(path());
    expectEverythingStays("store.journal-stranger");
    fs::rename(journal(), m_store.folder() / "away");
    expectOpensAs(m_sound, OpenMode::ReadWrite);
}

TEST_F(InterruptedWrite, ThatIsUnsoundWhenRolledBackStays) {
    m_image.journal.resize(512); // its records are lost
    m_image.writeTo(path());
    expectEverythingStays("store.rollback-unsound");
}

TEST_F(InterruptedWrite, WithAJournalOfAnotherKindStays) {
    writeBytes(path(), m_image.store);
    writeBytes(journal(), "手写的笔记，不是日志，比二十八个字节长得多");
    expectEverythingStays("store.journal-differs");
    writeBytes(path(), m_sound);
    expectEverythingStays("store.journal-stranger");
}

TEST_F(InterruptedWrite, WithALinkAPipeOrAFolderForAJournalStays) {
    const fs::path elsewhere = m_store.folder() / "elsewhere";
    writeBytes(elsewhere, m_image.journal);
    writeBytes(path(), m_image.store);
    fs::create_symlink(elsewhere, journal());
    expectEverythingStays("store.journal-foreign");
    EXPECT_EQ(bytesOf(elsewhere), m_image.journal);
    fs::remove(journal());
    ASSERT_EQ(::mkfifo(journal().c_str(), 0600), 0);
    expectEverythingStays("store.journal-foreign");
    fs::remove(journal());
    fs::create_directory(journal());
    expectEverythingStays("store.journal-foreign");
}

TEST_F(InterruptedWrite, ThatHadNotBegunIsForgotten) {
    for (const std::string& unused : {std::string(), std::string(600, '\0')}) {
        writeBytes(journal(), unused);
        {
            const auto reader = openStore(path(), OpenMode::ReadOnly);
            ASSERT_TRUE(reader) << reader.error().key;
            EXPECT_TRUE(fs::exists(journal())) << "looking changes nothing";
        }
        expectOpensAs(m_sound, OpenMode::ReadWrite);
    }
}

TEST_F(InterruptedWrite, InAFolderThatCannotBeWrittenIsSaid) {
    m_image.writeTo(path());
    fs::permissions(path(), fs::perms(0644));
    fs::permissions(journal(), fs::perms(0644));
    fs::permissions(m_store.folder().path(), fs::perms(0555));
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(99);
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            const auto opened = openStore(path(), mode);
            if (opened || opened.error().key != "store.interrupted") ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    fs::permissions(m_store.folder().path(), fs::perms(0755));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_EQ(bytesOf(path()), m_image.store);
    EXPECT_EQ(bytesOf(journal()), m_image.journal);
}

TEST_F(InterruptedWrite, JournalThatAppearsWhileTheStoreIsOpenIsNeitherPlayedNorOverwritten) {
    const fs::path victim = m_store.folder() / "victim.txt";
    writeBytes(victim, "工作总结");
    m_store.reopen();
    const std::string planted = m_image.withSuperJournal(victim.string()).journal;
    writeBytes(journal(), planted);
    EXPECT_EQ(now(*m_store).readFigures({2025, 2025})->size(), 36U);
    const auto put = m_store->inTransaction(aNote(), [](Transaction& transaction) -> Result<void> {
        const auto done = transaction.put(aFigure({.value = "99", .period = Period::ytd(2024, 1)}));
        return done ? Result<void>() : done.error();
    });
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().key, "store.cannot-begin");
    EXPECT_EQ(bytesOf(path()), m_sound);
    EXPECT_EQ(bytesOf(journal()), planted);
    EXPECT_EQ(bytesOf(victim), "工作总结");
    fs::remove(journal());
    EXPECT_NO_THROW(putFigure(*m_store, aFigure({.value = "99", .period = Period::ytd(2024, 1)}))) << "the next edit works";
}

TEST_F(InterruptedWrite, WriteAheadLogBesideAStoreIsRefused) {
    const fs::path other = m_store.folder() / "other.xushi";
    writeBytes(other, m_sound);
    sqlite3* database = nullptr;
    sqlite3_open(other.c_str(), &database);
    sqlite3_exec(database, "PRAGMA journal_mode = WAL; UPDATE figure SET value_units = 999", nullptr, nullptr, nullptr);
    const std::string log = bytesOf(other.string() + "-wal");
    sqlite3_close(database);
    ASSERT_FALSE(log.empty());
    for (const char* ending : {"-wal", "-shm"}) {
        writeBytes(path().string() + ending, log);
        expectEverythingStays("store.has-log");
        EXPECT_EQ(bytesOf(path().string() + ending), log);
        fs::remove(path().string() + ending);
    }
    expectOpensAs(m_sound, OpenMode::ReadWrite);
}

/// An upgrade that was killed when everything was written but its journal.
TEST(InterruptedUpgrade, IsNotCalledDamaged) {
    for (const int schema : {1, 2, 3, 4}) {
        SCOPED_TRACE(schema);
        TemporaryFolder folder;
        const fs::path path = folder / "old.xushi";
        fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / ("schema-" + std::to_string(schema) + ".xushi"), path);
        CrashImage image;
        {
            const BeforeTheJournalGoes look(path);
            ASSERT_TRUE(openStore(path, OpenMode::ReadWrite, folder / "backups"));
            image = look.image();
        }
        ASSERT_FALSE(image.journal.empty());
        image.writeTo(path);
        {
            const auto opened = openStore(path, OpenMode::ReadWrite, folder / "backups");
            ASSERT_TRUE(opened) << opened.error().key;
            EXPECT_FALSE(fs::exists(path.string() + "-journal"));
        }
        // … and one that was killed before the last page that it writes
        std::string original = bytesOf(fs::path(XUSHI_TEST_DATA) / "stores" / ("schema-" + std::to_string(schema) + ".xushi"));
        original.resize(image.store.size());
        std::size_t last = image.store.size() - 4096;
        while (image.store.compare(last, 4096, original, last, 4096) == 0) last -= 4096;
        ASSERT_GT(last, 0U);
        image.store.replace(last, 4096, original, last, 4096);
        image.writeTo(path);
        const auto rolledBack = openStore(path, OpenMode::ReadWrite, folder / "backups");
        ASSERT_TRUE(rolledBack) << rolledBack.error().key;
    }
}

} // namespace
} // namespace xushi

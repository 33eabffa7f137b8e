#include "store/RawSql.h"
#include "store/Refusals.h"
#include "store/sql/Migrator.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

#include <functional>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;

/// What `act` returns when a user without privileges runs it in a process of its own; -1 when that did not end well.
int asOrdinaryUser(const std::function<int()>& act) {
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(99);
        ::_exit(act());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(OpenStore, AMissingFileIsNotFound) {
    TemporaryFolder folder;
    const auto opened = openStore(folder / "none.xushi", OpenMode::ReadWrite);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ProblemKind::Missing);
    EXPECT_EQ(opened.error().key, "store.not-found");
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(OpenStore, ATextFileIsNotAStore) {
    TemporaryFolder folder;
    writeBytes(folder / "text.xushi", std::string(500, 'x'));
    expectRefusedUntouched(folder / "text.xushi", ProblemKind::Unreadable, "store.not-a-store");
}

TEST(OpenStore, AnEmptyFileIsNotAStore) {
    TemporaryFolder folder;
    writeBytes(folder / "empty.xushi", "");
    expectRefusedUntouched(folder / "empty.xushi", ProblemKind::Unreadable, "store.not-a-store");
}

TEST(OpenStore, AnotherProgramsDatabaseIsNotAStore) {
    TemporaryFolder folder;
    runRawSql(folder / "other.xushi", "CREATE TABLE figure (x); INSERT INTO figure VALUES (1)");
    expectRefusedUntouched(folder / "other.xushi", ProblemKind::Unreadable, "store.not-a-store");
}

TEST(OpenStore, NothingIsLaidBesideAFileThatIsNoStore) {
    TemporaryFolder folder;
    writeBytes(folder / "text.xushi", std::string(500, 'x'));
    for (const auto mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        ASSERT_FALSE(openStore(folder / "text.xushi", mode));
        EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
    }
}

TEST(OpenStore, AFolderIsNotAStore) {
    TemporaryFolder folder;
    fs::create_directory(folder / "folder.xushi");
    expectRefusedUntouched(folder / "folder.xushi", ProblemKind::Unreadable, "store.not-a-store");
}

TEST(OpenStore, APipeIsNotAStoreAndDoesNotHang) {
    TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe.xushi").c_str(), 0600), 0);
    expectRefusedUntouched(folder / "pipe.xushi", ProblemKind::Unreadable, "store.not-a-store");
}

TEST(OpenStore, AStoreOfANewerVersionIsRefusedNamingBoth) {
    SmallStore store;
    store.close();
    const std::string newer = std::to_string(schemaNumber() + 1);
    runRawSql(store.path(), "PRAGMA user_version = " + newer);
    expectRefusedUntouched(store.path(), ProblemKind::Newer, "store.newer");
    const auto opened = openStore(store.path(), OpenMode::ReadOnly);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().args, (std::vector<std::string>{store.path().string(), newer, std::to_string(schemaNumber())}));
}

TEST(OpenStore, AVersionNumberThatNoProgramWritesIsDamage) {
    for (const std::string number : {"0", "-1", "-2147483648"}) {
        SmallStore store;
        store.close();
        runRawSql(store.path(), "PRAGMA user_version = " + number);
        expectRefusedUntouched(store.path(), ProblemKind::Unreadable, "store.damaged-file");
    }
}

TEST(OpenStore, AWriteAheadHeaderIsNotConverted) {
    SmallStore store;
    store.close();
    runRawSql(store.path(), "PRAGMA journal_mode = WAL");
    expectRefusedUntouched(store.path(), ProblemKind::Unreadable, "store.damaged-file");
}

TEST(OpenStore, ASchemaChangedByHandIsRefused) {
    for (const std::string sql :
         {"CREATE TRIGGER sly AFTER INSERT ON figure BEGIN DELETE FROM journal; END", "CREATE VIEW seen AS SELECT * FROM figure",
          "CREATE TABLE extra (x)", "CREATE INDEX fast ON journal (key)", "ALTER TABLE region ADD COLUMN secret TEXT",
          "DROP TABLE settings", "CREATE VIRTUAL TABLE words USING fts5(text)"}) {
        SmallStore store;
        store.close();
        runRawSql(store.path(), sql);
        SCOPED_TRACE(sql);
        expectRefusedUntouched(store.path(), ProblemKind::Unreadable, "store.damaged-file");
    }
}

TEST(OpenStore, LookingChangesNoByte) {
    SmallStore store;
    putFigure(*store, aFigure({.value = "100"}));
    store.close();
    const FileState before = stateOf(store.path());
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        auto opened = openStore(store.path(), mode);
        ASSERT_TRUE(opened);
        EXPECT_EQ(now(*opened->store).readFigures({2025, 2025})->size(), 1U);
        EXPECT_FALSE(now(*opened->store).readCatalogue()->indicators.empty());
        EXPECT_TRUE(opened->store->verify()->faults.empty());
        EXPECT_TRUE(*now(*opened->store).latestPeriod());
        EXPECT_FALSE(now(*opened->store).readJournal(0)->empty());
        (void)opened->store->inTransaction(aNote(), [](Transaction&) { return Result<void>(); });
        opened->store.reset();
        EXPECT_TRUE(stateOf(store.path()) == before);
    }
}

TEST(OpenStore, AReaderCannotWrite) {
    SmallStore store;
    store.close();
    auto opened = openStore(store.path(), OpenMode::ReadOnly);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened->store->isReadOnly());
    EXPECT_FALSE(opened->readOnlyReason);
    const auto put = opened->store->inTransaction(aNote(), [](Transaction& transaction) -> Result<void> {
        const auto done = transaction.put(aFigure({.value = "1"}));
        return done ? Result<void>() : done.error();
    });
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().kind, ProblemKind::Unavailable);
    EXPECT_EQ(put.error().key, "store.read-only");
}

TEST(OpenStore, ASecondOpenerReadsAndIsToldWhoWrites) {
    SmallStore store;
    putFigure(*store, aFigure({.value = "100"}));
    auto second = openStore(store.path(), OpenMode::ReadWrite);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->store->isReadOnly());
    ASSERT_TRUE(second->readOnlyReason);
    EXPECT_EQ(second->readOnlyReason->key, "store.locked");
    EXPECT_NE(second->readOnlyReason->args.at(0).find('@'), std::string::npos);
    EXPECT_EQ(now(*second->store).readFigures({2025, 2025})->size(), 1U);
}

TEST(OpenStore, ASecondReaderSeesWhatTheWriterAdded) {
    SmallStore store;
    auto reader = openStore(store.path(), OpenMode::ReadOnly);
    ASSERT_TRUE(reader);
    putFigure(*store, aFigure({.value = "100"}));
    EXPECT_EQ(now(*reader->store).readFigures({2025, 2025})->size(), 1U);
}

TEST(OpenStore, AfterTheWriterTheNextOneWrites) {
    SmallStore store;
    store.close();
    auto next = openStore(store.path(), OpenMode::ReadWrite);
    ASSERT_TRUE(next);
    EXPECT_FALSE(next->store->isReadOnly());
    EXPECT_FALSE(next->readOnlyReason);
}

TEST(OpenStore, AFolderWithoutWritePermissionOpensForReading) {
    SmallStore store;
    putFigure(*store, aFigure({.value = "100"}));
    store.close();
    const FileState before = stateOf(store.path());
    fs::remove(store.folder() / ".small.xushi.lock");
    fs::permissions(store.path(), fs::perms(0666));
    fs::permissions(store.folder().path(), fs::perms(0555));
    const int result = asOrdinaryUser([&] {
        auto opened = openStore(store.path(), OpenMode::ReadWrite);
        if (!opened) return 1;
        if (!opened->store->isReadOnly() || !opened->readOnlyReason) return 2;
        if (opened->readOnlyReason->key != "store.folder-read-only") return 3;
        return now(*opened->store).readFigures({2025, 2025})->size() == 1 ? 0 : 4;
    });
    fs::permissions(store.folder().path(), fs::perms(0755));
    EXPECT_EQ(result, 0);
    EXPECT_TRUE(stateOf(store.path()) == before);
    EXPECT_FALSE(fs::exists(store.folder() / ".small.xushi.lock"));
}

TEST(OpenStore, AFileWithoutWritePermissionOpensForReading) {
    SmallStore store;
    store.close();
    fs::permissions(store.path(), fs::perms(0444));
    fs::permissions(store.folder().path(), fs::perms(0777));
    const int result = asOrdinaryUser([&] {
        auto opened = openStore(store.path(), OpenMode::ReadWrite);
        if (!opened || !opened->store->isReadOnly() || !opened->readOnlyReason) return 1;
        return opened->readOnlyReason->key == "store.file-read-only" ? 0 : 2;
    });
    EXPECT_EQ(result, 0);
}

TEST(OpenStore, AFileThatMayNotBeReadIsUnavailable) {
    SmallStore store;
    store.close();
    fs::permissions(store.path(), fs::perms(0000));
    fs::permissions(store.folder().path(), fs::perms(0755));
    const int result = asOrdinaryUser([&] {
        const auto opened = openStore(store.path(), OpenMode::ReadOnly);
        if (opened || opened.error().kind != ProblemKind::Unavailable) return 1;
        return opened.error().key == "store.cannot-read" ? 0 : 2;
    });
    EXPECT_EQ(result, 0);
}

TEST(CreateStore, LeavesAFileThatIsThereAlone) {
    TemporaryFolder folder;
    writeBytes(folder / "mine.xushi", "letters");
    const auto created = createStore(folder / "mine.xushi");
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().key, "store.exists");
    EXPECT_EQ(bytesOf(folder / "mine.xushi"), "letters");
}

TEST(CreateStore, NeedsItsFolder) {
    TemporaryFolder folder;
    const auto created = createStore(folder / "none/store.xushi");
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().key, "store.no-folder");
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(CreateStore, LeavesNothingInAFolderWithoutWritePermission) {
    TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms(0555));
    const int result = asOrdinaryUser([&] {
        const auto created = createStore(folder / "store.xushi");
        return !created && created.error().key == "store.cannot-create" ? 0 : 1;
    });
    EXPECT_EQ(result, 0);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

} // namespace
} // namespace xushi

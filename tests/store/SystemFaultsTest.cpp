#include "support/DataFolders.h"
#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/CopyStore.h"
#include "words/Sentences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;

/// Lets a call of the system fail for SQLite: all of them after the first `s_good`.
class FailingCall {
public:
    FailingCall(const char* name, int error, int good = 0) : m_name(name) {
        s_error = error;
        s_good = good;
        s_failures = 0;
        m_known = m_vfs->xGetSystemCall(m_vfs, name);
        if (std::string(name) == "pwrite" || std::string(name) == "pwrite64") set(reinterpret_cast<sqlite3_syscall_ptr>(pwriteOr));
        else if (std::string(name).starts_with("pread")) set(reinterpret_cast<sqlite3_syscall_ptr>(preadOr));
        else if (std::string(name) == "unlink") set(reinterpret_cast<sqlite3_syscall_ptr>(unlinkOr));
        else if (std::string(name) == "ftruncate") set(reinterpret_cast<sqlite3_syscall_ptr>(ftruncateOr));
        else set(reinterpret_cast<sqlite3_syscall_ptr>(openOr));
    }
    ~FailingCall() { set(m_known); }
    FailingCall(const FailingCall&) = delete;
    FailingCall& operator=(const FailingCall&) = delete;

    int failures() const { return s_failures; }

private:
    void set(sqlite3_syscall_ptr call) { m_vfs->xSetSystemCall(m_vfs, m_name, call); }
    static bool fails() {
        if (s_good-- > 0) return false;
        ++s_failures;
        errno = s_error;
        return true;
    }
    static ssize_t pwriteOr(int file, const void* bytes, size_t size, off_t at) { return fails() ? -1 : ::pwrite(file, bytes, size, at); }
    static ssize_t preadOr(int file, void* bytes, size_t size, off_t at) { return fails() ? -1 : ::pread(file, bytes, size, at); }
    static int unlinkOr(const char* name) { return fails() ? -1 : ::unlink(name); }
    static int ftruncateOr(int file, off_t size) { return fails() ? -1 : ::ftruncate(file, size); }
    static int openOr(const char* name, int flags, int mode) { return fails() ? -1 : ::open(name, flags, mode); }

    static inline int s_error = 0;
    static inline int s_good = 0;
    static inline int s_failures = 0;
    const char* m_name;
    sqlite3_vfs* m_vfs = sqlite3_vfs_find("unix");
    sqlite3_syscall_ptr m_known = nullptr;
};

const char* nameOfPread() { return sqlite3_vfs_find("unix")->xGetSystemCall(sqlite3_vfs_find("unix"), "pread64") ? "pread64" : "pread"; }
const char* nameOfPwrite() { return sqlite3_vfs_find("unix")->xGetSystemCall(sqlite3_vfs_find("unix"), "pwrite64") ? "pwrite64" : "pwrite"; }

class SystemFaults : public testing::Test {
protected:
    SystemFaults() { putFigure(*m_store, aFigure({.value = "100"})); }

    Problem problemOfPut(int month) {
        const auto put = m_store->inTransaction(aNote(), [&](Transaction& transaction) -> Result<void> {
            const auto done = transaction.put(aFigure({.value = "7", .period = Period::ytd(2024, month)}));
            return done ? Result<void>() : done.error();
        });
        return put ? Problem{ProblemKind::Refused, "it was written", {}} : put.error();
    }
    /// The failed edit is not there, what was before is, and the next one is taken.
    void expectGoesOn(int month) {
        EXPECT_EQ(now(*m_store).readFigures({2025, 2025})->size(), 1U);
        EXPECT_FALSE(now(*m_store).readFigure({Period::ytd(2024, month), {"STARTS"}, {"HA"}})->has_value());
        EXPECT_EQ(problemOfPut(month).key, "it was written");
        EXPECT_TRUE(m_store->verify()->faults.empty());
        m_store.reopen();
        EXPECT_TRUE(now(*m_store).readFigure({Period::ytd(2024, month), {"STARTS"}, {"HA"}})->has_value());
        EXPECT_FALSE(fs::exists(m_store.path().string() + "-journal"));
    }

    SmallStore m_store;
};

TEST_F(SystemFaults, AFullDiskIsSaidAtWhateverWriteItCames) {
    int met = 0;
    for (int good = 0; good < 12; ++good) {
        SCOPED_TRACE(good);
        const int month = good + 1;
        Problem problem;
        {
            const FailingCall full(nameOfPwrite(), ENOSPC, good);
            problem = problemOfPut(month);
            if (full.failures() == 0) break;
        }
        EXPECT_EQ(problem.key, "store.disk-full");
        ++met;
        expectGoesOn(month);
    }
    EXPECT_GT(met, 3);
}

TEST_F(SystemFaults, AFailingDiskIsNotCalledFullOrDamaged) {
    Problem problem;
    {
        const FailingCall failing(nameOfPwrite(), EIO);
        problem = problemOfPut(1);
    }
    EXPECT_EQ(problem.key, "store.io");
    expectGoesOn(1);
}

TEST_F(SystemFaults, AJournalThatCannotBeMadeOrDeletedIsSaid) {
    Problem problem;
    {
        const FailingCall failing("open", EMFILE);
        problem = problemOfPut(1);
    }
    EXPECT_EQ(problem.key, "store.cannot-begin");
    expectGoesOn(1);
    {
        const FailingCall failing("unlink", EIO);
        problem = problemOfPut(2);
    }
    EXPECT_EQ(problem.key, "store.io");
    expectGoesOn(2);
}

TEST_F(SystemFaults, AReadErrorIsNotCalledDamage) {
    m_store.close();
    const std::string bytes = bytesOf(m_store.path());
    int met = 0;
    for (int good = 0; good < 200; good += good < 8 ? 1 : 7)
        for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
            SCOPED_TRACE(good);
            const FailingCall failing(nameOfPread(), EIO, good);
            const auto opened = openStore(m_store.path(), mode);
            if (failing.failures() == 0) continue;
            ++met;
            ASSERT_FALSE(opened);
            EXPECT_EQ(opened.error().kind, ProblemKind::Unavailable);
            EXPECT_TRUE(opened.error().key == "store.read-error" || opened.error().key == "store.read-failed") << opened.error().key;
        }
    EXPECT_GT(met, 4);
    EXPECT_EQ(bytesOf(m_store.path()), bytes);
    m_store.reopen();
}

TEST_F(SystemFaults, SayWhatIsSafeAndWhatToDo) {
    for (const std::string key : {"store.disk-full", "store.io", "store.read-error", "store.cannot-begin", "store.lock-error", "store.busy",
                                  "store.no-memory", "store.folder-closed", "store.interrupted-now", "store.takes-too-long"}) {
        const std::string said = say(Problem{ProblemKind::Unavailable, key, {}}, Language::Chinese);
        EXPECT_TRUE(said.find("完好") != std::string::npos || said.find("改动") != std::string::npos) << said;
        EXPECT_NE(said.find("请"), std::string::npos) << said;
    }
}

/// What `act` returns in a process of its own.
template <class Act> int inAProcess(Act act) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(act());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

TEST(CreateStore, DoesNotTakeANameThatIsTakenMeanwhile) {
    const TemporaryFolder folder;
    const auto created = createStore(folder / "mine.xushi", [&](Store&) -> Result<void> {
        writeBytes(folder / "mine.xushi", "letters");
        return {};
    });
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().key, "store.exists");
    EXPECT_EQ(bytesOf(folder / "mine.xushi"), "letters");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"mine.xushi"});
}

TEST(CreateStore, LeavesADanglingLinkAlone) {
    const TemporaryFolder folder;
    fs::create_symlink(folder / "none", folder / "link.xushi");
    EXPECT_EQ(createStore(folder / "link.xushi").error().key, "store.exists");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"link.xushi"});
}

TEST(CreateStore, LeavesNothingOfAFailureOrOfAKilledProgram) {
    const TemporaryFolder folder;
    EXPECT_EQ(createStore(folder / "a.xushi", [](Store&) -> Result<void> { return refused("example"); }).error().key, "example");
    inAProcess([&]() -> int {
        (void)createStore(folder / "a.xushi", [](Store&) -> Result<void> { ::_exit(9); });
        return 0;
    });
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(CreateStore, RemovesWhatAKilledProgramLeftUnlessItIsStillWritten) {
    const TemporaryFolder folder;
    for (const std::string left : {".a.xushi.new", ".a.xushi.new-journal", ".a.xushi.new-4711-0"}) writeBytes(folder / left, "half");
    writeBytes(folder / ".b.xushi.new", "half");
    ASSERT_TRUE(createStore(folder / "a.xushi"));
    EXPECT_EQ(namesIn(folder.path()), (std::vector<std::string>{".b.xushi.new", "a.xushi"}));
}

TEST(CreateStore, FollowsTheUmask) {
    const TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms(0777));
    for (const auto& [mask, mode] : std::vector<std::pair<int, int>>{{0022, 0644}, {0027, 0640}, {0077, 0600}, {0002, 0664}}) {
        const auto path = folder / ("mask" + std::to_string(mask) + ".xushi");
        EXPECT_EQ(inAProcess([&, bits = mask] {
                      ::umask(static_cast<mode_t>(bits));
                      return createStore(path) ? 0 : 1;
                  }), 0);
        EXPECT_EQ(static_cast<int>(fs::status(path).permissions()), mode);
    }
}

TEST(CreateStore, ThatIsMadeWithContentIsSound) {
    const TemporaryFolder folder;
    ASSERT_TRUE(createStore(folder / "full.xushi", [](Store& store) -> Result<void> {
        const auto put = putCatalogue(store, aSmallCatalogue());
        return put ? Result<void>() : Result<void>(put.error());
    }));
    const auto opened = openStore(folder / "full.xushi", OpenMode::ReadWrite);
    ASSERT_TRUE(opened) << opened.error().key;
    EXPECT_EQ(now(*opened->store).readCatalogue()->indicators.size(), 4U);
    putFigure(*opened->store, aFigure({.value = "1"}));
}

TEST(Modes, OfAStoreAreThoseOfItsCopyBeforeAnUpgradeAndAfterIt) {
    for (const int mode : {0600, 0640, 0664}) {
        const TemporaryFolder folder;
        const auto path = folder / "old.xushi";
        fs::copy_file(fs::path(XUSHI_TEST_DATA) / "stores" / "schema-1.xushi", path);
        fs::permissions(path, fs::perms(mode));
        const std::string before = bytesOf(path);
        ASSERT_TRUE(openStore(path, OpenMode::ReadWrite, folder / "kept" / "backups"));
        const auto copy = folder / "kept" / "backups" / "old.schema-1.xushi";
        EXPECT_EQ(static_cast<int>(fs::status(copy).permissions()), mode);
        EXPECT_EQ(static_cast<int>(fs::status(path).permissions()), mode);
        EXPECT_EQ(static_cast<int>(fs::status(folder / ".old.xushi.lock").permissions()), mode);
        EXPECT_EQ(bytesOf(copy), before) << "byte for byte";
    }
}

TEST_F(SystemFaults, ACopyThatTheDiskDoesNotTakeLeavesNothing) {
    const fs::path copy = m_store.folder() / "copy.xushi";
    const auto count = [&] { return std::distance(fs::directory_iterator(copy.parent_path()), fs::directory_iterator()); };
    const auto before = count();
    for (const auto& [error, key] : {std::pair(ENOSPC, "store.disk-full-file"), std::pair(EIO, "store.cannot-create")}) {
        SCOPED_TRACE(key);
        const FailingCall full(nameOfPwrite(), error, 5);
        errno = 0;
        const auto copied = copyStore(*m_store, copy, {});
        ASSERT_FALSE(copied);
        EXPECT_EQ(copied.error(), (Problem{ProblemKind::Unavailable, key, {copy.string()}}));
        EXPECT_GT(full.failures(), 0);
    }
    EXPECT_EQ(count(), before);
    EXPECT_TRUE(copyStore(*m_store, copy, {})) << "and once there is room it is made";
}

TEST_F(SystemFaults, ACopyOfWhatTheDiskDoesNotGiveSaysSo) {
    const fs::path copy = m_store.folder() / "copy.xushi";
    m_store.reopen();
    const FailingCall failing(nameOfPread(), EIO, 3);
    const auto copied = copyStore(*m_store, copy, {});
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().key, "store.read-error");
    EXPECT_FALSE(fs::exists(copy));
}

} // namespace
} // namespace xushi

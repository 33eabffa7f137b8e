#include "io/ReplaceFile.h"

#include "io/IoTesting.h"
#include "support/FileBytes.h"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace xushi {
namespace {

int syncsUntilFailure = -1; ///< this many succeed; -1: all
int readsReturnOtherBytes = 0;

} // namespace
} // namespace xushi

/// In the place of the system's: a disk that does not confirm, and one that gives other bytes back.
extern "C" int fsync(int handle) {
    if (xushi::syncsUntilFailure == 0) return errno = EIO, -1;
    if (xushi::syncsUntilFailure > 0) --xushi::syncsUntilFailure;
    return static_cast<int>(::syscall(SYS_fsync, handle));
}
extern "C" ssize_t pread(int handle, void* bytes, size_t size, off_t at) {
    const auto read = ::syscall(SYS_pread64, handle, bytes, size, at);
    if (xushi::readsReturnOtherBytes && read > 0) static_cast<char*>(bytes)[0] ^= 1;
    return read;
}

namespace xushi {
namespace {

namespace fs = std::filesystem;

struct Modes {
    mode_t mode;
    uid_t user;
    gid_t group;

    bool operator==(const Modes&) const = default;
};

Modes modesOf(const fs::path& path) {
    struct stat state{};
    EXPECT_EQ(::stat(path.c_str(), &state), 0) << path;
    return {state.st_mode & 07777U, state.st_uid, state.st_gid};
}

void makeDatabase(const fs::path& path) {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    sqlite3_exec(database, "CREATE TABLE a (b); INSERT INTO a VALUES (1)", nullptr, nullptr, nullptr);
    sqlite3_close(database);
}

class ReplaceFile : public testing::Test {
protected:
    ~ReplaceFile() override {
        syncsUntilFailure = -1;
        readsReturnOtherBytes = 0;
        ::umask(m_umask);
    }

    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : fs::directory_iterator(folder / "")) all.push_back(entry.path().filename().string());
        std::ranges::sort(all);
        return all;
    }
    /// The bytes and the names stay.
    void expectRefusal(const fs::path& path, const std::string& key) {
        const auto before = bytesOf(path);
        const auto namesBefore = names();
        EXPECT_EQ(problemOf(replaceFile(path, "new")), key + " (" + path.string() + ")");
        EXPECT_EQ(bytesOf(path), before);
        EXPECT_EQ(names(), namesBefore);
    }

    TemporaryFolder folder;

private:
    mode_t m_umask = ::umask(022);
};

TEST_F(ReplaceFile, MakesAFileThatFollowsTheUmask) {
    for (const auto& [mask, mode] : std::vector<std::pair<mode_t, mode_t>>{{022, 0644}, {077, 0600}, {007, 0660}}) {
        ::umask(mask);
        const auto path = folder / ("new-" + std::to_string(mask));
        ASSERT_TRUE(replaceFile(path, "text"));
        EXPECT_EQ(modesOf(path).mode, mode);
        EXPECT_EQ(bytesOf(path), "text");
    }
}

TEST_F(ReplaceFile, KeepsOwnerGroupAndMode) {
    const auto path = folder.file("old", "old");
    for (const mode_t mode : {0600U, 0640U, 0664U, 0644U, 0604U}) {
        ::chmod(path.c_str(), mode);
        EXPECT_TRUE(::geteuid() != 0 || ::chown(path.c_str(), 12345, 23456) == 0);
        const Modes before = modesOf(path);
        ASSERT_TRUE(replaceFile(path, "new"));
        EXPECT_EQ(modesOf(path), before) << std::oct << mode;
        EXPECT_EQ(bytesOf(path), "new");
    }
    EXPECT_EQ(names(), std::vector<std::string>{"old"});
}

TEST_F(ReplaceFile, NeverReplacesADatabase) {
    makeDatabase(folder / "plain.xlsx");
    expectRefusal(folder / "plain.xlsx", "file.is-a-store");
    fs::create_symlink(folder / "plain.xlsx", folder / "link.xlsx");
    expectRefusal(folder / "link.xlsx", "file.is-a-store");
    fs::create_symlink("link.xlsx", folder / "relative.xlsx");
    expectRefusal(folder / "relative.xlsx", "file.is-a-store");
    fs::create_hard_link(folder / "plain.xlsx", folder / "hard.xlsx");
    expectRefusal(folder / "hard.xlsx", "file.is-a-store");
    EXPECT_EQ(problemOf(wouldReplace(folder / "hard.xlsx")), "file.is-a-store (" + (folder / "hard.xlsx").string() + ")");
}

TEST_F(ReplaceFile, NeverReplacesWhatBelongsToADatabase) {
    using namespace std::string_literals;
    expectRefusal(folder.file("a-journal", "\xD9\xD5\x05\xF9\x20\xA1\x63\xD7 and pages"), "file.is-a-store");
    expectRefusal(folder.file("a-wal", "\x37\x7F\x06\x82 and frames"), "file.is-a-store");
    expectRefusal(folder.file("b-wal", "\x37\x7F\x06\x83 and frames"), "file.is-a-store");
    expectRefusal(folder.file("torn.xushi", std::string(4096, '\0')), "file.is-a-store");
    fs::create_symlink("torn.xushi", folder / "torn.xlsx");
    expectRefusal(folder / "torn.xlsx", "file.is-a-store");
    folder.file("emptied.db", "");
    folder.file("emptied.db-journal", "pages to be played back");
    expectRefusal(folder / "emptied.db", "file.is-a-store");
}

TEST_F(ReplaceFile, KeepsALinkAndReplacesWhatItNames) {
    folder.file("real", "old");
    ::chmod((folder / "real").c_str(), 0600);
    fs::create_symlink("real", folder / "link");
    ASSERT_TRUE(replaceFile(folder / "link", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(bytesOf(folder / "real"), "new");
    EXPECT_EQ(modesOf(folder / "real").mode, 0600U);
    fs::create_symlink("not yet", folder / "dangling");
    ASSERT_TRUE(replaceFile(folder / "dangling", "made"));
    EXPECT_TRUE(fs::is_symlink(folder / "dangling"));
    EXPECT_EQ(bytesOf(folder / "not yet"), "made");
    fs::create_symlink("round", folder / "round");
    EXPECT_EQ(problemOf(replaceFile(folder / "round", "new")), "file.cannot-write (" + (folder / "round").string() + ")");
}

TEST_F(ReplaceFile, RefusesWhatIsNoFile) {
    fs::create_directory(folder / "folder");
    EXPECT_EQ(problemOf(replaceFile(folder / "folder", "new")), "file.not-a-file (" + (folder / "folder").string() + ")");
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(problemOf(replaceFile(folder / "pipe", "new")), "file.not-a-file (" + (folder / "pipe").string() + ")");
    EXPECT_EQ(problemOf(replaceFile("/dev/null", "new")), "file.not-a-file (/dev/null)");
    EXPECT_EQ(problemOf(replaceFile(folder / "none/new", "new")), "file.no-folder (" + (folder / "none/new").string() + ")");
}

TEST_F(ReplaceFile, TakesEveryNameThatTheDiskTakes) {
    std::string chinese;
    for (int i = 0; i < 80; ++i) chinese += "汇";
    for (const auto& name : {chinese + ".xlsx", std::string(255, 'a'), chinese + std::string(15, 'b')}) {
        ASSERT_TRUE(replaceFile(folder / name, "one")) << name.size();
        ASSERT_TRUE(replaceFile(folder / name, "two")) << name.size();
        EXPECT_EQ(bytesOf(folder / name), "two");
    }
    expectRefusal(folder / std::string(256, 'a'), "file.name-too-long");
    expectRefusal(folder / (chinese + "够长的名字"+ "再长"), "file.name-too-long");
}

TEST_F(ReplaceFile, LeavesTheOldFileWhenThereIsNoRoom) {
    const auto path = folder.file("old", "old");
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 4096, .rlim_max = before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto outcome = replaceFile(path, std::string(10000, 'x'));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, signalBefore);
    EXPECT_EQ(problemOf(outcome), "file.cannot-write (" + path.string() + ")");
    EXPECT_EQ(bytesOf(path), "old");
    EXPECT_EQ(names(), std::vector<std::string>{"old"});
}

TEST_F(ReplaceFile, SaysWhetherTheOldFileStands) {
    const auto path = folder.file("old", "old");
    syncsUntilFailure = 0; // of the file itself
    expectRefusal(path, "file.disk-error");
    syncsUntilFailure = 1; // of the folder, after the new file took the place
    EXPECT_EQ(problemOf(replaceFile(path, "new")), "file.unconfirmed (" + path.string() + ")");
    EXPECT_EQ(bytesOf(path), "new");
    EXPECT_EQ(names(), std::vector<std::string>{"old"});
}

TEST_F(ReplaceFile, ReadsBackWhatItWroteBeforeItIsUsed) {
    const auto path = folder.file("old.txt", "old");
    const auto before = names();
    readsReturnOtherBytes = 1;
    EXPECT_EQ(problemOf(replaceFile(path, "new")), "file.not-as-written (" + path.string() + ")");
    readsReturnOtherBytes = 0;
    EXPECT_EQ(bytesOf(path), "old");
    EXPECT_EQ(names(), before);
}

TEST_F(ReplaceFile, ReplacesSeveralFilesOrNone) {
    folder.file("a", "old a");
    makeDatabase(folder / "c");
    const std::vector<FileContent> files{{folder / "a", "new a"}, {folder / "b", "new b"}, {folder / "c", "new c"}};
    const auto before = names();
    EXPECT_EQ(problemOf(replaceFiles(files)), "file.is-a-store (" + (folder / "c").string() + ")");
    EXPECT_EQ(names(), before);
    EXPECT_EQ(bytesOf(folder / "a"), "old a");
    fs::remove(folder / "c");
    ASSERT_TRUE(replaceFiles(files));
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(bytesOf(folder / "a"), "new a");
    EXPECT_EQ(bytesOf(folder / "c"), "new c");
}

TEST_F(ReplaceFile, NoneOfSeveralStaysWhenTheDiskFailsMidway) {
    folder.file("a", "old a");
    const std::vector<FileContent> files{{folder / "a", "new a"}, {folder / "b", "new b"}};
    syncsUntilFailure = 1;
    EXPECT_EQ(problemOf(replaceFiles(files)), "file.disk-error (" + (folder / "b").string() + ")");
    EXPECT_EQ(bytesOf(folder / "a"), "old a");
    EXPECT_EQ(names(), std::vector<std::string>{"a"});
}

} // namespace
} // namespace xushi

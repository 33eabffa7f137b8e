#include "power/Recording.h"

#include "power/PowerCuts.h"
#include "support/FileBytes.h"
#include "support/SmallActs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

/// What the calls do to the store, its journal and their folder, the same in a row once.
std::vector<std::string> storyOf(const RecordedWork& work) {
    std::map<Node, std::string> names;
    for (const auto& [name, node] : work.start.at(0).names) names[node] = name;
    std::vector<std::string> story;
    for (const auto& call : work.calls) {
        std::string line;
        for (const auto& [name, node] : call.names) {
            line += (node ? "name " : "remove ") + name;
            if (node) names[*node] = name;
        }
        if (call.kind == FileCall::Kind::Write) line = "write " + names[call.node];
        if (call.kind == FileCall::Kind::Sync) line = "sync " + (call.node == 0 ? "the folder" : names[call.node]);
        if (call.kind == FileCall::Kind::Acknowledge) line = "acknowledge";
        if (!line.empty() && (story.empty() || story.back() != line)) story.push_back(line);
    }
    return story;
}

TEST(Recording, SeesHowSqliteStoresAnEdit) {
    SmallStore store(fastFolder());
    ASSERT_TRUE(smallacts::enter(*store, 1));
    Recording recording(store.folder().path());
    ASSERT_TRUE(smallacts::enter(*store, 2));
    recording.acknowledge();
    const RecordedWork work = recording.work();
    EXPECT_THAT(storyOf(work), ElementsAre("name small.xushi-journal", "write small.xushi-journal", "sync small.xushi-journal", "sync the folder",
                                           "write small.xushi-journal", "sync small.xushi-journal", "write small.xushi", "sync small.xushi",
                                           "remove small.xushi-journal", "sync the folder", "acknowledge"));
    EXPECT_THAT(work.surprises, ElementsAre());
}

/// What the record would make of the disk is what lies there.
TEST(Recording, EndsAsTheFilesAre) {
    const TemporaryFolder folder(fastFolder());
    writeBytes(folder / "old.txt", "old");
    Recording recording(folder.path());
    ASSERT_EQ(::mkdir((folder / "sub").c_str(), 0777), 0);
    const int file = ::open((folder / "sub/new.txt").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666);
    ASSERT_EQ(::write(file, "abcdef", 6), 6);
    ASSERT_EQ(::pwrite(file, "xy", 2, 8), 2);
    ASSERT_EQ(::write(file, "GH", 2), 2);
    ASSERT_EQ(::ftruncate(file, 9), 0);
    ::close(file);
    const int nameless = ::open(folder.path().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
    if (nameless >= 0) {
        ASSERT_EQ(::write(nameless, "late", 4), 4);
        ASSERT_EQ(::linkat(AT_FDCWD, ("/proc/self/fd/" + std::to_string(nameless)).c_str(), AT_FDCWD, (folder / "late.txt").c_str(), AT_SYMLINK_FOLLOW), 0);
        ::close(nameless);
    }
    ASSERT_EQ(::link((folder / "old.txt").c_str(), (folder / "twin.txt").c_str()), 0);
    ASSERT_EQ(::rename((folder / "old.txt").c_str(), (folder / "moved.txt").c_str()), 0);
    fs::remove(folder / "twin.txt");
    const RecordedWork work = recording.work();
    EXPECT_THAT(work.surprises, ElementsAre());
    DiskStates disk(work.start);
    for (const auto& call : work.calls) disk.take(call);
    std::mt19937 chance;
    const DiskState state = disk.after(Loss::NoneOfThem, chance);
    std::map<std::string, std::string> present;
    for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
        if (entry.is_regular_file()) present[entry.path().lexically_relative(folder.path()).string()] = bytesOf(entry.path());
    EXPECT_EQ(state.files, present);
    EXPECT_EQ(state.files.at("sub/new.txt"), std::string("abcdefGHx", 9));
    EXPECT_EQ(disk.after(Loss::AllOfThem, chance).files, (std::map<std::string, std::string>{{"old.txt", "old"}}));
}

TEST(Recording, TellsWhatItCannotFollow) {
    const TemporaryFolder folder(fastFolder());
    writeBytes(folder / "a.txt", "text");
    const TemporaryFolder elsewhere(fastFolder());
    Recording recording(folder.path());
    const int file = ::open((folder / "a.txt").c_str(), O_RDWR | O_CLOEXEC);
    void* place = ::mmap(nullptr, 4, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::munmap(place, 4);
    ::close(file);
    writeBytes(folder / "stream.txt", "text");
    ASSERT_EQ(::rename((folder / "a.txt").c_str(), (elsewhere / "a.txt").c_str()), 0);
    EXPECT_THAT(recording.work().surprises, ElementsAre(HasSubstr("memory"), HasSubstr("stream.txt"), HasSubstr("from folder to folder")));
}

} // namespace
} // namespace xushi

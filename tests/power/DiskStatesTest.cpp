#include "power/DiskStates.h"

#include <gtest/gtest.h>

#include <set>

namespace xushi {
namespace {

using Files = std::map<std::string, std::string>;

/// A disk with a folder in which `a` lies.
class TheDisk : public testing::Test {
protected:
    Files after(Loss loss) { return disk.after(loss, chance).files; }
    void make(Node node, const std::string& name) {
        disk.take({.kind = FileCall::Kind::NewFile, .node = node});
        disk.take({.kind = FileCall::Kind::Name, .node = 0, .names = {{name, node}}});
    }
    void write(Node node, const std::string& bytes, std::uint64_t at = 0) {
        disk.take({.kind = FileCall::Kind::Write, .node = node, .at = at, .bytes = bytes});
    }
    void sync(Node node) { disk.take({.kind = FileCall::Kind::Sync, .node = node}); }

    DiskStates disk{{{0, {.isFolder = true, .names = {{"a", 1}}}}, {1, {.bytes = "old"}}}};
    std::mt19937 chance{3};
};

TEST_F(TheDisk, KeepsOfASyncedFileItsContentAndNotItsName) {
    make(2, "b");
    write(2, "new");
    sync(2);
    EXPECT_EQ(after(Loss::AllOfThem), (Files{{"a", "old"}}));
    sync(0);
    EXPECT_EQ(after(Loss::AllOfThem), (Files{{"a", "old"}, {"b", "new"}}));
}

TEST_F(TheDisk, KeepsOfASyncedFolderItsNamesAndNoContent) {
    make(2, "b");
    write(2, "new");
    sync(0);
    EXPECT_EQ(after(Loss::AllOfThem), (Files{{"a", "old"}, {"b", ""}}));
}

TEST_F(TheDisk, MayLoseNamesOrContentsAlone) {
    make(2, "b");
    write(2, "new");
    write(1, "now");
    EXPECT_EQ(after(Loss::Contents), (Files{{"a", "old"}, {"b", ""}}));
    EXPECT_EQ(after(Loss::Names), (Files{{"a", "now"}}));
    EXPECT_EQ(after(Loss::NoneOfThem), (Files{{"a", "now"}, {"b", "new"}}));
}

TEST_F(TheDisk, RenamesWhollyOrNotAtAll) {
    make(2, "b");
    write(2, "new");
    sync(2);
    sync(0);
    disk.take({.kind = FileCall::Kind::Name, .node = 0, .names = {{"b", std::nullopt}, {"a", 2}}});
    std::set<Files> seen;
    for (int i = 0; i < 50; ++i) seen.insert(after(Loss::SomeAnyhow));
    EXPECT_EQ(seen, (std::set<Files>{{{"a", "old"}, {"b", "new"}}, {{"a", "new"}}}));
}

TEST_F(TheDisk, ChangesOfNamesReachItInOrderOrAnyhow) {
    make(2, "b");
    make(3, "c");
    std::set<Files> inOrder, anyhow;
    for (int i = 0; i < 50; ++i) {
        inOrder.insert(after(Loss::SomeInOrder));
        anyhow.insert(after(Loss::SomeAnyhow));
    }
    EXPECT_EQ(inOrder.size(), 3U);
    EXPECT_EQ(anyhow.size(), 4U) << "c without b as well";
}

TEST_F(TheDisk, TearsAWriteBetweenSectors) {
    write(1, std::string(1024, 'o'));
    sync(1);
    write(1, std::string(1024, 'n'));
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) seen.insert(after(Loss::SomeInOrder).at("a"));
    const std::string o(512, 'o'), n(512, 'n');
    EXPECT_EQ(seen, (std::set<std::string>{o + o, o + n, n + o, n + n}));
}

TEST_F(TheDisk, MayHaveTheLengthWithoutTheBytes) {
    write(1, std::string(512, 'n'), 512);
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) seen.insert(after(Loss::SomeAnyhow).at("a"));
    const std::string hole = "old" + std::string(509, '\0');
    EXPECT_EQ(seen, (std::set<std::string>{"old", hole + std::string(512, '\0'), hole + std::string(512, 'n')}));
}

} // namespace
} // namespace xushi

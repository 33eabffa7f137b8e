#include "store/StoreCopy.h"
#include "support/Builders.h"
#include "support/FileBytes.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/CopyStore.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// A store of some hundred pages, so that a copy takes more than one step.
class Copying : public testing::Test {
protected:
    void SetUp() override {
        const auto done = store->inTransaction(aNote("fill"), [](Transaction& transaction) -> Result<void> {
            for (int year = 2000; year < 2100; ++year)
                for (int month = 1; month <= 12; ++month) {
                    Figure figure = aFigure({.value = "1", .period = Period::ytd(year, month)});
                    figure.source = std::string(600, 'x');
                    if (const auto put = transaction.put(figure); !put) return put.error();
                }
            return {};
        });
        ASSERT_TRUE(done) << done.error().key;
    }
    std::vector<std::string> filesBeside() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(path.parent_path())) names.push_back(entry.path().filename());
        std::ranges::sort(names);
        return names;
    }
    static void expectSame(Store& one, Store& other) {
        EXPECT_EQ(now(one).journalHead()->hash, now(other).journalHead()->hash);
        const auto figures = *now(one).readFigures(everyYear);
        const auto copied = *now(other).readFigures(everyYear);
        ASSERT_EQ(copied.size(), figures.size());
        for (std::size_t i = 0; i < figures.size(); ++i) EXPECT_EQ(fieldsOf(copied[i]), fieldsOf(figures[i]));
    }

    SmallStore store;
    std::filesystem::path path = store.folder() / "copy.xushi";
};

TEST_F(Copying, GivesAStoreOfItsOwnThatIsProved) {
    std::vector<int> told;
    const auto report = copyStore(*store, path, [&](int share) {
        told.push_back(share);
        return true;
    });
    ASSERT_TRUE(report) << report.error().key;
    EXPECT_EQ(report->head.sequence, now(*store).journalHead()->sequence);
    EXPECT_EQ(report->figures, 1200);
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_GT(told.size(), 3U) << "it goes in steps";
    const auto copy = openStore(path, OpenMode::ReadWrite);
    ASSERT_TRUE(copy) << copy.error().key;
    expectSame(*store, *copy->store);
    putFigure(*copy->store, aFigure({.value = "2", .period = Period::ytd(2101, 1)}));
    EXPECT_NE(now(*store).journalHead()->sequence, now(*copy->store).journalHead()->sequence) << "they are two stores";
}

TEST_F(Copying, TakesInWhatIsWrittenMeanwhile) {
    const auto copy = store->beginCopy(path);
    ASSERT_TRUE(copy) << copy.error().key;
    bool isOver = false;
    for (int step = 0; !isOver; ++step) {
        if (step == 1) putFigure(*store, aFigure({.value = "7", .period = Period::ytd(2101, 1)}));
        EXPECT_FALSE(std::filesystem::exists(path)) << "it has no name before it is proved";
        const auto done = (*copy)->step();
        ASSERT_TRUE(done) << done.error().key;
        isOver = *done;
    }
    EXPECT_EQ((*copy)->progress(), 1000);
    const auto opened = openStore(path, OpenMode::ReadOnly);
    ASSERT_TRUE(opened);
    expectSame(*store, *opened->store);
    EXPECT_EQ((*copy)->report().head.sequence, now(*store).journalHead()->sequence);
}

TEST_F(Copying, LeavesNothingWhenItIsGivenUp) {
    const auto before = filesBeside();
    const auto given = copyStore(*store, path, [](int share) { return share < 200; });
    ASSERT_FALSE(given);
    EXPECT_EQ(given.error(), refused("store.copy-given-up", {path.string()}));
    EXPECT_EQ(filesBeside(), before);
}

TEST_F(Copying, TakesNoNameThatIsThere) {
    writeBytes(path, "somebody's");
    const auto taken = copyStore(*store, path, {});
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error(), refused("store.exists", {path.string()}));
    EXPECT_EQ(bytesOf(path), "somebody's");
}

TEST_F(Copying, TakesNoNameThatSomebodyTakesMeanwhile) {
    const auto taken = copyStore(*store, path, [&](int) {
        writeBytes(path, "somebody's");
        return true;
    });
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error(), refused("store.exists", {path.string()}));
    EXPECT_EQ(bytesOf(path), "somebody's");
}

TEST_F(Copying, NeedsAFolder) {
    const auto copied = copyStore(*store, store.folder() / "nowhere" / "copy.xushi", {});
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().key, "store.no-folder");
}

TEST_F(Copying, DoesNotCopyADamage) {
    store.reopen(); // proved, so that the next act notes how far
    putFigure(*store, aFigure({.value = "7", .period = Period::ytd(2101, 1)}));
    store.close();
    auto bytes = bytesOf(store.path());
    const auto at = bytes.rfind("xxxxxxxxxx");
    ASSERT_NE(at, std::string::npos);
    bytes[at] = 'y';
    writeBytes(store.path(), bytes);
    const auto opened = openStore(store.path(), OpenMode::ReadWrite, {}, {.provedAtOnce = 0});
    ASSERT_TRUE(opened) << opened.error().key << ": on its tail, which is sound";
    const auto before = filesBeside();
    const auto copied = copyStore(*opened->store, path, {});
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().kind, ProblemKind::Unreadable);
    EXPECT_EQ(filesBeside(), before);
}

} // namespace
} // namespace xushi

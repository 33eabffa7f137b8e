#include "app/office/StoreCopies.h"

#include "OpenOffice.h"
#include "support/FileBytes.h"

#include <QSignalSpy>

namespace xushi {
namespace {

namespace fs = std::filesystem;

class StoreCopiesTest : public OpenOffice {
protected:
    void SetUp() override {
        OpenOffice::SetUp();
        fs::remove_all(copiesFolder());
        ASSERT_TRUE(createStoreFrom(other, "demonstration"));
    }
    StoreCopies& copies() { return workspace.copies(); }
    fs::path copiesFolder() const { return folderOfCopies(path); }
    /// Of whatever name: half a copy is one, too.
    std::size_t filesKept() const {
        std::error_code error;
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(copiesFolder(), error), {}));
    }
    /// As `cp other.xushi city.xushi` does.
    void writeOver() { writeBytes(path, bytesOf(other)); }
    void lookAtCopies() {
        QSignalSpy looked(&copies(), &StoreCopies::looked);
        copies().look();
        ASSERT_TRUE(looked.wait(20'000));
    }

    std::string other = (folder / "other.xushi").string();
};

TEST_F(StoreCopiesTest, NoneIsTakenOfAnotherStoreThatWasWrittenOverTheFile) {
    QSignalSpy failed(&copies(), &StoreCopies::failed);
    writeOver();
    workspace.look();
    ASSERT_TRUE(workspace.openStore().isDisplaced());
    const auto kept = copies().keepAtOnce("import", {});
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().key, "backup.not-kept-change");
    copies().keep({});
    EXPECT_EQ(failed.count(), 1);
    EXPECT_FALSE(copies().isKeeping());
    const auto saved = copies().copyTo(folder / "mine.xushi");
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().key, "standing.overwritten");
    EXPECT_FALSE(fs::exists(folder / "mine.xushi"));
    EXPECT_EQ(filesKept(), 0U);
}

TEST_F(StoreCopiesTest, NoneIsTakenOfAnotherStoreBeforeAnybodyHasNoticed) {
    QSignalSpy failed(&copies(), &StoreCopies::failed);
    writeOver();
    EXPECT_FALSE(copies().keepAtOnce("import", {}));
    copies().keep({});
    EXPECT_EQ(failed.count(), 1);
    EXPECT_FALSE(copies().copyTo(folder / "mine.xushi"));
    EXPECT_FALSE(fs::exists(folder / "mine.xushi"));
    EXPECT_EQ(filesKept(), 0U);
}

TEST_F(StoreCopiesTest, OneThatGoesOnIsGivenUpWhenTheFileIsOursNoMore) {
    QSignalSpy failed(&copies(), &StoreCopies::failed);
    QSignalSpy kept(&copies(), &StoreCopies::kept);
    copies().keep("import");
    ASSERT_TRUE(copies().isKeeping());
    writeOver();
    workspace.look();
    EXPECT_FALSE(copies().isKeeping());
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed.front().front().value<Problem>().key, "standing.overwritten");
    EXPECT_EQ(kept.count(), 0);
    EXPECT_EQ(filesKept(), 0U);
}

/// Its pages are copied between two looks at the file.
TEST_F(StoreCopiesTest, OneThatHasTakenAnotherStoresPagesIsNotKept) {
    QSignalSpy failed(&copies(), &StoreCopies::failed);
    QSignalSpy kept(&copies(), &StoreCopies::kept);
    copies().keep("import");
    ASSERT_TRUE(copies().isKeeping());
    writeOver();
    ASSERT_TRUE(failed.wait(20'000));
    EXPECT_FALSE(copies().isKeeping());
    EXPECT_EQ(kept.count(), 0);
    EXPECT_EQ(filesKept(), 0U);
}

/// What was saved is safe in a file that has only lost its name: it is kept as ever.
TEST_F(StoreCopiesTest, OfAStoreWhoseFileIsGoneOneIsTaken) {
    QSignalSpy kept(&copies(), &StoreCopies::kept);
    copies().keep("displaced");
    fs::remove(path);
    workspace.look();
    ASSERT_TRUE(kept.wait(20'000));
    EXPECT_EQ(filesKept(), 1U);
}

/// By what was known while the store could be read it is told which copies are of its own way.
TEST_F(StoreCopiesTest, WhatIsFoundBesideAnotherFileIsNotTakenForItsCopies) {
    ASSERT_TRUE(copies().keepAtOnce("import", {}));
    lookAtCopies();
    ASSERT_EQ(copies().all().size(), 1U);
    const auto known = copies().pastEnds();
    EXPECT_EQ(known.size(), 1U);
    writeOver();
    lookAtCopies();
    EXPECT_EQ(copies().all().size(), 1U);
    EXPECT_EQ(copies().pastEnds(), known);
}

/// Somebody has opened a copy and goes on in it.
TEST_F(StoreCopiesTest, AStoreThatLiesAmongThemIsKeptBeforeItIsChanged) {
    fs::create_directories(copiesFolder());
    const fs::path among = copiesFolder() / "office-20250603-110805.xushi";
    ASSERT_TRUE(copies().copyTo(among));
    ASSERT_TRUE(workspace.open(toQt(among.string())));
    lookAtCopies();
    EXPECT_EQ(copies().keptAsNow(), QString());
    ASSERT_TRUE(copies().keepAtOnce("import", {}));
    EXPECT_NE(copies().keptAsNow(), toQt(among.string()));
    EXPECT_TRUE(fs::exists(fromQt(copies().keptAsNow())));
}

} // namespace
} // namespace xushi

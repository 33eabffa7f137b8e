#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/drivers/BackupsDriver.h"
#include "support/drivers/WayBackDriver.h"
#include "wiring/Backups.h"
#include "wiring/RestoreCopy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

/// A store with one copy that has two entries fewer, damaged behind the window's back.
struct WayBack : testing::Test {
    WayBack() {
        auto& workspace = open.window.workspace();
        EXPECT_TRUE(backUp(workspace.openStore().store(), open.storePath));
        m_then = entry();
        open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
        for (const char* value : {"150", "160"}) {
            open.goTo("TECH_CONTRACT_AMT");
            open.type(QString::fromLatin1(value));
            open.press(Qt::Key_Return);
        }
        EXPECT_GT(entry(), m_then);
        workspace.close();
        m_damaged = bytesOf(open.storePath);
        const auto place = m_damaged.find("PROJ_STARTED");
        m_damaged.replace(place, 4, "PROX");
        writeBytes(open.storePath, m_damaged);
    }
    std::int64_t entry() { return now(open.window.workspace().openStore().store()).journalHead()->sequence; }
    bool reopen() { return open.window.openStore(toQt(open.storePath)); }
    bool isDamagedKept() const {
        for (const auto& file : fs::directory_iterator(folderOfCopies(open.storePath)))
            if (bytesOf(file.path()) == m_damaged) return true;
        return false;
    }

    OpenWindow open;
    WayBackDriver back{open.window};
    std::int64_t m_then = 0;
    std::string m_damaged;
};

TEST_F(WayBack, ADamagedStoreIsRestoredFromTheDialogThatSaysSo) {
    ASSERT_FALSE(reopen());
    ASSERT_TRUE(back.isShown());
    back.wait();
    EXPECT_THAT(fromQt(back.why()), HasSubstr("没有打开"));
    ASSERT_EQ(back.copies().size(), 1) << fromQt(back.state());
    ASSERT_TRUE(back.canRestore()) << "the latest is chosen";
    EXPECT_TRUE(bytesOf(open.storePath) == m_damaged) << "nothing is done by looking";
    back.restore();
    ASSERT_TRUE(open.window.workspace().isOpen()) << fromQt(open.frame.notice());
    EXPECT_FALSE(back.isShown());
    EXPECT_EQ(entry(), m_then);
    EXPECT_THAT(fromQt(open.frame.notice()), HasSubstr("逐字节"));
    EXPECT_TRUE(isDamagedKept());
    EXPECT_FALSE(open.window.workspace().isReadOnly());
}

TEST_F(WayBack, ACopyIsLookedAtFirstAndTheQuestionStays) {
    ASSERT_FALSE(reopen());
    back.wait();
    back.lookAt();
    const auto windows = BackupsDriver(open.window).lookedAt();
    ASSERT_EQ(windows.size(), 1);
    EXPECT_TRUE(windows[0]->workspace().isReadOnly());
    EXPECT_TRUE(back.isShown());
    back.leave();
    EXPECT_FALSE(back.isShown());
    EXPECT_FALSE(open.window.workspace().isOpen());
    EXPECT_TRUE(bytesOf(open.storePath) == m_damaged);
}

TEST_F(WayBack, WhereNoCopyIsKeptOneIsTakenFromAFile) {
    const fs::path stick = fs::path(open.storePath).parent_path() / "stick.xushi";
    for (const auto& file : fs::directory_iterator(folderOfCopies(open.storePath)))
        if (file.path().extension() == ".xushi") fs::rename(file.path(), stick);
    ASSERT_FALSE(reopen());
    back.wait();
    EXPECT_TRUE(back.copies().isEmpty());
    EXPECT_FALSE(back.canRestore());
    EXPECT_THAT(fromQt(back.state()), HasSubstr("No copy"));
    back.restoreFile(toQt(stick.string()));
    ASSERT_TRUE(open.window.workspace().isOpen()) << fromQt(open.frame.notice());
    EXPECT_EQ(entry(), m_then);
}

TEST_F(WayBack, ACopyThatIsRefusedIsSaidAndTheStoreStaysAsItIs) {
    const fs::path other = fs::path(open.storePath).parent_path() / "other.xushi";
    ASSERT_TRUE(createStoreFrom(other, "demonstration"));
    ASSERT_FALSE(reopen());
    back.wait();
    back.restoreFile(toQt(other.string()));
    EXPECT_FALSE(open.window.workspace().isOpen());
    EXPECT_THAT(fromQt(open.frame.notice()), HasSubstr("另一个台账"));
    EXPECT_TRUE(bytesOf(open.storePath) == m_damaged);
}

TEST_F(WayBack, AFileOfWhichNothingIsLeftIsRestoredFromWhatIsCalledAfterIt) {
    for (const std::string& left : {std::string(), m_damaged.substr(0, 60), std::string(5000, '\0')}) {
        m_damaged = left;
        writeBytes(open.storePath, left);
        ASSERT_FALSE(reopen());
        ASSERT_TRUE(back.isShown());
        back.wait();
        ASSERT_FALSE(back.copies().isEmpty()) << fromQt(back.state());
        back.restore();
        ASSERT_TRUE(open.window.workspace().isOpen()) << fromQt(open.frame.notice());
        EXPECT_EQ(entry(), m_then);
        EXPECT_TRUE(isDamagedKept());
        open.window.workspace().close();
    }
}

/// The folder of copies is one for all stores, and another one may have had the name.
TEST_F(WayBack, WhoseTheCopiesAreIsNotClaimedWhereNothingTellsIt) {
    const fs::path other = fs::path(open.storePath).parent_path() / "elsewhere" / fs::path(open.storePath).filename();
    fs::create_directory(other.parent_path());
    ASSERT_TRUE(createStoreFrom(other, "demonstration"));
    {
        const auto opened = openForWriting(other);
        ASSERT_TRUE(opened && backUp(*opened->store, other));
    }
    ASSERT_FALSE(reopen()) << "damaged, and it says where it began";
    back.wait();
    EXPECT_EQ(back.copies().size(), 1);
    EXPECT_TRUE(back.isRestoreDefault());
    back.leave();
    writeBytes(open.storePath, "");
    ASSERT_FALSE(reopen());
    back.wait();
    EXPECT_EQ(back.copies().size(), 2);
    EXPECT_FALSE(back.isRestoreDefault());
    EXPECT_THAT(fromQt(back.state()), HasSubstr("cannot be told"));
    EXPECT_THAT(fromQt(back.copies().front()), HasSubstr("code "));
}

TEST_F(WayBack, WhatIsCalledOtherwiseIsNoStoreToPutBack) {
    const fs::path picture = fs::path(open.storePath).parent_path() / "picture.png";
    const fs::path other = fs::path(open.storePath).parent_path() / "other.xushi";
    for (const auto& file : {picture, other}) {
        writeBytes(file, "letters");
        EXPECT_FALSE(open.window.openStore(toQt(file.string())));
        EXPECT_FALSE(back.isShown()) << file;
    }
    for (const auto& copy : fs::directory_iterator(folderOfCopies(open.storePath)))
        if (copy.path().extension() == ".xushi") {
            EXPECT_FALSE(restoreCopy(picture, copy.path()));
        }
    EXPECT_EQ(bytesOf(picture), "letters");
}

TEST(WayBackDialogTest, WhatIsNoDamageOffersNone) {
    OpenWindow open;
    EXPECT_FALSE(open.window.openStore(toQt((open.folder / "nowhere.xushi").string())));
    EXPECT_FALSE(WayBackDriver(open.window).isShown());
}

} // namespace
} // namespace xushi

#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/drivers/BackupsDriver.h"
#include "support/drivers/FileDialogAnswers.h"
#include "wiring/Backups.h"

#include <QTableView>

#include <gmock/gmock.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;

class BackupsPageTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(open.isReady); }

    void enter(const char* value) {
        open.gridAt(Period::ytd(2025, 5), "PROJ_STARTED");
        open.type(QString::fromLatin1(value));
        open.press(Qt::Key_Return);
        ASSERT_EQ(value_(), value);
    }
    std::string value_() { return open.stored("PROJ_STARTED", Period::ytd(2025, 5))->value->toString(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        hand::press(key, modifiers, &open.window);
        backups.wait();
    }
    static std::size_t filesIn(const fs::path& folder) {
        std::error_code error;
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder, error), {}));
    }
    fs::path folder() const { return folderOfCopies(open.storePath); }

    OpenWindow open;
    BackupsDriver backups{open.window};
};

TEST_F(BackupsPageTest, WithoutCopiesItSaysSoAndAltNMakesOne) {
    backups.open();
    ASSERT_TRUE(backups.isShown());
    EXPECT_THAT(fromQt(backups.emptyText()), HasSubstr("no copy of this store yet"));
    EXPECT_EQ(backups.badge(), QStringLiteral("No backup yet"));
    EXPECT_FALSE(backups.canRestore());
    press(Qt::Key_N, Qt::AltModifier);
    ASSERT_EQ(backups.rows().size(), 1);
    EXPECT_EQ(backups.rows()[0], QStringLiteral("Of the day, or asked for|As the store is now|0"));
    EXPECT_TRUE(backups.badge().startsWith(QStringLiteral("Backup today "))) << fromQt(backups.badge());
    EXPECT_TRUE(backups.badge().endsWith(QStringLiteral("✓")));
    EXPECT_EQ(backups.nameless(), QStringList());
    press(Qt::Key_N, Qt::AltModifier);
    EXPECT_EQ(filesIn(folder()), 1U) << "nothing has changed since";
}

TEST_F(BackupsPageTest, TheCopyOfTheCursorTellsWhatIsOtherwise) {
    backups.open();
    press(Qt::Key_N, Qt::AltModifier);
    enter("160");
    backups.clickBadge();
    ASSERT_TRUE(backups.isShown());
    EXPECT_EQ(backups.focus(), QStringLiteral("copies"));
    EXPECT_EQ(backups.rows(), QStringList{QStringLiteral("Of the day, or asked for|1 entries ago|1")});
    EXPECT_THAT(fromQt(backups.difference()), HasSubstr("1 figures"));
    ASSERT_FALSE(backups.differences().isEmpty());
    EXPECT_TRUE(backups.differences()[0].endsWith(QStringLiteral("|160"))) << fromQt(backups.differences()[0]);
}

TEST_F(BackupsPageTest, ARestoreIsAskedFirstAndKeepsThePresent) {
    const std::string before = value_();
    backups.open();
    press(Qt::Key_N, Qt::AltModifier);
    enter("160");
    backups.open();
    press(Qt::Key_R, Qt::AltModifier);
    EXPECT_THAT(fromQt(backups.question()), AllOf(HasSubstr("1 act(s) since are no longer in it;"), HasSubstr("1 figure(s) become others.")));
    EXPECT_THAT(fromQt(backups.question()), HasSubstr("kept as a copy first"));
    press(Qt::Key_Escape);
    EXPECT_EQ(backups.question(), QString());
    EXPECT_EQ(value_(), "160");
    press(Qt::Key_R, Qt::AltModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1);
    backups.wait();
    ASSERT_TRUE(open.window.workspace().isOpen());
    EXPECT_FALSE(open.window.workspace().isReadOnly());
    EXPECT_EQ(value_(), before);
    EXPECT_TRUE(backups.isShown());
    EXPECT_THAT(fromQt(open.frame.notice()), HasSubstr("已用"));
    EXPECT_THAT(fromQt(open.frame.notice()), HasSubstr("before-restore"));
    ASSERT_EQ(backups.rows().size(), 2);
    EXPECT_TRUE(backups.rows().join(QLatin1Char('\n')).contains(QStringLiteral("Before a copy was restored|Went another way|"))) << fromQt(backups.rows().join(QLatin1Char('\n')));
    enter("170"); // it is written on
}

TEST_F(BackupsPageTest, ARestoreThatIsRefusedOpensTheStoreAsItWas) {
    backups.open();
    press(Qt::Key_N, Qt::AltModifier);
    enter("160");
    backups.open();
    fs::create_hard_link(open.storePath, open.folder / "second.xushi");
    press(Qt::Key_R, Qt::AltModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1);
    backups.wait();
    EXPECT_THAT(fromQt(open.frame.notice()), HasSubstr("没有恢复"));
    ASSERT_TRUE(open.window.workspace().isOpen());
    EXPECT_EQ(value_(), "160");
}

TEST_F(BackupsPageTest, ACopyIsLookedAtInAWindowOfItsOwn) {
    backups.open();
    press(Qt::Key_N, Qt::AltModifier);
    const fs::path copy = fs::directory_iterator(folder())->path();
    const std::string bytes = bytesOf(copy);
    press(Qt::Key_O, Qt::AltModifier);
    ASSERT_EQ(backups.lookedAt().size(), 1);
    auto* other = backups.lookedAt().front();
    EXPECT_TRUE(other->workspace().isReadOnly());
    EXPECT_THAT(fromQt(FrameDriver(*other).notice()), HasSubstr("这是备份"));
    other->close();
    QTest::qWait(1);
    EXPECT_TRUE(backups.lookedAt().isEmpty());
    EXPECT_TRUE(bytesOf(copy) == bytes);
}

TEST_F(BackupsPageTest, ACopyIsSavedElsewhereUnderANameThatIsFree) {
    backups.open();
    press(Qt::Key_N, Qt::AltModifier);
    const fs::path target = open.folder / "elsewhere.xushi";
    {
        const FileDialogAnswers answers(toQt(target.string()), true);
        press(Qt::Key_S, Qt::AltModifier);
    }
    ASSERT_TRUE(openForReading(target));
    const std::string bytes = bytesOf(target);
    {
        const FileDialogAnswers answers(toQt(target.string()), true);
        press(Qt::Key_S, Qt::AltModifier);
    }
    EXPECT_THAT(fromQt(open.frame.notice()), HasSubstr("已经存在"));
    EXPECT_TRUE(bytesOf(target) == bytes);
}

TEST_F(BackupsPageTest, EveryCopyGoesToTheSecondFolderWhereItIsThere) {
    const fs::path stick = open.folder / "stick";
    fs::create_directory(stick);
    backups.open();
    EXPECT_THAT(fromQt(backups.secondFolder()), HasSubstr("USB"));
    {
        const FileDialogAnswers answers(toQt(stick.string()), true);
        press(Qt::Key_D, Qt::AltModifier);
    }
    press(Qt::Key_N, Qt::AltModifier);
    ASSERT_EQ(filesIn(stick), 1U);
    EXPECT_THAT(fromQt(backups.secondFolder()), HasSubstr("last: the one of today"));
    fs::remove_all(stick);
    enter("160");
    backups.open();
    press(Qt::Key_N, Qt::AltModifier);
    EXPECT_THAT(fromQt(backups.secondFolder()), HasSubstr("is not there now"));
    EXPECT_FALSE(open.frame.isNoticeShown()) << "it is said quietly";
    fs::create_directory(stick);
    backups.open();
    open.window.showPage(QStringLiteral("overview"));
    backups.open();
    ASSERT_EQ(filesIn(stick), 1U) << "the last one comes after";
    EXPECT_TRUE(openForReading(fs::directory_iterator(stick)->path()));
    backups.clickNoSecondFolder();
    EXPECT_THAT(fromQt(backups.secondFolder()), HasSubstr("USB"));
}

TEST_F(BackupsPageTest, TheDaysCopyIsTakenByItselfAndOnce) {
    open.window.keepCopiesDaily();
    ASSERT_TRUE(QTest::qWaitFor([&] { return filesIn(folder()) == 1; }, 20'000));
    ASSERT_TRUE(QTest::qWaitFor([&] { return backups.badge().startsWith(QStringLiteral("Backup today ")); }, 20'000)) << fromQt(backups.badge());
    enter("160");
    enter("161");
    backups.open();
    EXPECT_EQ(filesIn(folder()), 1U) << "one a day";
    open.window.workspace().close();
    open.window.openStore(toQt(open.storePath));
    backups.open();
    EXPECT_EQ(filesIn(folder()), 1U);
}

TEST_F(BackupsPageTest, WhileAMomentIsShownCopiesStandAgainstThePresentAndNoneIsRestored) {
    backups.open();
    press(Qt::Key_N, Qt::AltModifier);
    enter("160");
    backups.open();
    const QStringList present = backups.rows();
    press(Qt::Key_R, Qt::AltModifier);
    ASSERT_FALSE(backups.question().isEmpty());
    open.window.showMoment(open.window.workspace().questions().journalHead()->sequence - 1);
    ASSERT_TRUE(open.window.workspace().isReadOnly());
    open.window.showPage(QStringLiteral("backups"));
    backups.wait();
    EXPECT_EQ(backups.question(), QString()) << "what was asked of the present is not answered at another moment";
    EXPECT_EQ(backups.rows(), present);
    EXPECT_FALSE(backups.canRestore());
    open.window.showPresent();
    open.window.showPage(QStringLiteral("backups"));
    backups.wait();
    EXPECT_TRUE(backups.canRestore());
}

TEST_F(BackupsPageTest, AnotherMonthIsComparedAnew) {
    backups.open();
    press(Qt::Key_N, Qt::AltModifier);
    enter("160");
    backups.open();
    const QString may = backups.difference();
    open.window.workspace().stepMonth(1);
    backups.wait();
    EXPECT_NE(backups.difference(), may);
}

TEST_F(BackupsPageTest, WhatBecameOfTheStoreIsToldBesideWhatIsBackInTheGrid) {
    backups.open();
    press(Qt::Key_N, Qt::AltModifier);
    enter("160");
    open.type(QStringLiteral("8.2.2"));
    open.press(Qt::Key_Return);
    backups.open();
    press(Qt::Key_R, Qt::AltModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(10);
    backups.wait();
    EXPECT_THAT(fromQt(open.frame.notice()), AllOf(HasSubstr("before-restore"), HasSubstr("输入已恢复")));
}

} // namespace
} // namespace xushi

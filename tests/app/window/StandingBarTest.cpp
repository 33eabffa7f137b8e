// The open store's file is moved, deleted, replaced, restored or written over: the window says so, and three ways lead on.
#include "app/entry/grid/UnstoredWords.h"
#include "support/CopiesKept.h"
#include "support/FileBytes.h"
#include "support/OpenWindow.h"
#include "support/ScopedVariable.h"
#include "support/drivers/BackupsDriver.h"
#include "support/drivers/MomentDriver.h"
#include "support/drivers/StandingDriver.h"
#include "wiring/RestoreCopy.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const Period may = Period::ytd(2025, 5);
constexpr auto started = "PROJ_STARTED";
constexpr auto contracts = "TECH_CONTRACT_AMT";

class StandingBarTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        early = bytesOf(path());
        enter("160");
    }

    fs::path path() const { return open.storePath; }
    fs::path away() const { return open.folder / "今年的.xushi"; }
    Workspace& workspace() { return open.window.workspace(); }
    std::string line() const { return fromQt(standing.line()); }
    std::string value() { return open.stored(started, may)->value->toString(); }
    void enter(const char* value) {
        open.gridAt(may, started);
        open.type(QString::fromLatin1(value));
        open.press(Qt::Key_Return);
    }
    /// Refused and kept in its cell, and half of another one.
    void typeWithoutStoring() {
        open.gridAt(may, contracts);
        open.type("66.8.1");
        open.press(Qt::Key_Return);
        open.gridAt(may, "PROJ_COMPLETED");
        open.type("4.1");
    }
    void expectTyped() {
        open.gridAt(may, contracts);
        EXPECT_EQ(open.shown(contracts), "66.8.1");
        EXPECT_EQ(open.shown("PROJ_COMPLETED"), "4.1") << "half typed";
    }
    void putThere(const std::string& bytes) {
        writeBytes(open.folder / "arriving", bytes);
        fs::rename(open.folder / "arriving", path());
    }
    std::string otherStore() {
        const fs::path other = open.folder / "other.xushi";
        EXPECT_TRUE(createStoreFrom(other, "demonstration"));
        return bytesOf(other);
    }
    std::vector<fs::path> besides(const char* word) const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(open.folder.path()))
            if (entry.path().filename().string().find(word) != std::string::npos && entry.path().extension() == ".xushi") found.push_back(entry.path());
        return found;
    }
    void expectLocked() {
        EXPECT_TRUE(workspace().isReadOnly());
        const QModelIndex cell = open.model->index(open.model->rowOf({started}), FigureEntryModel::ValueColumn);
        EXPECT_FALSE(open.model->flags(cell) & Qt::ItemIsEditable);
    }
    void expectOpen(const fs::path& there) {
        ASSERT_TRUE(workspace().isOpen()) << fromQt(open.frame.notice());
        EXPECT_EQ(fs::canonical(fromQt(workspace().openStore().path())), fs::canonical(there));
        EXPECT_EQ(line(), "");
        EXPECT_FALSE(workspace().isReadOnly());
    }

    OpenWindow open;
    StandingDriver standing{open.window};
    BackupsDriver backups{open.window};
    MomentDriver moments{open.window};
    std::string early; ///< before the last figure
};

TEST_F(StandingBarTest, SaysNothingWhileTheFileIsWhatItWas) {
    fs::last_write_time(path(), fs::file_time_type::clock::now() + std::chrono::hours(1));
    standing.comeBack();
    EXPECT_EQ(line(), "");
    enter("170");
    EXPECT_EQ(value(), "170");
    EXPECT_EQ(line(), "");
}

TEST_F(StandingBarTest, ADeletedStoreIsSavedBesideAndWhatWasTypedComesAlong) {
    typeWithoutStoring();
    fs::remove(path());
    standing.comeBack();
    EXPECT_THAT(line(), AllOf(HasSubstr("已被删除"), HasSubstr("都读得出"), HasSubstr("留作草稿")));
    EXPECT_TRUE(standing.isWholeShown());
    expectLocked();
    expectTyped();
    EXPECT_FALSE(standing.mayOpenThere());
    EXPECT_THAT(fromQt(standing.tipOfOpening()), HasSubstr("原处现在没有"));
    EXPECT_FALSE(standing.mayCompare());
    standing.saveMine();
    ASSERT_EQ(besides("mine").size(), 1U);
    expectOpen(besides("mine").front());
    EXPECT_EQ(value(), "160");
    EXPECT_EQ(workspace().period(), may) << "at the same place";
    expectTyped();
    EXPECT_FALSE(fs::exists(path()));
    enter("170");
    EXPECT_EQ(value(), "170");
}

/// What no folder takes is in this window alone.
TEST_F(StandingBarTest, WhatWasTypedStaysInItsCellsWhereNoDraftCanBeWritten) {
    writeBytes(open.folder / "no folder", "");
    const ScopedVariable state("XDG_STATE_HOME", (open.folder / "no folder").string().c_str());
    workspace().close();
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    typeWithoutStoring();
    QTest::qWait(300); // as long as drafts wait
    fs::remove(path());
    standing.comeBack();
    EXPECT_THAT(line(), HasSubstr("已被删除"));
    expectTyped();
}

TEST_F(StandingBarTest, AWriteIsRefusedKeptInItsCellAndTheForeignFileLeftAlone) {
    putThere(early);
    enter("170");
    QTest::qWait(1);
    EXPECT_EQ(bytesOf(path()), early);
    EXPECT_THAT(line(), AllOf(HasSubstr("另一个时点"), HasSubstr("都读得出")));
    EXPECT_FALSE(open.frame.isNoticeShown()) << fromQt(open.frame.notice());
    expectLocked();
    EXPECT_EQ(open.shown(started), "170") << "what was typed stays in sight";
    standing.clickOpenThere();
    expectOpen(path());
    EXPECT_NE(value(), "160");
    open.gridAt(may, started);
    EXPECT_EQ(open.shown(started), "170");
    EXPECT_EQ(copiesKeptBefore(workspace(), "displaced"), 1) << "with the nameless file the figures that were saved would be gone";
    EXPECT_THAT(fromQt(open.frame.message()), HasSubstr("among the backups"));
}

TEST_F(StandingBarTest, ClosingADeletedStoreKeepsWhatWasSavedAmongTheBackups) {
    fs::remove(path());
    standing.comeBack();
    hand::press(Qt::Key_W, Qt::ControlModifier, &open.window);
    EXPECT_FALSE(workspace().isOpen());
    const auto copies = fs::directory_iterator(folderOfCopies(path()));
    ASSERT_EQ(std::distance(fs::begin(copies), fs::end(copies)), 1);
    const auto kept = openCopy(fs::directory_iterator(folderOfCopies(path()))->path());
    ASSERT_TRUE(kept) << kept.error().key;
    EXPECT_EQ(now(**kept).readFigure({may, {started}, {}}).has_value(), true);
}

TEST_F(StandingBarTest, AMovedStoreIsOpenedWhereItIs) {
    typeWithoutStoring();
    fs::rename(path(), away());
    standing.comeBack();
    EXPECT_THAT(line(), AllOf(HasSubstr("已被移动或改名"), HasSubstr("今年的.xushi")));
    EXPECT_EQ(fs::path(fromQt(standing.tipOfOpening())), fs::canonical(away()));
    EXPECT_FALSE(standing.mayCompare());
    standing.openThere();
    expectOpen(away());
    EXPECT_EQ(value(), "160");
    expectTyped();
    EXPECT_EQ(copiesKeptBefore(workspace(), "displaced"), 0) << "the file is there";
}

/// The file that moved is the one that is open here: nobody else has it.
TEST_F(StandingBarTest, AMovedStoreIsOpenedByItsNameAsWell) {
    typeWithoutStoring();
    fs::rename(path(), away());
    standing.comeBack();
    ASSERT_NE(line(), "");
    (void)open.window.openStore(toQt(away().string()));
    EXPECT_TRUE(QTest::qWaitFor([&] { return line().empty(); }));
    expectOpen(away());
    expectTyped();
}

TEST_F(StandingBarTest, WhatSomebodyHasSeenComesAlongToAnotherName) {
    fs::rename(path(), away());
    standing.comeBack();
    standing.openThere();
    expectOpen(away());
    open.window.showPage(QStringLiteral("overview"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !open.overview.isReadingNews(); }));
    EXPECT_FALSE(open.overview.news().startsWith(QStringLiteral("第一次打开"))) << "it is the same store: " << fromQt(open.overview.news());
}

/// The editors are left with what stands in them as soon as it is noticed: an act of the editor itself would be refused.
TEST_F(StandingBarTest, WhatIsBeingTypedIsLeftUnconfirmedAndKeptWhenItIsNoticed) {
    open.gridAt(may, started);
    const auto before = open.stored(started, may)->note;
    open.figurePanel.typeOver(NoteField::Note, QStringLiteral("半句"));
    fs::rename(path(), away());
    workspace().look();
    ASSERT_EQ(open.entry.words().count(), 1) << "kept with the notes that wait";
    EXPECT_FALSE(open.entry.words().typing()) << "and no longer as something that an editor holds";
    EXPECT_EQ(open.figurePanel.note(NoteField::Note), QStringLiteral("半句"));
    standing.openThere();
    expectOpen(away());
    EXPECT_EQ(open.stored(started, may)->note, before) << "nobody has confirmed it";
    open.gridAt(may, started);
    EXPECT_EQ(open.figurePanel.note(NoteField::Note), QStringLiteral("半句"));
    EXPECT_EQ(open.entry.words().count(), 1);
}

TEST_F(StandingBarTest, AStoreThatIsPutBackIsWrittenOn) {
    typeWithoutStoring();
    fs::rename(path(), away());
    standing.comeBack();
    EXPECT_NE(line(), "");
    fs::rename(away(), path());
    standing.comeBack();
    EXPECT_EQ(line(), "");
    expectTyped();
    enter("170");
    EXPECT_EQ(value(), "170");
}

TEST_F(StandingBarTest, WhatDiffersFromTheFileThatIsThereNowIsListedAndNothingChanged) {
    putThere(early);
    standing.comeBack();
    ASSERT_TRUE(standing.mayCompare());
    standing.compare();
    moments.waitForComparison();
    QTest::qWait(1);
    ASSERT_TRUE(moments.isComparing());
    ASSERT_FALSE(moments.differences().isEmpty()) << fromQt(moments.comparisonText());
    EXPECT_THAT(fromQt(moments.differences().join(QLatin1Char('\n'))), HasSubstr("|160|"));
    EXPECT_THAT(fromQt(moments.heads().join(QLatin1Char('|'))), AllOf(HasSubstr("Mine"), HasSubstr("There now")));
    EXPECT_EQ(bytesOf(path()), early);
    EXPECT_NE(line(), "") << "it is still to be decided";
}

TEST_F(StandingBarTest, WhatIsNoStoreIsNotOpenedAndAnotherStoreNotCompared) {
    putThere("工作总结");
    standing.comeBack();
    EXPECT_THAT(line(), HasSubstr("被另一份文件换过"));
    EXPECT_FALSE(standing.mayOpenThere());
    EXPECT_THAT(fromQt(standing.tipOfOpening()), HasSubstr("不是能打开的台账"));
    EXPECT_TRUE(standing.maySaveMine());
    putThere(otherStore());
    standing.comeBack();
    EXPECT_TRUE(standing.mayOpenThere());
    EXPECT_FALSE(standing.mayCompare());
    EXPECT_THAT(fromQt(standing.tipOfComparing()), HasSubstr("另一份台账"));
    standing.openThere();
    expectOpen(path());
    EXPECT_EQ(copiesKeptBefore(workspace(), "displaced"), 1);
}

TEST_F(StandingBarTest, WrittenOverInPlaceTheLastCopyIsSavedBeside) {
    backups.open();
    hand::press(Qt::Key_N, Qt::AltModifier, &open.window);
    backups.wait();
    enter("170");
    typeWithoutStoring();
    writeBytes(path(), otherStore());
    standing.comeBack();
    EXPECT_THAT(line(), AllOf(HasSubstr("整个改写或截断"), HasSubstr("之后的1条修改不在其中")));
    ASSERT_TRUE(standing.maySaveMine());
    standing.saveMine();
    ASSERT_EQ(besides("backup").size(), 1U);
    expectOpen(besides("backup").front());
    EXPECT_EQ(value(), "160");
    expectTyped();
}

/// The window lives while the copies are looked through and what is to be opened is proved; the bar says what it does.
TEST_F(StandingBarTest, TheCopyIsLookedForAndProvedBesideTheWindow) {
    backups.open();
    hand::press(Qt::Key_N, Qt::AltModifier, &open.window);
    backups.wait();
    enter("170");
    const std::string other = otherStore();
    writeBytes(path(), other);
    workspace().look();
    ASSERT_TRUE(standing.isWaiting());
    EXPECT_THAT(line(), AllOf(HasSubstr("整个改写或截断"), HasSubstr("正在查找最近的备份"), Not(HasSubstr("最近的备份“"))));
    EXPECT_FALSE(standing.maySaveMine());
    EXPECT_THAT(fromQt(standing.tipOfSaving()), HasSubstr("正在查找"));
    EXPECT_FALSE(standing.mayCompare());
    EXPECT_TRUE(standing.mayOpenThere()) << "that needs no copy";
    standing.settle();
    EXPECT_THAT(line(), AllOf(HasSubstr("之后的1条修改不在其中"), Not(HasSubstr("正在查找"))));
    EXPECT_TRUE(standing.maySaveMine());

    standing.clickSaveMineAtOnce();
    ASSERT_TRUE(standing.isWaiting());
    EXPECT_THAT(line(), HasSubstr("正在把备份另存并校验"));
    for (const bool isOffered : {standing.mayOpenThere(), standing.maySaveMine(), standing.mayCompare()}) EXPECT_FALSE(isOffered);
    EXPECT_THAT(fromQt(standing.tipOfOpening()), HasSubstr("正在把备份另存并校验"));
    standing.settle();
    ASSERT_EQ(besides("backup").size(), 1U);
    expectOpen(besides("backup").front());
}

TEST_F(StandingBarTest, WhatIsProvedBesideTheWindowIsGivenUpWhenTheFileIsPutBack) {
    fs::rename(path(), away());
    standing.comeBack();
    standing.clickOpenThereAtOnce();
    ASSERT_TRUE(standing.isWaiting());
    fs::rename(away(), path());
    workspace().look();
    EXPECT_FALSE(standing.isWaiting());
    EXPECT_EQ(line(), "");
    QTest::qWait(50);
    expectOpen(path());
    EXPECT_EQ(value(), "160");
}

TEST_F(StandingBarTest, WithoutACopyItSaysThatNothingCanBeSaved) {
    fs::resize_file(path(), 50);
    standing.comeBack();
    EXPECT_THAT(line(), AllOf(HasSubstr("也没有找到它的备份"), Not(HasSubstr("都读得出"))));
    EXPECT_FALSE(standing.maySaveMine());
    EXPECT_FALSE(standing.mayOpenThere());
    EXPECT_FALSE(standing.mayCompare());
    EXPECT_EQ(fs::file_size(path()), 50U);
}

TEST_F(StandingBarTest, AMomentThatIsLookedAtGivesWay) {
    const std::int64_t before = workspace().questions().journalHead()->sequence - 1;
    open.window.showMoment(before);
    ASSERT_NE(fromQt(moments.banner()), "");
    putThere(early);
    standing.comeBack();
    EXPECT_EQ(fromQt(moments.banner()), "");
    EXPECT_THAT(line(), HasSubstr("另一个时点"));
    open.window.showMoment(before);
    QTest::qWait(1);
    EXPECT_EQ(fromQt(moments.banner()), "") << "nobody reads beside what another file has";
}

TEST_F(StandingBarTest, OurOwnRestoreIsNoNews) {
    backups.open();
    hand::press(Qt::Key_N, Qt::AltModifier, &open.window);
    backups.wait();
    enter("170");
    backups.open();
    hand::press(Qt::Key_R, Qt::AltModifier);
    hand::press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1);
    backups.wait();
    standing.comeBack();
    EXPECT_EQ(value(), "160");
    EXPECT_EQ(line(), "");
    EXPECT_FALSE(workspace().isReadOnly());
}

/// The window reads only, because somebody else writes; then that one puts a copy in the place of the store.
TEST_F(StandingBarTest, ARestoreOfSomebodyElseIsNoticedByWhoReads) {
    const fs::path copy = open.folder / "copy.xushi";
    writeBytes(copy, early);
    workspace().close();
    auto writer = openForWriting(path());
    ASSERT_TRUE(writer && !writer->readOnlyReason);
    ASSERT_TRUE(open.window.openStore(toQt(path().string())));
    ASSERT_TRUE(workspace().isReadOnly());
    writer->store.reset();
    const auto restored = restoreCopy(path(), copy);
    ASSERT_TRUE(restored) << restored.error().key;
    standing.comeBack();
    EXPECT_THAT(line(), HasSubstr("另一个时点"));
    standing.openThere();
    expectOpen(path());
    EXPECT_NE(value(), "160");
}

} // namespace
} // namespace xushi

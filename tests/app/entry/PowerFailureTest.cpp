#include "app/entry/audit/AuditModel.h"
#include "app/entry/grid/EntryDrafts.h"
#include "app/entry/grid/UnstoredWords.h"
#include "app/entry/review/ReviewModel.h"
#include "app/shared/TypedReason.h"
#include "app/table/CellEditor.h"
#include "support/OpenWindow.h"
#include "support/ScopedVariable.h"

#include <gtest/gtest.h>

#include <QFile>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);
const Period june = Period::ytd(2025, 6);

/// Words that were being typed when the power failed: what the drafts held at that moment is all that is left of them.
class PowerFailure : public testing::Test {
protected:
    TemporaryFolder folder;
    ScopedVariable state{"XDG_STATE_HOME", (folder / "state").string().c_str()};

    /// By the clerk; then the chief has it before them.
    static DepartmentCode submitJune(OpenWindow& open) {
        auto& workspace = open.window.workspace();
        workspace.setPerson({"TB"});
        open.gridAt(june, "TECH_CONTRACT_AMT");
        open.entry.explainAll(QStringLiteral("已核实"));
        const DepartmentCode department = workspace.catalogue().find(IndicatorCode{"TECH_CONTRACT_AMT"})->department;
        EXPECT_TRUE(workspace.acts().take({department, {2025, 6}}, Step::Submit, {}));
        workspace.setPerson({"KZ"});
        return department;
    }
    /// Nothing that the program would have done by itself afterwards counts: it is given up, and begins again with the file of then.
    /// It begins again as wide as it was, or as wide as is said.
    static void strike(OpenWindow& open, int width = 0) {
        const QString file = EntryDrafts::fileFor(toQt(open.storePath));
        ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file); }, 3000)) << "nothing was kept while it was typed";
        QTest::qWait(300); // longer than drafts wait: the last key is in it
        ASSERT_TRUE(QFile::copy(file, file + QStringLiteral(".then")));
        open.press(Qt::Key_Escape);
        QTest::qWait(300);
        EXPECT_FALSE(QFile::exists(file)) << "Esc takes back what was typed, and its draft";
        open.press(Qt::Key_W, Qt::ControlModifier);
        ASSERT_FALSE(open.window.workspace().isOpen());
        QFile::remove(file);
        ASSERT_TRUE(QFile::rename(file + QStringLiteral(".then"), file));
        if (width > 0) open.window.resize(width, 800);
        ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
        QTest::qWait(10);
        EXPECT_TRUE(open.frame.notice().contains(QStringLiteral("1 处输入已恢复"))) << open.frame.notice().toStdString();
    }
};

TEST_F(PowerFailure, ANoteIsBackInItsFieldAndConfirmedByNobody) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    const auto before = open.stored("TECH_CONTRACT_AMT", may)->note;
    open.figurePanel.typeOver(NoteField::Note, QStringLiteral("半句"));
    strike(open);
    EXPECT_EQ(open.stored("TECH_CONTRACT_AMT", may)->note, before);
    open.gridAt(may, "TECH_CONTRACT_AMT");
    EXPECT_EQ(open.figurePanel.note(NoteField::Note), QStringLiteral("半句"));
    open.figurePanel.goTo(NoteField::Note);
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stored("TECH_CONTRACT_AMT", may)->note, "半句");
}

/// No editor opens where nobody sees it.
TEST_F(PowerFailure, ANoteOfTheGridIsBackWhereItsColumnHasNoRoomAnyMore) {
    OpenWindow open("demonstration");
    open.window.resize(1280, 800);
    open.gridAt(june, "PROJ_STARTED");
    const QModelIndex cell = open.grid->currentIndex().siblingAtColumn(FigureEntryModel::NoteColumn);
    const auto key = *open.grid->entryModel()->keyAt(cell);
    open.grid->setCurrentIndex(cell);
    open.type(QStringLiteral("半句"));
    strike(open, 1000);
    ASSERT_TRUE(open.grid->isLeftOut(FigureEntryModel::NoteColumn));
    EXPECT_FALSE(qobject_cast<CellEditor*>(QApplication::focusWidget()));
    EXPECT_FALSE(open.grid->isLeftOut(open.grid->currentIndex().column()));
    open.gridAt(june, "TECH_CONTRACT_AMT");
    EXPECT_NE(open.stored("PROJ_STARTED", june)->note, "半句") << "confirmed by nobody";
    EXPECT_EQ(open.grid->entryModel()->indexOf(key, EntryField::Note).data().toString(), QStringLiteral("半句"));
}

TEST_F(PowerFailure, AnExplanationIsBackInItsRowAndConfirmedByNobody) {
    OpenWindow open("demonstration");
    auto& workspace = open.window.workspace();
    workspace.setPerson({"TB"});
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.press(Qt::Key_F7);
    const int row = open.entry.audit().nextUnexplained(-1);
    ASSERT_GE(row, 0);
    open.entry.goToFinding(row);
    open.type(QStringLiteral("已核"));
    strike(open);
    EXPECT_TRUE(workspace.now().workflow().explanations.empty());
    workspace.setPerson({"TB"});
    open.gridAt(june, "TECH_CONTRACT_AMT");
    open.entry.openAudit();
    EXPECT_EQ(open.entry.audit().index(row, AuditModel::ExplanationColumn).data().toString(), QStringLiteral("已核"));
}

TEST_F(PowerFailure, ACommentOfAReviewIsBackInItsRowAndReturnsNothing) {
    OpenWindow open("demonstration");
    auto& workspace = open.window.workspace();
    submitJune(open);
    const auto& reviews = open.entry.reviews();
    const auto rowOf = [&] {
        for (int row = 0; row < reviews.rowCount(); ++row)
            if (reviews.figureAt(row)->indicator.text == "TECH_CONTRACT_AMT" && reviews.mayReview(row)) return row;
        return -1;
    };
    ASSERT_GE(rowOf(), 0);
    open.entry.goToReview(rowOf(), ReviewModel::ValueColumn);
    open.press(Qt::Key_R);
    open.type(QStringLiteral("请核"));
    strike(open);
    EXPECT_TRUE(workspace.now().workflow().reviews.empty());
    workspace.setPerson({"KZ"});
    workspace.setPeriod(june);
    open.window.showPage(QStringLiteral("entry"));
    ASSERT_GE(rowOf(), 0);
    EXPECT_EQ(reviews.index(rowOf(), ReviewModel::CommentColumn).data().toString(), QStringLiteral("请核"));
}

TEST_F(PowerFailure, TheReasonOfAStepIsThereWhenTheStepIsAskedForAgain) {
    OpenWindow open("demonstration");
    auto& workspace = open.window.workspace();
    const DepartmentCode department = submitJune(open);
    const auto giveBack = [&] { open.entry.takeOtherStep(static_cast<int>(open.entry.otherSteps().indexOf(QStringLiteral("退回")))); };
    ASSERT_TRUE(open.entry.otherSteps().contains(QStringLiteral("退回")));
    giveBack();
    ASSERT_TRUE(open.entry.hasReasonFocus());
    open.type(QStringLiteral("请核"));
    const QString file = TypedReason::fileFor(toQt(open.storePath));
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file); }, 3000));
    QTest::qWait(300);
    ASSERT_TRUE(QFile::copy(file, file + QStringLiteral(".then")));
    QApplication::setActiveWindow(&open.window); // the menu had taken the keys of a window without a window manager
    open.entry.goToReason();
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(open.entry.isReasonAsked());
    EXPECT_FALSE(QFile::exists(file)) << "Esc gives the step up, and its reason";
    open.press(Qt::Key_W, Qt::ControlModifier);
    ASSERT_TRUE(QFile::rename(file + QStringLiteral(".then"), file));
    ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
    QTest::qWait(10);
    workspace.setPerson({"KZ"});
    workspace.setPeriod(june);
    open.window.showPage(QStringLiteral("entry"));
    EXPECT_EQ(workspace.now().submissionOf(department, {2025, 6}).stage, Stage::Submitted);
    giveBack();
    ASSERT_TRUE(open.entry.hasReasonFocus());
    open.press(Qt::Key_Return); // what was typed is what is given
    EXPECT_EQ(workspace.now().submissionOf(department, {2025, 6}).stage, Stage::Returned);
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(PowerFailure, WordsThatAreConfirmedLeaveNoDraft) {
    OpenWindow open;
    open.gridAt(may, "TECH_CONTRACT_AMT");
    open.figurePanel.typeOver(NoteField::Note, QStringLiteral("整句"));
    ASSERT_TRUE(open.entry.words().typing());
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stored("TECH_CONTRACT_AMT", may)->note, "整句");
    EXPECT_FALSE(open.entry.words().typing());
    QTest::qWait(300);
    EXPECT_FALSE(QFile::exists(EntryDrafts::fileFor(toQt(open.storePath))));
}

} // namespace
} // namespace xushi

#include "app/entry/audit/AuditModel.h"
#include "app/entry/review/ReviewModel.h"
#include "app/entry/review/ReviewTable.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"
#include "usecases/EditLists.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTreeView>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);
constexpr auto contracts = "TECH_CONTRACT_AMT";

/// The demonstration in June 2025: 说明, reviews and the catalogue, taken back in the window by keys.
class UndoBeyondFigures : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        be("TB");
    }
    void be(const std::string& person) {
        workspace().setPerson({person});
        open.gridAt(june, contracts);
    }
    /// Closes the store and opens it as the program does when it is started.
    void startAgain(const std::string& person) {
        workspace().close();
        ASSERT_TRUE(open.window.openStore(toQt(open.storePath)));
        QApplication::setActiveWindow(&open.window); // shortcuts go to the active window only
        be(person);
    }
    void undo() { pressAndWait(Qt::Key_Z); }
    void redo() { pressAndWait(Qt::Key_Y); }
    /// The audit is made anew when the window is idle.
    void pressAndWait(Qt::Key key) {
        open.press(key, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }

    Workspace& workspace() { return open.window.workspace(); }
    AuditModel& audit() { return open.entry.audit(); }
    ReviewModel& reviews() { return open.entry.reviews(); }
    int openFindings() { return audit().softCount() + audit().missingCount(); }
    void openAudit() {
        open.entry.openAudit();
        QCoreApplication::processEvents();
    }
    void explainEverything() {
        open.entry.explainAll(QStringLiteral("已核实"));
        QCoreApplication::processEvents();
    }
    void chooseDepartment() { open.entry.chooseDepartment("CGZH"); }
    /// June of 成果处 waits for a review, and the chief sits before it.
    void review() {
        chooseDepartment();
        explainEverything();
        open.press(Qt::Key_F7);
        open.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        workspace().setPerson({"KZ"});
        ASSERT_TRUE(open.entry.isReviewing());
        ASSERT_GT(reviews().rowCount(), 1);
    }

    QString targetValue() { return open.catalog.text(CatalogPart::Value); }
    void changeTarget(const QString& value) {
        open.window.showPage(QStringLiteral("catalog"));
        open.catalog.openTarget({contracts});
        open.catalog.type(CatalogPart::Value, value);
        open.catalog.type(CatalogPart::Reason, QStringLiteral("年中调整"));
        open.press(Qt::Key_S, Qt::ControlModifier);
    }
    std::string goal() {
        const auto catalogue = *now(workspace().openStore().store()).readCatalogue();
        return catalogue.find(TargetKey{{contracts}, catalogue.city()->code, 2025})->value.toString();
    }
    void leaveTheFields() { open.catalog.tree().setFocus(); }

    OpenWindow open{"demonstration"};
};

TEST_F(UndoBeyondFigures, ATypedExplanationGoesAndComes) {
    openAudit();
    const int before = openFindings();
    const int row = audit().nextUnexplained(-1);
    const auto shown = [&] { return audit().index(row, AuditModel::ExplanationColumn).data(Qt::EditRole).toString(); };
    open.entry.goToFinding(row);
    open.type(QStringLiteral("含补报"));
    open.press(Qt::Key_Return);
    QCoreApplication::processEvents();
    ASSERT_EQ(shown(), QStringLiteral("含补报"));
    EXPECT_TRUE(open.frame.undoText().startsWith(QStringLiteral("Undo explanation of "))) << fromQt(open.frame.undoText());
    undo();
    EXPECT_EQ(shown(), QString());
    EXPECT_EQ(openFindings(), before);
    redo();
    EXPECT_EQ(shown(), QStringLiteral("含补报"));

    startAgain("TB");
    openAudit();
    undo();
    EXPECT_EQ(shown(), QString()) << "also after a restart";
    redo();
    EXPECT_EQ(shown(), QStringLiteral("含补报"));
    EXPECT_TRUE(workspace().openStore().store().verify()->faults.empty());
}

TEST_F(UndoBeyondFigures, OneExplanationForAllSelectedIsOneStep) {
    openAudit();
    const int before = openFindings();
    ASSERT_GT(before, 1);
    explainEverything();
    EXPECT_EQ(openFindings(), 0);
    EXPECT_TRUE(open.frame.undoText().contains(QString::number(before)));
    undo();
    EXPECT_EQ(openFindings(), before);
    EXPECT_FALSE(workspace().undoStack().canUndo());
}

TEST_F(UndoBeyondFigures, AcceptingIsTakenBackAndTheCursorStays) {
    review();
    open.press(Qt::Key_A, Qt::ControlModifier);
    open.press(Qt::Key_Space);
    ASSERT_EQ(reviews().acceptedCount(), reviews().rowCount());
    const QModelIndex cursor = open.entry.reviewTable().currentIndex();
    undo();
    EXPECT_EQ(reviews().acceptedCount(), 0);
    EXPECT_EQ(open.entry.reviewTable().currentIndex(), cursor);
    redo();
    EXPECT_EQ(reviews().acceptedCount(), reviews().rowCount());
    startAgain("KZ");
    chooseDepartment();
    undo();
    EXPECT_EQ(reviews().acceptedCount(), 0) << "also after a restart";
}

TEST_F(UndoBeyondFigures, AReturnedFigureIsAcceptedAgain) {
    review();
    open.press(Qt::Key_Space);
    open.press(Qt::Key_R);
    open.type(QStringLiteral("与县区合计不符"));
    open.press(Qt::Key_Return);
    ASSERT_EQ(reviews().returnedCount(), 1);
    undo();
    EXPECT_EQ(reviews().returnedCount(), 0);
    EXPECT_EQ(reviews().acceptedCount(), 1);
}

TEST_F(UndoBeyondFigures, WhatIsRefusedIsToldAndComesBackWhenTheMonthOpens) {
    review();
    open.press(Qt::Key_Space);
    ASSERT_EQ(reviews().acceptedCount(), 1);
    open.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    open.press(Qt::Key_Tab); // asked about the rows that nobody looked at: approve all the same
    open.press(Qt::Key_Return);
    QSignalSpy problems(&workspace().feed(), &ChangeFeed::problemMet);
    undo();
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.front().front().value<Problem>().key, "review.not-submitted");
    EXPECT_EQ(reviews().acceptedCount(), 1);
    EXPECT_FALSE(workspace().undoStack().canUndo()) << "passed over";
    ASSERT_TRUE(workspace().acts().take({{"CGZH"}, {2025, 6}}, Step::Return, QStringLiteral("请核对")));
    EXPECT_TRUE(workspace().undoStack().canUndo());
}

TEST_F(UndoBeyondFigures, AChangedTargetGoesBackOnItsPage) {
    const std::string before = goal();
    changeTarget(QStringLiteral("300"));
    ASSERT_EQ(goal(), "300");
    EXPECT_EQ(open.frame.undoText(), QStringLiteral("Undo change of target 技术合同成交额"));
    leaveTheFields();
    undo();
    EXPECT_EQ(goal(), before);
    EXPECT_EQ(targetValue().toStdString(), before);
    EXPECT_EQ(open.frame.redoText(), QStringLiteral("Redo change of target 技术合同成交额"));
    leaveTheFields();
    redo();
    EXPECT_EQ(goal(), "300");
    EXPECT_EQ(targetValue(), QStringLiteral("300"));
    startAgain("TB");
    undo();
    EXPECT_EQ(goal(), before) << "also after a restart, from another page";
}

TEST_F(UndoBeyondFigures, InATextFieldItBelongsToTheText) {
    changeTarget(QStringLiteral("300"));
    open.catalog.type(CatalogPart::Value, QStringLiteral("41"));
    undo();
    EXPECT_NE(targetValue(), QStringLiteral("41"));
    EXPECT_EQ(goal(), "300");
    EXPECT_TRUE(workspace().undoStack().canUndo());
}

TEST_F(UndoBeyondFigures, FiguresExplanationsAndTargetsGoBackInTheirOrder) {
    const std::string before = goal();
    open.type("140");
    open.press(Qt::Key_Return);
    explainEverything();
    changeTarget(QStringLiteral("300"));
    leaveTheFields();
    undo();
    EXPECT_EQ(goal(), before);
    open.window.showPage(QStringLiteral("entry"));
    undo();
    EXPECT_GT(openFindings(), 0);
    ASSERT_TRUE(workspace().undoStack().canUndo());
    undo();
    EXPECT_NE(open.stored(contracts, june)->value, Decimal(140));
    EXPECT_FALSE(workspace().undoStack().canUndo());
    for (int step = 0; step < 3; ++step) redo();
    EXPECT_EQ(goal(), "300");
    EXPECT_EQ(open.stored(contracts, june)->value, Decimal(140));
    EXPECT_TRUE(workspace().openStore().store().verify()->faults.empty());
}

TEST_F(UndoBeyondFigures, AnAdditionIsToldAndTheStepBeforeItIsNext) {
    changeTarget(QStringLiteral("300"));
    ASSERT_TRUE(workspace().acts().save(Region{.code = {"R9"}, .name = "新区"}, {}));
    leaveTheFields();
    QSignalSpy problems(&workspace().feed(), &ChangeFeed::problemMet);
    undo();
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.front().front().value<Problem>(), refused("undo.added", {"新区"}));
    undo();
    EXPECT_NE(goal(), "300");
}

} // namespace
} // namespace xushi

// A 说明 that was typed while somebody else wrote another: both are there, and the person chooses.
#include "app/entry/EntryPage.h"
#include "app/entry/audit/AuditModel.h"
#include "app/entry/grid/UnstoredWords.h"
#include "support/OpenWindow.h"
#include "support/drivers/MomentDriver.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QTableView>

namespace xushi {
namespace {

using testing::AllOf;
using testing::HasSubstr;

struct ExplanationConflicts : testing::Test {
    ExplanationConflicts() {
        open.window.workspace().setPerson({"TB"});
        open.gridAt(Period::ytd(2025, 6), "TECH_CONTRACT_AMT");
        open.entry.openAudit();
    }
    void SetUp() override {
        ASSERT_TRUE(open.isReady);
        row = audit().nextUnexplained(-1);
        ASSERT_GE(row, 0);
        place = WordsPlace::ofExplanation(line().figure, line().finding.remark.key);
        open.entry.goToFinding(row);
    }

    AuditModel& audit() { return open.entry.audit(); }
    Workspace& workspace() { return open.window.workspace(); }
    AuditLine line() {
        const auto figure = audit().figureAt(row);
        const QString finding = audit().index(row, AuditModel::FindingColumn).data().toString();
        for (const auto& each : workspace().now().audit(std::nullopt, {2025, 6}))
            if (each.figure == *figure && toQt(say(each.finding.remark, workspace().language())) == finding) return each;
        throw std::logic_error("no such finding");
    }
    std::optional<FindingExplanation> stored() {
        const Workflow workflow = *now(workspace().openStore().store()).readWorkflow({2025, 2025});
        const auto* found = workflow.find(place.figure, place.check());
        return found ? std::optional(*found) : std::nullopt;
    }
    std::string text() { return stored() ? stored()->text : ""; }
    /// Another process explains the finding: the window is not told.
    void putTheirs(const char* words) {
        FindingExplanation theirs{.figure = place.figure, .check = place.check(), .finding = argumentsOf(line().finding), .text = words};
        if (const auto before = stored()) theirs.revision = before->revision;
        ChangeNote note = changeNote("explain");
        note.actor = "KZ";
        ASSERT_TRUE(workspace().openStore().store().inTransaction(note, [&](Transaction& transaction) -> Result<void> {
            const auto put = transaction.put(theirs);
            return put ? Result<void>() : Result<void>(put.error());
        }));
    }
    void collide() {
        open.type(QStringLiteral("我的说明"));
        putTheirs("他们的说明");
        open.press(Qt::Key_Return);
    }
    std::string told() { return open.entry.isConflictTold() ? fromQt(open.entry.conflict()) : std::string(); }
    std::string shown() { return fromQt(audit().index(row, AuditModel::ExplanationColumn).data().toString()); }

    OpenWindow open{"demonstration"};
    int row = -1;
    WordsPlace place;
};

TEST_F(ExplanationConflicts, WhatSomebodyElseWroteMeanwhileIsNotWrittenOver) {
    collide();
    EXPECT_EQ(text(), "他们的说明");
    EXPECT_EQ(shown(), "我的说明") << "it stays in its row";
    EXPECT_THAT(told(), AllOf(HasSubstr("他们的说明"), HasSubstr("我的说明"), HasSubstr(workspace().latestCatalogue().find(PersonCode{"KZ"})->name)));
    EXPECT_EQ(open.entry.words().count(), 1);
}

TEST_F(ExplanationConflicts, TheirsIsTakenByKey) {
    collide();
    open.press(Qt::Key_Y, Qt::AltModifier);
    EXPECT_EQ(told(), "");
    EXPECT_EQ(shown(), "他们的说明");
    EXPECT_EQ(open.entry.words().count(), 0);
    EXPECT_EQ(text(), "他们的说明");
}

TEST_F(ExplanationConflicts, MineIsWrittenWithTheReasonThatIsAskedFor) {
    collide();
    open.press(Qt::Key_I, Qt::AltModifier);
    ASSERT_TRUE(open.entry.isReasonOfMineTyped());
    open.type(QStringLiteral("已向处室核实"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(text(), "我的说明");
    EXPECT_EQ(now(workspace().openStore().store()).readJournal(0)->back().note.reason, "已向处室核实");
    EXPECT_EQ(told(), "");
    EXPECT_EQ(shown(), "我的说明");
    EXPECT_EQ(open.entry.words().count(), 0);
    EXPECT_TRUE(open.entry.hasAuditFocus());
}

TEST_F(ExplanationConflicts, AThirdIsAskedAboutAgain) {
    collide();
    open.press(Qt::Key_I, Qt::AltModifier);
    open.type(QStringLiteral("已向处室核实"));
    putTheirs("第三种说明");
    open.press(Qt::Key_Return);
    EXPECT_EQ(text(), "第三种说明");
    EXPECT_THAT(told(), AllOf(HasSubstr("第三种说明"), HasSubstr("我的说明")));
    open.press(Qt::Key_I, Qt::AltModifier);
    open.type(QStringLiteral("已再次核实"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(text(), "我的说明");
}

TEST_F(ExplanationConflicts, AChangeThatIsToldWhileTypingLeavesTheText) {
    open.type(QStringLiteral("我的说明"));
    putTheirs("他们的说明");
    ASSERT_TRUE(workspace().acts().readWorkflow(ChangeReason::AnotherPerson));
    QTest::qWait(10);
    open.press(Qt::Key_Return);
    EXPECT_EQ(text(), "他们的说明");
    EXPECT_THAT(told(), AllOf(HasSubstr("他们的说明"), HasSubstr("我的说明")));
}

TEST_F(ExplanationConflicts, EscLeavesTheReasonAndTheChoice) {
    collide();
    open.press(Qt::Key_I, Qt::AltModifier);
    open.press(Qt::Key_Escape);
    EXPECT_NE(told(), "");
    EXPECT_EQ(shown(), "我的说明");
    EXPECT_EQ(text(), "他们的说明");
}

TEST_F(ExplanationConflicts, TypingOnInTheRowDoesNotPassTheChoice) {
    collide();
    open.entry.goToFinding(row);
    open.type(QStringLiteral("我的另一种说明"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(text(), "他们的说明");
    EXPECT_THAT(told(), HasSubstr("我的另一种说明"));
}

TEST_F(ExplanationConflicts, TypingWhatTheyWroteAgrees) {
    collide();
    open.entry.goToFinding(row);
    open.type(QStringLiteral("他们的说明"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(told(), "");
    EXPECT_EQ(open.entry.words().count(), 0);
}

TEST_F(ExplanationConflicts, RowsThatGoKeepWhatWasBeingTyped) {
    open.type(QStringLiteral("我的说明"));
    audit().setDepartment(DepartmentCode{"ANOTHER"});
    ASSERT_TRUE(open.entry.words().find(place));
    EXPECT_EQ(fromQt(open.entry.words().find(place)->text), "我的说明");
    EXPECT_EQ(text(), "") << "nobody has confirmed it";
}

TEST_F(ExplanationConflicts, OfSeveralTheOthersAreWritten) {
    ASSERT_GT(audit().softCount() + audit().missingCount(), 1);
    open.press(Qt::Key_A, Qt::ControlModifier);
    open.type(QStringLiteral("我的说明"));
    putTheirs("他们的说明");
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(text(), "他们的说明");
    EXPECT_EQ(open.entry.words().count(), 1);
    EXPECT_EQ(audit().softCount() + audit().missingCount(), 0) << "theirs explains the one, mine the others";
}

TEST_F(ExplanationConflicts, WhereNothingCanBeWrittenNoneIsAskedFor) {
    EXPECT_EQ(shown(), "type why it is in order");
    const auto head = now(workspace().openStore().present()).journalHead();
    ASSERT_TRUE(workspace().showMoment(head->sequence));
    EXPECT_EQ(shown(), "none");
    QSignalSpy told(&open.entry.page(), &Page::messageGiven);
    open.entry.goToFinding(row);
    open.type(QStringLiteral("说明"));
    ASSERT_EQ(told.count(), 2) << "each key has an answer";
    EXPECT_THAT(fromQt(told.front().front().toString()), HasSubstr("can only be read"));
    EXPECT_EQ(open.entry.words().count(), 0);
    MomentDriver(open.window).backToNow();
    EXPECT_EQ(shown(), "type why it is in order");
}

} // namespace
} // namespace xushi

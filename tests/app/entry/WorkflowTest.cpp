#include "app/entry/audit/AuditModel.h"
#include "app/entry/audit/AuditPanel.h"
#include "app/entry/review/ReviewModel.h"
#include "app/entry/review/ReviewTable.h"
#include "app/entry/workflow/WorkflowBar.h"
#include "app/shared/PersonChoice.h"
#include "app/table/TableRoles.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);
const YearMonth juneMonth{2025, 6};

/// The demonstration in June 2025 with a chosen person, on the entry page.
struct OpenEntry : OpenWindow {
    explicit OpenEntry(const std::string& person = "TB") : OpenWindow("demonstration") {
        be(person);
        gridAt(june, "TECH_CONTRACT_AMT");
        audit = window.findChild<AuditModel*>();
        bar = window.findChild<WorkflowBar*>();
        panel = window.findChild<AuditPanel*>();
    }
    void be(const std::string& person) { window.workspace().setPerson({person}); }
    void choose(const std::string& department) {
        auto* box = bar->findChild<QComboBox*>(QStringLiteral("departmentBox")); // the catalogue has one of that name as well
        box->setCurrentIndex(box->findData(toQt(department)));
        emit box->activated(box->currentIndex());
    }
    Stage stage(const std::string& department) { return window.workspace().now().submissionOf({department}, juneMonth).stage; }
    /// Everything soft and missing gets the same 说明, by keys in the audit.
    void explainEverything() {
        press(Qt::Key_F7);
        if (audit->rowCount() == 0) return;
        press(Qt::Key_A, Qt::ControlModifier);
        type(QStringLiteral("已核实"));
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    QString notice() { return window.findChild<QLabel*>(QStringLiteral("noticeText"))->text(); }

    AuditModel* audit = nullptr;
    WorkflowBar* bar = nullptr;
    AuditPanel* panel = nullptr;
};

constexpr auto mainStepKeys = Qt::ControlModifier | Qt::ShiftModifier;

TEST(Workflow, TheStartAsksWhoIsWorkingAndAltNumberAnswers) {
    OpenWindow open("demonstration");
    auto* bar = open.window.findChild<PersonBar*>();
    ASSERT_TRUE(bar->isVisible());
    EXPECT_FALSE(open.window.workspace().person());
    auto* chief = bar->findChildren<QPushButton*>().at(1);
    QTest::keyClick(chief, Qt::Key_Space);
    ASSERT_TRUE(open.window.workspace().person());
    EXPECT_EQ(open.window.workspace().person()->code.text, "KZ");
    EXPECT_FALSE(bar->isVisible());
}

TEST(Workflow, EntriesNameThePerson) {
    OpenEntry open;
    open.type("140");
    open.press(Qt::Key_Return);
    const auto note = now(open.window.workspace().openStore().store()).readJournal(0)->back().note;
    EXPECT_EQ(note.actor, "TB");
    EXPECT_NE(note.host.find('@'), std::string::npos) << "the login stands before the computer";
}

TEST(Workflow, F7OpensTheAuditGoesIntoItAndClosesIt) {
    OpenEntry open;
    EXPECT_FALSE(open.panel->isVisible());
    open.press(Qt::Key_F7);
    EXPECT_TRUE(open.panel->isVisible());
    EXPECT_TRUE(open.panel->isAncestorOf(QApplication::focusWidget()));
    const QAbstractItemModelTester tester(open.audit, QAbstractItemModelTester::FailureReportingMode::Fatal);
    open.press(Qt::Key_F7);
    EXPECT_FALSE(open.panel->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), open.grid);
}

TEST(Workflow, AnAuditThatNobodySeesIsMadeWhenItIsOpened) {
    OpenEntry open;
    const QSignalSpy made(open.audit, &AuditModel::countsChanged);
    open.type("140");
    open.press(Qt::Key_Return);
    QTest::qWait(1);
    EXPECT_EQ(made.count(), 0) << "typing costs no audit";
    open.press(Qt::Key_F7);
    EXPECT_EQ(made.count(), 1) << "once, not for the showing and for the focus";
    EXPECT_GT(open.audit->rowCount(), 0);
}

TEST(Workflow, AnExplanationIsTypedInPlaceAndTheNextOneFollows) {
    OpenEntry open;
    open.press(Qt::Key_F7);
    const int before = open.audit->softCount() + open.audit->missingCount();
    ASSERT_GT(before, 1);
    const int row = open.audit->nextUnexplained(-1);
    open.panel->table().setCurrentIndex(open.audit->index(row, AuditModel::ExplanationColumn));
    open.type(QStringLiteral("含补报"));
    open.press(Qt::Key_Return);
    QTest::qWait(1);
    EXPECT_EQ(open.audit->softCount() + open.audit->missingCount(), before - 1);
    EXPECT_EQ(open.panel->table().currentIndex().row(), open.audit->nextUnexplained(row));
    EXPECT_EQ(open.audit->index(row, AuditModel::ExplanationColumn).data().toString(), QStringLiteral("含补报"));
}

TEST(Workflow, AnExplainedFindingMarksItsCellNoLonger) {
    OpenEntry open;
    open.press(Qt::Key_F7);
    const auto figure = open.audit->figureAt(open.audit->nextUnexplained(-1));
    ASSERT_TRUE(figure);
    open.press(Qt::Key_Return);
    const QModelIndex cell = open.grid->currentIndex();
    ASSERT_TRUE(cell.data(FindingRole).toBool());
    open.press(Qt::Key_F7);
    open.press(Qt::Key_A, Qt::ControlModifier);
    open.type(QStringLiteral("已核实"));
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(cell.data(FindingRole).toBool());
    EXPECT_TRUE(open.model->problemAt(cell).contains(QStringLiteral("已核实"))) << "the line below the grid tells both";
}

TEST(Workflow, EnterOnAFindingGoesToItsCell) {
    OpenEntry open;
    open.press(Qt::Key_F7);
    const auto figure = open.audit->figureAt(open.panel->table().currentIndex().row());
    open.press(Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), open.grid);
    EXPECT_EQ(open.model->keyAt(open.grid->currentIndex()), figure);
}

TEST(Workflow, AMonthWithOpenFindingsIsNotSubmittedAndTheAuditOpens) {
    OpenEntry open;
    open.choose("CGZH");
    open.grid->setFocus();
    open.press(Qt::Key_Return, mainStepKeys);
    EXPECT_EQ(open.stage("CGZH"), Stage::Draft);
    EXPECT_TRUE(open.notice().contains(QStringLiteral("还不能提交")));
    EXPECT_TRUE(open.panel->isVisible());
}

TEST(Workflow, ARefusedTextBlocksTheSubmission) {
    OpenEntry open;
    open.choose("CGZH");
    open.explainEverything();
    open.press(Qt::Key_F7);
    open.goTo("TECH_CONTRACT_AMT");
    open.type("66.8.1");
    open.press(Qt::Key_Return);
    open.press(Qt::Key_Return, mainStepKeys);
    EXPECT_EQ(open.stage("CGZH"), Stage::Draft);
    EXPECT_TRUE(open.notice().contains(QStringLiteral("红字")));
    EXPECT_GT(open.audit->hardCount(), 0);
}

TEST(Workflow, FromSubmissionToSigningOffByKeys) {
    OpenEntry open;
    open.choose("CGZH");
    open.explainEverything();
    open.press(Qt::Key_F7);
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_EQ(open.stage("CGZH"), Stage::Submitted) << fromQt(open.notice());
    const QModelIndex cell = open.model->index(open.model->rowOf({"TECH_CONTRACT_AMT"}), FigureEntryModel::ValueColumn);
    EXPECT_FALSE(open.model->isEditable(cell));
    EXPECT_TRUE(open.model->lockReasonAt(cell).contains(QStringLiteral("已提交")));
    EXPECT_FALSE(open.window.findChild<QPushButton*>(QStringLiteral("mainStep"))->isEnabled()) << "nobody approves their own";

    open.be("KZ");
    auto* review = open.window.findChild<ReviewTable*>();
    ASSERT_TRUE(review->isVisible()) << "a reviewer finds what waits";
    open.press(Qt::Key_A, Qt::ControlModifier);
    open.press(Qt::Key_Space);
    const auto* reviews = open.window.findChild<ReviewModel*>();
    EXPECT_EQ(reviews->acceptedCount(), reviews->rowCount());
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_EQ(open.stage("CGZH"), Stage::Approved);

    open.be("LD");
    open.press(Qt::Key_Return, mainStepKeys);
    EXPECT_EQ(open.stage("CGZH"), Stage::SignedOff);
    EXPECT_FALSE(open.window.workspace().now().submissionOf({"CGZH"}, juneMonth).sealed.empty());
    EXPECT_TRUE(open.window.workspace().openStore().store().verify()->faults.empty());
}

TEST(Workflow, AReviewerReturnsACellAndTheMonthWithAReason) {
    OpenEntry open;
    open.choose("CGZH");
    open.explainEverything();
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_EQ(open.stage("CGZH"), Stage::Submitted);
    open.be("KZ");
    const auto* reviews = open.window.findChild<ReviewModel*>();
    const auto figure = reviews->figureAt(0);
    open.press(Qt::Key_R);
    open.type(QStringLiteral("与县区合计不符"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(reviews->returnedCount(), 1);
    EXPECT_EQ(open.window.workspace().now().workflow().find(*figure)->comment, "与县区合计不符");
    auto* reason = open.window.findChild<QLineEdit*>(QStringLiteral("stepReason"));
    EXPECT_FALSE(reason->isVisible());
    auto* more = open.window.findChild<QToolButton*>(QStringLiteral("moreSteps"));
    ASSERT_EQ(more->menu()->actions().size(), 1);
    EXPECT_EQ(more->menu()->actions().front()->text(), QStringLiteral("退回"));
    more->menu()->actions().front()->trigger();
    EXPECT_TRUE(reason->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), reason) << QApplication::focusWidget()->metaObject()->className();
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted) << "no reason, no return";
    reason->setFocus();
    open.type(QStringLiteral("请核对"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stage("CGZH"), Stage::Returned);
    open.be("TB");
    const QModelIndex cell = open.model->index(open.model->rowOf({"TECH_CONTRACT_AMT"}), FigureEntryModel::ValueColumn);
    EXPECT_TRUE(open.model->isEditable(cell));
}

TEST(Workflow, AReviewerReadsAnExplanationOnlyWhereItHolds) {
    OpenEntry open("KZ");
    open.press(Qt::Key_F9);
    const Workspace& workspace = open.window.workspace();
    const auto* reviews = open.window.findChild<ReviewModel*>();
    const auto rowOf = [&](const FigureKey& figure) {
        int row = 0;
        while (row < reviews->rowCount() && reviews->figureAt(row) != figure) ++row;
        return row;
    };
    const auto lines = workspace.now().audit(std::nullopt, juneMonth);
    const auto line = std::ranges::find_if(lines, [&](const AuditLine& each) {
        return each.finding.severity == Severity::Soft && !each.isMissing() && rowOf(each.figure) < reviews->rowCount();
    });
    ASSERT_NE(line, lines.end());
    const auto explained = [&](const std::string& finding) {
        EXPECT_TRUE(open.window.workspace().acts().explain(
            {{.figure = line->figure, .check = line->finding.remark.key, .finding = finding, .text = "含补报"}}));
        return reviews->index(rowOf(line->figure), ReviewModel::ExplanationColumn).data().toString();
    };
    EXPECT_EQ(explained("what it said before"), QString());
    EXPECT_EQ(explained(argumentsOf(line->finding)), QStringLiteral("含补报"));
}

TEST(Workflow, AReviewerSetsAnotherDeadlineAndAClerkOnlySeesIt) {
    OpenEntry open("KZ");
    const std::string department = open.window.workspace().catalogue().departments.front().code.text;
    open.choose(department);
    auto* button = open.window.findChild<QToolButton*>(QStringLiteral("deadlineButton"));
    const auto deadline = [&] { return open.window.workspace().now().submissionOf({department}, juneMonth).deadline; };
    button->menu()->findChild<QDateEdit*>()->setDate(QDate(2025, 7, 20));
    button->menu()->actions().at(1)->trigger();
    EXPECT_EQ(deadline(), "2025-07-20");
    EXPECT_TRUE(button->text().contains(QStringLiteral("2025-07-20")));
    button->menu()->actions().at(2)->trigger();
    EXPECT_EQ(deadline(), "");
    EXPECT_TRUE(button->isEnabled());
    open.be("TB");
    EXPECT_FALSE(button->isEnabled());
}

TEST(Workflow, AMilestoneIsReviewedByItsNameAlone) {
    OpenWindow open; // the bureau's own documents: milestones without a unit
    open.gridAt(june, "QL_REFORM");
    open.type(QStringLiteral("完成"));
    open.press(Qt::Key_Return);
    open.press(Qt::Key_F9);
    const auto* reviews = open.window.findChild<ReviewModel*>();
    QStringList names;
    for (int row = 0; row < reviews->rowCount(); ++row) names << reviews->index(row, 0).data().toString();
    EXPECT_TRUE(names.contains(toQt(open.window.workspace().catalogue().find(IndicatorCode{"QL_REFORM"})->name)))
        << fromQt(names.join(QStringLiteral(" | ")));
}

TEST(Workflow, AReasonIsNotGivenToAnotherMonth) {
    OpenEntry open;
    open.choose("CGZH");
    open.explainEverything();
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_EQ(open.stage("CGZH"), Stage::Submitted);
    open.be("KZ");
    auto* reason = open.window.findChild<QLineEdit*>(QStringLiteral("stepReason"));
    open.window.findChild<QToolButton*>(QStringLiteral("moreSteps"))->menu()->actions().front()->trigger();
    ASSERT_TRUE(reason->isVisible());
    open.window.workspace().setPeriod(Period::ytd(2025, 5));
    EXPECT_FALSE(reason->isVisible());
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
}

TEST(Workflow, AnExplanationThatIsBeingTypedIsKeptWhenTheMonthChanges) {
    OpenEntry open;
    open.press(Qt::Key_F7);
    ASSERT_GT(open.audit->rowCount(), 0);
    const auto figure = open.audit->figureAt(0);
    open.type(QStringLiteral("含补报"));
    open.window.workspace().setPeriod(Period::ytd(2025, 5));
    const auto kept = open.window.workspace().now().workflow().explanationsOf(*figure);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].text, "含补报");
}

TEST(Workflow, AFigureThatMayNotBeReviewedSaysSo) {
    OpenEntry open;
    open.press(Qt::Key_F9);
    auto* review = open.window.findChild<ReviewTable*>();
    ASSERT_TRUE(review->isVisible());
    QSignalSpy refused(review, &ReviewTable::reviewRefused);
    open.press(Qt::Key_Space);
    open.press(Qt::Key_R);
    EXPECT_EQ(refused.count(), 2) << "June is a draft";
}

TEST(Workflow, TheOtherStepsAreReachedByKeys) {
    OpenEntry open;
    open.choose("CGZH");
    open.explainEverything();
    open.press(Qt::Key_Return, mainStepKeys);
    open.be("KZ");
    auto* menu = open.window.findChild<QToolButton*>(QStringLiteral("moreSteps"))->menu();
    open.press(Qt::Key_M, Qt::AltModifier);
    ASSERT_TRUE(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_TRUE(open.window.findChild<QLineEdit*>(QStringLiteral("stepReason"))->isVisible()) << "退回 asks for a reason";
}

TEST(Workflow, ApprovingWhatNobodyLookedAtAsksFirst) {
    OpenEntry open;
    open.choose("CGZH");
    open.explainEverything();
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_EQ(open.stage("CGZH"), Stage::Submitted) << fromQt(open.notice());
    open.be("KZ");
    open.press(Qt::Key_Space); // the first row alone
    const auto* reviews = open.window.findChild<ReviewModel*>();
    ASSERT_EQ(reviews->acceptedCount(), 1);
    auto* pane = open.window.findChild<QWidget*>(QStringLiteral("unreadPane"));
    open.press(Qt::Key_Return, mainStepKeys);
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
    ASSERT_TRUE(pane->isVisible());
    const QString asked = open.window.findChild<QLabel*>(QStringLiteral("unreadLabel"))->text();
    EXPECT_TRUE(asked.contains(QString::number(reviews->rowCount())) && asked.contains(QString::number(reviews->rowCount() - 1))) << fromQt(asked);
    EXPECT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("reviewFirst")) << "the safe answer is the default";
    open.press(Qt::Key_Return);
    EXPECT_FALSE(pane->isVisible());
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
    open.press(Qt::Key_Return, mainStepKeys);
    open.press(Qt::Key_Escape);
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
    open.press(Qt::Key_Return, mainStepKeys);
    open.press(Qt::Key_Tab);
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stage("CGZH"), Stage::Approved);
}

TEST(Workflow, AReturnedRowIsNamedWhenTheMonthIsToBeApproved) {
    OpenEntry open;
    open.choose("CGZH");
    open.explainEverything();
    open.press(Qt::Key_Return, mainStepKeys);
    open.be("KZ");
    open.press(Qt::Key_R);
    open.type(QStringLiteral("与县区合计不符"));
    open.press(Qt::Key_Return);
    const auto figure = open.window.findChild<ReviewModel*>()->figureAt(0);
    open.press(Qt::Key_Return, mainStepKeys);
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
    EXPECT_TRUE(open.notice().contains(toQt(open.window.workspace().catalogue().find(figure->indicator)->name))) << fromQt(open.notice());
    EXPECT_TRUE(open.notice().contains(QStringLiteral("与县区合计不符")));
}

TEST(Workflow, AReturnedRowOfOneDepartmentDoesNotHideWhatNobodyLookedAtInAnother) {
    OpenEntry open;
    open.explainEverything(); // of every department
    for (const char* department : {"CGZH", "ZYPZ"}) {
        open.choose(department);
        open.grid->setFocus();
        open.press(Qt::Key_Return, mainStepKeys);
        ASSERT_EQ(open.stage(department), Stage::Submitted) << department << fromQt(open.notice());
    }
    open.choose("CGZH");
    open.be("KZ");
    open.press(Qt::Key_R);
    open.type(QStringLiteral("与县区合计不符"));
    open.press(Qt::Key_Return);
    open.choose("");
    open.grid->setFocus();
    open.press(Qt::Key_Return, mainStepKeys);
    EXPECT_TRUE(open.window.findChild<QWidget*>(QStringLiteral("unreadPane"))->isVisible());
    EXPECT_EQ(open.stage("ZYPZ"), Stage::Submitted) << "asked first";
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
}

TEST(Workflow, TheRefusalCountsAsThePanelDoes) {
    OpenEntry open;
    open.choose("CGZH");
    open.grid->setFocus();
    open.press(Qt::Key_Return, mainStepKeys);
    const auto& name = open.window.workspace().catalogue().find(DepartmentCode{"CGZH"})->name;
    const Remark told{"workflow.blocked", {"2025-06", name, std::to_string(open.audit->hardCount()), std::to_string(open.audit->softCount()), std::to_string(open.audit->missingCount())}};
    EXPECT_EQ(fromQt(open.notice()), say(told, Language::Chinese));
}

TEST(Workflow, EveryDepartmentThatIsBlockedIsNamed) {
    OpenEntry open;
    open.grid->setFocus();
    open.press(Qt::Key_Return, mainStepKeys);
    int blocked = 0;
    for (const auto& department : open.window.workspace().catalogue().departments)
        if (open.stage(department.code.text) == Stage::Draft && open.notice().contains(toQt(department.name))) ++blocked;
    EXPECT_GT(blocked, 1) << fromQt(open.notice());
    EXPECT_TRUE(open.notice().contains(QStringLiteral("还不能提交")));
}

TEST(Workflow, OneExplanationAnswersTheSameQuestionEverywhere) {
    OpenEntry open;
    Settings settings = open.window.workspace().catalogue().settings;
    settings.limits.smallCount = Decimal();
    open.put(settings);
    open.press(Qt::Key_F7);
    const auto* table = &open.panel->table();
    int row = 0;
    while (open.audit->index(row, AuditModel::FindingColumn).data().toString().indexOf(QStringLiteral("变动较大")) < 0) ++row;
    const auto group = open.audit->groupOf(row);
    ASSERT_GT(group.size(), 3U);
    const int before = open.audit->softCount();
    table->selectionModel()->setCurrentIndex(open.audit->index(row, AuditModel::ExplanationColumn), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    open.press(Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(table->selectionModel()->selectedRows().size(), static_cast<int>(group.size()));
    const auto entries = now(open.window.workspace().openStore().store()).journalHead()->sequence;
    open.type(QStringLiteral("基数小"));
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(open.audit->softCount(), before - static_cast<int>(group.size()));
    const auto written = now(open.window.workspace().openStore().store()).readJournal(entries);
    for (const auto& entry : *written) EXPECT_EQ(explanationFrom(entry.after)->check, "check.growth-large");
}

TEST(Workflow, AStoreWithoutPeopleTakesTheFirstOneInAtItsFirstStep) {
    OpenWindow open("");
    open.put(Department{.code = {"GX"}, .name = "高新处"});
    Indicator started{.code = {"STARTS"}, .name = "新开工"};
    started.unit = "项";
    started.department = {"GX"};
    open.put(started);
    ASSERT_TRUE(open.isReady);
    open.gridAt(Period::ytd(2025, 5), "STARTS");
    ASSERT_TRUE(open.window.workspace().catalogue().people.empty());
    EXPECT_TRUE(open.window.findChild<QPushButton*>(QStringLiteral("mainStep"))->isVisible());
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_EQ(QApplication::focusWidget()->objectName(), QStringLiteral("newPersonName"));
    open.type(QStringLiteral("填报员"));
    open.press(Qt::Key_Return);
    ASSERT_TRUE(open.window.workspace().person());
    EXPECT_EQ(open.window.workspace().person()->name, "填报员");
    EXPECT_EQ(open.window.workspace().person()->code.text, "TBY");
    EXPECT_FALSE(open.window.findChild<PersonBar*>()->isVisible());
}

TEST(Workflow, TheHistoryNamesPeople) {
    OpenEntry open;
    open.type("140");
    open.press(Qt::Key_Return);
    open.goTo("TECH_CONTRACT_AMT");
    open.press(Qt::Key_F4);
    const QString journal = open.window.findChild<QLabel*>(QStringLiteral("journalLabel"))->text();
    const QString name = toQt(open.window.workspace().person()->name);
    EXPECT_TRUE(journal.contains(name)) << fromQt(journal);
    EXPECT_FALSE(journal.contains(QStringLiteral(" TB "))) << fromQt(journal);
}

TEST(Workflow, TypingOverEveryRowPassesTheOnesThatMustBeCorrected) {
    OpenEntry open;
    open.type("1.2.3"); // stands first in the audit, and takes no 说明
    open.press(Qt::Key_Return);
    open.press(Qt::Key_F7);
    ASSERT_GT(open.audit->hardCount(), 0);
    ASSERT_GT(open.audit->softCount() + open.audit->missingCount(), 0);
    open.panel->table().setCurrentIndex(open.audit->index(0, AuditModel::ExplanationColumn));
    ASSERT_FALSE(open.audit->isExplainable(0));
    open.type(QStringLiteral("没"));
    EXPECT_FALSE(open.window.statusBar()->currentMessage().isEmpty()) << "a key that does nothing says why";
    open.press(Qt::Key_A, Qt::ControlModifier);
    open.type(QStringLiteral("已核实"));
    open.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(open.audit->softCount() + open.audit->missingCount(), 0);
    ASSERT_FALSE(open.window.workspace().now().workflow().explanations.empty());
    EXPECT_EQ(open.window.workspace().now().workflow().explanations.front().text, "已核实");
}

TEST(Workflow, TheChartOfAReviewedRowIsOfItsRegion) {
    OpenEntry open("KZ");
    open.press(Qt::Key_F9);
    auto* reviews = open.window.findChild<ReviewModel*>();
    auto* table = open.window.findChild<ReviewTable*>();
    const RegionCode city = open.window.workspace().region();
    int row = 0;
    while (row < reviews->rowCount() && reviews->figureAt(row)->region == city) ++row;
    ASSERT_LT(row, reviews->rowCount());
    const RegionCode region = reviews->figureAt(row)->region;
    table->setFocus();
    table->setCurrentIndex(reviews->index(row, ReviewModel::ValueColumn));
    open.press(Qt::Key_Right);
    EXPECT_EQ(open.window.workspace().region(), region);
}

} // namespace
} // namespace xushi

#include "app/entry/audit/AuditModel.h"
#include "app/entry/review/ReviewModel.h"
#include "app/entry/review/ReviewTable.h"
#include "app/table/TableRoles.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QDate>
#include <QSignalSpy>
#include <QTableView>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);
const YearMonth juneMonth{2025, 6};

/// The demonstration in June 2025 with a chosen person, on the entry page.
struct OpenEntry : OpenWindow {
    explicit OpenEntry(const std::string& person = "TB") : OpenWindow("demonstration") {
        be(person);
        gridAt(june, "TECH_CONTRACT_AMT");
        audit = &entry.audit();
    }
    void be(const std::string& person) { window.workspace().setPerson({person}); }
    void choose(const std::string& department) { entry.chooseDepartment(department); }
    Stage stage(const std::string& department) { return window.workspace().now().submissionOf({department}, juneMonth).stage; }
    /// Everything soft and missing gets the same 说明, by keys in the audit.
    void explainEverything() { entry.explainAll(QStringLiteral("已核实")); }
    QString notice() { return frame.notice(); }

    AuditModel* audit = nullptr;
};

constexpr auto mainStepKeys = Qt::ControlModifier | Qt::ShiftModifier;

TEST(Workflow, TheStartAsksWhoIsWorkingAndAltNumberAnswers) {
    OpenWindow open("demonstration");
    ASSERT_TRUE(open.frame.people().isAsked());
    EXPECT_FALSE(open.window.workspace().person());
    open.frame.people().answer(1);
    ASSERT_TRUE(open.window.workspace().person());
    EXPECT_EQ(open.window.workspace().person()->code.text, "KZ");
    EXPECT_FALSE(open.frame.people().isAsked());
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
    EXPECT_FALSE(open.entry.isAuditOpen());
    open.press(Qt::Key_F7);
    EXPECT_TRUE(open.entry.isAuditOpen());
    EXPECT_TRUE(open.entry.hasAuditFocus());
    const QAbstractItemModelTester tester(open.audit, QAbstractItemModelTester::FailureReportingMode::Fatal);
    open.press(Qt::Key_F7);
    EXPECT_FALSE(open.entry.isAuditOpen());
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
    open.entry.goToFinding(row);
    open.type(QStringLiteral("含补报"));
    open.press(Qt::Key_Return);
    QTest::qWait(1);
    EXPECT_EQ(open.audit->softCount() + open.audit->missingCount(), before - 1);
    EXPECT_EQ(open.entry.auditTable().currentIndex().row(), open.audit->nextUnexplained(row));
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
    const auto figure = open.audit->figureAt(open.entry.auditTable().currentIndex().row());
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
    EXPECT_TRUE(open.entry.isAuditOpen());
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
    EXPECT_FALSE(open.entry.isMainStepOffered()) << "nobody approves their own";

    open.be("KZ");
    ASSERT_TRUE(open.entry.isReviewing()) << "a reviewer finds what waits";
    open.press(Qt::Key_A, Qt::ControlModifier);
    open.press(Qt::Key_Space);
    const auto* reviews = &open.entry.reviews();
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
    const auto* reviews = &open.entry.reviews();
    const auto figure = reviews->figureAt(0);
    open.press(Qt::Key_R);
    open.type(QStringLiteral("与县区合计不符"));
    open.press(Qt::Key_Return);
    EXPECT_EQ(reviews->returnedCount(), 1);
    EXPECT_EQ(open.window.workspace().now().workflow().find(*figure)->comment, "与县区合计不符");
    EXPECT_FALSE(open.entry.isReasonAsked());
    ASSERT_EQ(open.entry.otherSteps(), QStringList{QStringLiteral("退回")});
    open.entry.takeOtherStep(0);
    EXPECT_TRUE(open.entry.isReasonAsked());
    EXPECT_TRUE(open.entry.hasReasonFocus()) << QApplication::focusWidget()->metaObject()->className();
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted) << "no reason, no return";
    open.entry.goToReason();
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
    const auto* reviews = &open.entry.reviews();
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
        const auto* before = workspace.now().workflow().find(line->figure, line->finding.remark.key);
        EXPECT_TRUE(open.window.workspace().acts().explain(
            {{.figure = line->figure, .check = line->finding.remark.key, .finding = finding, .text = "含补报", .revision = before ? before->revision : 0}}));
        return reviews->index(rowOf(line->figure), ReviewModel::ExplanationColumn).data().toString();
    };
    EXPECT_EQ(explained("what it said before"), QString());
    EXPECT_EQ(explained(argumentsOf(line->finding)), QStringLiteral("含补报"));
}

TEST(Workflow, AReviewerSetsAnotherDeadlineAndAClerkOnlySeesIt) {
    OpenEntry open("KZ");
    const std::string department = open.window.workspace().catalogue().departments.front().code.text;
    open.choose(department);
    const auto deadline = [&] { return open.window.workspace().now().submissionOf({department}, juneMonth).deadline; };
    open.entry.setDeadline(QDate(2025, 7, 20));
    EXPECT_EQ(deadline(), "2025-07-20");
    EXPECT_TRUE(open.entry.deadline().contains(QStringLiteral("2025-07-20")));
    open.entry.takeTheRulesDeadline();
    EXPECT_EQ(deadline(), "");
    EXPECT_TRUE(open.entry.canSetDeadline());
    open.be("TB");
    EXPECT_FALSE(open.entry.canSetDeadline());
}

TEST(Workflow, AMilestoneIsReviewedByItsNameAlone) {
    OpenWindow open; // the bureau's own documents: milestones without a unit
    open.gridAt(june, "QL_REFORM");
    open.type(QStringLiteral("完成"));
    open.press(Qt::Key_Return);
    open.press(Qt::Key_F9);
    const auto* reviews = &open.entry.reviews();
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
    open.entry.takeOtherStep(0);
    ASSERT_TRUE(open.entry.isReasonAsked());
    open.window.workspace().setPeriod(Period::ytd(2025, 5));
    EXPECT_FALSE(open.entry.isReasonAsked());
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
    ASSERT_TRUE(open.entry.isReviewing());
    QSignalSpy refused(&open.entry.reviewTable(), &ReviewTable::reviewRefused);
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
    open.press(Qt::Key_M, Qt::AltModifier);
    ASSERT_TRUE(open.entry.areOtherStepsOpen());
    open.press(Qt::Key_Down);
    open.press(Qt::Key_Return);
    EXPECT_TRUE(open.entry.isReasonAsked()) << "退回 asks for a reason";
}

TEST(Workflow, ApprovingWhatNobodyLookedAtAsksFirst) {
    OpenEntry open;
    open.choose("CGZH");
    open.explainEverything();
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_EQ(open.stage("CGZH"), Stage::Submitted) << fromQt(open.notice());
    open.be("KZ");
    open.press(Qt::Key_Space); // the first row alone
    const auto* reviews = &open.entry.reviews();
    ASSERT_EQ(reviews->acceptedCount(), 1);
    open.press(Qt::Key_Return, mainStepKeys);
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
    const QString asked = open.entry.unreadQuestion();
    EXPECT_TRUE(asked.contains(QString::number(reviews->rowCount())) && asked.contains(QString::number(reviews->rowCount() - 1))) << fromQt(asked);
    EXPECT_TRUE(open.entry.hasReviewFirstFocus()) << "the safe answer is the default";
    open.press(Qt::Key_Return);
    EXPECT_TRUE(open.entry.unreadQuestion().isEmpty());
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
    const auto figure = open.entry.reviews().figureAt(0);
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
    EXPECT_FALSE(open.entry.unreadQuestion().isEmpty());
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
    const auto* table = &open.entry.auditTable();
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
    EXPECT_TRUE(open.entry.isMainStepShown());
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_TRUE(open.frame.people().hasNameFocus());
    open.type(QStringLiteral("填报员"));
    open.press(Qt::Key_Return);
    ASSERT_TRUE(open.window.workspace().person());
    EXPECT_EQ(open.window.workspace().person()->name, "填报员");
    EXPECT_EQ(open.window.workspace().person()->code.text, "TBY");
    EXPECT_FALSE(open.frame.people().isAsked());
}

TEST(Workflow, TheHistoryNamesPeople) {
    OpenEntry open;
    open.type("140");
    open.press(Qt::Key_Return);
    open.goTo("TECH_CONTRACT_AMT");
    open.press(Qt::Key_F4);
    const QString journal = open.figurePanel.journal();
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
    open.entry.goToFinding(0);
    ASSERT_FALSE(open.audit->isExplainable(0));
    open.type(QStringLiteral("没"));
    EXPECT_FALSE(open.frame.message().isEmpty()) << "a key that does nothing says why";
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
    const auto* reviews = &open.entry.reviews();
    const RegionCode city = open.window.workspace().region();
    int row = 0;
    while (row < reviews->rowCount() && reviews->figureAt(row)->region == city) ++row;
    ASSERT_LT(row, reviews->rowCount());
    const RegionCode region = reviews->figureAt(row)->region;
    open.entry.goToReview(row, ReviewModel::ValueColumn);
    open.press(Qt::Key_Right);
    EXPECT_TRUE(open.entry.isCourseOpen());
    open.press(Qt::Key_Right);
    EXPECT_EQ(open.window.workspace().region(), region);
}

TEST(Workflow, TheCourseOfARowFollowsTheCursorAndCloses) {
    OpenEntry open("KZ");
    open.press(Qt::Key_F9);
    EXPECT_FALSE(open.entry.isCourseOpen());
    open.press(Qt::Key_Right);
    ASSERT_TRUE(open.entry.isCourseOpen());
    ASSERT_EQ(open.entry.courseMonths().size(), 12);
    const auto* reviews = &open.entry.reviews();
    const auto shownAt = [&](int row) { return reviews->index(row, ReviewModel::ValueColumn).data().toString(); };
    EXPECT_EQ(open.entry.courseMonths()[5], shownAt(0));
    EXPECT_EQ(open.entry.courseName(), reviews->index(0, ReviewModel::NameColumn).data().toString());
    open.press(Qt::Key_Down);
    EXPECT_EQ(open.entry.courseMonths()[5], shownAt(1));
    open.press(Qt::Key_Left);
    EXPECT_FALSE(open.entry.isCourseOpen());
    open.press(Qt::Key_Right);
    open.press(Qt::Key_F9);
    EXPECT_FALSE(open.entry.isCourseOpen()) << "it belongs to the review";
}

TEST(Workflow, AnotherScheduleIsTriedOnTheSpotAndSavedWithItsReason) {
    OpenEntry open("KZ");
    open.press(Qt::Key_F9);
    const auto figure = *open.entry.reviews().figureAt(0);
    open.press(Qt::Key_B, Qt::AltModifier);
    ASSERT_TRUE(open.entry.isBasisAsked());
    ASSERT_GT(open.entry.basisNames().size(), 2);
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(open.entry.isBasisAsked());
    EXPECT_EQ(QApplication::focusWidget(), &open.entry.reviewTable());

    open.press(Qt::Key_B, Qt::AltModifier);
    const QString now = open.entry.basisLights()[0];
    open.press(Qt::Key_End); // the last one is the mean of years or a curve of the catalogue
    open.press(Qt::Key_Return);
    open.press(Qt::Key_Return);
    EXPECT_TRUE(open.entry.basisProblem().contains(QStringLiteral("原因"))) << fromQt(open.entry.basisProblem());
    EXPECT_TRUE(open.entry.isBasisAsked());
    open.type(QStringLiteral("多在四季度完成"));
    open.press(Qt::Key_Return);
    ASSERT_FALSE(open.entry.isBasisAsked());
    const Target* target = open.window.workspace().latestCatalogue().find(TargetKey{figure.indicator, figure.region, 2025});
    ASSERT_TRUE(target && target->curve);
    EXPECT_EQ(target->reason, "多在四季度完成");
    EXPECT_EQ(open.entry.reviews().figureAt(open.entry.reviewTable().currentIndex().row()), figure) << "the cursor stays on the row, wherever it stands now";
    open.press(Qt::Key_Z, Qt::ControlModifier);
    open.press(Qt::Key_B, Qt::AltModifier);
    EXPECT_EQ(open.entry.basisLights()[0], now);
}

/// June of one department submitted, its target changed since, everything read by the chief.
struct ChangedSince : testing::Test {
    OpenEntry open;

    void SetUp() override {
        open.choose("CGZH");
        open.explainEverything();
        open.press(Qt::Key_F7);
        open.press(Qt::Key_Return, mainStepKeys);
        ASSERT_EQ(open.stage("CGZH"), Stage::Submitted) << fromQt(open.notice());
        Target target = *open.window.workspace().latestCatalogue().find(TargetKey{{"TECH_CONTRACT_AMT"}, open.window.workspace().catalogue().city()->code, 2025});
        target.value = target.value + Decimal(100);
        target.reason = "上级调整";
        open.be("KZ");
        ASSERT_TRUE(open.window.workspace().acts().save(target, QStringLiteral("上级调整")));
        open.press(Qt::Key_A, Qt::ControlModifier);
        open.press(Qt::Key_Space);
    }
};

TEST_F(ChangedSince, IsReadBeforeTheMonthIsApproved) {
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_TRUE(open.entry.waitForChanges());
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
    ASSERT_EQ(open.entry.changes().size(), 1);
    const QString change = open.entry.changes().front();
    EXPECT_TRUE(change.contains(QStringLiteral("技术合同成交额")) && change.contains(QStringLiteral("→")) && change.contains(QStringLiteral("上级调整"))) << fromQt(change);
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(open.entry.areChangesShown());
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_TRUE(open.entry.waitForChanges());
    open.press(Qt::Key_Return);
    EXPECT_EQ(open.stage("CGZH"), Stage::Approved) << fromQt(open.notice());
    EXPECT_FALSE(open.entry.areChangesShown());
}

TEST_F(ChangedSince, KeysWorkWhileItIsCompared) {
    open.press(Qt::Key_Return, mainStepKeys);
    ASSERT_TRUE(open.entry.isComparing()) << "nothing was waited for";
    EXPECT_EQ(hand::focus(), &open.entry.reviewTable());
    open.press(Qt::Key_Down);
    EXPECT_EQ(open.entry.reviewTable().currentIndex().row(), 1);
    open.press(Qt::Key_Space);
    EXPECT_TRUE(open.entry.isComparing()) << "a word of the reviewer takes nothing away from it";
    ASSERT_TRUE(open.entry.waitForChanges());
    EXPECT_EQ(open.entry.changes().size(), 1);
}

TEST_F(ChangedSince, IsGivenUpByEscByAnotherMonthAndByWhoLeaves) {
    const auto begin = [this] {
        open.press(Qt::Key_Return, mainStepKeys);
        ASSERT_TRUE(open.entry.isComparing());
    };
    begin();
    open.press(Qt::Key_Escape);
    EXPECT_FALSE(open.entry.areChangesShown());
    EXPECT_EQ(hand::focus(), &open.entry.reviewTable());
    begin();
    open.window.workspace().stepMonth(-1);
    EXPECT_FALSE(open.entry.areChangesShown());
    open.window.workspace().stepMonth(1);
    begin();
    open.window.showPage(QStringLiteral("overview"));
    QTest::qWait(50);
    open.window.showPage(QStringLiteral("entry"));
    EXPECT_FALSE(open.entry.areChangesShown());
    begin();
    open.window.workspace().leave();
    EXPECT_FALSE(open.entry.isComparing());
    EXPECT_EQ(open.stage("CGZH"), Stage::Submitted);
}

TEST(Workflow, TheCourseOfARowHasAPicture) {
    OpenEntry open("KZ");
    open.press(Qt::Key_F9);
    open.press(Qt::Key_Right);
    const auto picture = open.entry.coursePicture();
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->kind, ChartKind::Cumulative);
    EXPECT_TRUE(open.entry.courseName().startsWith(toQt(picture->title.substr(0, picture->title.find(' ')))));
    ASSERT_EQ(picture->rows.size(), 12U);
    EXPECT_EQ(toQt(picture->rows[5].cells[1]), open.entry.courseMonths()[5]) << "the same digits beside each other";
    open.press(Qt::Key_Down);
    ASSERT_TRUE(open.entry.coursePicture());
    EXPECT_NE(open.entry.coursePicture()->title, picture->title);
}

TEST(Workflow, TheMonthsOfARowSayWhatIsNotFinal) {
    OpenEntry open("KZ");
    open.press(Qt::Key_F9);
    const auto figure = *open.entry.reviews().figureAt(0);
    const FigureEdit flash{.indicator = figure.indicator, .region = figure.region, .period = figure.period, .status = DataStatus::Flash};
    ASSERT_TRUE(open.window.workspace().acts().enter({flash}, QStringLiteral("enter")));
    open.entry.goToReview(open.entry.reviews().rowOf(figure), ReviewModel::ValueColumn);
    open.press(Qt::Key_Right);
    EXPECT_EQ(open.entry.courseStates()[5], QStringLiteral("快报"));
    EXPECT_EQ(open.entry.courseStates()[11], QString()) << "nothing is there yet";
}

TEST(Workflow, TheMonthsOfARowSayWhatHasChangedSinceTheyWereSigned) {
    OpenEntry open;
    open.choose("CGZH");
    open.explainEverything();
    Workspace& workspace = open.window.workspace();
    for (const auto& [person, step] : {std::pair("TB", Step::Submit), std::pair("KZ", Step::Approve), std::pair("LD", Step::SignOff)}) {
        open.be(person);
        ASSERT_TRUE(workspace.acts().take({{"CGZH"}, juneMonth}, step, {}));
    }
    const RegionCode city = workspace.catalogue().city()->code;
    Target target = *workspace.latestCatalogue().find(TargetKey{{"TECH_CONTRACT_AMT"}, city, 2025});
    target.value = target.value + Decimal(100);
    target.reason = "上级调整";
    open.be("KZ");
    const auto goThere = [&] {
        const auto& reviews = open.entry.reviews();
        int row = 0;
        while (row < reviews.rowCount() && !(reviews.figureAt(row)->indicator.text == "TECH_CONTRACT_AMT" && reviews.figureAt(row)->region == city)) ++row;
        open.entry.goToReview(row, ReviewModel::ValueColumn);
    };
    open.press(Qt::Key_F9);
    goThere();
    open.press(Qt::Key_Right);
    EXPECT_FALSE(open.entry.courseStates()[5].contains(QStringLiteral("changed since signed")));
    ASSERT_TRUE(workspace.acts().save(target, QStringLiteral("上级调整")));
    goThere();
    EXPECT_TRUE(open.entry.courseStates()[5].contains(QStringLiteral("changed since signed"))) << fromQt(open.entry.courseStates()[5]);
    EXPECT_TRUE(open.entry.courseTip(6).contains(QStringLiteral("签后有变：年度目标"))) << fromQt(open.entry.courseTip(6));
    EXPECT_FALSE(open.entry.courseStates()[4].contains(QStringLiteral("changed since signed"))) << "May was not signed";
}

} // namespace
} // namespace xushi

#include "app/charts/CourseText.h"
#include "app/entry/figure/CellStory.h"
#include "app/overview/OverviewModel.h"
#include "support/Builders.h"
#include "support/OpenWindow.h"
#include "support/ReadNow.h"
#include "usecases/BuildSummary.h"
#include "usecases/EditSettings.h"
#include "usecases/EditTargets.h"
#include "usecases/ReadBoard.h"
#include "words/Phrases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <span>

namespace xushi {
namespace {

const Period june = Period::ytd(2025, 6);
const Period july = Period::ytd(2025, 7);
const IndicatorCode contracts{"TECH_CONTRACT_AMT"};

/// The demonstration with a number for June and July; the department of the contracts has its June signed off.
struct SignedJune : OpenWindow {
    SignedJune() : OpenWindow("demonstration") {
        enter(june, "138.7");
        enter(july, "160");
        Workspace& workspace = window.workspace();
        const SubmissionKey month{workspace.catalogue().find(contracts)->department, {2025, 6}};
        workspace.setPeriod(june);
        explainAll(month);
        take(month, Step::Submit, "TB");
        take(month, Step::Approve, "KZ");
        take(month, Step::SignOff, "LD");
    }

    void enter(const Period& period, const char* value) {
        const auto entered = window.workspace().acts().enter(
            {{.indicator = contracts, .region = city(), .period = period, .value = value}}, QStringLiteral("enter"));
        isReady = isReady && entered && !entered->outcomes.front().refusal;
    }
    void explainAll(const SubmissionKey& month) {
        std::vector<FindingExplanation> explanations;
        for (const auto& line : window.workspace().now().audit(month.department, month.month))
            if (line.blocks()) {
                const auto* before = window.workspace().now().workflow().find(line.figure, line.finding.remark.key);
                explanations.push_back({.figure = line.figure, .check = line.finding.remark.key, .finding = argumentsOf(line.finding),
                                        .text = "已核实", .revision = before ? before->revision : 0});
            }
        isReady = isReady && window.workspace().acts().explain(explanations);
    }
    void take(const SubmissionKey& month, Step step, const char* person) {
        window.workspace().setPerson({person});
        isReady = isReady && window.workspace().acts().take(month, step, {});
    }
    /// Revised on a day of the signed month: twice the value, another curve.
    void reviseTarget() {
        Workspace& workspace = window.workspace();
        Target revised = *workspace.catalogue().find(TargetKey{contracts, city(), 2025});
        revised.value = revised.value + revised.value;
        revised.reason = "年中调整";
        revised.decidedOn = "2025-06-20";
        revised.curve = CurveCode{"LATE"};
        const Curve late{.code = {"LATE"}, .name = "后置",
                         .shape = PlannedPoints{{{Month(6), *Decimal::parse("10")}, {Month(12), *Decimal::parse("100")}}},
                         .reason = "年中调整", .decidedOn = "2025-06-20"};
        const auto saved = saveTargetWithCurve(workspace.openStore().store(), revised, late, changeNote("target"));
        isReady = isReady && saved && workspace.acts().readCatalogue(ChangeReason::AnotherPerson);
    }

    RegionCode city() { return window.workspace().catalogue().city()->code; }
    BoardRow row(const Period& period) {
        window.workspace().setPeriod(period);
        const Catalogue& catalogue = window.workspace().catalogue();
        return *boardRowAt(window.workspace().boardRequest(), *catalogue.find(contracts), *catalogue.find(city()));
    }
    Course course(const Period& period) {
        window.workspace().setPeriod(period);
        return *courseOf(window.workspace().boardRequest(), contracts);
    }
    /// Another figure of last June, which is the base of this one.
    void changeTheBase() { enter(Period::ytd(2024, 6), "77.7"); }
    void changeTheRules() {
        Settings rules = window.workspace().latestCatalogue().settings;
        rules.rounding = RoundingRule::HalfEven;
        rules.thresholds.farBehindBelow = number("-0.5");
        isReady = isReady && saveSettings(window.workspace().openStore().store(), rules, changeNote("settings"))
                  && window.workspace().acts().readCatalogue(ChangeReason::AnotherPerson);
    }
    bool unlock() {
        const SubmissionKey month{window.workspace().catalogue().find(contracts)->department, {2025, 6}};
        return window.workspace().acts().take(month, Step::Unlock, QStringLiteral("统计局更正")).has_value();
    }

    /// What every surface shows of the contracts in June, without the remarks; and the remarks of each.
    struct Surfaces {
        std::map<std::string, QStringList> shown;
        std::map<std::string, QString> remarks;
    };
    Surfaces surfaces() {
        window.workspace().setPeriod(june);
        Surfaces all;
        const auto table = summary(june);
        for (const auto& cell : std::span(table).first(table.size() - 1)) all.shown["summary"] << toQt(cell);
        all.remarks["summary"] = toQt(table.back());
        gridAt(june, contracts.text);
        for (int column = 0; column < FigureEntryModel::ColumnCount; ++column) all.shown["entry"] << shown(contracts.text, column);
        all.remarks["entry"] = model->storyOf(model->rowOf(contracts));
        const auto cell = [&](int column) { return overview.shown(contracts, column); };
        for (int column = 0; column < OverviewModel::RemarkColumn; ++column) all.shown["overview"] << cell(column);
        all.remarks["overview"] = cell(OverviewModel::RemarkColumn);
        const Course of = course(june);
        const CourseText text(of, window.workspace().numberFormat(), Language::Chinese);
        all.shown["chart"] << text.verdict() << text.facts() << text.cumulative(Month(6)) << text.due(Month(6)) << text.lastYear(Month(6))
                           << text.gap(Month(6));
        all.remarks["chart"] = text.remarks();
        all.remarks["chart table"] = text.status(Month(6));
        for (const auto column : {ExplainedColumn::Growth, ExplainedColumn::Completion, ExplainedColumn::Gap, ExplainedColumn::Light}) {
            const auto lines = story::making(window.workspace(), {june, contracts, city()}, column);
            for (const auto& line : lines)
                if (!line.contains(QStringLiteral("签后有变"))) all.shown["explain"] << line;
            all.remarks["explain"] += lines.join(QLatin1Char('\n'));
        }
        return all;
    }

    /// The row of the contracts as the half-year table shows it.
    std::vector<std::string> summary(const Period& period) {
        const SummaryWords words = summaryWords(Language::Chinese);
        const auto table = readNow(buildSummary, window.workspace().openStore().store(), BuildSummaryRequest{.period = period, .layout = *halfYearLayout(), .words = words});
        std::vector<std::string> texts;
        for (const auto& line : table->rows)
            if (line.cells.size() > 1 && line.cells[1].text == "技术合同成交额")
                for (std::size_t i = 1; i < line.cells.size(); ++i) texts.push_back(line.cells[i].text);
        return texts;
    }
};

TEST(SignedMonth, KeepsItsVerdictOnTheBoardAndTheNextFollowsTheRevision) {
    SignedJune open;
    ASSERT_TRUE(open.isReady);
    const BoardRow before = open.row(june);
    const BoardRow next = open.row(july);
    open.reviseTarget();
    ASSERT_TRUE(open.isReady);
    const BoardRow after = open.row(june);
    EXPECT_EQ(after.target->revision, 1);
    EXPECT_EQ(after.standing.light, before.standing.light);
    EXPECT_EQ(after.standing.gap, before.standing.gap);
    EXPECT_EQ(after.standing.completion, before.standing.completion);
    EXPECT_EQ(open.row(july).target->revision, 2);
    EXPECT_NE(open.row(july).standing.completion, next.standing.completion);
}

TEST(SignedMonth, KeepsItsRowInTheSummaryTable) {
    SignedJune open;
    ASSERT_TRUE(open.isReady);
    const auto before = open.summary(june);
    const auto next = open.summary(july);
    ASSERT_FALSE(before.empty());
    open.reviseTarget();
    auto after = open.summary(june);
    EXPECT_NE(after.back().find("签后有变：年度目标签批时为"), std::string::npos) << after.back();
    after.back() = before.back();
    EXPECT_EQ(after, before) << "all but the note, which says what would be another now";
    EXPECT_NE(open.summary(july), next);
}

TEST(SignedMonth, KeepsEveryDigitOnEverySurfaceAndSaysWhatWouldBeAnother) {
    for (const auto change : {&SignedJune::changeTheBase, &SignedJune::changeTheRules, &SignedJune::reviseTarget}) {
        SignedJune open;
        ASSERT_TRUE(open.isReady);
        const auto before = open.surfaces();
        for (const auto& [surface, remark] : before.remarks)
            EXPECT_FALSE(remark.contains(QStringLiteral("签后有变"))) << surface << fromQt(remark);
        (open.*change)();
        ASSERT_TRUE(open.isReady);
        const auto after = open.surfaces();
        EXPECT_EQ(after.shown, before.shown);
        for (const auto& [surface, remark] : after.remarks)
            EXPECT_TRUE(remark.contains(QStringLiteral("签后有变"))) << surface << fromQt(remark);
        ASSERT_TRUE(open.unlock());
        const auto unlocked = open.surfaces();
        EXPECT_NE(unlocked.shown, before.shown);
        for (const auto& [surface, remark] : unlocked.remarks)
            EXPECT_FALSE(remark.contains(QStringLiteral("签后有变"))) << surface << fromQt(remark);
    }
}

TEST(SignedMonth, SaysNothingOnceTheChangeIsUndone) {
    SignedJune open;
    ASSERT_TRUE(open.isReady);
    const auto before = open.surfaces();
    open.changeTheBase();
    ASSERT_TRUE(open.surfaces().remarks["summary"].contains(QStringLiteral("上年同期签批时为")));
    open.window.workspace().undoStack().undo();
    const auto after = open.surfaces();
    EXPECT_EQ(after.shown, before.shown);
    EXPECT_EQ(after.remarks.at("summary"), before.remarks.at("summary"));
}

TEST(SignedMonth, KeepsItsVerdictAndItsDueAmountInTheChart) {
    SignedJune open;
    ASSERT_TRUE(open.isReady);
    const Course before = open.course(june);
    open.reviseTarget();
    const Course after = open.course(june);
    EXPECT_EQ(after.row.standing.gap, before.row.standing.gap);
    EXPECT_EQ(after.targetLevel(), before.targetLevel()) << "the target that the light is about";
    for (const Course& course : {after, open.course(july)}) {
        EXPECT_EQ(course.months[5].gap, before.months[5].gap);
        EXPECT_EQ(course.dueAt(Month(6)), before.dueAt(Month(6)));
        EXPECT_NE(course.months[6].gap, before.months[6].gap) << "July is open";
        EXPECT_NE(course.dueAt(Month(7)), before.dueAt(Month(7)));
    }
}

TEST(SignedMonth, KeepsItsVerdictWhenItsIndicatorMovesToAnotherDepartment) {
    SignedJune open;
    ASSERT_TRUE(open.isReady);
    Indicator moved = *open.window.workspace().catalogue().find(contracts);
    for (const auto& department : open.window.workspace().catalogue().departments)
        if (department.code != moved.department) {
            moved.department = department.code;
            break;
        }
    open.put(moved);
    open.reviseTarget();
    ASSERT_TRUE(open.isReady);
    EXPECT_EQ(open.row(june).target->revision, 1);
    EXPECT_EQ(open.row(july).target->revision, 2);
}

TEST(SignedMonth, FollowsTheRevisionOnceItIsUnlocked) {
    SignedJune open;
    ASSERT_TRUE(open.isReady);
    open.reviseTarget();
    const SubmissionKey month{open.window.workspace().catalogue().find(contracts)->department, {2025, 6}};
    ASSERT_TRUE(open.window.workspace().acts().take(month, Step::Unlock, QStringLiteral("统计局更正")));
    EXPECT_EQ(open.row(june).target->revision, 2);
}

} // namespace
} // namespace xushi

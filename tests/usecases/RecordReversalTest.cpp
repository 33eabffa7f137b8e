#include "domain/InForce.h"
#include "domain/VersionInForce.h"
#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/ChangeIndicators.h"
#include "usecases/EditIndicators.h"
#include "usecases/EditLists.h"
#include "usecases/EditPeople.h"
#include "usecases/EditSettings.h"
#include "usecases/EditTargets.h"
#include "usecases/ReviewFigures.h"
#include "usecases/RollOver.h"
#include "usecases/TakeStep.h"
#include "usecases/UndoChange.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

const FigureKey may{Period::ytd(2025, 5), {"STARTS"}, {"HA"}};
const std::string jump = "check.jump";

/// The small store with a clerk, a chief and a director; what each does is taken back by the same person.
class RecordReversalTest : public testing::Test {
protected:
    RecordReversalTest() {
        for (const Person& person : {Person{.code = {"TB"}, .name = "填报员", .role = Role::Clerk},
                                     Person{.code = {"KZ"}, .name = "科长", .role = Role::Chief},
                                     Person{.code = {"LD"}, .name = "局领导", .role = Role::Director}})
            EXPECT_TRUE(savePerson(*store, person, aNote("person")));
        putFigure(*store, aFigure({.value = "100"}));
    }

    static ChangeNote by(const std::string& person, const std::string& reason = {}) {
        ChangeNote note = aNote("act");
        note.actor = person;
        note.reason = reason;
        return note;
    }
    Catalogue catalogue() { return *now(*store).readCatalogue(); }
    Workflow workflow() { return *now(*store).readWorkflow({2025, 2025}); }
    std::int64_t head() { return now(*store).journalHead()->sequence; }
    std::int64_t lastGroup() { return now(*store).readJournal(0)->back().group; }

    Result<UndoResult> reverse(ReversalWay way, std::int64_t group, const std::string& person) {
        return undoChange(*store, {{way, group}, by(person)});
    }
    Result<UndoResult> undo(std::int64_t group, const std::string& person = "KZ") { return reverse(ReversalWay::Undo, group, person); }
    Result<UndoResult> redo(std::int64_t group, const std::string& person = "KZ") { return reverse(ReversalWay::Redo, group, person); }
    /// Refused, and nothing was written.
    void expectRefusal(std::int64_t group, const Problem& expected, const std::string& person = "KZ") {
        const auto before = head();
        const auto undone = undo(group, person);
        ASSERT_FALSE(undone);
        EXPECT_EQ(undone.error(), expected);
        EXPECT_EQ(head(), before);
    }

    /// Each writes one act and tells its group.
    std::int64_t explain(const std::string& text, const FigureKey& figure = may) {
        EXPECT_TRUE(saveExplanations(*store, {{.figure = figure, .check = jump, .finding = "4|1.2", .text = text}}, by("KZ")));
        return lastGroup();
    }
    std::int64_t review(const std::string& person, bool isAccepted, const std::string& comment = {}) {
        const auto saved = saveReviews(
            *store, {{.figure = may, .isAccepted = isAccepted, .comment = comment, .reviewer = {person}, .figureRevision = 1}}, by(person));
        EXPECT_TRUE(saved);
        return lastGroup();
    }
    std::int64_t setTarget(const std::string& value, const std::string& decidedOn = {}) {
        Target target = *catalogue().find(aTarget().key);
        target.value = number(value);
        target.decidedOn = decidedOn;
        target.reason = "调整";
        EXPECT_TRUE(saveTarget(*store, target, by("KZ")));
        return lastGroup();
    }
    std::int64_t saveRules(const Settings& settings, const std::string& reason = {}) {
        EXPECT_TRUE(saveSettings(*store, settings, by("KZ", reason)));
        return lastGroup();
    }
    void step(Step step, const std::string& person) {
        const auto taken = takeStep(*store, {{{"GX"}, {2025, 5}}, step, {person}, "请核对", by(person)});
        ASSERT_TRUE(taken) << taken.error().key;
    }
    /// As if nothing stood against it.
    void submit() {
        Submission submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted, .submittedBy = {"TB"}};
        ASSERT_TRUE(store->inTransaction(by("TB"), [&](Transaction& transaction) -> Result<void> {
            const auto put = transaction.put(submission);
            return put ? Result<void>() : Result<void>(put.error());
        }));
    }
    std::string text() { return workflow().find(may, jump)->text; }
    std::string goal() { return catalogue().find(aTarget().key)->value.toString(); }

    SmallStore store;
};

TEST_F(RecordReversalTest, AnExplanationGoesBackAndForth) {
    const auto first = explain("含补报");
    const auto second = explain("含补报3项");
    ASSERT_TRUE(undo(second));
    EXPECT_EQ(text(), "含补报");
    const auto undone = undo(first);
    ASSERT_TRUE(undone);
    EXPECT_TRUE(undone->hasChangedWorkflow);
    EXPECT_FALSE(undone->hasChangedCatalogue);
    EXPECT_EQ(text(), "") << "the row stays, and says nothing";
    ASSERT_TRUE(redo(first));
    ASSERT_TRUE(redo(second));
    EXPECT_EQ(text(), "含补报3项");
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(RecordReversalTest, AnExplanationOfALockedMonthStays) {
    const auto group = explain("含补报");
    submit();
    const auto undone = undo(group);
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().key, "lock.submitted");
    EXPECT_EQ(text(), "含补报");
}

TEST_F(RecordReversalTest, AnExplanationThatSomebodyChangedSinceStays) {
    const auto group = explain("含补报");
    explain("另有原因");
    expectRefusal(group, {ProblemKind::Conflict, "undo.record-changed-since", {"新开工"}});
}

TEST_F(RecordReversalTest, ManyExplanationsAreOneStep) {
    const FigureKey april{Period::ytd(2025, 4), {"STARTS"}, {"HA"}};
    ASSERT_TRUE(saveExplanations(*store, {{.figure = may, .check = jump, .text = "一"}, {.figure = april, .check = jump, .text = "一"}}, by("KZ")));
    const auto group = lastGroup();
    explain("二", april);
    expectRefusal(group, {ProblemKind::Conflict, "undo.record-changed-since", {"新开工"}});
    EXPECT_EQ(text(), "一") << "none of them when one was changed since";
    ASSERT_TRUE(undo(lastGroup()));
    ASSERT_TRUE(undo(group));
    EXPECT_EQ(text(), "");
}

TEST_F(RecordReversalTest, AReviewGoesBackAndForth) {
    submit();
    const auto accepted = review("KZ", true);
    const auto returned = review("KZ", false, "请核对");
    ASSERT_TRUE(undo(returned));
    EXPECT_TRUE(workflow().find(may)->isAccepted);
    ASSERT_TRUE(undo(accepted));
    const Review blank = *workflow().find(may);
    EXPECT_FALSE(blank.isAccepted);
    EXPECT_EQ(blank.comment, "");
    EXPECT_EQ(blank.figureRevision, 0) << "a word on no content of the figure holds for none";
    ASSERT_TRUE(redo(accepted));
    EXPECT_TRUE(workflow().find(may)->isAccepted);
}

TEST_F(RecordReversalTest, AReviewerWhoMayNotSpeakNowTakesNothingBack) {
    submit();
    const auto group = review("KZ", true);
    expectRefusal(group, refused("workflow.role", {"return", "填报员", "clerk"}), "TB");
    expectRefusal(group, missing("workflow.unknown-person", {"nobody"}), "nobody");
    step(Step::Approve, "KZ");
    expectRefusal(group, refused("review.not-submitted", {"新开工"}));
}

TEST_F(RecordReversalTest, ATargetGoesBackWithItsReasonAndDate) {
    const Target first = *catalogue().find(aTarget().key);
    const auto group = setTarget("300", "2025-07-01");
    const auto undone = undo(group);
    ASSERT_TRUE(undone) << undone.error().key;
    EXPECT_TRUE(undone->hasChangedCatalogue);
    Target expected = first;
    expected.revision = 3;
    EXPECT_EQ(*catalogue().find(aTarget().key), expected);
    EXPECT_EQ(now(*store).readJournal(0)->back().note.act, "undo " + std::to_string(group));
    for (const int month : {3, 12})
        EXPECT_EQ(targetInForce(catalogue(), aTarget().key, Month(month))->value, first.value);
    ASSERT_TRUE(redo(group));
    EXPECT_EQ(goal(), "300");
    EXPECT_EQ(targetInForce(catalogue(), aTarget().key, Month(6))->value, first.value);
}

TEST_F(RecordReversalTest, ATargetThatSomebodyChangedSinceStays) {
    const auto group = setTarget("300");
    setTarget("310");
    expectRefusal(group, {ProblemKind::Conflict, "undo.record-changed-since", {"新开工"}});
    EXPECT_EQ(goal(), "310");
}

TEST_F(RecordReversalTest, ATargetDatedBeforeTheOneItReplacedStays) {
    setTarget("300", "2025-07-01");
    const auto group = setTarget("310", "2025-03-01");
    expectRefusal(group, refused("undo.dated-earlier", {"新开工", "2025-07"}));
}

TEST_F(RecordReversalTest, AFirstTargetIsWithdrawnAndComesBack) {
    const Target first = aTarget({.indicator = "CONTRACTS"});
    ASSERT_TRUE(saveTarget(*store, first, by("KZ")));
    const auto group = lastGroup();
    ASSERT_TRUE(undo(group));
    EXPECT_EQ(catalogue().find(first.key), nullptr);
    EXPECT_TRUE(catalogue().earlierTargets.empty()) << "what was withdrawn holds in no month";
    EXPECT_TRUE(now(*store).readTargetHistory(first.key)->empty());
    EXPECT_TRUE(store->verify()->faults.empty());
    ASSERT_TRUE(redo(group));
    EXPECT_EQ(catalogue().find(first.key)->value, first.value);
    ASSERT_TRUE(undo(group));
    Target second = first;
    second.value = number("99");
    ASSERT_TRUE(saveTarget(*store, second, by("KZ"))) << "the place is free";
    EXPECT_EQ(catalogue().find(first.key)->value, number("99"));
    EXPECT_EQ(now(*store).readTargetHistory(first.key)->size(), 1U);
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(RecordReversalTest, ACopiedYearGoesBackAsOneAct) {
    ASSERT_TRUE(saveTarget(*store, aTarget({.indicator = "CONTRACTS"}), by("KZ")));
    ASSERT_TRUE(rollOver(*store, {.from = 2025, .to = 2026, .mark = "待确认"}, by("KZ")));
    const auto group = lastGroup();
    const auto copied = [&] { return std::ranges::count(catalogue().targets, 2026, [](const Target& t) { return t.key.year; }); };
    ASSERT_EQ(copied(), 2);
    ASSERT_TRUE(undo(group));
    EXPECT_EQ(copied(), 0);
    ASSERT_TRUE(redo(group));
    EXPECT_EQ(copied(), 2);
    ASSERT_TRUE(undo(group));
    ASSERT_TRUE(rollOver(*store, {.from = 2025, .to = 2026, .mark = "待确认"}, by("KZ"))) << "it can be copied again";
    EXPECT_EQ(copied(), 2);
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(RecordReversalTest, ATargetAndItsCurveGoBackTogether) {
    Curve curve = catalogue().curves.front();
    curve.shape = DayLinear{};
    curve.reason = "按天";
    Target target = *catalogue().find(aTarget().key);
    target.curve = curve.code;
    target.reason = "按天";
    ASSERT_TRUE(saveTargetWithCurve(*store, target, curve, by("KZ")));
    const auto group = lastGroup();
    ASSERT_TRUE(undo(group));
    EXPECT_EQ(catalogue().curves.front().shape, aSmallCatalogue().curves.front().shape);
    EXPECT_EQ(catalogue().find(aTarget().key)->curve, aTarget().curve);
    ASSERT_TRUE(redo(group));
    EXPECT_EQ(catalogue().curves.front().shape, CurveShape(DayLinear{}));
}

TEST_F(RecordReversalTest, ManyIndicatorsGoBackTogether) {
    ASSERT_TRUE(changeIndicators(*store, {{"STARTS"}, {"FIRMS"}}, {.section = "改革"}, by("KZ")));
    ASSERT_EQ(catalogue().find(IndicatorCode{"FIRMS"})->section, "改革");
    ASSERT_TRUE(undo(lastGroup()));
    for (const char* code : {"STARTS", "FIRMS"}) EXPECT_EQ(catalogue().find(IndicatorCode{code})->section, anIndicator().section);
}

TEST_F(RecordReversalTest, AnIndicatorWhoseUnitIsInUseByNowStays) {
    Indicator firms = *catalogue().find(IndicatorCode{"FIRMS"});
    firms.unit = "户";
    ASSERT_TRUE(saveIndicator(*store, firms, by("KZ")));
    const auto group = lastGroup();
    putFigure(*store, aFigure({.value = "7", .period = Period::ytd(2025, 5).withKind(PeriodKind::Point), .indicator = "FIRMS"}));
    expectRefusal(group, refused("indicator.unit-in-use", {"高企", "1", "户", "家"}));
}

TEST_F(RecordReversalTest, AnIndicatorWhoseMonthsWereClosedMeanwhileKeepsItsMeaning) {
    Indicator firms = *catalogue().find(IndicatorCode{"FIRMS"});
    firms.basis = "按新办法";
    ASSERT_TRUE(saveIndicator(*store, firms, by("KZ")));
    const auto group = lastGroup();
    Settings settings = catalogue().settings;
    settings.closedThrough = YearMonth{2025, 5};
    saveRules(settings);
    expectRefusal(group, refused("indicator.meaning-closed", {"高企", "2025-05"}));
}

TEST_F(RecordReversalTest, AVersionGoesBackWhereItsMonthsAreOpen) {
    const IndicatorCode code{"FIRMS"};
    const auto basisIn = [&](int month) { return indicatorInForce(catalogue(), code, {2025, month})->basis; };
    const auto addVersion = [&](const std::string& basis, const YearMonth& from) {
        Indicator firms = *catalogue().find(code);
        firms.basis = basis;
        firms.inForceFrom = from;
        firms.changeReason = basis;
        EXPECT_TRUE(saveIndicator(*store, firms, by("KZ")));
        return lastGroup();
    };
    const auto july = addVersion("按新办法", {2025, 7});
    Settings settings = catalogue().settings;
    settings.closedThrough = YearMonth{2025, 5};
    saveRules(settings);
    ASSERT_TRUE(undo(july)) << "what is closed is read as before";
    EXPECT_EQ(basisIn(8), "");
    ASSERT_TRUE(redo(july));
    EXPECT_EQ(basisIn(8), "按新办法");
    EXPECT_EQ(basisIn(5), "");
    settings.closedThrough = YearMonth{2025, 8};
    saveRules(settings);
    expectRefusal(july, refused("indicator.meaning-closed", {"高企", "2025-08"}));
}

TEST_F(RecordReversalTest, AVersionDatedBeforeTheOneItReplacedStays) {
    Indicator firms = *catalogue().find(IndicatorCode{"FIRMS"});
    for (const int month : {7, 3}) {
        firms.inForceFrom = YearMonth{2025, month};
        firms.changeReason = firms.basis = std::to_string(month);
        const auto saved = saveIndicator(*store, firms, by("KZ"));
        ASSERT_TRUE(saved);
        firms = *saved;
    }
    expectRefusal(lastGroup(), refused("undo.dated-earlier", {"高企", "2025-07"}));
}

TEST_F(RecordReversalTest, AnActThatAddsARecordIsLeftAsAWhole) {
    Indicator after = *catalogue().find(IndicatorCode{"FIRMS"});
    after.code = {"FIRMS2"};
    after.name = "高企（新）";
    ASSERT_TRUE(succeedIndicator(*store, {"FIRMS"}, after, {2025, 7}, by("KZ")));
    expectRefusal(lastGroup(), refused("undo.added", {"高企（新）"}));
    EXPECT_TRUE(catalogue().find(IndicatorCode{"FIRMS"})->validTo) << "the earlier one stays stopped";
}

TEST_F(RecordReversalTest, RegionsDepartmentsAndPeopleGoBack) {
    Region region = *catalogue().find(RegionCode{"QJ"});
    region.name = "清江浦";
    ASSERT_TRUE(saveRegion(*store, region, by("KZ")));
    ASSERT_TRUE(undo(lastGroup()));
    EXPECT_EQ(catalogue().find(RegionCode{"QJ"})->name, "清江浦区");
    Department department = catalogue().departments.front();
    department.name = "高新技术处";
    ASSERT_TRUE(saveDepartment(*store, department, by("KZ")));
    ASSERT_TRUE(undo(lastGroup()));
    EXPECT_EQ(catalogue().departments.front().name, "高新处");
    Person person = *catalogue().find(PersonCode{"TB"});
    person.validTo = YearMonth{2025, 12};
    ASSERT_TRUE(savePerson(*store, person, by("KZ")));
    ASSERT_TRUE(undo(lastGroup()));
    EXPECT_FALSE(catalogue().find(PersonCode{"TB"})->validTo);
}

TEST_F(RecordReversalTest, ANameThatIsTakenByNowIsRefused) {
    Department department = catalogue().departments.front();
    department.name = "高新技术处";
    ASSERT_TRUE(saveDepartment(*store, department, by("KZ")));
    const auto group = lastGroup();
    ASSERT_TRUE(saveDepartment(*store, {.code = {"G2"}, .name = "高新处"}, by("KZ")));
    expectRefusal(group, refused("department.name-taken", {"高新处", "G2"}));
}

TEST_F(RecordReversalTest, TheRulesGoBack) {
    Settings settings = catalogue().settings;
    settings.dueDay = 8;
    const auto group = saveRules(settings);
    ASSERT_TRUE(undo(group));
    EXPECT_FALSE(catalogue().settings.dueDay);
    ASSERT_TRUE(redo(group));
    EXPECT_EQ(catalogue().settings.dueDay, 8);
    settings.dueDay = 9;
    saveRules(settings);
    expectRefusal(group, {ProblemKind::Conflict, "undo.record-changed-since", {"小台账"}});
}

TEST_F(RecordReversalTest, ClosedMonthsAreNotOpenedWithoutAReason) {
    Settings settings = catalogue().settings;
    settings.closedThrough = YearMonth{2025, 5};
    expectRefusal(saveRules(settings), refused("settings.reopen-needs-reason", {"2025-05"}));
    settings.closedThrough.reset();
    const auto opened = saveRules(settings, "市统计局更正");
    ASSERT_TRUE(undo(opened)) << "closing them again needs none";
    EXPECT_EQ(catalogue().settings.closedThrough, (YearMonth{2025, 5}));
}

TEST_F(RecordReversalTest, AStepOfTheWorkflowHasItsOwnWayBack) {
    submit();
    expectRefusal(lastGroup(), refused("undo.workflow"));
}

} // namespace
} // namespace xushi

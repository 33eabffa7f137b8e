#include "usecases/TakeStep.h"

#include "domain/workflow/Audit.h"
#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EditIndicators.h"
#include "usecases/EditPeople.h"
#include "usecases/EditSettings.h"
#include "usecases/EditTargets.h"
#include "usecases/EnterFigures.h"
#include "usecases/Locks.h"
#include "usecases/ReadBoard.h"
#include "usecases/ReviewFigures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

const SubmissionKey key{{"GX"}, {2025, 5}};

/// A store with three people and one monthly indicator of 高新处, reported in January to May.
class TakeStep : public testing::Test {
protected:
    TakeStep() {
        Catalogue small = aSmallCatalogue();
        for (auto& indicator : small.indicators)
            if (indicator.code != IndicatorCode{"STARTS"}) indicator.department = {"CG"};
        small.departments.push_back({.code = {"CG"}, .name = "成果处", .order = 1});
        const auto group = store->inTransaction(aNote("people"), [&](Transaction& transaction) -> Result<void> {
            for (const Person& person : {Person{.code = {"TB"}, .name = "填报员", .role = Role::Clerk},
                                         Person{.code = {"KZ"}, .name = "科长", .role = Role::Chief},
                                         Person{.code = {"LD"}, .name = "局领导", .role = Role::Director}})
                if (const auto put = transaction.put(person); !put) return put.error();
            if (const auto put = transaction.put(small.departments.back()); !put) return put.error();
            const auto stored = now(*store).readCatalogue();
            for (auto indicator : stored->indicators) {
                if (indicator.code == IndicatorCode{"STARTS"}) continue;
                indicator.department = {"CG"};
                if (const auto put = transaction.put(indicator); !put) return put.error();
            }
            return {};
        });
        EXPECT_TRUE(group);
        int month = 0;
        for (const char* value : {"20", "41", "60", "82", "100"})
            putFigure(*store, aFigure({.value = value, .period = Period::ytd(2025, ++month)}));
    }

    Result<Submission> take(Step step, const std::string& person, const std::string& comment = {}) {
        return takeStep(*store, {key, step, {person}, comment, aNote(std::string(token(step)))});
    }
    /// A 说明 for whatever stands against the month.
    std::vector<FindingExplanation> explanationsForAll() {
        const Catalogue catalogue = *now(*store).readCatalogue();
        const auto figures = *now(*store).readFigures({2024, 2025});
        const Workflow workflow = *now(*store).readWorkflow({2025, 2025});
        std::vector<FindingExplanation> explanations;
        for (const auto& line : auditOf({catalogue, figures, workflow, key.month, key.department}))
            if (line.blocks())
                explanations.push_back({.figure = line.figure, .check = line.finding.remark.key, .finding = argumentsOf(line.finding), .text = "已核实"});
        return explanations;
    }
    std::string refusalOf(Step step, const std::string& person, const std::string& comment = {}) {
        const auto taken = take(step, person, comment);
        return taken ? "none" : taken.error().key;
    }
    std::string refusalOfEntry(int month = 5) {
        const auto entered = enterFigures(*store, {{{.indicator = {"STARTS"}, .region = {"HA"}, .period = Period::ytd(2025, month), .value = month == 4 ? "83" : "101"}},
                                                   aNote(), Date{2025, 6, 3}});
        const auto& outcome = entered->outcomes.front();
        return outcome.refusal ? outcome.refusal->key : "none";
    }

    SmallStore store;
};

TEST_F(TakeStep, ASubmittedMonthTakesNoFigureUntilItIsReturned) {
    ASSERT_TRUE(take(Step::Submit, "TB"));
    EXPECT_EQ(refusalOfEntry(), "lock.submitted");
    EXPECT_EQ(refusalOfEntry(4), "none") << "another month is open";
    ASSERT_TRUE(take(Step::Return, "KZ", "请核对"));
    EXPECT_EQ(refusalOfEntry(), "none");
    ASSERT_TRUE(take(Step::Submit, "TB"));
    ASSERT_TRUE(take(Step::Approve, "KZ"));
    EXPECT_EQ(refusalOfEntry(), "lock.approved");
    ASSERT_TRUE(take(Step::SignOff, "LD"));
    EXPECT_EQ(refusalOfEntry(), "lock.signed-off");
    ASSERT_TRUE(take(Step::Unlock, "LD", "统计局更正"));
    EXPECT_EQ(refusalOfEntry(), "none");
}

TEST_F(TakeStep, EveryStepIsInTheJournalWithWhoAndWhy) {
    ASSERT_TRUE(take(Step::Submit, "TB"));
    ASSERT_TRUE(take(Step::Return, "KZ", "请核对"));
    const auto history = now(*store).readHistory(RecordKind::Submission, "GX|2025-05");
    ASSERT_EQ(history->size(), 2U);
    EXPECT_EQ(history->at(0).note.act, "submit");
    EXPECT_EQ(submissionFrom(history->at(0).after)->submittedBy.text, "TB");
    EXPECT_EQ(submissionFrom(history->at(1).after)->comment, "请核对");
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(TakeStep, AnOpenFindingBlocksSubmissionUntilItIsExplained) {
    Figure fallen = **now(*store).readFigure({Period::ytd(2025, 5), {"STARTS"}, {"HA"}});
    fallen.value = number("70");
    putFigure(*store, fallen);
    const auto refusal = take(Step::Submit, "TB");
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error(), (Problem{ProblemKind::Refused, "workflow.blocked", {"2025-05", "高新处", "0", "1", "0"}}));
    const Catalogue catalogue = *now(*store).readCatalogue();
    const auto figures = *now(*store).readFigures({2024, 2025});
    const Workflow workflow = *now(*store).readWorkflow({2025, 2025});
    const auto lines = auditOf({catalogue, figures, workflow, key.month, key.department});
    ASSERT_EQ(lines.size(), 1U);
    ASSERT_TRUE(saveExplanations(*store, {{.figure = lines[0].figure, .check = lines[0].finding.remark.key,
                                           .finding = argumentsOf(lines[0].finding), .text = "含核减"}}, aNote("explain")));
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "none");
}

TEST_F(TakeStep, TheRefusalCountsWhatIsMissingApart) {
    Figure cleared = **now(*store).readFigure({Period::ytd(2025, 5), {"STARTS"}, {"HA"}});
    cleared.value.reset();
    cleared.state = FigureState::Cleared;
    putFigure(*store, cleared);
    EXPECT_EQ(take(Step::Submit, "TB").error(),
              (Problem{ProblemKind::Refused, "workflow.blocked", {"2025-05", "高新处", "0", "0", "1"}}));
}

TEST_F(TakeStep, ARuleThatIsNotAskedBlocksNothing) {
    Figure still = **now(*store).readFigure({Period::ytd(2025, 5), {"STARTS"}, {"HA"}});
    still.value = number("82");
    putFigure(*store, still);
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "workflow.blocked");
    Settings settings = now(*store).readCatalogue()->settings;
    settings.silences.push_back(*silenceFrom("same-as-before@unit:项"));
    ASSERT_TRUE(saveSettings(*store, settings, aNote("settings")));
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "none");
}

TEST_F(TakeStep, AReturnedRowStopsTheApprovalUntilItIsAcceptedOrCorrected) {
    const FigureKey starts{Period::ytd(2025, 5), {"STARTS"}, {"HA"}};
    const auto say = [&](bool isAccepted, const std::string& comment) {
        const int revision = (*now(*store).readFigure(starts))->revision;
        return saveReviews(*store, {{.figure = starts, .isAccepted = isAccepted, .comment = comment, .reviewer = {"KZ"}, .figureRevision = revision}}, aNote("review"));
    };
    ASSERT_TRUE(take(Step::Submit, "TB"));
    ASSERT_TRUE(say(false, "与统计局不一致"));
    const auto refusal = take(Step::Approve, "KZ");
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error(), (Problem{ProblemKind::Refused, "workflow.returned-row", {"2025-05", "新开工", "淮安市", "与统计局不一致", "高新处"}}));
    ASSERT_TRUE(say(true, ""));
    EXPECT_EQ(refusalOf(Step::Approve, "KZ"), "none");
    ASSERT_TRUE(take(Step::Unlock, "LD", "更正"));
    ASSERT_TRUE(take(Step::Submit, "TB"));
    ASSERT_TRUE(say(false, "再核"));
    EXPECT_EQ(refusalOf(Step::Approve, "KZ"), "workflow.returned-row");
    ASSERT_TRUE(take(Step::Return, "KZ", "再核"));
    EXPECT_EQ(refusalOfEntry(), "none");
    ASSERT_TRUE(take(Step::Submit, "TB"));
    EXPECT_EQ(refusalOf(Step::Approve, "KZ"), "none") << "the figure is another one now";
}

TEST_F(TakeStep, SigningOffSealsTheRevisionsAndTheAnchor) {
    ASSERT_TRUE(take(Step::Submit, "TB"));
    ASSERT_TRUE(take(Step::Approve, "KZ"));
    const auto head = now(*store).journalHead();
    const auto signedOff = take(Step::SignOff, "LD");
    ASSERT_TRUE(signedOff);
    EXPECT_EQ(signedOff->sealed, (std::vector{SealedVerdict{{"STARTS"}, {"HA"}, 1, 0}}));
    EXPECT_EQ(signedOff->anchor, head->shortCode() + " #" + std::to_string(head->sequence));
    EXPECT_EQ(signedOff->sealedAfter, static_cast<int>(head->sequence));
    const auto deadline = saveDeadline(*store, key, "2025-06-08", aNote("deadline"));
    EXPECT_EQ(deadline->sealedAfter, signedOff->sealedAfter) << "a deadline is no step";
    EXPECT_EQ(take(Step::Unlock, "LD", "统计局更正")->sealedAfter, std::nullopt);
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(TakeStep, ASignedLightKeepsTheRuleOfTheLights) {
    for (const auto& [step, person] : {std::pair(Step::Submit, "TB"), std::pair(Step::Approve, "KZ"), std::pair(Step::SignOff, "LD")})
        ASSERT_TRUE(take(step, person));
    const auto light = [&] { return readNow(readBoard, *store, Period::ytd(2025, 5), RegionCode{"HA"})->rows.front().standing.light; };
    ASSERT_EQ(light(), Light::Behind) << "100 of 250 in May";
    Settings strict = now(*store).readCatalogue()->settings;
    strict.thresholds.farBehindBelow = number("-1");
    ASSERT_TRUE(saveSettings(*store, strict, aNote("settings")));
    EXPECT_EQ(light(), Light::Behind);
    ASSERT_TRUE(take(Step::Unlock, "LD", "统计局更正"));
    EXPECT_EQ(light(), Light::FarBehind);
}

TEST_F(TakeStep, ASignedMonthIsReadAsTheStoreStoodAlsoFromAnotherYearAndAfterReopening) {
    for (int month : {1, 2, 3, 4, 5}) putFigure(*store, aFigure({.value = std::to_string(20 * month), .period = Period::ytd(2024, month)}));
    for (const auto& [step, person] : {std::pair(Step::Submit, "TB"), std::pair(Step::Approve, "KZ"), std::pair(Step::SignOff, "LD")})
        ASSERT_TRUE(take(step, person));
    const auto row = [&](int month) {
        const auto reading = readNow(readBoard, *store, Period::ytd(2025, month), RegionCode{"HA"});
        return reading->rows.front();
    };
    ASSERT_EQ(row(5).lastYear, number("100"));
    Figure base = **now(*store).readFigure({Period::ytd(2024, 5), {"STARTS"}, {"HA"}});
    base.value = number("80");
    putFigure(*store, base, aNote("import"));
    Settings even = now(*store).readCatalogue()->settings;
    even.rounding = RoundingRule::HalfEven;
    ASSERT_TRUE(saveSettings(*store, even, aNote("settings")));
    for (const bool isReopened : {false, true}) {
        if (isReopened) store.reopen();
        EXPECT_EQ(row(5).lastYear, number("100"));
        EXPECT_EQ(row(5).rounding, RoundingRule::HalfUp);
        EXPECT_THAT(row(5).remarks, testing::Contains(Remark{"note.signed-last-year", {"100", "80"}}));
        EXPECT_EQ(row(6).lastYear, number("100")) << "June shows the row of May";
        EXPECT_EQ(row(4).rounding, std::nullopt) << "April was not signed";
    }
    ASSERT_TRUE(take(Step::Unlock, "LD", "统计局更正"));
    EXPECT_EQ(row(5).lastYear, number("80"));
    ASSERT_TRUE(saveExplanations(*store, explanationsForAll(), aNote("explain")));
    for (const auto& [step, person] : {std::pair(Step::Submit, "TB"), std::pair(Step::Approve, "KZ"), std::pair(Step::SignOff, "LD")})
        ASSERT_TRUE(take(step, person));
    EXPECT_EQ(row(5).lastYear, number("80")) << "signed again: as it stands now";
    EXPECT_THAT(row(5).remarks, testing::Not(testing::Contains(testing::Field(&Remark::key, testing::StartsWith("note.signed-")))));
}

TEST_F(TakeStep, AMonthThatAnEarlierVersionSignedKeepsItsRevisionsAndItsLimit) {
    ASSERT_TRUE(store->inTransaction(aNote("sign-off"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = key, .stage = Stage::SignedOff, .sealed = {{{"STARTS"}, {"HA"}, 1, 0}},
                                                    .thresholds = LightThresholds{number("-10")}});
        return put ? Result<void>() : Result<void>(put.error());
    }));
    Target raised = *now(*store).readCatalogue()->find(TargetKey{{"STARTS"}, {"HA"}, 2025});
    raised.value = number("1000");
    raised.reason = "加码";
    ASSERT_TRUE(saveTarget(*store, raised, aNote("target")));
    Settings strict = now(*store).readCatalogue()->settings;
    strict.thresholds.farBehindBelow = number("-1");
    ASSERT_TRUE(saveSettings(*store, strict, aNote("settings")));
    const auto reading = readNow(readBoard, *store, Period::ytd(2025, 5), RegionCode{"HA"});
    EXPECT_EQ(reading->rows.front().target->value, number("250"));
    EXPECT_EQ(reading->rows.front().standing.light, Light::Behind);
}

TEST_F(TakeStep, AMonthIsSubmittedByTheDepartmentOfThen) {
    Indicator moved = *now(*store).readCatalogue()->find(IndicatorCode{"STARTS"});
    moved.department = {"CG"};
    moved.inForceFrom = YearMonth{2025, 6};
    moved.changeReason = "职责调整";
    ASSERT_TRUE(saveIndicator(*store, moved, aNote("indicator")));
    ASSERT_TRUE(take(Step::Submit, "TB"));
    EXPECT_EQ(refusalOfEntry(), "lock.submitted");
    ASSERT_TRUE(store->inTransaction(aNote("submit"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = {{"CG"}, {2025, 4}}, .stage = Stage::Submitted});
        return put ? Result<void>() : Result<void>(put.error());
    }));
    EXPECT_EQ(refusalOfEntry(4), "none") << "April is of the other department still";
}

TEST_F(TakeStep, IsRefusedToAStrangerAndForAnUnknownDepartment) {
    EXPECT_EQ(refusalOf(Step::Submit, "XX"), "workflow.unknown-person");
    EXPECT_EQ(refusalOf(Step::Submit, ""), "workflow.no-person");
    const auto taken = takeStep(*store, {{{"NO"}, {2025, 5}}, Step::Submit, {"TB"}, "", aNote("submit")});
    EXPECT_EQ(taken.error().key, "workflow.no-department");
}

TEST_F(TakeStep, IsRefusedToSomebodyOfThePastOrOfAnotherDepartment) {
    const auto become = [&](const char* code, const char* department, std::optional<YearMonth> last) {
        Person person = *now(*store).readCatalogue()->find(PersonCode{code});
        person.department = {department};
        person.validTo = last;
        ASSERT_TRUE(savePerson(*store, person, aNote("person")));
    };
    become("TB", "", YearMonth{2025, 5});
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "workflow.person-stopped") << "the step is of June";
    become("TB", "CG", YearMonth{2025, 6});
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "workflow.other-department");
    become("TB", "GX", std::nullopt);
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "none");
    become("KZ", "CG", std::nullopt);
    EXPECT_EQ(refusalOf(Step::Approve, "KZ"), "workflow.other-department");
    become("LD", "CG", std::nullopt);
    EXPECT_EQ(refusalOf(Step::Approve, "LD"), "none") << "a director acts for all";
}

TEST_F(TakeStep, AFigureOfTheMonthAloneIsHeldByTheSumsThatItIsPartOf) {
    Indicator alone = anIndicator({.code = "ALONE", .name = "当月指标", .reporting = Reporting::MonthAlone});
    ASSERT_TRUE(saveIndicator(*store, alone, aNote("indicator")));
    for (int month = 1; month <= 5; ++month)
        putFigure(*store, aFigure({.value = std::to_string(7 + month), .period = {2025, Month(month), PeriodKind::Month}, .indicator = "ALONE"}));
    ASSERT_TRUE(store->inTransaction(aNote("submit"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = key, .stage = Stage::Submitted});
        return put ? Result<void>() : Result<void>(put.error());
    }));
    const Catalogue catalogue = *now(*store).readCatalogue();
    const auto refusalFor = [&](const char* indicator, int month, PeriodKind kind) {
        const auto refusal = *readTogether(*store, [&](Reading& reading) {
            return Locks(reading, catalogue).refusalFor({{2025, Month(month), kind}, {indicator}, {"HA"}});
        });
        return refusal ? refusal->key : "none";
    };
    EXPECT_EQ(refusalFor("ALONE", 1, PeriodKind::Month), "lock.submitted") << "May's sum holds January";
    EXPECT_EQ(refusalFor("ALONE", 6, PeriodKind::Month), "none");
    EXPECT_EQ(refusalFor("STARTS", 1, PeriodKind::Ytd), "none") << "a cumulative is no part of another";
}

TEST_F(TakeStep, ASignedBoardKeepsTheVerdictOfAnOlderFigureToo) {
    Indicator quarterly = *now(*store).readCatalogue()->find(IndicatorCode{"STARTS"});
    quarterly.frequency = Frequency::Quarterly;
    ASSERT_TRUE(saveIndicator(*store, quarterly, aNote("indicator")));
    for (int month : {4, 5}) {
        Figure cleared = **now(*store).readFigure({Period::ytd(2025, month), {"STARTS"}, {"HA"}});
        cleared.value.reset();
        cleared.state = FigureState::Cleared;
        putFigure(*store, cleared);
    }
    for (const auto& [step, person] : {std::pair(Step::Submit, "TB"), std::pair(Step::Approve, "KZ"), std::pair(Step::SignOff, "LD")})
        ASSERT_TRUE(take(step, person));
    Target raised = *now(*store).readCatalogue()->find(TargetKey{{"STARTS"}, {"HA"}, 2025});
    raised.value = number("1000");
    raised.reason = "加码";
    ASSERT_TRUE(saveTarget(*store, raised, aNote("target")));
    const auto wantedIn = [&](int month) { return readNow(readBoard, *store, Period::ytd(2025, month), RegionCode{"HA"})->rows.front().target->value; };
    EXPECT_EQ(wantedIn(5), number("250")) << "signed";
    EXPECT_EQ(wantedIn(3), number("1000")) << "March was not";
}

TEST_F(TakeStep, ADeadlineOfItsOwnIsKeptOverTheSteps) {
    EXPECT_EQ(saveDeadline(*store, key, "5.6.2025", aNote("deadline")).error().key, "workflow.deadline");
    ASSERT_TRUE(saveDeadline(*store, key, "2025-06-08", aNote("deadline")));
    const auto submitted = take(Step::Submit, "TB");
    ASSERT_TRUE(submitted);
    EXPECT_EQ(submitted->deadline, "2025-06-08");
}

TEST_F(TakeStep, LocksKnowClosedMonthsToo) {
    const Catalogue catalogue = *now(*store).readCatalogue();
    Settings settings = catalogue.settings;
    settings.closedThrough = YearMonth{2025, 3};
    ASSERT_TRUE(store->inTransaction(aNote(), [&](Transaction& transaction) { return transaction.put(settings); }));
    const auto refusalFor = [&](int month) {
        return *readTogether(*store, [&](Reading& reading) {
            return Locks(reading, catalogue).refusalFor({Period::ytd(2025, month), {"STARTS"}, {"HA"}});
        });
    };
    EXPECT_EQ(refusalFor(3)->key, "check.closed");
    EXPECT_FALSE(refusalFor(4));
}

Review aReview(const std::string& reviewer, bool isAccepted, const std::string& comment = {}) {
    return {.figure = {Period::ytd(2025, 5), {"STARTS"}, {"HA"}}, .isAccepted = isAccepted, .comment = comment,
            .reviewer = {reviewer}, .figureRevision = 1};
}

TEST_F(TakeStep, AReviewerReturnsACellWithAComment) {
    const auto refusalOfReview = [&](const Review& review) {
        const auto saved = saveReviews(*store, {review}, aNote("review"));
        return saved ? "none" : saved.error().key;
    };
    EXPECT_EQ(refusalOfReview(aReview("KZ", true)), "review.not-submitted");
    ASSERT_TRUE(take(Step::Submit, "TB"));
    EXPECT_EQ(refusalOfReview(aReview("KZ", false, " ")), "review.needs-comment");
    EXPECT_EQ(refusalOfReview(aReview("TB", true)), "workflow.role");
    EXPECT_EQ(refusalOfReview(aReview("KZ", false, "与县区合计不符")), "none");
    EXPECT_EQ(refusalOfReview(aReview("KZ", true)), "none") << "changed one's mind";
    const auto workflow = now(*store).readWorkflow({2025, 2025});
    ASSERT_EQ(workflow->reviews.size(), 1U);
    EXPECT_TRUE(workflow->reviews.front().isAccepted);
    EXPECT_EQ(workflow->reviews.front().revision, 2);
}

TEST_F(TakeStep, AnExplanationOfALockedFigureIsRefused) {
    ASSERT_TRUE(take(Step::Submit, "TB"));
    const auto saved = saveExplanations(*store, {{.figure = {Period::ytd(2025, 5), {"STARTS"}, {"HA"}}, .check = "check.cumulative-falls", .text = "x"}},
                                        aNote("explain"));
    EXPECT_EQ(saved.error().key, "lock.submitted");
}

TEST_F(TakeStep, AnExplanationIsNotWrittenOverAnotherThanTheOneThatWasSeen) {
    const FindingExplanation mine{.figure = {Period::ytd(2025, 5), {"STARTS"}, {"HA"}}, .check = "check.cumulative-falls", .text = "x"};
    FindingExplanation theirs = mine;
    theirs.text = "y";
    const auto text = [this] { return now(*store).readWorkflow({2025, 2025})->explanations.front().text; };
    ASSERT_TRUE(saveExplanations(*store, {theirs}, aNote("explain"), ExplainOver::SeenRevision));
    const auto saved = saveExplanations(*store, {mine}, aNote("explain"), ExplainOver::SeenRevision);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ProblemKind::Conflict);
    EXPECT_EQ(text(), "y");
    FindingExplanation seen = mine;
    seen.revision = 1;
    EXPECT_TRUE(saveExplanations(*store, {seen}, aNote("explain"), ExplainOver::SeenRevision));
    EXPECT_EQ(text(), "x");
}

TEST_F(TakeStep, WhereNothingIsSaidThereIsNothingToTakeAway) {
    const FindingExplanation said{.figure = {Period::ytd(2025, 5), {"STARTS"}, {"HA"}}, .check = "check.cumulative-falls", .text = "x"};
    FindingExplanation empty = said;
    empty.text.clear();
    const auto before = now(*store).journalHead()->sequence;
    ASSERT_TRUE(saveExplanations(*store, {empty}, aNote("explain")));
    EXPECT_EQ(now(*store).journalHead()->sequence, before);
    ASSERT_TRUE(saveExplanations(*store, {said}, aNote("explain")));
    ASSERT_TRUE(saveExplanations(*store, {empty}, aNote("explain")));
    EXPECT_EQ(now(*store).readWorkflow({2025, 2025})->explanations.front().text, "");
}

} // namespace
} // namespace xushi

#include "usecases/TakeStep.h"

#include "domain/workflow/Audit.h"
#include "support/Printers.h"
#include "support/SmallStore.h"
#include "usecases/EditCatalogue.h"
#include "usecases/EnterFigures.h"
#include "usecases/Locks.h"
#include "usecases/ReadBoard.h"
#include "usecases/ReviewFigures.h"

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
            const auto stored = store->readCatalogue();
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
    std::string refusalOf(Step step, const std::string& person, const std::string& comment = {}) {
        const auto taken = take(step, person, comment);
        return taken ? "none" : taken.error().key;
    }
    std::string refusalOfEntry(int month = 5) {
        const auto catalogue = store->readCatalogue();
        const auto entered = enterFigures(*store, {*catalogue, {{.indicator = {"STARTS"}, .region = {"HA"}, .period = Period::ytd(2025, month), .value = month == 4 ? "83" : "101"}},
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
    const auto history = store->readHistory(RecordKind::Submission, "GX|2025-05");
    ASSERT_EQ(history->size(), 2U);
    EXPECT_EQ(history->at(0).note.act, "submit");
    EXPECT_EQ(submissionFrom(history->at(0).after)->submittedBy.text, "TB");
    EXPECT_EQ(submissionFrom(history->at(1).after)->comment, "请核对");
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(TakeStep, AnOpenFindingBlocksSubmissionUntilItIsExplained) {
    Figure fallen = **store->readFigure({Period::ytd(2025, 5), {"STARTS"}, {"HA"}});
    fallen.value = number("70");
    putFigure(*store, fallen);
    const auto refusal = take(Step::Submit, "TB");
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error(), (Problem{ProblemKind::Refused, "workflow.blocked", {"2025-05", "0", "1"}}));
    const Catalogue catalogue = *store->readCatalogue();
    const auto figures = *store->readFigures({2024, 2025});
    const Workflow workflow = *store->readWorkflow({2025, 2025});
    const auto lines = auditOf({catalogue, figures, workflow, key.month, key.department});
    ASSERT_EQ(lines.size(), 1U);
    ASSERT_TRUE(saveExplanations(*store, {{.figure = lines[0].figure, .check = lines[0].finding.remark.key,
                                           .finding = argumentsOf(lines[0].finding), .text = "含核减"}}, aNote("explain")));
    EXPECT_EQ(refusalOf(Step::Submit, "TB"), "none");
}

TEST_F(TakeStep, SigningOffSealsTheRevisionsAndTheAnchor) {
    ASSERT_TRUE(take(Step::Submit, "TB"));
    ASSERT_TRUE(take(Step::Approve, "KZ"));
    const auto head = store->journalHead();
    const auto signedOff = take(Step::SignOff, "LD");
    ASSERT_TRUE(signedOff);
    EXPECT_EQ(signedOff->sealed, (std::vector{SealedVerdict{{"STARTS"}, {"HA"}, 1, 0}}));
    EXPECT_EQ(signedOff->anchor, head->shortCode() + " #" + std::to_string(head->sequence));
}

TEST_F(TakeStep, ASignedLightKeepsTheRuleOfTheLights) {
    for (const auto& [step, person] : {std::pair(Step::Submit, "TB"), std::pair(Step::Approve, "KZ"), std::pair(Step::SignOff, "LD")})
        ASSERT_TRUE(take(step, person));
    const auto light = [&] { return readBoard(*store, Period::ytd(2025, 5), RegionCode{"HA"})->rows.front().standing.light; };
    ASSERT_EQ(light(), Light::Behind) << "100 of 250 in May";
    Settings strict = store->readCatalogue()->settings;
    strict.thresholds.farBehindBelow = number("-1");
    ASSERT_TRUE(saveSettings(*store, strict, aNote("settings")));
    EXPECT_EQ(light(), Light::Behind);
    ASSERT_TRUE(take(Step::Unlock, "LD", "统计局更正"));
    EXPECT_EQ(light(), Light::FarBehind);
}

TEST_F(TakeStep, AMonthIsSubmittedByTheDepartmentOfThen) {
    Indicator moved = *store->readCatalogue()->find(IndicatorCode{"STARTS"});
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
    EXPECT_EQ(refusalOf(Step::Submit, "XX"), "workflow.no-person");
    EXPECT_EQ(refusalOf(Step::Submit, ""), "workflow.no-person");
    const auto taken = takeStep(*store, {{{"NO"}, {2025, 5}}, Step::Submit, {"TB"}, "", aNote("submit")});
    EXPECT_EQ(taken.error().key, "workflow.no-department");
}

TEST_F(TakeStep, ADeadlineOfItsOwnIsKeptOverTheSteps) {
    EXPECT_EQ(saveDeadline(*store, key, "5.6.2025", aNote("deadline")).error().key, "workflow.deadline");
    ASSERT_TRUE(saveDeadline(*store, key, "2025-06-08", aNote("deadline")));
    const auto submitted = take(Step::Submit, "TB");
    ASSERT_TRUE(submitted);
    EXPECT_EQ(submitted->deadline, "2025-06-08");
}

TEST_F(TakeStep, LocksKnowClosedMonthsToo) {
    Catalogue catalogue = *store->readCatalogue();
    catalogue.settings.closedThrough = YearMonth{2025, 3};
    Locks locks(*store, catalogue);
    const auto refusalFor = [&](int month) { return *locks.refusalFor({Period::ytd(2025, month), {"STARTS"}, {"HA"}}); };
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
    const auto workflow = store->readWorkflow({2025, 2025});
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

} // namespace
} // namespace xushi

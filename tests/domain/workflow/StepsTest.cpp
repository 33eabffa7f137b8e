#include "domain/workflow/Steps.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

const Person clerk{.code = {"TB"}, .name = "填报员", .role = Role::Clerk};
const Person chief{.code = {"KZ"}, .name = "科长", .role = Role::Chief};
const Person director{.code = {"LD"}, .name = "局领导", .role = Role::Director};
const Person administrator{.code = {"GL"}, .name = "管理员", .role = Role::Administrator};

Submission may(Stage stage = Stage::Draft) {
    return {.key = {{"GX"}, {2025, 5}}, .stage = stage, .submittedBy = stage == Stage::Draft ? PersonCode{} : clerk.code};
}

std::string refusalOf(const Submission& before, const StepTaken& taken) {
    const auto after = moved(before, taken);
    return after ? "none" : after.error().key;
}

TEST(Steps, LeadFromDraftToSignedOffThroughThreeHands) {
    const auto submitted = moved(may(), {Step::Submit, clerk, ""});
    ASSERT_TRUE(submitted);
    EXPECT_EQ(submitted->stage, Stage::Submitted);
    EXPECT_EQ(submitted->submittedBy, clerk.code);
    const auto approved = moved(*submitted, {Step::Approve, chief, ""});
    ASSERT_TRUE(approved);
    EXPECT_EQ(approved->approvedBy, chief.code);
    const auto signedOff = moved(*approved, {Step::SignOff, director, ""});
    ASSERT_TRUE(signedOff);
    EXPECT_EQ(signedOff->stage, Stage::SignedOff);
    EXPECT_EQ(signedOff->signedBy, director.code);
}

TEST(Steps, NobodyApprovesOrSignsOffTheirOwnSubmission) {
    Submission own = may(Stage::Submitted);
    own.submittedBy = chief.code;
    EXPECT_EQ(refusalOf(own, {Step::Approve, chief, ""}), "workflow.own-submission");
    EXPECT_EQ(refusalOf(own, {Step::Approve, director, ""}), "none");
    own.stage = Stage::Approved;
    own.submittedBy = director.code;
    EXPECT_EQ(refusalOf(own, {Step::SignOff, director, ""}), "workflow.own-submission");
}

TEST(Steps, OnlyWhoSubmittedTakesItBack) {
    EXPECT_EQ(refusalOf(may(Stage::Submitted), {Step::Withdraw, chief, ""}), "workflow.not-yours");
    const auto back = moved(may(Stage::Submitted), {Step::Withdraw, clerk, ""});
    ASSERT_TRUE(back);
    EXPECT_EQ(back->stage, Stage::Draft);
}

TEST(Steps, AReturnAndAnUnlockingNeedAReason) {
    EXPECT_EQ(refusalOf(may(Stage::Submitted), {Step::Return, chief, " \n"}), "workflow.needs-reason");
    EXPECT_EQ(refusalOf(may(Stage::SignedOff), {Step::Unlock, director, ""}), "workflow.needs-reason");
    const auto unlocked = moved(may(Stage::SignedOff), {Step::Unlock, director, "统计局更正"});
    ASSERT_TRUE(unlocked);
    EXPECT_EQ(unlocked->stage, Stage::Unlocked);
    EXPECT_EQ(unlocked->comment, "统计局更正");
}

TEST(Steps, AreRefusedOutOfTheirOrder) {
    EXPECT_EQ(refusalOf(may(), {Step::Approve, chief, ""}), "workflow.stage");
    EXPECT_EQ(refusalOf(may(Stage::Submitted), {Step::SignOff, director, ""}), "workflow.stage");
    EXPECT_EQ(refusalOf(may(Stage::SignedOff), {Step::Submit, clerk, ""}), "workflow.stage");
    EXPECT_EQ(refusalOf(may(Stage::Submitted), {Step::Unlock, director, "x"}), "workflow.stage");
}

TEST(Steps, AreRefusedToTheWrongRole) {
    EXPECT_EQ(refusalOf(may(Stage::Submitted), {Step::Approve, administrator, ""}), "workflow.role");
    EXPECT_EQ(refusalOf(may(Stage::Approved), {Step::SignOff, chief, ""}), "workflow.role");
    Submission ofOther = may(Stage::Submitted);
    ofOther.submittedBy = {"X"};
    EXPECT_EQ(refusalOf(ofOther, {Step::Return, clerk, "x"}), "workflow.role");
}

TEST(Steps, SubmittingAgainForgetsTheEarlierApprovalAndWhatWasSealed) {
    Submission unlocked = may(Stage::Unlocked);
    unlocked.approvedBy = chief.code;
    unlocked.signedBy = director.code;
    unlocked.sealed = {{{"I"}, {"R"}, 1, 0}};
    const auto again = moved(unlocked, {Step::Submit, clerk, ""});
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->approvedBy.empty());
    EXPECT_TRUE(again->signedBy.empty());
    EXPECT_TRUE(again->sealed.empty());
}

TEST(Steps, OfferedAreExactlyThoseThatAreNotRefused) {
    for (const auto& [stage, stageName] : Tokens<Stage>::all)
        for (const Person& person : {clerk, chief, director, administrator}) {
            const auto offered = stepsOpenTo(may(stage), person);
            for (const auto& [step, name] : Tokens<Step>::all)
                EXPECT_EQ(std::ranges::find(offered, step) != offered.end(), refusalOf(may(stage), {step, person, "因"}) == "none")
                    << name << " of " << stageName << " by " << person.name;
        }
}

TEST(Deadline, IsTheDayOfTheFollowingMonthUnlessItHasItsOwn) {
    EXPECT_EQ(deadlineOf(may(), 5)->toText(), "2025-06-05");
    EXPECT_FALSE(deadlineOf(may(), std::nullopt));
    Submission december{.key = {{"GX"}, {2025, 12}}};
    EXPECT_EQ(deadlineOf(december, 5)->toText(), "2026-01-05");
    Submission january{.key = {{"GX"}, {2025, 1}}};
    EXPECT_EQ(deadlineOf(january, 31)->toText(), "2025-02-28") << "a day that the month does not have is its last";
    january.deadline = "2025-02-10";
    EXPECT_EQ(deadlineOf(january, 31)->toText(), "2025-02-10");
}

TEST(Deadline, IsOverdueFromTheNextDayOnWhileNothingIsSubmitted) {
    EXPECT_FALSE(isOverdue(may(), 5, Date{2025, 6, 5}));
    EXPECT_TRUE(isOverdue(may(), 5, Date{2025, 6, 6}));
    EXPECT_TRUE(isOverdue(may(Stage::Returned), 5, Date{2025, 6, 6}));
    EXPECT_FALSE(isOverdue(may(Stage::Submitted), 5, Date{2025, 6, 6}));
    EXPECT_FALSE(isOverdue(may(), std::nullopt, Date{2026, 1, 1}));
}

} // namespace
} // namespace xushi

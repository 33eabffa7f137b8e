#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/UndoSteps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

UndoSteps stepsAfter(const std::vector<std::pair<std::int64_t, std::string>>& acts) {
    UndoSteps steps;
    for (const auto& [group, act] : acts) steps.follow({.group = group, .act = act, .count = 1});
    return steps;
}

std::vector<std::int64_t> groupsOf(const std::vector<JournalAct>& acts) {
    std::vector<std::int64_t> groups;
    for (const auto& act : acts) groups.push_back(act.group);
    return groups;
}

void expectSteps(const UndoSteps& steps, const std::vector<std::int64_t>& done, const std::vector<std::int64_t>& undone) {
    EXPECT_EQ(groupsOf(steps.done), done);
    EXPECT_EQ(groupsOf(steps.undone), undone);
}

TEST(UndoSteps, AreNoneInAnEmptyJournal) { expectSteps({}, {}, {}); }

TEST(UndoSteps, AreTheActsInOrder) { expectSteps(stepsAfter({{1, "enter"}, {2, "paste"}, {38, "clear"}}), {1, 2, 38}, {}); }

TEST(UndoSteps, KeepWhatTheJournalTellsOfAnAct) {
    UndoSteps steps;
    const JournalAct paste{.group = 5, .act = "paste", .count = 36, .firstKey = "2025-05|ytd|STARTS|HA"};
    steps.follow(paste);
    EXPECT_THAT(steps.done, testing::ElementsAre(paste));
}

TEST(UndoSteps, AnUndoneActWaitsToBeDoneAgain) {
    expectSteps(stepsAfter({{1, "enter"}, {2, "enter"}, {3, "undo 2"}}), {1}, {2});
    expectSteps(stepsAfter({{1, "enter"}, {2, "enter"}, {3, "undo 2"}, {4, "undo 1"}}), {}, {2, 1});
}

TEST(UndoSteps, AnActThatWasDoneAgainCanBeTakenBackAgain) {
    expectSteps(stepsAfter({{1, "enter"}, {2, "enter"}, {3, "undo 2"}, {4, "undo 1"}, {5, "redo 1"}}), {1}, {2});
    expectSteps(stepsAfter({{1, "enter"}, {2, "undo 1"}, {3, "redo 1"}, {4, "undo 1"}}), {}, {1});
}

TEST(UndoSteps, WhatWasGivenOutIsNoStepAndEndsNothing) {
    expectSteps(stepsAfter({{1, "enter"}, {2, "enter"}, {3, "undo 2"}, {4, "publish"}}), {1}, {2});
}

TEST(UndoSteps, ANewActEndsWhatCouldBeDoneAgain) {
    expectSteps(stepsAfter({{1, "enter"}, {2, "enter"}, {3, "undo 2"}, {4, "paste"}}), {1, 4}, {});
    expectSteps(stepsAfter({{1, "enter"}, {2, "undo 1"}, {3, "enter"}, {4, "redo 1"}}), {3}, {});
}

TEST(UndoSteps, AStepThatCouldNotBeTakenBackIsPassedOver) {
    expectSteps(stepsAfter({{1, "enter"}, {2, "enter"}, {3, "undo 1"}}), {2}, {1});
    expectSteps(stepsAfter({{1, "enter"}, {2, "enter"}, {3, "undo 1"}, {4, "redo 1"}}), {2, 1}, {});
}

TEST(UndoSteps, AReversalOfWhatIsNotAtHandChangesNothing) {
    expectSteps(stepsAfter({{1, "enter"}, {2, "undo 77"}, {3, "redo 1"}}), {1}, {});
}

TEST(UndoSteps, WhatAStoreWasMadeWithStays) { expectSteps(stepsAfter({{1, "create"}, {123, "enter"}}), {123}, {}); }

TEST(UndoSteps, AnUndoWithoutANumberIsAnActLikeAnother) {
    expectSteps(stepsAfter({{1, "enter"}, {2, "undo"}}), {1, 2}, {});
}

/// A store in which one figure was written `acts` times, and the last `undone` of them were taken back.
void writeActs(Store& store, int acts, int undone) {
    std::vector<std::int64_t> groups;
    Figure figure = aFigure({.value = "0"});
    const auto write = [&](const std::string& act) {
        figure.value = Decimal(std::ssize(groups) + 1 + figure.revision);
        figure = putFigure(store, figure, aNote(act));
        return now(store).journalHead()->sequence;
    };
    for (int i = 0; i < acts; ++i) groups.push_back(write("enter"));
    for (int i = 0; i < undone; ++i) write("undo " + std::to_string(groups[groups.size() - 1 - static_cast<std::size_t>(i)]));
}

UndoSteps stepsOfEveryAct(Store& store) {
    UndoSteps steps;
    const auto acts = now(store).readActs({.actors = {"zhang"}, .count = 100'000});
    for (const auto& act : *acts) steps.follow(act);
    return steps;
}

TEST(UndoSteps, OfALongJournalAreTheLastOnes) {
    SmallStore store("/dev/shm");
    writeActs(*store, 900, 3);
    const auto steps = readNow(readUndoSteps, *store, "zhang");
    ASSERT_TRUE(steps);
    const auto all = stepsOfEveryAct(*store);
    EXPECT_TRUE(steps->hasEarlier);
    ASSERT_GE(steps->done.size(), 100U);
    EXPECT_LT(steps->done.size(), all.done.size());
    EXPECT_TRUE(std::equal(steps->done.rbegin(), steps->done.rend(), all.done.rbegin()));
    EXPECT_EQ(steps->undone, all.undone);
}

TEST(UndoSteps, AnOldActThatWasDoneAgainLatelyIsTheNextToGo) {
    SmallStore store("/dev/shm");
    writeActs(*store, 600, 0);
    const auto old = now(*store).readActs({.actors = {"zhang"}, .count = 590})->front().group;
    Figure figure = **now(*store).readFigure(aFigure({.value = "0"}).key);
    for (const std::string word : {"undo ", "redo "}) {
        figure.value = Decimal(7 + figure.revision);
        figure = putFigure(*store, figure, aNote(word + std::to_string(old)));
    }
    const auto steps = readNow(readUndoSteps, *store, "zhang");
    ASSERT_TRUE(steps);
    EXPECT_EQ(steps->done.back().group, old);
    EXPECT_EQ(steps->done, stepsOfEveryAct(*store).done);
}

TEST(UndoSteps, BehindManyThatWereTakenBackAreStillFound) {
    SmallStore store("/dev/shm");
    writeActs(*store, 520, 500);
    const auto steps = readNow(readUndoSteps, *store, "zhang");
    ASSERT_TRUE(steps);
    EXPECT_EQ(steps->done, stepsOfEveryAct(*store).done);
    EXPECT_EQ(steps->done.size(), 20U);
    EXPECT_FALSE(steps->hasEarlier);
}

} // namespace
} // namespace xushi

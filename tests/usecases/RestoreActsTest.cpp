#include "usecases/RestoreActs.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EditIndicators.h"
#include "usecases/EnterFigures.h"
#include "usecases/ListActs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace xushi {
namespace {

constexpr Date endOfJune{2025, 6, 30};

/// Two days of June of somebody who lives eight hours ahead of UTC.
const DayAsked second{"2025-06-09T16:00:00Z", "2025-06-10T16:00:00Z"};
const DayAsked third{"2025-06-10T16:00:00Z", "2025-06-11T16:00:00Z"};

ChangeNote noteAt(const std::string& at, const std::string& actor = "zhang", const std::string& reason = {}) {
    return {.actor = actor, .host = "pc", .at = at, .act = "enter", .reason = reason};
}

const ChangeNote restoring = noteAt("2025-06-13T01:00:00Z", "li", "整日误填");

class RestoreActs : public testing::Test {
protected:
    std::int64_t enter(const ChangeNote& note, const std::string& value, int month = 5, const std::string& region = "HA") {
        const auto entered = enterFigures(*store, {{{.indicator = {"STARTS"}, .region = {region}, .period = Period::ytd(2025, month), .value = value}}, note, endOfJune});
        EXPECT_TRUE(entered) << entered.error().key;
        return entered ? entered->group : 0;
    }
    std::string value(int month = 5, const std::string& region = "HA") {
        const auto figure = *now(*store).readFigure({Period::ytd(2025, month), {"STARTS"}, {region}});
        return figure && figure->value ? figure->value->toString() : "";
    }
    std::int64_t last() { return now(*store).journalHead()->sequence; }
    std::string refusalOfDay(const DayAsked& day, const ChangeNote& note = restoring) {
        const auto before = last();
        const auto done = restoreDay(*store, day, note);
        EXPECT_EQ(last(), before) << "nothing is written";
        return done ? "" : done.error().key;
    }

    SmallStore store;
};

TEST_F(RestoreActs, ADayStandsAsItStoodBeforeWhoeverWroteIt) {
    enter(noteAt("2025-06-10T01:00:00Z"), "100");
    enter(noteAt("2025-06-10T16:00:00Z"), "110");
    enter(noteAt("2025-06-11T02:00:00Z", "wang"), "120");
    enter(noteAt("2025-06-11T15:59:59Z", "wang"), "7", 4, "QJ");
    const auto plan = readTogether(*store, [](Reading& reading) { return planDay(reading, third); });
    ASSERT_TRUE(plan) << plan.error().key;
    EXPECT_EQ(plan->acts.size(), 3U);
    ASSERT_EQ(plan->figures.size(), 2U);
    EXPECT_EQ(plan->figures[1].now.value, Decimal(120));
    EXPECT_EQ(plan->figures[1].next.value, Decimal(100));
    EXPECT_EQ(value(), "120");
    const auto done = restoreDay(*store, third, restoring);
    ASSERT_TRUE(done) << done.error().key;
    EXPECT_EQ(value(), "100");
    EXPECT_EQ(value(4, "QJ"), "");
    const auto act = now(*store).readActs({.count = 1})->front();
    EXPECT_EQ(act.act, "restore");
    EXPECT_EQ(act.count, 2);
    EXPECT_EQ(act.reason, "整日误填");
    EXPECT_EQ(act.actor, "li");
}

TEST_F(RestoreActs, WhatCameAndWentOnTheDayIsNotWritten) {
    enter(noteAt("2025-06-10T01:00:00Z"), "100");
    enter(noteAt("2025-06-11T01:00:00Z"), "110");
    enter(noteAt("2025-06-11T02:00:00Z"), "100");
    enter(noteAt("2025-06-11T03:00:00Z"), "9", 4);
    enter(noteAt("2025-06-11T04:00:00Z"), "", 4);
    const auto before = last();
    ASSERT_TRUE(restoreDay(*store, third, restoring));
    EXPECT_EQ(last(), before);
    EXPECT_EQ(value(), "100");
}

TEST_F(RestoreActs, IsRefusedAsAWholeWhereALaterDayStandsOnIt) {
    enter(noteAt("2025-06-10T01:00:00Z"), "100");
    enter(noteAt("2025-06-10T02:00:00Z"), "9", 4);
    enter(noteAt("2025-06-11T01:00:00Z"), "110");
    EXPECT_EQ(refusalOfDay(second), "undo.changed-since");
    EXPECT_EQ(readTogether(*store, [](Reading& reading) { return planDay(reading, second); }).error().key, "undo.changed-since");
    ASSERT_TRUE(restoreDay(*store, third, restoring));
    EXPECT_TRUE(restoreDay(*store, second, restoring)) << "it stands as that day left it again";
    EXPECT_EQ(value(), "");
}

TEST_F(RestoreActs, IsRefusedWhereThereIsNothingToRestoreOrItIsLocked) {
    EXPECT_EQ(refusalOfDay(second), "restore.no-acts");
    EXPECT_EQ(refusalOfDay({"", ""}), "restore.day-creation");
    enter(noteAt("2025-06-10T01:00:00Z"), "100");
    EXPECT_EQ(refusalOfDay(second, noteAt("2025-06-13T01:00:00Z")), "restore.no-reason");
    ASSERT_TRUE(store->inTransaction(noteAt("2025-06-11T01:00:00Z"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted});
        return put ? Result<void>() : Result<void>(put.error());
    }));
    EXPECT_EQ(refusalOfDay(second), "lock.submitted");
    EXPECT_EQ(refusalOfDay(third), "restore.day-step");
}

TEST_F(RestoreActs, DefinitionsOfTheDayComeBackWithItsFigures) {
    enter(noteAt("2025-06-10T01:00:00Z"), "100");
    Indicator indicator = *now(*store).readCatalogue()->find(IndicatorCode{"STARTS"});
    const std::string name = indicator.name;
    indicator.name = "改过的名称";
    ASSERT_TRUE(saveIndicator(*store, indicator, noteAt("2025-06-11T01:00:00Z")));
    enter(noteAt("2025-06-11T02:00:00Z"), "110");
    const auto plan = readTogether(*store, [](Reading& reading) { return planDay(reading, third); });
    EXPECT_EQ(plan->otherRecords, 1);
    const auto done = restoreDay(*store, third, restoring);
    ASSERT_TRUE(done) << done.error().key;
    EXPECT_TRUE(done->hasChangedCatalogue);
    EXPECT_EQ(now(*store).readCatalogue()->find(IndicatorCode{"STARTS"})->name, name);
    EXPECT_EQ(value(), "100");
}

TEST_F(RestoreActs, OneValueComesBackOverWhateverStandsThere) {
    enter(noteAt("2025-06-10T01:00:00Z"), "100");
    const auto slip = enter(noteAt("2025-06-10T02:00:00Z"), "1000");
    enter(noteAt("2025-06-11T01:00:00Z"), "120");
    const ValueAsked before{slip, {Period::ytd(2025, 5), {"STARTS"}, {"HA"}}, ChangeSide::Before};
    const auto plan = readTogether(*store, [&](Reading& reading) { return planValue(reading, before); });
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->now.value, Decimal(120));
    EXPECT_EQ(plan->next.value, Decimal(100));
    EXPECT_EQ(restoreValue(*store, before, noteAt("2025-06-13T01:00:00Z")).error().key, "restore.no-reason");
    ASSERT_TRUE(restoreValue(*store, before, restoring));
    EXPECT_EQ(value(), "100");
    EXPECT_EQ(restoreValue(*store, before, restoring).error().key, "restore.same");
    ASSERT_TRUE(restoreValue(*store, {slip, before.key, ChangeSide::After}, restoring));
    EXPECT_EQ(value(), "1000");
    EXPECT_EQ(restoreValue(*store, {slip, {Period::ytd(2025, 6), {"STARTS"}, {"HA"}}}, restoring).error().key, "undo.no-act");
    EXPECT_EQ(now(*store).readActs({.count = 1})->front().act, "restore");
}

TEST_F(RestoreActs, AnActOfSomebodyElseComesBackWithAReason) {
    enter(noteAt("2025-06-10T01:00:00Z"), "100");
    const auto theirs = enter(noteAt("2025-06-11T01:00:00Z", "wang"), "110");
    const auto plan = readTogether(*store, [&](Reading& reading) { return planAct(reading, {theirs}); });
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->acts.front().actor, "wang");
    EXPECT_EQ(plan->figures.front().next.value, Decimal(100));
    EXPECT_EQ(restoreAct(*store, {theirs}, noteAt("2025-06-13T01:00:00Z", "li")).error().key, "restore.no-reason");
    EXPECT_EQ(restoreAct(*store, {theirs + 1}, restoring).error().key, "undo.no-act");
    EXPECT_EQ(restoreAct(*store, {1}, restoring).error().key, "undo.creation");
    ASSERT_TRUE(restoreAct(*store, {theirs}, restoring));
    EXPECT_EQ(value(), "100");
    EXPECT_EQ(restoreAct(*store, {theirs}, restoring).error().key, "undo.changed-since") << "it is brought back already";
}

TEST_F(RestoreActs, ALockedValueStays) {
    const auto group = enter(noteAt("2025-06-10T01:00:00Z"), "100");
    enter(noteAt("2025-06-10T02:00:00Z"), "120");
    Settings settings = now(*store).readCatalogue()->settings;
    settings.closedThrough = YearMonth{2025, 5};
    ASSERT_TRUE(store->inTransaction(noteAt("2025-06-12T01:00:00Z"), [&](Transaction& transaction) { return transaction.put(settings); }));
    EXPECT_EQ(restoreValue(*store, {group, {Period::ytd(2025, 5), {"STARTS"}, {"HA"}}}, restoring).error().key, "check.closed");
    EXPECT_EQ(value(), "120");
}

TEST_F(RestoreActs, AListOfActsHasTheOneEntryOfSmallOnes) {
    enter(noteAt("2025-06-10T01:00:00Z"), "100");
    const auto listed = readTogether(*store, [](Reading& reading) { return listActs(reading, {.count = 2}); });
    ASSERT_EQ(listed->size(), 2U);
    EXPECT_EQ(listed->front().act.act, "enter");
    ASSERT_TRUE(listed->front().only);
    EXPECT_EQ(figureFrom(listed->front().only->after)->value, Decimal(100));
    EXPECT_EQ(listed->back().act.act, "create");
    EXPECT_FALSE(listed->back().only);
}

/// What stands in every place, a cleared figure being as one that never was.
std::map<std::string, Fields> contentsOf(Store& store) {
    std::map<std::string, Fields> contents;
    const auto figures = *now(store).readFigures({everyYear});
    for (Figure figure : figures) {
        figure.revision = 0;
        if (figure.state != FigureState::Cleared) contents.emplace(keyTextOf(figure), fieldsOf(figure));
    }
    return contents;
}

/// Random days are written where there is no disk to wait for, where the system has such a place.
std::filesystem::path placeWithoutDisk() {
    const std::filesystem::path memory("/dev/shm");
    return std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
}

RC_GTEST_PROP(RestoreActsProperty, RestoringADayIsTheDayBeforeAndUndoingItTheDayItself, ()) {
    SmallStore store(placeWithoutDisk());
    std::vector<std::int64_t> groups;
    const auto play = [&](const std::string& day, int count) {
        for (int i = 0; i < count; ++i) {
            const ChangeNote note = noteAt(day + "T0" + std::to_string(i) + ":00:00Z", *rc::gen::element<std::string>("zhang", "li"));
            if (!groups.empty() && *rc::gen::inRange(0, 4) == 0) {
                const auto undone = undoChange(*store, {{*rc::gen::element(ReversalWay::Undo, ReversalWay::Redo), *rc::gen::elementOf(groups)}, note});
                if (undone && undone->group > 0) groups.push_back(undone->group);
                continue;
            }
            std::vector<FigureEdit> edits;
            for (int cell = *rc::gen::inRange(1, 4); cell > 0; --cell)
                edits.push_back({.indicator = {*rc::gen::element<std::string>("STARTS", "CONTRACTS")}, .region = {*rc::gen::element<std::string>("HA", "QJ")},
                                 .period = Period::ytd(2025, *rc::gen::inRange(4, 6)), .value = *rc::gen::element<std::string>("", "1", "2", "3.5", "—")});
            const auto entered = enterFigures(*store, {edits, note, endOfJune});
            if (entered && entered->group > 0) groups.push_back(entered->group);
        }
    };
    play("2025-06-10", 6);
    const auto before = contentsOf(*store);
    play("2025-06-11", 6);
    const auto after = contentsOf(*store);
    const auto done = restoreDay(*store, third, restoring);
    if (!done) RC_ASSERT(done.error().key == "restore.no-acts");
    RC_ASSERT(contentsOf(*store) == before);
    if (!done || done->group == 0) return;
    RC_ASSERT(undoChange(*store, {{ReversalWay::Undo, done->group}, restoring}).has_value());
    RC_ASSERT(contentsOf(*store) == after);
    RC_ASSERT(store->verify()->faults.empty());
}

} // namespace
} // namespace xushi

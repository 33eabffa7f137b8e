#include "support/Printers.h"
#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/EnterFigures.h"
#include "usecases/UndoChange.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

constexpr Date midJune{2025, 6, 15};

class UndoChange : public testing::Test {
protected:
    /// Enters the edits as one act; returns its group.
    std::int64_t enter(std::vector<FigureEdit> edits) {
        const auto result = enterFigures(*store, {std::move(edits), aNote(), midJune});
        return result ? result->group : 0;
    }
    std::int64_t enter(const std::string& value) { return enter({editOf(value)}); }
    static FigureEdit editOf(const std::string& value, const std::string& region = "HA") {
        return {.indicator = {"STARTS"}, .region = {region}, .period = Period::ytd(2025, 5), .value = value};
    }
    Catalogue catalogue() { return *now(*store).readCatalogue(); }
    Result<UndoResult> reverse(ReversalWay way, std::int64_t group) {
        return undoChange(*store, {{way, group}, aNote("anything")});
    }
    Result<UndoResult> undo(std::int64_t group) { return reverse(ReversalWay::Undo, group); }
    Result<UndoResult> redo(std::int64_t group) { return reverse(ReversalWay::Redo, group); }
    Figure stored(const std::string& region = "HA") { return **now(*store).readFigure(aFigure({.region = region}).key); }
    std::string shown(const std::string& region = "HA") {
        const auto value = stored(region).value;
        return value ? value->toString() : "-";
    }
    void closeMay() {
        ASSERT_TRUE(store->inTransaction(aNote("settings"), [&](Transaction& transaction) -> Result<void> {
            Settings settings = catalogue().settings;
            settings.closedThrough = YearMonth{2025, 5};
            return transaction.put(settings);
        }));
    }

    SmallStore store;
};

TEST_F(UndoChange, IsANewRevisionThatNamesTheActInTheJournal) {
    enter("100");
    const auto group = enter("120.0");
    const auto undone = undo(group);
    ASSERT_TRUE(undone);
    EXPECT_EQ(shown(), "100");
    EXPECT_EQ(stored().revision, 3);
    const auto last = now(*store).readJournal(0)->back();
    EXPECT_EQ(last.note.act, "undo " + std::to_string(group));
    EXPECT_EQ(last.note.actor, "zhang");
    EXPECT_EQ(last.group, undone->group);
    EXPECT_EQ(undone->stored.at(0).revision, 3);
}

TEST_F(UndoChange, IsItselfTakenBackByARedo) {
    enter("100");
    const auto group = enter("120.0");
    ASSERT_TRUE(undo(group));
    ASSERT_TRUE(redo(group));
    EXPECT_EQ(shown(), "120.0");
    EXPECT_EQ(now(*store).readJournal(0)->back().note.act, "redo " + std::to_string(group));
    ASSERT_TRUE(undo(group));
    EXPECT_EQ(shown(), "100");
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(UndoChange, GoesBackStepByStep) {
    const auto first = enter("100");
    const auto second = enter("110");
    const auto third = enter("120");
    ASSERT_TRUE(undo(third));
    ASSERT_TRUE(undo(second));
    EXPECT_EQ(shown(), "100");
    ASSERT_TRUE(undo(first));
    EXPECT_EQ(shown(), "-");
}

TEST_F(UndoChange, OfAFirstEntryClearsItToNotReported) {
    const auto undone = undo(enter("100"));
    ASSERT_TRUE(undone);
    EXPECT_TRUE(isSameContent(undone->stored.at(0), Figure{.key = aFigure().key, .state = FigureState::Cleared}));
}

TEST_F(UndoChange, BringsEveryFieldBack) {
    Figure full = aFigure({.value = "100", .status = DataStatus::Final, .qualifier = Qualifier::Over, .growth = "20.0",
                           .bound = Bound::AtLeast, .points = "-0.30", .restatedBase = "95", .lastYear = "94", .isAsOfAssumed = true});
    full.source = "工作总结";
    full.note = "含补报";
    full = putFigure(*store, full);
    const auto group = enter({{.indicator = {"STARTS"}, .region = {"HA"}, .period = Period::ytd(2025, 5), .value = "7", .growth = "",
                               .points = "", .source = "", .note = ""}});
    ASSERT_TRUE(undo(group));
    EXPECT_TRUE(isSameContent(stored(), full));
}

TEST_F(UndoChange, TakesSeveralFiguresBackAsOneGroup) {
    enter({editOf("1"), editOf("2", "QJ")});
    const auto group = enter({editOf("10"), editOf("20", "QJ")});
    const auto undone = undo(group);
    ASSERT_TRUE(undone);
    EXPECT_EQ(shown(), "1");
    EXPECT_EQ(shown("QJ"), "2");
    const auto entries = *now(*store).readGroup(undone->group);
    EXPECT_EQ(entries.size(), 2U);
}

TEST_F(UndoChange, GoesBackBeforeTheFirstOfTwoWritingsOfOneFigure) {
    enter("1");
    FigureEdit lastYear{.indicator = {"STARTS"}, .region = {"HA"}, .period = Period::ytd(2025, 5), .lastYear = "9"};
    const auto group = enter({editOf("10"), lastYear});
    ASSERT_EQ(now(*store).readGroup(group)->size(), 2U);
    ASSERT_TRUE(undo(group));
    EXPECT_EQ(shown(), "1");
    EXPECT_FALSE(stored().lastYear);
    ASSERT_TRUE(redo(group));
    EXPECT_EQ(shown(), "10");
    EXPECT_EQ(stored().lastYear->toString(), "9");
}

TEST_F(UndoChange, LeavesWhatWasChangedSinceAndWritesNothing) {
    const auto group = enter({editOf("1"), editOf("2", "QJ")});
    enter({editOf("25", "QJ")});
    const auto head = now(*store).journalHead()->sequence;
    const auto undone = undo(group);
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error(), (Problem{ProblemKind::Conflict, "undo.changed-since", {"新开工", "2025-05", "25"}}));
    EXPECT_EQ(shown(), "1");
    EXPECT_EQ(now(*store).journalHead()->sequence, head);
}

TEST_F(UndoChange, IsPossibleWhenTheLaterChangeWasTakenBackItself) {
    const auto first = enter("1");
    const auto second = enter("2");
    ASSERT_FALSE(undo(first));
    ASSERT_TRUE(undo(second));
    EXPECT_TRUE(undo(first));
}

TEST_F(UndoChange, LeavesAClosedMonthAlone) {
    enter("100");
    const auto group = enter("120");
    closeMay();
    const auto head = now(*store).journalHead()->sequence;
    for (const auto way : {ReversalWay::Undo, ReversalWay::Redo}) {
        const auto reversed = reverse(way, group);
        ASSERT_FALSE(reversed);
        EXPECT_EQ(reversed.error(), refused("check.closed", {"2025-05", "2025-05"}));
    }
    EXPECT_EQ(shown(), "120");
    EXPECT_EQ(now(*store).journalHead()->sequence, head);
}

TEST_F(UndoChange, LeavesASubmittedMonthAlone) {
    const auto group = enter("100");
    const Submission submitted{.key = {catalogue().find(IndicatorCode{"STARTS"})->department, {2025, 5}}, .stage = Stage::Submitted};
    ASSERT_TRUE(store->inTransaction(aNote("submit"), [&](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(submitted);
        return put ? Result<void>() : Result<void>(put.error());
    }));
    const auto undone = undo(group);
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().key, "lock.submitted");
    EXPECT_EQ(shown(), "100");
}

TEST_F(UndoChange, OfAnActThatWroteNothingWritesNothing) {
    const auto undone = undo(4711);
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->group, 0);
    EXPECT_TRUE(undone->stored.empty());
}

} // namespace
} // namespace xushi

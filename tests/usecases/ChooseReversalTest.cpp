#include "usecases/ChooseReversal.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"
#include "usecases/ImportFigures.h"
#include "usecases/UndoChange.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

constexpr Date midJune{2025, 6, 15};

class ChooseReversal : public testing::Test {
protected:
    std::int64_t enter(const std::string& value, const std::string& actor = "zhang") {
        ChangeNote note = aNote();
        note.actor = actor;
        return enterFigures(*store, {{{.indicator = {"STARTS"}, .region = {"HA"}, .period = Period::ytd(2025, 5), .value = value}}, note, midJune})->group;
    }
    Result<ChosenReversal> choose(std::optional<std::int64_t> group = {}, const std::string& actor = "zhang") {
        return readTogether(*store, [&](Reading& reading) { return chooseReversal(reading, {actor, group}); });
    }
    /// Takes back what is chosen; the number of the act that does it.
    std::int64_t takeBack(std::optional<std::int64_t> group = {}) {
        const auto chosen = choose(group);
        EXPECT_TRUE(chosen) << chosen.error().key;
        const auto done = undoChange(*store, {chosen->reversal, aNote()});
        EXPECT_TRUE(done) << done.error().key;
        return done ? done->group : 0;
    }
    std::string keyOf(std::optional<std::int64_t> group, const std::string& actor = "zhang") {
        const auto chosen = choose(group, actor);
        return chosen ? "" : chosen.error().key;
    }
    std::string shown() {
        const auto figure = *now(*store).readFigure({Period::ytd(2025, 5), {"STARTS"}, {"HA"}});
        return figure && figure->value ? figure->value->toString() : "-";
    }

    SmallStore store;
};

TEST_F(ChooseReversal, TakesTheLastActOfWhoAsks) {
    const auto own = enter("100");
    enter("110", "li");
    EXPECT_EQ(choose()->act.group, own);
    EXPECT_EQ(choose()->reversal, (Reversal{ReversalWay::Undo, own}));
    EXPECT_EQ(keyOf(std::nullopt, "wang"), "undo.nothing");
}

TEST_F(ChooseReversal, TakesTheActThatIsNamed) {
    const auto first = enter("100");
    const auto second = enter("110");
    EXPECT_EQ(choose(first)->act.group, first);
    takeBack(second);
    EXPECT_EQ(shown(), "100");
    takeBack(first);
    EXPECT_EQ(shown(), "-");
    EXPECT_EQ(keyOf(first), "undo.already");
    EXPECT_EQ(keyOf(9999), "undo.no-act");
}

TEST_F(ChooseReversal, OfAnUndoIsToDoItAgain) {
    const auto group = enter("100");
    const auto undo = takeBack();
    EXPECT_EQ(choose(undo)->reversal, (Reversal{ReversalWay::Redo, group}));
    const auto again = takeBack(undo);
    EXPECT_EQ(shown(), "100");
    EXPECT_EQ(keyOf(undo), "undo.not-again") << "it stands again already";
    takeBack(again);
    EXPECT_EQ(shown(), "-");
    const auto other = enter("7");
    EXPECT_EQ(keyOf(undo), "undo.not-again") << "a new act has ended it";
    EXPECT_EQ(keyOf(group), "undo.already");
    EXPECT_EQ(choose()->act.group, other);
}

TEST_F(ChooseReversal, LeavesToOthersWhatIsTheirs) {
    const auto theirs = enter("100", "li");
    const auto chosen = choose(theirs);
    EXPECT_EQ(chosen.error(), refused("undo.somebody-else", {std::to_string(theirs), "li"}));
    EXPECT_TRUE(choose(theirs, "li"));
}

TEST_F(ChooseReversal, IsNeverOfTheMakingOrOfAStep) {
    EXPECT_EQ(keyOf(1), "undo.creation");
    const auto step = store->inTransaction(aNote("submit"), [](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(Submission{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted});
        if (!put) return put.error();
        return {};
    });
    ASSERT_TRUE(step);
    EXPECT_EQ(keyOf(*step), "undo.workflow");
}

TEST_F(ChooseReversal, OfAnImportTakesBackAllOfIt) {
    enter("100");
    std::vector<FoundCell> cells;
    for (const auto& [code, value] : {std::pair<std::string, std::string>{"STARTS", "120"}, {"CONTRACTS", "8.5"}}) {
        FoundCell cell{.place = {2, 3}};
        cell.indicator = IndicatorCode{code};
        cell.region = RegionCode{"HA"};
        cell.period = Period::ytd(2025, 5);
        cell.value = GivenNumber::inFile(value);
        cells.push_back(cell);
    }
    auto plan = *readTogether(*store, [&](Reading& reading) {
        return planImport(reading, {{"", {.tables = {}, .cells = cells}}}, {"a.csv", std::string(64, 'a')}, midJune);
    });
    const auto imported = importFigures(*store, plan, {aNote("import"), midJune});
    ASSERT_TRUE(imported);
    EXPECT_EQ(shown(), "120");
    EXPECT_EQ(choose()->act.group, imported->group);
    takeBack();
    EXPECT_EQ(shown(), "100");
    EXPECT_EQ((*now(*store).readFigure({Period::ytd(2025, 5), {"CONTRACTS"}, {"HA"}}))->state, FigureState::Cleared);
    EXPECT_TRUE(store->verify()->faults.empty());
}

} // namespace
} // namespace xushi

#include "support/Printers.h"
#include "support/SmallStore.h"
#include "usecases/RestoreFigures.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

class RestoreFigures : public testing::Test {
protected:
    Figure write(Figure figure, const std::string& value) {
        figure.value = number(value);
        return putFigure(*store, figure);
    }
    std::string shown(const Figure& figure) { return (*store->readFigure(figure.key))->value->toString(); }

    SmallStore store;
};

TEST_F(RestoreFigures, UndoAndUndoOfTheUndoAreNewRevisions) {
    const Figure first = write(aFigure(), "100");
    const Figure second = write(first, "120.0");
    const auto undone = restoreFigures(*store, {{first, second.revision}}, aNote("undo"));
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->at(0).value->toString(), "100");
    EXPECT_EQ(undone->at(0).revision, 3);
    const auto redone = restoreFigures(*store, {{second, undone->at(0).revision}}, aNote("redo"));
    ASSERT_TRUE(redone);
    EXPECT_EQ(shown(first), "120.0");
    EXPECT_EQ(redone->at(0).revision, 4);
    EXPECT_EQ(store->readJournal(0)->back().note.act, "redo");
    EXPECT_TRUE(store->verify()->faults.empty());
}

TEST_F(RestoreFigures, TwoUndosGoBackTwoSteps) {
    const Figure first = write(aFigure(), "100");
    const Figure second = write(first, "110");
    const Figure third = write(second, "120");
    const auto once = restoreFigures(*store, {{second, third.revision}}, aNote("undo"));
    ASSERT_TRUE(once);
    ASSERT_TRUE(restoreFigures(*store, {{first, once->at(0).revision}}, aNote("undo")));
    EXPECT_EQ(shown(first), "100");
}

TEST_F(RestoreFigures, UndoOfAFirstEntryClearsIt) {
    const Figure first = write(aFigure(), "100");
    Figure empty{.key = first.key, .state = FigureState::Cleared};
    const auto undone = restoreFigures(*store, {{empty, first.revision}}, aNote("undo"));
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->at(0).state, FigureState::Cleared);
    EXPECT_FALSE(undone->at(0).value);
}

TEST_F(RestoreFigures, SeveralFiguresAreOneGroup) {
    const Figure a = write(aFigure(), "1");
    const Figure b = write(aFigure({.region = "QJ"}), "2");
    const Figure a2 = write(a, "10");
    const Figure b2 = write(b, "20");
    ASSERT_TRUE(restoreFigures(*store, {{a, a2.revision}, {b, b2.revision}}, aNote("undo")));
    const auto entries = *store->readJournal(0);
    EXPECT_EQ(entries.back().group, entries[entries.size() - 2].sequence);
}

TEST_F(RestoreFigures, SomebodyElsesChangeIsAConflictAndNothingIsWritten) {
    const Figure a = write(aFigure(), "1");
    const Figure b = write(aFigure({.region = "QJ"}), "2");
    const Figure a2 = write(a, "10");
    const Figure b2 = write(b, "20");
    write(b2, "25");
    const auto head = store->journalHead()->sequence;
    const auto undone = restoreFigures(*store, {{a, a2.revision}, {b, b2.revision}}, aNote("undo"));
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error(), (Problem{ProblemKind::Conflict, "conflict.figure-value", {"25", "2"}}));
    EXPECT_EQ(shown(a), "10");
    EXPECT_EQ(shown(b), "25");
    EXPECT_EQ(store->journalHead()->sequence, head);
}

} // namespace
} // namespace xushi

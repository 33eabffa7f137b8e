#include "app/table/SlidingColumns.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// Five columns, 1 to 5 in the table.
SlidingColumns five(int room) { return {{{1, 50}, {2, 100}, {3, 50}, {4, 50}, {5, 100}}, room}; }

TEST(SlidingColumns, ShowsAllWhereTheyFitExactly) {
    EXPECT_EQ(five(350).shownFrom(0), 5);
    EXPECT_EQ(five(350).lastFirst(), 0);
}

TEST(SlidingColumns, ShowsWholeColumnsOnly) {
    EXPECT_EQ(five(349).shownFrom(0), 4);
    EXPECT_EQ(five(349).lastFirst(), 1);
    EXPECT_EQ(five(199).shownFrom(0), 2);
    EXPECT_EQ(five(199).shownFrom(2), 2);
    EXPECT_EQ(five(199).lastFirst(), 3);
}

TEST(SlidingColumns, ShowsOneWhereNoneFits) {
    EXPECT_EQ(five(-20).shownFrom(1), 1);
    EXPECT_EQ(five(-20).lastFirst(), 4);
}

TEST(SlidingColumns, SlideNoFurtherThanAColumnAsksFor) {
    EXPECT_EQ(five(200).firstShowing(3, 0), 0);
    EXPECT_EQ(five(200).firstShowing(4, 0), 1);
    EXPECT_EQ(five(200).firstShowing(5, 0), 2);
    EXPECT_EQ(five(200).firstShowing(1, 2), 0);
    EXPECT_EQ(five(200).firstShowing(9, 2), 2) << "a frozen column asks for nothing";
}

TEST(SlidingColumns, GiveAwayWhatTheyLeaveAndShowNoMoreElsewhereForIt) {
    SlidingColumns columns({{1, 100}, {2, 100}, {3, 50}, {4, 50}, {5, 50}}, 240);
    EXPECT_EQ(columns.shownFrom(2), 3);
    EXPECT_EQ(columns.shownFrom(1), 3);
    EXPECT_EQ(columns.giveRoomAway(), 40);
    EXPECT_EQ(columns.shownFrom(0), 2);
    EXPECT_EQ(columns.shownFrom(1), 3);
    EXPECT_EQ(columns.giveRoomAway(), 0);
    SlidingColumns wide({{1, 50}}, 80);
    EXPECT_EQ(wide.giveRoomAway(), 30);
    SlidingColumns tight({{1, 50}}, 20);
    EXPECT_EQ(tight.giveRoomAway(), 0);
}

TEST(SlidingColumns, MayBeNone) {
    const SlidingColumns none({}, 100);
    EXPECT_EQ(none.shownFrom(0), 0);
    EXPECT_EQ(none.lastFirst(), 0);
}

} // namespace
} // namespace xushi

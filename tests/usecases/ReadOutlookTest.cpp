#include "usecases/ReadOutlook.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

const Period may = Period::ytd(2025, 5);

TEST(ReadOutlook, TellsEachRowWithWhoOwesIt) {
    SmallStore store;
    putFigure(*store, aFigure({.value = "60", .period = Period::ytd(2025, 4)}));
    putFigure(*store, aFigure({.value = "100"}));
    putFigure(*store, aFigure({.value = "9", .period = Period::ytd(2024, 8), .region = "QJ"}));
    putFigure(*store, aFigure({.value = "7", .period = Period::ytd(2025, 1), .region = "QJ"}));
    const auto told = readTogether(*store, [](Reading& reading) -> Result<std::pair<BoardReading, BoardOutlook>> {
        auto board = readBoard(reading, may, std::nullopt);
        if (!board) return board.error();
        auto outlook = readOutlook(reading, *board, may);
        if (!outlook) return outlook.error();
        return std::pair(std::move(*board), std::move(*outlook));
    });
    ASSERT_TRUE(told) << told.error().key;
    const auto& [board, outlook] = *told;
    ASSERT_EQ(outlook.rows.size(), board.rows.size());
    ASSERT_EQ(outlook.debts.size(), board.rows.size());
    ASSERT_EQ(board.rows.size(), 2U);
    EXPECT_EQ(outlook.rows[0].row.region, RegionCode{"HA"});
    EXPECT_EQ(outlook.rows[0].gaps.size(), 2U);
    EXPECT_FALSE(outlook.debts[0].isOwn);
    ASSERT_EQ(outlook.debts[0].counties.size(), 1U);
    EXPECT_EQ(outlook.debts[0].counties[0]->code, RegionCode{"QJ"});
    EXPECT_TRUE(outlook.debts[1].isOwn);
    EXPECT_TRUE(outlook.debts[1].counties.empty());
}

} // namespace
} // namespace xushi

#include "io/pdf/ColumnWidths.h"

#include <gmock/gmock.h>
#include <numeric>

namespace xushi {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Ge;

double sumOf(const std::vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

TEST(ColumnWidths, AddUpToTheWhole) {
    const std::vector<ColumnWish> wishes{{.share = 1, .least = 10, .comfort = 5},
                                         {.share = 3, .least = 10, .wraps = true, .texts = {90, 20}},
                                         {.share = 2, .least = 10, .wraps = true, .texts = {40, 200}}};
    EXPECT_THAT(sumOf(columnWidths(wishes, 100)), DoubleNear(100, 1e-9));
    EXPECT_THAT(columnWidths({}, 100), ElementsAre());
}

TEST(ColumnWidths, GiveWhatNumbersLeaveToTheColumnsThatWrap) {
    const std::vector<ColumnWish> wishes{{.share = 1, .least = 10, .comfort = 5},
                                         {.share = 1, .least = 10, .wraps = true}};
    EXPECT_THAT(columnWidths(wishes, 100), ElementsAre(DoubleNear(15, 1e-9), DoubleNear(85, 1e-9)));
}

TEST(ColumnWidths, MoveWidthWhereItSavesLines) {
    const std::vector<ColumnWish> wishes{{.share = 1, .least = 10, .wraps = true, .texts = {60, 60, 60}},
                                         {.share = 1, .least = 10, .wraps = true, .texts = {35, 35, 35}}};
    EXPECT_THAT(columnWidths(wishes, 100), ElementsAre(Ge(60), Ge(35)));
}

TEST(ColumnWidths, ShrinkAlikeWhenNothingFits) {
    const std::vector<ColumnWish> wishes{{.least = 150}, {.least = 50}};
    EXPECT_THAT(columnWidths(wishes, 100), ElementsAre(DoubleNear(75, 1e-9), DoubleNear(25, 1e-9)));
}

} // namespace
} // namespace xushi

#include "domain/analyses/Ranking.h"

#include "domain/Rounding.h"
#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace xushi {
namespace {

using testing::ElementsAre;

constexpr auto higher = Direction::HigherIsBetter;
constexpr auto lower = Direction::LowerIsBetter;

RankedRow row(const char* value) { return {.value = ratio(value)}; }
const RankedRow missing{};

std::vector<std::string> texts(const std::vector<RankedRow>& rows, Direction direction = higher) {
    std::vector<std::string> found;
    for (const auto& rank : ranksOf(rows, direction)) found.push_back(rank.toText());
    return found;
}

TEST(Ranking, GivesTiesOnePlaceAndLeavesTheNextOut) {
    EXPECT_THAT(texts({row("5"), row("7"), row("9"), row("7")}), ElementsAre("4", "2", "1", "2"));
}

TEST(Ranking, TurnsAroundWhereLowerIsBetter) {
    EXPECT_THAT(texts({row("5"), row("7"), row("9"), row("7")}, lower), ElementsAre("1", "2", "4", "2"));
}

TEST(Ranking, LooksAtTheUnroundedValues) {
    const RankedRow a{.value = Ratio(4266, 10000)};
    const RankedRow b{.value = Ratio(4267, 10000)};
    ASSERT_EQ(rounded(*a.value, 2), rounded(*b.value, 2));
    EXPECT_THAT(texts({a, b}), ElementsAre("2", "1"));
    EXPECT_THAT(texts({row("3"), row("3.00")}), ElementsAre("1", "1"));
}

TEST(Ranking, ListsAMissingValueUnranked) {
    EXPECT_THAT(texts({row("-5"), missing, row("-7")}), ElementsAre("1", "—", "2"));
    EXPECT_THAT(texts({row("-5"), missing, row("-7")}, lower), ElementsAre("2", "—", "1"));
}

TEST(Ranking, DoesNotRankATotalNorAgainstIt) {
    const RankedRow total{.value = ratio("100"), .isTotal = true};
    EXPECT_THAT(texts({total, row("40"), row("60")}), ElementsAre("/", "2", "1"));
    EXPECT_THAT(texts({RankedRow{.isTotal = true}, row("40")}), ElementsAre("/", "1"));
}

TEST(Ranking, OfNothingIsEmpty) { EXPECT_TRUE(ranksOf({}, higher).empty()); }

TEST(Ranking, StaysWithItsRowsWhenTheyAreSortedByAnotherColumn) {
    const std::vector<RankedRow> completion{row("62.4"), row("32"), row("116.7")};
    const std::vector<RankedRow> growth{row("5"), row("28.4"), row("-3")};
    const auto ranks = ranksOf(completion, higher);
    std::vector<int> places;
    for (const auto index : orderBy(growth, higher)) places.push_back(ranks[index].place);
    EXPECT_THAT(places, ElementsAre(3, 2, 1));
}

TEST(DisplayOrder, PutsTotalsFirstAndMissingLast) {
    const RankedRow total{.value = ratio("1"), .isTotal = true};
    EXPECT_THAT(orderBy(std::vector{missing, row("5"), total, row("7")}, higher), ElementsAre(2U, 3U, 1U, 0U));
    EXPECT_THAT(orderBy(std::vector{missing, row("5"), total, row("7")}, lower), ElementsAre(2U, 1U, 3U, 0U));
}

TEST(DisplayOrder, KeepsTheGivenOrderOfEquals) {
    const RankedRow totalA{.value = ratio("1"), .isTotal = true};
    const RankedRow totalB{.value = ratio("2"), .isTotal = true};
    EXPECT_THAT(orderBy(std::vector{row("5"), missing, row("7"), row("5.0"), totalA, missing, totalB, row("7")}, higher),
                ElementsAre(4U, 6U, 2U, 7U, 0U, 3U, 1U, 5U));
}

std::vector<RankedRow> someRows() {
    std::vector<RankedRow> rows;
    const auto kinds = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8));
    for (const int kind : kinds) {
        RankedRow row{.value = Ratio(*rc::gen::inRange(-4, 5), *rc::gen::inRange(1, 4))};
        row.isTotal = kind == 0;
        if (kind == 1) row.value.reset();
        rows.push_back(row);
    }
    return rows;
}

TEST(Ranking, IsATotalOrderWithTiesInOnePlace) {
    EXPECT_TRUE(rc::check("place = 1 + strictly better; order and place agree", [] {
        const auto rows = someRows();
        for (const auto direction : {higher, lower}) {
            const auto ranks = ranksOf(rows, direction);
            RC_ASSERT(ranks.size() == rows.size());
            std::vector<std::size_t> placed;
            for (const auto index : orderBy(rows, direction))
                if (ranks[index].kind == RankKind::Placed) placed.push_back(index);
            for (std::size_t at = 0; at < placed.size(); ++at) {
                const bool isTie = at > 0 && *rows[placed[at]].value == *rows[placed[at - 1]].value;
                const int expected = isTie ? ranks[placed[at - 1]].place : static_cast<int>(at) + 1;
                RC_ASSERT(ranks[placed[at]].place == expected);
                if (isTie) RC_ASSERT(placed[at - 1] < placed[at]);
                if (at == 0 || isTie) continue;
                const bool isHigher = *rows[placed[at - 1]].value > *rows[placed[at]].value;
                RC_ASSERT(isHigher == (direction == higher));
            }
        }
    }));
}

TEST(DisplayOrder, HasEveryRowOnce) {
    EXPECT_TRUE(rc::check("a permutation", [] {
        const auto rows = someRows();
        auto order = orderBy(rows, higher);
        std::ranges::sort(order);
        for (std::size_t i = 0; i < rows.size(); ++i) RC_ASSERT(order[i] == i);
        RC_ASSERT(order.size() == rows.size());
    }));
}

} // namespace
} // namespace xushi

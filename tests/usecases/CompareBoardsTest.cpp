#include "usecases/CompareBoards.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class CompareBoards : public testing::Test {
protected:
    std::int64_t head() { return now(*store).journalHead()->sequence; }
    std::int64_t enter(const std::string& value, const std::string& reason = {}, const std::string& region = "HA") {
        const auto key = aFigure({.region = region}).key;
        Figure figure = now(*store).readFigure(key)->value_or(Figure{.key = key});
        figure.value = number(value);
        ChangeNote note = aNote();
        note.reason = reason;
        putFigure(*store, figure, note);
        return head();
    }
    Result<BoardComparison> compare(std::int64_t from, std::int64_t to, const std::optional<RegionCode>& region = {}) {
        return compareBoards(*store, {.from = from, .to = to, .region = region});
    }

    SmallStore store;
};

TEST_F(CompareBoards, TellsEachRowThatDiffersWithTheActsBetween) {
    const auto from = enter("100");
    enter("40", "", "QJ");
    const auto second = enter("110", "补报");
    enter("42", "", "QJ");
    const auto third = enter("120", "更正");
    const auto later = enter("130");
    const auto told = compare(from, third);
    ASSERT_TRUE(told) << told.error().key;
    EXPECT_EQ(told->period, Period::ytd(2025, 5));
    EXPECT_EQ(told->from.sequence, from);
    EXPECT_EQ(told->to.sequence, third);
    ASSERT_EQ(told->rows.size(), 2U);
    EXPECT_EQ(told->rows[0].before->value, number("100"));
    EXPECT_EQ(told->rows[0].after->value, number("120")) << "not what act " << later << " wrote";
    EXPECT_THAT(told->rows[0].acts, ElementsAre(second, third));
    EXPECT_EQ(told->acts.at(second).reason, "补报");
    EXPECT_EQ(told->acts.at(third).actor, "zhang");
    EXPECT_EQ(told->rows[1].before, nullptr);
    EXPECT_EQ(told->rows[1].region, RegionCode{"QJ"});
    EXPECT_EQ(told->acts.size(), 4U);
    EXPECT_EQ(compare(from, third, RegionCode{"QJ"})->rows.size(), 1U);
}

TEST_F(CompareBoards, FindsTheActOfARecordInTheMidstOfIt) {
    const auto from = enter("100");
    std::int64_t group = 0;
    {
        Figure figure = **now(*store).readFigure(aFigure({}).key);
        figure.value = number("101");
        group = *store->inTransaction(aNote("import"), [&](Transaction& transaction) -> Result<void> {
            EXPECT_TRUE(transaction.put(aFigure({.value = "7.0", .indicator = "CONTRACTS"})));
            const auto put = transaction.put(figure);
            return put ? Result<void>() : Result<void>(put.error());
        });
    }
    const auto told = compare(from, head());
    ASSERT_EQ(told->rows.size(), 2U);
    EXPECT_THAT(told->rows[0].acts, ElementsAre(group));
    EXPECT_THAT(told->rows[1].acts, ElementsAre(group));
    EXPECT_EQ(told->acts.at(group).count, 2);
}

TEST_F(CompareBoards, TellsDefinitionsThatChanged) {
    const auto from = enter("100");
    Indicator indicator = *now(*store).readCatalogue()->find(IndicatorCode{"STARTS"});
    indicator.definition = "备案数";
    const auto group = *store->inTransaction(aNote("indicator"), [&](Transaction& transaction) -> Result<void> {
        const auto put = transaction.put(indicator);
        return put ? Result<void>() : Result<void>(put.error());
    });
    const auto told = compare(from, head());
    EXPECT_THAT(told->rows, IsEmpty());
    EXPECT_THAT(told->definitions, ElementsAre(DefinitionDifference{RecordKind::Indicator, "STARTS", false, {group}}));
    EXPECT_TRUE(told->acts.contains(group));
}

TEST_F(CompareBoards, OfOnePositionIsEmptyAndOfTwoInTheWrongOrderIsRefused) {
    const auto first = enter("100");
    const auto second = enter("110");
    EXPECT_THAT(compare(second, second)->rows, IsEmpty());
    EXPECT_EQ(compare(second, first).error(), refused("position.order", {std::to_string(second), std::to_string(first)}));
    EXPECT_EQ(compare(first, second + 1).error().key, "verify.no-entry");
}

TEST_F(CompareBoards, WithoutAFigureThereIsNoPeriodToCompare) {
    EXPECT_EQ(compare(head(), head()).error(), missing("position.no-period"));
}

} // namespace
} // namespace xushi

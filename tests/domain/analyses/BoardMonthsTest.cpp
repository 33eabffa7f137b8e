#include "domain/analyses/BoardMonths.h"
#include "domain/signing/SignedWorlds.h"
#include "support/AnyStore.h"
#include "support/Printers.h"
#include "support/Rounds.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

std::string textOf(const std::optional<Decimal>& value) { return value ? value->toString() : "-"; }
std::string textOf(const std::optional<Period>& period) { return period ? period->toText() : "-"; }

/// Everything that the rows say.
std::vector<std::string> rowsSaid(const Catalogue& catalogue, std::span<const Figure> figures, const Period& period, const std::optional<RegionCode>& region) {
    std::vector<std::string> lines;
    for (const auto& row : boardAt({.catalogue = catalogue, .figures = figures, .period = period, .region = region})) {
        std::string line = row.indicator.text + " " + row.region.text + " " + textOf(row.asOf) + " " + textOf(row.judged) + " " + textOf(row.growthAsOf) + row.wording;
        for (const auto& value : {row.value, row.monthAlone, row.lastYear, row.restatedBase, row.startLevel, row.numerator, row.denominator}) line += " " + textOf(value);
        line += " " + std::string(token(row.state)) + (row.status ? std::string(token(*row.status)) : "") + std::to_string(static_cast<int>(row.lastYearFrom));
        line += row.isOlderThanAsked ? " older " : " ";
        line += std::string(token(row.standing.light)) + std::string(token(row.standing.ground));
        for (const auto& percent : {row.standing.completion, row.standing.schedule}) line += percent ? " " + percent->value.toText() : " -";
        if (row.standing.gap) line += " " + row.standing.gap->value.toText();
        if (row.growth && row.growth->percent) line += " " + row.growth->percent->value.toText();
        for (const auto& remark : row.remarks) line += " " + remark.key + (remark.args.empty() ? "" : remark.args.front());
        lines.push_back(std::move(line));
    }
    return lines;
}

TEST(BoardMonths, AreTheMonthTheOneBeforeTheYearBeforeAndItsDecember) {
    EXPECT_EQ(monthsOfBoard(Period::ytd(2025, 5)), (std::vector<YearMonth>{{2024, 5}, {2024, 12}, {2025, 4}, {2025, 5}}));
    EXPECT_EQ(monthsOfBoard(Period::ytd(2025, 1)), (std::vector<YearMonth>{{2024, 1}, {2024, 12}, {2025, 1}}));
    EXPECT_EQ(monthsOfBoard(Period::ytd(2025, 12)), (std::vector<YearMonth>{{2024, 12}, {2025, 11}, {2025, 12}}));
    EXPECT_EQ(monthsOfWords(Period::ytd(2025, 4)), (std::vector<YearMonth>{{2025, 1}, {2025, 2}}));
    EXPECT_TRUE(monthsOfWords(Period::ytd(2025, 2)).empty());
}

/// With the words of the months before, and with everything of the indicators that are said to need it.
TEST(BoardMonths, GiveTheSameRowsInAnyStore) {
    int alone = 0;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(60)); ++seed) {
        AnyStore store(seed, false);
        if (seed % 2 == 0) store.catalogue.indicators.pop_back(); // without the rate, its parts are summed up by nobody
        for (const int month : {1, 2, 3, 6, 12})
            for (const auto& region : {std::optional<RegionCode>(), std::optional(store.catalogue.regions[1].code)}) {
                SCOPED_TRACE("seed " + std::to_string(seed) + ", month " + std::to_string(month) + (region ? region->text : ""));
                const Period period = Period::ytd(2025, month);
                const auto isIn = [](const std::vector<YearMonth>& months, const Figure& figure) { return std::ranges::count(months, monthOf(figure.key.period)) > 0; };
                std::vector<Figure> slice;
                std::ranges::copy_if(store.figures, std::back_inserter(slice), [&](const Figure& figure) { return isIn(monthsOfBoard(period), figure); });
                const auto more = indicatorsOfMoreMonths({.catalogue = store.catalogue, .figures = slice, .period = period, .region = region});
                slice.clear();
                std::ranges::copy_if(store.figures, std::back_inserter(slice), [&](const Figure& figure) {
                    const bool isWhole = std::ranges::count(more, figure.key.indicator) > 0;
                    return isWhole || isIn(monthsOfBoard(period), figure) || (isIn(monthsOfWords(period), figure) && !figure.wording.empty());
                });
                EXPECT_EQ(rowsSaid(store.catalogue, slice, period, region), rowsSaid(store.catalogue, store.figures, period, region));
                alone += static_cast<int>(store.catalogue.indicators.size() - more.size());
            }
    }
    EXPECT_GT(alone, rounds(100));
}

TEST(BoardMonths, AreNotEnoughWhereACurveLooksBackOrAMonthWasSignedOff) {
    Catalogue catalogue = AnyStore(1, false).catalogue;
    const SignedWorlds nothing;
    EXPECT_FALSE(needsEveryMonth(catalogue, nothing));
    EXPECT_TRUE(needsEveryMonth(AnyStore(1, true).catalogue, nothing));
    const SignedWorlds signedOff(catalogue, {{{{"D1"}, {2025, 3}}, 1}}, 2024);
    EXPECT_TRUE(needsEveryMonth(catalogue, signedOff));
}

} // namespace
} // namespace xushi

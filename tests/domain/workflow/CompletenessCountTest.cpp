#include "domain/workflow/CompletenessCount.h"

#include "support/AnyStore.h"
#include "support/Rounds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

/// Figures come, go and change in any store; counting on gives what counting anew gives.
TEST(CompletenessCount, CountsOnAsItWouldCountAnew) {
    int others = 0;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(rounds(60)); ++seed) {
        SCOPED_TRACE(seed);
        AnyStore store(seed);
        store.catalogue.indicators[1].department = {"TJ"};
        if (store.oneIn(2)) store.catalogue.targets.clear(); // then a region owes what it has once reported
        if (store.oneIn(2)) std::erase_if(store.figures, [](const Figure& figure) { return figure.key.region.text == "LS"; });
        const Workflow workflow;
        const auto department = seed % 3 == 0 ? std::optional(DepartmentCode{"TJ"}) : std::nullopt;
        const YearMonth month{2025, 3 * (1 + store.upTo(3))};
        const auto request = [&] { return AuditRequest{store.catalogue, store.figures, workflow, month, department}; };
        CompletenessCount count(request());
        for (int change = 0; change < 12; ++change) {
            const Indicator& indicator = store.catalogue.indicators[static_cast<std::size_t>(store.upTo(5))];
            const Region& region = store.catalogue.regions[static_cast<std::size_t>(store.upTo(2))];
            const int year = 2024 + store.upTo(1);
            if (!keyFor(indicator, Period::ytd(year, month.month).withKind(storedKind(indicator)))) continue;
            Figure figure = store.anyFigure(indicator, region.code, year, month.month);
            const auto at = std::ranges::find(store.figures, figure.key, &Figure::key);
            if (store.oneIn(3)) {
                figure.state = FigureState::Cleared;
                figure.value.reset();
            }
            if (at == store.figures.end()) store.figures.push_back(figure);
            else *at = figure;
            sortForBoard(store.figures);
            const Completeness before = count.completeness();
            count.recount(request(), std::array{figure.key});
            const Completeness on = count.completeness();
            const Completeness anew = completenessOf(request());
            EXPECT_EQ(on.due, anew.due);
            EXPECT_EQ(on.reported, anew.reported);
            EXPECT_EQ(on.waitingFor, anew.waitingFor);
            EXPECT_EQ(count.owed(), CompletenessCount(request()).owed());
            Completeness ofEach;
            for (const auto& place : store.catalogue.regions) {
                const Completeness there = count.completenessIn(place.code);
                ofEach.due += there.due;
                ofEach.reported += there.reported;
                ofEach.waitingFor.insert(ofEach.waitingFor.end(), there.waitingFor.begin(), there.waitingFor.end());
            }
            EXPECT_EQ(ofEach.due, on.due);
            EXPECT_EQ(ofEach.reported, on.reported);
            EXPECT_EQ(ofEach.waitingFor, on.waitingFor);
            EXPECT_EQ(count.completenessIn({"nowhere"}).due, 0);
            int owed = 0;
            for (const auto& [code, regions] : count.owed()) owed += static_cast<int>(regions.size());
            EXPECT_EQ(owed, on.due - on.reported);
            others += on.reported != before.reported || on.due != before.due ? 1 : 0;
        }
    }
    EXPECT_GT(others, rounds(60)) << "something must have been another";
}

TEST(CompletenessCount, PassesOverWhatItDoesNotCount) {
    AnyStore store(1);
    const Workflow workflow;
    const AuditRequest request{store.catalogue, store.figures, workflow, {2025, 6}, std::nullopt};
    CompletenessCount count(request);
    const int due = count.completeness().due;
    count.recount(request, std::array{FigureKey{Period::ytd(2025, 6), {"NONE"}, {"HA"}}, FigureKey{Period::ytd(2025, 6), {"TOTAL"}, {"NONE"}}});
    EXPECT_EQ(count.completeness().due, due);
    EXPECT_GT(due, 0);
}

TEST(CompletenessCount, CountsManyChangesFromTheBeginning) {
    AnyStore store(2);
    const Workflow workflow;
    const auto request = [&] { return AuditRequest{store.catalogue, store.figures, workflow, {2025, 6}, std::nullopt}; };
    CompletenessCount count(request());
    std::vector<FigureKey> keys;
    for (auto& figure : store.figures) {
        keys.push_back(figure.key);
        figure.state = FigureState::Cleared;
        figure.value.reset();
    }
    ASSERT_GT(count.completeness().reported, 0);
    count.recount(request(), keys);
    EXPECT_EQ(count.completeness().reported, 0);
    EXPECT_EQ(count.completeness().due, completenessOf(request()).due);
}

} // namespace
} // namespace xushi

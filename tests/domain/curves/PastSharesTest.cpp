#include "domain/curves/PastShares.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

PastYear reached(int year, std::initializer_list<std::pair<int, const char*>> months) {
    PastYear past{.year = year};
    for (const auto& [month, value] : months) past.cumulatives[static_cast<std::size_t>(month - 1)] = number(value);
    return past;
}

TEST(PastShares, AreTheCumulativeByTheFullYear) {
    EXPECT_EQ(shareReached(reached(2024, {{5, "40.0"}, {12, "160"}}), Month(5)), Ratio(1, 4));
    EXPECT_EQ(shareReached(reached(2024, {{5, "40"}, {12, "160"}}), Month(12)), Ratio(1));
}

TEST(PastShares, AreNothingWithoutTheMonthOrTheFullYear) {
    EXPECT_FALSE(shareReached(reached(2024, {{4, "40"}, {12, "160"}}), Month(5)));
    EXPECT_FALSE(shareReached(reached(2024, {{5, "40"}}), Month(5)));
    EXPECT_FALSE(shareReached(reached(2024, {{5, "0"}, {12, "0"}}), Month(5)));
    EXPECT_FALSE(shareReached(reached(2024, {{5, "-9"}, {12, "-8"}}), Month(5)));
}

TEST(PastShares, AreNothingOverAYearThatFell) {
    EXPECT_FALSE(shareReached(reached(2024, {{5, "40"}, {6, "39"}, {12, "160"}}), Month(5)));
    EXPECT_FALSE(shareReached(reached(2024, {{5, "40"}, {11, "170"}, {12, "160"}}), Month(5)));
    EXPECT_FALSE(shareReached(reached(2024, {{1, "-1"}, {5, "40"}, {12, "160"}}), Month(5)));
    EXPECT_TRUE(shareReached(reached(2024, {{5, "40"}, {6, "40"}, {12, "160"}}), Month(5)));
}

TEST(PastShares, AreAveragedOverYearsThatAllHaveOne) {
    const PastShares past{{reached(2022, {{5, "1"}, {12, "4"}}), reached(2023, {{5, "1"}, {12, "3"}}),
                           reached(2024, {{5, "1"}, {12, "2"}})}};
    EXPECT_EQ(meanShareReached(past, 2024, 3, Month(5)), (Ratio(1, 4) + Ratio(1, 3) + Ratio(1, 2)) / Ratio(3));
    EXPECT_EQ(meanShareReached(past, 2024, 1, Month(5)), Ratio(1, 2));
    EXPECT_FALSE(meanShareReached(past, 2024, 4, Month(5)));
    EXPECT_FALSE(meanShareReached(past, 2025, 1, Month(5)));
}

TEST(PastShares, NameTheLatestYearThatGivesNone) {
    const PastShares past{{reached(2023, {{5, "2"}, {6, "1"}, {12, "3"}}), reached(2024, {{5, "1"}, {12, "2"}})}};
    EXPECT_EQ(whyNotReached(past, 2024, 2, Month(5)), (Remark{"note.past-falls", {"2023"}}));
    EXPECT_EQ(whyNotReached(past, 2024, 1, Month(4)), (Remark{"note.past-missing", {"2024", "4"}}));
    PastShares empty;
    empty.years.push_back({.year = 2024});
    for (auto& month : empty.years.back().cumulatives) month = Decimal(0);
    EXPECT_EQ(whyNotReached(empty, 2024, 1, Month(4)), (Remark{"note.past-zero", {"2024"}}));
    EXPECT_EQ(whyNotReached({}, 2024, 1, Month(4)), (Remark{"note.past-missing", {"2024", "4"}}));
    EXPECT_EQ(whyNotReached(past, 2024, 1, Month(5)), Remark{});
}

} // namespace
} // namespace xushi

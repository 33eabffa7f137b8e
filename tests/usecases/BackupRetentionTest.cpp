#include "usecases/BackupRetention.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>

namespace xushi {
namespace {

std::string at(int year, int month, int day, int hour = 9) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02d%02d-%02d0000", year, month, day, hour);
    return text;
}

std::vector<std::string> keptOf(const std::vector<std::string>& taken, const RetentionRule& rule = {}) {
    const auto kept = keptBackups(taken, rule);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < taken.size(); ++i)
        if (kept[i]) names.push_back(taken[i]);
    return names;
}

TEST(BackupRetention, KeepsTheNewest) {
    std::vector<std::string> ofOneDay;
    for (int hour = 0; hour < 20; ++hour) ofOneDay.push_back(at(2025, 6, 3, hour));
    EXPECT_EQ(keptOf(ofOneDay), std::vector(ofOneDay.begin() + 10, ofOneDay.end()));
    EXPECT_TRUE(keptOf({}).empty());
    EXPECT_EQ(keptOf({at(2025, 6, 3)}).size(), 1U);
}

TEST(BackupRetention, KeepsTheLastOfEachOfThirtyDaysThatHaveOne) {
    std::vector<std::string> twiceADay;
    for (int day = 1; day <= 28; ++day)
        for (const int hour : {9, 17})
            if (day % 2 == 0) twiceADay.push_back(at(2025, 5, day, hour));
    for (int day = 1; day <= 28; ++day)
        for (const int hour : {9, 17}) twiceADay.push_back(at(2025, 6, day, hour));
    const auto kept = keptOf(twiceADay);
    EXPECT_TRUE(std::ranges::count(kept, at(2025, 6, 1, 17))) << "28 days of June and two of May";
    EXPECT_TRUE(std::ranges::count(kept, at(2025, 5, 28, 17)));
    EXPECT_TRUE(std::ranges::count(kept, at(2025, 5, 26, 17)));
    EXPECT_FALSE(std::ranges::count(kept, at(2025, 5, 24, 17)));
    EXPECT_FALSE(std::ranges::count(kept, at(2025, 6, 1, 9))) << "not the last one of its day, and none of the ten newest";
}

TEST(BackupRetention, KeepsTheLastOfEachOfTwentyFourMonths) {
    std::vector<std::string> monthly;
    for (int year = 2022; year <= 2025; ++year)
        for (int month = 1; month <= 12; ++month) monthly.push_back(at(year, month, 15));
    const auto kept = keptOf(monthly, {.newest = 1, .days = 1, .months = 24});
    EXPECT_EQ(kept, std::vector(monthly.end() - 24, monthly.end()));
}

TEST(BackupRetention, DependsOnNoOrderAndKeepsNoMoreThanTheRuleHas) {
    std::vector<std::string> taken;
    for (int year = 2020; year <= 2025; ++year)
        for (int month = 1; month <= 12; ++month)
            for (const int day : {1, 10, 20})
                for (const int hour : {8, 16}) taken.push_back(at(year, month, day, hour));
    const auto kept = keptOf(taken);
    EXPECT_LE(kept.size(), 10U + 30U + 24U);
    auto shuffled = taken;
    std::ranges::reverse(shuffled);
    std::rotate(shuffled.begin(), shuffled.begin() + 37, shuffled.end());
    const auto other = keptOf(shuffled);
    EXPECT_EQ(std::set(kept.begin(), kept.end()), std::set(other.begin(), other.end()));
    EXPECT_EQ(keptOf(kept), kept) << "what stays once stays the next time";
}

} // namespace
} // namespace xushi

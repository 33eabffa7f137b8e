#include "domain/Month.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(Date, ReadsADayOfTheCalendarAndNothingElse) {
    EXPECT_EQ(Date::from("2025-07-15"), (Date{2025, 7, 15}));
    EXPECT_EQ(Date::from("2024-02-29"), (Date{2024, 2, 29}));
    for (const char* text : {"2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-04-00", "2025-7-15", "20250715",
                             "2025/07/15", "2025-07-15 ", "-025-07-15", "2025-0x-15", ""})
        EXPECT_FALSE(Date::from(text)) << text;
}

TEST(Date, IsWrittenAsItIsRead) {
    EXPECT_EQ((Date{2025, 7, 5}).toText(), "2025-07-05");
    EXPECT_EQ((Date{987, 12, 31}).toText(), "0987-12-31");
}

TEST(Month, HasItsDaysByTheGregorianRule) {
    EXPECT_EQ(daysIn(2025, Month(2)), 28);
    EXPECT_EQ(daysIn(2024, Month(2)), 29);
    EXPECT_EQ(daysIn(1900, Month(2)), 28);
    EXPECT_EQ(daysIn(2000, Month(2)), 29);
    int days = 0;
    for (int month = 1; month <= 12; ++month) days += daysIn(2025, Month(month));
    EXPECT_EQ(days, 365);
    for (const int month : {4, 6, 9, 11}) EXPECT_EQ(daysIn(2025, Month(month)), 30);
}

TEST(Month, CountsItsLastDayWithinTheYear) {
    EXPECT_EQ(dayOfYear(lastDayOf(2025, Month(5))), 151);
    EXPECT_EQ(dayOfYear(lastDayOf(2025, Month(6))), 181);
    EXPECT_EQ(dayOfYear(lastDayOf(2024, Month(5))), 152);
    EXPECT_EQ(dayOfYear({2025, 1, 1}), 1);
    EXPECT_EQ(dayOfYear(lastDayOf(2024, Month(12))), 366);
}

} // namespace
} // namespace xushi

#include "io/sheets/NumberLook.h"

#include "io/sheets/SerialDate.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(NumberLook, NamesTheDecimalsThatAreShown) {
    EXPECT_EQ(lookOf("0.00").decimals, 2);
    EXPECT_EQ(lookOf("#,##0.0").decimals, 1);
    EXPECT_EQ(lookOf("0").decimals, 0);
    EXPECT_EQ(lookOf("_-* #,##0.00_-;-* #,##0.00_-").decimals, 2);
    EXPECT_EQ(lookOf("\"￥\"#,##0.00;[Red]\"￥\"-#,##0.00").decimals, 2);
    EXPECT_EQ(lookOf("0.0_ ").decimals, 1);
    EXPECT_EQ(lookOf("[Red]0.000").decimals, 3);
}

TEST(NumberLook, NamesNoneWhereTheyMayDiffer) {
    for (const char* code : {"General", "@", "", "0.##", "# ?/?", "0.00E+00", "0.0,", "0!.0,\"万元\"", "#,##0,,\"百万\"", "G/通用格式", "\"0.00\""})
        EXPECT_EQ(lookOf(code).decimals, std::nullopt) << code;
}

TEST(NumberLook, KnowsPerCentButNotItsPicture) {
    EXPECT_EQ(lookOf("0.0%"), (NumberLook{.decimals = 1, .isPercent = true}));
    EXPECT_TRUE(lookOf("0%;[Red]-0%").isPercent);
    EXPECT_FALSE(lookOf("0.0\"%\"").isPercent);
    EXPECT_FALSE(lookOf("0.0\\%").isPercent);
}

TEST(NumberLook, KnowsADateByItsLetters) {
    for (const char* code : {"yyyy-mm-dd", "yyyy\"年\"m\"月\"", "yyyy年m月", "[DBNum1][$-804]yyyy\"年\"m\"月\";@", "m/d/yy h:mm", "[$-F800]dddd\\,\\ mmmm\\ dd",
                             "yyyy/m/d h:mm:ss.000", "h:mm AM/PM", "e\"年\"", "aaaa", "YYYY-MM-DD", "mm:ss.0", "[$-411]ge.m.d"})
        EXPECT_TRUE(lookOf(code).isDate) << code;
}

TEST(NumberLook, TakesNoNumberForADate) {
    for (const char* code : {"General", "0.00E+00", "[Red]0.00", "[蓝色]0", "0\"days\"", "\"yyyy\"0", "#,##0\\d", "[h]:mm:ss", "[mm]:ss", "[ss]", "0_d", "0*d",
                             "G/通用格式\"h\"", "@"})
        EXPECT_FALSE(lookOf(code).isDate) << code;
}

TEST(NumberLook, KnowsFormatsByTheirNumberAlone) {
    for (int id = 0; id < 164; ++id) {
        const bool isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58);
        EXPECT_EQ(builtInLook(id).isDate, isDate) << id;
    }
    EXPECT_EQ(builtInLook(1).decimals, 0);
    EXPECT_EQ(builtInLook(2).decimals, 2);
    EXPECT_EQ(builtInLook(4).decimals, 2);
    EXPECT_EQ(builtInLook(9), (NumberLook{.decimals = 0, .isPercent = true}));
    EXPECT_EQ(builtInLook(10), (NumberLook{.decimals = 2, .isPercent = true}));
    EXPECT_EQ(builtInLook(38).decimals, 0);
    EXPECT_EQ(builtInLook(40).decimals, 2);
    for (const int id : {0, 11, 12, 13, 48, 49, -1, 9999}) EXPECT_EQ(builtInLook(id), NumberLook{}) << id;
}

TEST(SerialDate, CountsFrom1900AsExcelDoes) {
    EXPECT_EQ(serialDate("1", DateSystem::From1900), "1900-01-01");
    EXPECT_EQ(serialDate("59", DateSystem::From1900), "1900-02-28");
    EXPECT_EQ(serialDate("60", DateSystem::From1900), "1900-02-29");
    EXPECT_EQ(serialDate("61", DateSystem::From1900), "1900-03-01");
    EXPECT_EQ(serialDate("45962", DateSystem::From1900), "2025-11-01");
    EXPECT_EQ(serialDate("2958465", DateSystem::From1900), "9999-12-31");
}

TEST(SerialDate, CountsFrom1904) {
    EXPECT_EQ(serialDate("0", DateSystem::From1904), "1904-01-01");
    EXPECT_EQ(serialDate("44316", DateSystem::From1904), "2025-05-01");
}

TEST(SerialDate, RoundsTheTimeToTheSecond) {
    EXPECT_EQ(serialDate("43831.0423726852", DateSystem::From1900), "2020-01-01T01:01:01");
    EXPECT_EQ(serialDate("45778.5", DateSystem::From1900), "2025-05-01T12:00:00");
    EXPECT_EQ(serialDate("45777.9999999", DateSystem::From1900), "2025-05-01") << "over midnight";
    EXPECT_EQ(serialDate("0.5", DateSystem::From1900), "1899-12-31T12:00:00");
}

TEST(SerialDate, KnowsNoDayOutsideItsCalendar) {
    for (const char* text : {"-1", "2958466", "99999999", "123456789012345"}) EXPECT_FALSE(serialDate(text, DateSystem::From1900)) << text;
}

TEST(IsoDate, LeavesOutMidnightAndFractions) {
    EXPECT_EQ(isoDate("2025-05-31"), "2025-05-31");
    EXPECT_EQ(isoDate("2025-05-31T00:00:00"), "2025-05-31");
    EXPECT_EQ(isoDate("2025-05-31T00:00:00.000Z"), "2025-05-31");
    EXPECT_EQ(isoDate("2025-05-31T08:30:00.5+08:00"), "2025-05-31T08:30:00");
    EXPECT_EQ(isoDate("2025-05-31T08:30"), "2025-05-31T08:30:00");
}

TEST(IsoDate, RefusesWhatIsNone) {
    for (const char* text : {"", "2025", "2025-02-30", "2025-13-01", "2025-05-31x", "2025-05-31T", "2025-05-31T24:00:00", "2025-05-31T08:61:00", "25-05-31",
                             "2025/05/31", "45778", "2025-05-31T08:30:00.x", "2025-05-31T08:30:00+8"})
        EXPECT_FALSE(isoDate(text)) << text;
}

} // namespace
} // namespace xushi

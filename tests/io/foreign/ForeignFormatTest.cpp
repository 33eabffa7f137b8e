#include "io/sheets/foreign/ForeignCell.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

using Shows = ForeignFormat::Shows;

struct FormatCase {
    const char* code;
    Shows shows;
    bool isPercent;
    std::optional<int> decimals;
};

TEST(ForeignFormats, SayWhatTheyShow) {
    const FormatCase cases[]{
        {"", Shows::Number, false, {}},
        {"General", Shows::Number, false, {}},
        {"G/通用格式", Shows::Number, false, {}},
        {"0", Shows::Number, false, 0},
        {"#,##0.00", Shows::Number, false, 2},
        {"0.00_ ;[Red]\\-0.00\\ ", Shows::Number, false, 2},
        {"0.0%", Shows::Number, true, 1},
        {"0.00\"%\"", Shows::Number, false, 2},
        {"0.0\"亿元\"", Shows::Number, false, 1},
        {"[$¥-804]#,##0.00", Shows::Number, false, 2},
        {"[<1]0.00%;0.0", Shows::Number, true, 2},
        {"0.0,", Shows::Number, false, {}},
        {"0.00E+00", Shows::Number, false, {}},
        {"# ?/?", Shows::Number, false, {}},
        {"yyyy\"年\"m\"月\"", Shows::Date, false, {}},
        {"[$-804]yyyy\"年\"m\"月\"d\"日\";@", Shows::Date, false, {}},
        {"[DBNum1][$-804]m\"月\"", Shows::Date, false, {}},
        {"e/m/d", Shows::Date, false, {}},
        {"yyyy/m/d h:mm", Shows::Date, false, {}},
        {"h:mm:ss", Shows::Time, false, {}},
        {"[h]:mm", Shows::Time, false, {}},
        {"mm:ss.0", Shows::Time, false, {}},
    };
    for (const auto& [code, shows, isPercent, decimals] : cases) {
        const auto format = foreignFormat(code, false);
        EXPECT_EQ(format.shows, shows) << code;
        EXPECT_EQ(format.isPercent, isPercent) << code;
        EXPECT_EQ(format.decimals, decimals) << code;
    }
    EXPECT_TRUE(foreignFormat("@", false).isText);
}

TEST(ForeignFormats, AskThePartForNegativeNumbers) {
    EXPECT_EQ(foreignFormat("0.0;-0.00", true).decimals, 2);
    EXPECT_EQ(foreignFormat("0.0;-0.00", false).decimals, 1);
    EXPECT_TRUE(foreignFormat("0.0;-0%", true).isPercent);
}

TEST(ForeignFormats, HaveTheChineseDatesThatFilesDoNotList) {
    for (const int index : {14, 22, 27, 28, 31, 36, 50, 53, 57, 58}) EXPECT_EQ(foreignFormat(builtInFormat(index), false).shows, Shows::Date) << index;
    for (const int index : {20, 32, 35, 45, 46, 55}) EXPECT_EQ(foreignFormat(builtInFormat(index), false).shows, Shows::Time) << index;
    EXPECT_EQ(builtInFormat(0), "");
    EXPECT_EQ(builtInFormat(200), "");
}

TEST(SerialDays, AreCountedAsASpreadsheetCounts) {
    EXPECT_EQ(dayOfSerial("1", false), "1900-01-01");
    EXPECT_EQ(dayOfSerial("59", false), "1900-02-28");
    EXPECT_EQ(dayOfSerial("60", false), "1900-02-29");
    EXPECT_EQ(dayOfSerial("61", false), "1900-03-01");
    EXPECT_EQ(dayOfSerial("2958465", false), "9999-12-31");
    EXPECT_EQ(dayOfSerial("0", true), "1904-01-01");
    EXPECT_EQ(dayOfSerial("44316", true), "2025-05-01");
    for (const char* none : {"0", "-1", "2958466", "0.5", "99999999999999999999"}) EXPECT_EQ(dayOfSerial(none, false), std::nullopt) << none;
    EXPECT_EQ(dayOfSerial("2958465", true), std::nullopt);
}

TEST(SerialDays, HaveTimesToTheSecond) {
    EXPECT_EQ(dayOfSerial("43831.0423726852", false), "2020-01-01T01:01:01");
    EXPECT_EQ(dayOfSerial("45778.999999", false), "2025-05-02");
}

TEST(SerialDays, WithoutADayAreTimes) {
    EXPECT_EQ(numberCell(1, 1, {.text = "1.25"}, foreignFormat("[h]:mm", false)).text, "30:00:00");
    EXPECT_EQ(numberCell(1, 1, {.text = "0.75"}, foreignFormat("h:mm", false)).kind, CellKind::Text);
}

TEST(KeptNumbers, AreRoundedToFifteenDigits) {
    EXPECT_EQ(keptNumber("8.699999999999999")->text, "8.7");
    EXPECT_EQ(keptNumber("2.453616e+07")->text, "24536160");
    EXPECT_EQ(keptNumber("-0.00")->text, "0");
    EXPECT_EQ(keptNumber("12.50")->written, "12.50");
    EXPECT_EQ(keptNumber("约5"), std::nullopt);
    EXPECT_EQ(keptNumber("1e9999"), std::nullopt);
}

} // namespace
} // namespace xushi

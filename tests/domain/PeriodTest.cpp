#include "domain/Period.h"
#include "domain/records/PeriodText.h"

#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

struct Written {
    const char* text;
    int month;
    PeriodKind kind;
};

void expectReadAs(std::initializer_list<Written> all, int defaultYear = 0) {
    for (const auto& [text, month, kind] : all) {
        const auto period = Period::parse(text, defaultYear);
        ASSERT_TRUE(period) << text;
        EXPECT_EQ(*period, (Period{2025, Month(month), kind})) << text;
    }
}

constexpr auto ytd = PeriodKind::Ytd;

std::string keyOfRefusal(const char* text) {
    const auto period = Period::parse(text);
    return period ? "accepted as " + period->toText() : period.error().key;
}

TEST(Period, ReadsEveryFormOfTheModel) {
    expectReadAs({{"2025-05", 5, ytd}, {"2025年1-5月", 5, ytd}, {"2025年1—5月", 5, ytd}, {"202505", 5, ytd},
                  {"2025Q1", 3, ytd}, {"2025年一季度", 3, ytd}, {"2025-03", 3, ytd},
                  {"2025H1", 6, ytd}, {"2025年上半年", 6, ytd}, {"2025-06", 6, ytd},
                  {"2025", 12, ytd}, {"2025年", 12, ytd}, {"2025年全年", 12, ytd}, {"2025-12", 12, ytd},
                  {"2025-05m", 5, PeriodKind::Month}, {"2025年5月当月", 5, PeriodKind::Month},
                  {"2025Q2", 6, PeriodKind::Quarter}, {"2025年二季度", 6, PeriodKind::Quarter},
                  {"2025Q4", 12, PeriodKind::Quarter}, {"2025年前三季度", 9, ytd},
                  {"2025年5月末", 5, PeriodKind::Point}, {"2025年5月底", 5, PeriodKind::Point}});
}

TEST(Period, TakesTheDefaultYearWhenNoneIsWritten) {
    expectReadAs({{"1—5月", 5, ytd}, {"上半年", 6, ytd}, {"一季度", 3, ytd}, {"全年", 12, ytd},
                  {"5月当月", 5, PeriodKind::Month}, {"二季度", 6, PeriodKind::Quarter}, {"1-4月份", 4, ytd},
                  {"5月末", 5, PeriodKind::Point}, {"H1", 6, ytd}, {"Q1", 3, ytd}, {"1—12月", 12, ytd}},
                 2025);
}

TEST(Period, PrefersTheWrittenYear) { EXPECT_EQ(*Period::parse("2024年1—5月", 2025), Period::ytd(2024, 5)); }

TEST(Period, TakesAnyDashForADash) {
    for (const auto* dash : {"-", "－", "–", "—", "～", "~", "至", "−"})
        EXPECT_EQ(*Period::parse(std::string("1") + dash + "5月", 2025), Period::ytd(2025, 5)) << dash;
}

TEST(Period, TakesFullWidthDigitsAndBlanks) {
    EXPECT_EQ(*Period::parse("２０２５年１—５月"), Period::ytd(2025, 5));
    EXPECT_EQ(*Period::parse("２０２５－０５"), Period::ytd(2025, 5));
    EXPECT_EQ(*Period::parse(" 2025 年 1 — 11 月 "), Period::ytd(2025, 11));
}

TEST(Period, RefusesWhatIsNotAPeriod) {
    for (const auto* text : {"", "2025-13", "2025-00", "2025-05-15", "2025-02-30", "2025Q5", "2025H2", "下半年", "5-8月", "1—13月",
                             "今年以来", "abc", "2025-5x", "1—5", "月", "-"})
        EXPECT_FALSE(Period::parse(text, 2025)) << text;
    EXPECT_EQ(Period::parse("2025-13").error(), refused("period.not-a-period", {"2025-13"}));
}

TEST(Period, RefusesFiveDigitsRatherThanReadingAYearAndAMonth) {
    for (const auto* text : {"20255", "20255m", "20255月", "2025055"})
        EXPECT_EQ(keyOfRefusal(text), "period.not-a-period") << text;
}

TEST(Period, SaysThatAPartOfTheYearDoesNotBeginInJanuary) {
    for (const auto* text : {"2025年5-8月", "2025H2", "2025年下半年", "2025年2-3季度"})
        EXPECT_EQ(keyOfRefusal(text), "period.not-from-january") << text;
}

TEST(Period, RefusesWhatOnlyTablesWrite) {
    for (const auto* text : {"20142)", "2025年6月*", "1-5月-同比±%", "本月", "同月"})
        EXPECT_FALSE(Period::parse(text, 2025)) << text;
}

TEST(Period, ReadsADateAtTheEdgeOfAMonthAsTheMonth) {
    expectReadAs({{"2025-05-31", 5, ytd}, {"2025-05-01", 5, ytd}, {"2025年5月31日", 5, ytd}, {"20250531", 5, ytd}, {"2025/5/31", 5, ytd},
                  {"2025.5.31", 5, ytd}, {"2025-02-28", 2, ytd}, {"２０２５－０５－３１", 5, ytd}});
    EXPECT_EQ(*Period::parse("2024-02-29"), Period::ytd(2024, 2));
    EXPECT_EQ(keyOfRefusal("2024-02-28"), "period.within-a-month");
    EXPECT_EQ(keyOfRefusal("2025-05-15"), "period.within-a-month");
    EXPECT_EQ(keyOfRefusal("2025-02-30"), "period.not-a-period");
}

TEST(Period, ReadsTheEndsAndTheFirstMonthByTheirOldNames) {
    constexpr auto point = PeriodKind::Point;
    expectReadAs({{"2025年末", 12, point}, {"2025年底", 12, point}, {"2025年年末", 12, point}, {"2025年二季度末", 6, point},
                  {"2025年第3季度末", 9, point}, {"2025Q2末", 6, point}, {"2025年上半年末", 6, point}, {"2025年元月", 1, ytd},
                  {"2025年元月份", 1, ytd}, {"2025年元—5月", 5, ytd}, {"2025年元至五月", 5, ytd}, {"2025年元月当月", 1, PeriodKind::Month},
                  {"2025年元月末", 1, point}});
    expectReadAs({{"年末", 12, point}, {"年底", 12, point}, {"二季度末", 6, point}, {"四季度末", 12, point}, {"上半年末", 6, point},
                  {"元月", 1, ytd}, {"元－6月", 6, ytd}}, 2025);
    for (const auto* text : {"年初", "元", "5元", "下半年末", "五季度末"}) EXPECT_FALSE(Period::parse(text, 2025)) << text;
}

TEST(Period, AsksWhichMonthASpreadsheetHasLeft) {
    for (const auto* text : {"2004.1", "２００４．１", "2004年.1"}) {
        EXPECT_EQ(keyOfRefusal(text), "period.lost-zero") << text;
        EXPECT_EQ(Period::parse(text).error().args.back(), "2004") << text;
    }
    for (const auto* text : {"2025.01", "2025.10", "2025.5", "2025.12"}) EXPECT_TRUE(Period::parse(text)) << text;
    EXPECT_EQ(Period::parse("2025.10")->last, Month(10));
}

TEST(Period, PassesOverWhatCannotBeSeen) {
    for (const auto* text : {"\uFEFF2025-05", "2025\u200B-05", "2025-05\u200E", "2025-\u20605"}) EXPECT_EQ(*Period::parse(text), Period::ytd(2025, 5)) << text;
}

TEST(Period, RefusesATextWithoutAnyYear) {
    EXPECT_EQ(Period::parse("1—5月").error().key, "period.no-year");
    EXPECT_EQ(Period::parse("").error().key, "period.no-year");
    EXPECT_EQ(Period::parse("x2025").error().key, "period.no-year");
}

TEST(Period, RefusesALongTextQuietly) {
    EXPECT_EQ(Period::parse("2025" + std::string(32767, 'x')).error().key, "period.not-a-period");
}

TEST(Period, IsReadBackFromItsText) {
    for (int month = 1; month <= 12; ++month) {
        EXPECT_EQ(*Period::parse(Period::ytd(2025, month).toText()), Period::ytd(2025, month));
        const Period alone{2025, Month(month), PeriodKind::Month};
        EXPECT_EQ(*Period::parse(alone.toText()), alone);
    }
    for (const int month : {6, 9, 12}) {
        const Period quarter{2025, Month(month), PeriodKind::Quarter};
        EXPECT_EQ(*Period::parse(quarter.toText()), quarter);
    }
}

TEST(Period, IsWrittenWithTwoDigitsOfTheMonth) {
    EXPECT_EQ(Period::ytd(2025, 5).toText(), "2025-05");
    EXPECT_EQ(Period::point(2025, 12).toText(), "2025-12");
    EXPECT_EQ((Period{2025, Month(5), PeriodKind::Month}).toText(), "2025-05m");
    EXPECT_EQ((Period{2025, Month(6), PeriodKind::Quarter}).toText(), "2025Q2");
}

TEST(Period, KnowsItsNeighbours) {
    EXPECT_EQ(Period::ytd(2025, 5).lastYear(), Period::ytd(2024, 5));
    EXPECT_EQ(Period::ytd(2025, 5).previousMonth(), Period::ytd(2025, 4));
    EXPECT_FALSE(Period::ytd(2025, 1).previousMonth());
}

TEST(Period, OrdersByYearThenMonth) {
    EXPECT_LT(Period::ytd(2024, 12), Period::ytd(2025, 1));
    EXPECT_LT(Period::ytd(2025, 4), Period::ytd(2025, 5));
}

TEST(Period, LiesInTheFutureUntilItsLastMonthBegins) {
    const Date today{2025, 6, 1};
    EXPECT_FALSE(isFuture(Period::ytd(2025, 6), today));
    EXPECT_TRUE(isFuture(Period::ytd(2025, 7), today));
    EXPECT_TRUE(isFuture(Period::ytd(2026, 1), today));
    EXPECT_FALSE(isFuture(Period::ytd(2024, 12), today));
}

TEST(Period, ReadsItsOwnTextBackAndNoOther) {
    for (int month = 1; month <= 12; ++month)
        for (const auto& [kind, token] : Tokens<PeriodKind>::all) {
            if (kind == PeriodKind::Quarter && month % 3 != 0) continue;
            const Period period{2025, Month(month), kind};
            EXPECT_EQ(periodFromText(period.toText(), kind), period) << token;
        }
    for (const char* text : {"", "2025", "2025-5", "2025-05 ", "2025-13", "2025-00", "202505", "2025年5月", "２０２５-05", "2025Q2",
                             "2025-05m", "2025-05-31", "-025-05", "2025-0x", "12025-05"})
        EXPECT_FALSE(periodFromText(text, PeriodKind::Ytd)) << text;
    EXPECT_FALSE(periodFromText("2025-05", PeriodKind::Month));
    EXPECT_FALSE(periodFromText("2025Q5", PeriodKind::Quarter));
    EXPECT_FALSE(periodFromText("2025Q22", PeriodKind::Quarter));
}

} // namespace
} // namespace xushi

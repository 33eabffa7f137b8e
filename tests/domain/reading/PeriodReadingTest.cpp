#include "domain/reading/PeriodReading.h"

#include "domain/Indicator.h"
#include "support/Csv.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

const PeriodContext cumulativeTable{.bareMonth = BareMonth::Cumulative};
const PeriodContext monthlyTable{.bareMonth = BareMonth::Alone};

Period alone(int year, int month) { return {year, Month(month), PeriodKind::Month}; }
Period quarter(int year, int month) { return {year, Month(month), PeriodKind::Quarter}; }

std::string keyOfRefusal(std::string_view text, const PeriodContext& context = {}) {
    const auto reading = readPeriod(text, context);
    return reading ? "read as " + reading->period.toText() : reading.error().key;
}

struct Written {
    const char* text;
    Period period;
};

void expectRead(std::initializer_list<Written> all, const PeriodContext& context = {}) {
    for (const auto& [text, period] : all) {
        const auto reading = readPeriod(text, context);
        ASSERT_TRUE(reading) << text << ": " << reading.error().key;
        EXPECT_EQ(reading->period, period) << text;
    }
}

TEST(PeriodReading, ReadsEveryRangeFromJanuaryAsTheCumulative) {
    expectRead({{"2022年1-2月", Period::ytd(2022, 2)}, {"2025年1－5月", Period::ytd(2025, 5)},
                {"2026年1—6月份", Period::ytd(2026, 6)}, {"2018年1～5月", Period::ytd(2018, 5)},
                {"2017年1-5月累计", Period::ytd(2017, 5)}, {"2025年1——5月", Period::ytd(2025, 5)},
                {"2025年1月至5月", Period::ytd(2025, 5)}, {"2025.1-5月", Period::ytd(2025, 5)},
                {"2025年1-5月（累计）", Period::ytd(2025, 5)}, {"2025年\n1-5月", Period::ytd(2025, 5)}},
               monthlyTable);
    expectRead({{"1至11月", Period::ytd(2025, 11)}, {"1至2月累计", Period::ytd(2025, 2)}}, {.defaultYear = 2025});
}

TEST(PeriodReading, ReadsTheOtherWordsOfACumulative) {
    expectRead({{"2025年前5个月", Period::ytd(2025, 5)}, {"2025年前十一个月", Period::ytd(2025, 11)},
                {"2025年5月累计", Period::ytd(2025, 5)}, {"2025年5月止", Period::ytd(2025, 5)}},
               monthlyTable);
    expectRead({{"2025年前5月", Period::ytd(2025, 5)}, {"25年1-5月", Period::ytd(2025, 5)}, {"二〇二五年一至五月", Period::ytd(2025, 5)}, {"2025.1-5", Period::ytd(2025, 5)},
                {"2025年1月—2025年5月", Period::ytd(2025, 5)}, {"2025.1-2025.5", Period::ytd(2025, 5)}, {"2025-01至2025-05", Period::ytd(2025, 5)}},
               monthlyTable);
    EXPECT_FALSE(readPeriod("2024年6月—2025年5月", monthlyTable)) << "not from January of the year";
    EXPECT_FALSE(readPeriod("5年1-5月", monthlyTable)) << "no year of this century";
    expectRead({{"12月止累计", Period::ytd(2025, 12)}, {"1-12月止累计", Period::ytd(2025, 12)}}, {.defaultYear = 2025});
}

TEST(PeriodReading, ReadsABareMonthAsTheTableSays) {
    for (const auto* text : {"2025年6月", "2025年06月", "2025年06月份", "202506", "2025-06", "2025.06", "2025.6", "2025/06",
                             "２０２５年６月", "2025-06-30", "2025/6/1", "2025.6.30", "2025年6月30日", "20250601"}) {
        EXPECT_EQ(readPeriod(text, monthlyTable)->period, alone(2025, 6)) << text;
        EXPECT_EQ(readPeriod(text, cumulativeTable)->period, Period::ytd(2025, 6)) << text;
        EXPECT_TRUE(readPeriod(text, cumulativeTable)->remarks.empty()) << text;
        const auto unsaid = readPeriod(text);
        EXPECT_EQ(unsaid->period, Period::ytd(2025, 6)) << text;
        EXPECT_EQ(unsaid->remarks, (std::vector<Remark>{{"period.taken-cumulative", {text, "6"}}}));
    }
}

TEST(PeriodReading, ReadsTheBareMonthsThatArrive) {
    expectRead({{"2025年6月", alone(2025, 6)}, {"2008年01月", alone(2008, 1)}, {"2022年09月份", alone(2022, 9)},
                {"200801", alone(2008, 1)}, {"2025-06", alone(2025, 6)}, {"2022.12", alone(2022, 12)},
                {"2004.10", alone(2004, 10)}, {"2016/12", alone(2016, 12)}, {"２０２３年６月", alone(2023, 6)},
                {"2025-05-31", alone(2025, 5)}, {"2025/5/1", alone(2025, 5)}, {"2025年5月31日", alone(2025, 5)},
                {"2024-02-29", alone(2024, 2)}, {"2000-02-29", alone(2000, 2)}, {"1900-02-28", alone(1900, 2)}},
               monthlyTable);
}

TEST(PeriodReading, TakesJanuaryForItsOwnCumulative) {
    EXPECT_EQ(readPeriod("2008年01月")->period, Period::ytd(2008, 1));
    EXPECT_TRUE(readPeriod("2008年01月")->remarks.empty());
}

TEST(PeriodReading, KnowsAMonthAloneByItsWords) {
    expectRead({{"2025年5月当月", alone(2025, 5)}, {"2025年5月份（当月）", alone(2025, 5)}, {"2025-05m", alone(2025, 5)}},
               cumulativeTable);
}

TEST(PeriodReading, ReadsQuarters) {
    expectRead({{"2025年一季度", Period::ytd(2025, 3)}, {"2008第1季度", Period::ytd(2008, 3)}, {"2019Q1", Period::ytd(2019, 3)},
                {"2023年第二季度", quarter(2023, 6)}, {"2022年第2季度", quarter(2022, 6)}, {"4Q 2025", quarter(2025, 12)},
                {"Q4 2025", quarter(2025, 12)}, {"2025-Q3", quarter(2025, 9)}, {"2019B", quarter(2019, 6)},
                {"2019A", Period::ytd(2019, 3)}, {"2019C", quarter(2019, 9)}, {"2019D", quarter(2019, 12)},
                {"2025年Ⅱ季度", quarter(2025, 6)}, {"2025年第Ⅳ季度", quarter(2025, 12)}, {"2025年四季度", quarter(2025, 12)}});
    expectRead({{"I季度", Period::ytd(2025, 3)}, {"II季度", quarter(2025, 6)}, {"III季度", quarter(2025, 9)},
                {"IV季度", quarter(2025, 12)}},
               {.defaultYear = 2025});
}

TEST(PeriodReading, ReadsQuartersFromTheFirstAsTheCumulative) {
    expectRead({{"2022年第1-3季度", Period::ytd(2022, 9)}, {"2022年一至三季度", Period::ytd(2022, 9)},
                {"2022年Ⅰ-Ⅲ季度", Period::ytd(2022, 9)}, {"2022年前两季度", Period::ytd(2022, 6)}});
    expectRead({{"上半年", Period::ytd(2025, 6)}, {"前三季度", Period::ytd(2025, 9)}}, {.defaultYear = 2025});
}

TEST(PeriodReading, ReadsYears) {
    expectRead({{"2024年度", Period::ytd(2024, 12)}, {"2024", Period::ytd(2024, 12)}, {"2024年", Period::ytd(2024, 12)},
                {"2024年全年", Period::ytd(2024, 12)}});
}

TEST(PeriodReading, ReadsTheEndOfAMonthAsAPointInTime) {
    expectRead({{"2025年5月末", Period::point(2025, 5)}, {"2025年5月底", Period::point(2025, 5)},
                {"截止2025年5月底", Period::point(2025, 5)}, {"2025年末", Period::point(2025, 12)},
                {"2025年底", Period::point(2025, 12)}});
}

const PeriodContext ofMay{.defaultYear = 2025, .reportMonth = Month(5)};

TEST(PeriodReading, TakesTheMonthOfTheReport) {
    expectRead({{"本月", alone(2025, 5)}, {"当月", alone(2025, 5)}, {"同月", alone(2024, 5)}, {"上年同月", alone(2024, 5)},
                {"本月止累计", Period::ytd(2025, 5)}, {"同月止累计", Period::ytd(2024, 5)}},
               ofMay);
    EXPECT_EQ(readPeriod("本月", ofMay)->remarks,
              (std::vector<Remark>{{"period.taken-year", {"2025"}}, {"period.taken-report-month", {"5"}}}));
}

TEST(PeriodReading, RefusesTheMonthOfAReportThatIsNotKnown) {
    EXPECT_EQ(keyOfRefusal("本月", {.defaultYear = 2025}), "period.no-report-month");
    EXPECT_EQ(keyOfRefusal("同月止累计", {.defaultYear = 2025}), "period.no-report-month");
    EXPECT_EQ(keyOfRefusal("本月", {.reportMonth = Month(5)}), "period.no-year");
}

TEST(PeriodReading, SaysWhenTheYearWasTaken) {
    const auto taken = readPeriod("1—5月", {.defaultYear = 2025});
    EXPECT_FALSE(taken->isExplicitYear);
    EXPECT_EQ(taken->remarks, (std::vector<Remark>{{"period.taken-year", {"2025"}}}));
    const auto written = readPeriod("2024年1—5月", {.defaultYear = 2025});
    EXPECT_TRUE(written->isExplicitYear);
    EXPECT_EQ(written->period.year, 2024);
    EXPECT_TRUE(written->remarks.empty());
    EXPECT_EQ(keyOfRefusal("1—5月"), "period.no-year");
    for (const auto* text : {"-05", ".05", "/05", "", "B", "-05-31"})
        EXPECT_EQ(keyOfRefusal(text, {.defaultYear = 2025}), "period.no-year") << text;
}

TEST(PeriodReading, SeparatesTheMeasureOfAJoinedHeader) {
    for (const auto* text : {"1-5月-同比±%", "1-5月 同比±%", "1-5月（同比±%）", "1—5月累计—同比±%"}) {
        const auto reading = readPeriod(text, {.defaultYear = 2025});
        ASSERT_TRUE(reading) << text;
        EXPECT_EQ(reading->period, Period::ytd(2025, 5)) << text;
        EXPECT_EQ(reading->measure, "同比±%") << text;
        EXPECT_EQ(reading->remarks.back(), (Remark{"period.left-aside", {"同比±%"}})) << text;
    }
    EXPECT_EQ(readPeriod("2025年1-5月增幅（%）")->measure, "增幅(%)");
    EXPECT_EQ(keyOfRefusal("同比±%", {.defaultYear = 2025}), "period.no-year");
}

TEST(PeriodReading, KeepsFootnoteMarksApart) {
    struct Case { const char* text; Period period; const char* note; };
    for (const auto& [text, period, note] : std::initializer_list<Case>{
             {"20142)", Period::ytd(2014, 12), "2"}, {"2014 2)", Period::ytd(2014, 12), "2"},
             {"2014年2）", Period::ytd(2014, 12), "2"}, {"2014062)", Period::ytd(2014, 6), "2"},
             {"2014年12)", Period::ytd(2014, 12), "12"}, {"2014*", Period::ytd(2014, 12), "*"},
             {"2014①", Period::ytd(2014, 12), "①"}, {"#2014", Period::ytd(2014, 12), "#"},
             {"2014年²", Period::ytd(2014, 12), "²"}}) {
        const auto reading = readPeriod(text, cumulativeTable);
        ASSERT_TRUE(reading) << text;
        EXPECT_EQ(reading->period, period) << text;
        EXPECT_EQ(reading->note, note) << text;
        EXPECT_EQ(reading->remarks, (std::vector<Remark>{{"period.left-aside", {note}}})) << text;
    }
}

TEST(PeriodReading, RefusesAMarkThatCannotBeToldFromTheMonth) {
    for (const auto* text : {"201412)", "1232)", "20140612)", "123)"})
        EXPECT_EQ(keyOfRefusal(text), "period.note-unclear") << text;
    for (const auto* text : {"2014.12)", "2)", "2014)", "1-5)", "2014(2)"})
        EXPECT_NE(keyOfRefusal(text).substr(0, 4), "read") << text;
}

TEST(PeriodReading, RefusesAMonthThatMayHaveLostItsZero) {
    EXPECT_EQ(keyOfRefusal("2004.1", {.isFromNumber = true}), "period.lost-zero");
    EXPECT_EQ(keyOfRefusal("2004.10", {.isFromNumber = true}), "read as 2004-10");
    EXPECT_EQ(keyOfRefusal("2004.2", {.isFromNumber = true}), "read as 2004-02");
    EXPECT_EQ(keyOfRefusal("2004.01", {.isFromNumber = true}), "read as 2004-01");
    EXPECT_EQ(keyOfRefusal("2004.1"), "read as 2004-01");
    EXPECT_EQ(keyOfRefusal("2004/1", {.isFromNumber = true}), "read as 2004-01");
}

TEST(PeriodReading, RefusesWhatDoesNotBeginInJanuary) {
    for (const auto* text : {"2025年5-8月", "2025年4—6月", "2025年下半年", "2025H2", "2025年第二-三季度"})
        EXPECT_EQ(keyOfRefusal(text), "period.not-from-january") << text;
}

TEST(PeriodReading, RefusesADayWithinAMonthAndDaysThatAreNot) {
    for (const auto* text : {"2025-05-15", "2025/5/30", "2025年5月2日", "2025-02-27"})
        EXPECT_EQ(keyOfRefusal(text), "period.within-a-month") << text;
    for (const auto* text : {"2025-02-29", "2025-04-31", "2025-05-00", "2025-13-01", "2025-00-01"})
        EXPECT_EQ(keyOfRefusal(text), "period.not-a-period") << text;
}

TEST(PeriodReading, RefusesWhatIsNoPeriod) {
    for (const auto* text : {"20255", "2025 05", "20 25", "1899", "2100", "2025年13月", "2025年0月", "2025年1-13月", "2025Q5",
                             "2025年五季度", "2025年V季度", "2025E", "2025H3", "45808", "2025年1-5", "今年以来", "合计", "指标", "2025年本月",
                             "1月至", "月", "年", "-", "20250", "2025-05-31-01", "2025年(5月", "0x7E9", "2025年1\t1月"})
        EXPECT_EQ(keyOfRefusal(text, ofMay), "period.not-a-period") << text;
    EXPECT_EQ(keyOfRefusal("5", ofMay), "period.lone-number");
    EXPECT_EQ(keyOfRefusal("2025 5", ofMay), "period.not-a-period");
}

TEST(PeriodReading, ReadsThePeriodsOfTheSourceDocuments) {
    std::size_t count = 0;
    for (const auto& row : csvRows("seed_figures.csv")) {
        const auto& text = row.at("period_text");
        const auto reading = readPeriod(text, {.defaultYear = 2025});
        if (!reading) continue;
        ++count;
        const auto& end = row.at("period_end");
        const int year = reading->isExplicitYear ? std::stoi(end) : 2025;
        EXPECT_EQ(reading->period.year, year) << text;
        EXPECT_EQ(std::to_string(100 + reading->period.last.number()).substr(1), end.substr(5, 2)) << text;
    }
    EXPECT_GT(count, 100U);
}

/// Every form in which a period of this program may be written.
std::vector<std::string> writtenForms(const Period& period) {
    const std::string year = std::to_string(period.year);
    const std::string month = std::to_string(period.last.number());
    std::vector<std::string> forms{period.toText()};
    if (period.kind == PeriodKind::Month) forms = {period.toText(), year + "年" + month + "月当月"};
    if (period.kind == PeriodKind::Point) forms = {year + "年" + month + "月末", year + "年" + month + "月份底"};
    if (period.kind == PeriodKind::Quarter) {
        const std::string number = std::to_string(period.last.number() / 3);
        forms = {period.toText(), year + "年第" + number + "季度", number + "Q " + year};
    }
    if (period.kind == PeriodKind::Ytd && period.last != Month::first())
        for (const std::string dash : {"-", "－", "–", "—", "～", "~", "至"})
            for (const std::string end : {"月", "月份", "月累计", " 月 "}) forms.push_back(year + "年1" + dash + month + end);
    return forms;
}

std::string inFullWidth(const std::string& text) {
    std::string wide;
    for (const char c : text) {
        if (c >= '0' && c <= '9') (wide += "\xEF\xBC") += static_cast<char>(0x90 + (c - '0'));
        else wide += c;
    }
    return wide;
}

TEST(PeriodReading, ReadsEveryPeriodBackFromItsWrittenForms) {
    EXPECT_TRUE(rc::check("period and text are one", [] {
        const auto kind = *rc::gen::element(PeriodKind::Ytd, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Point);
        const int month = kind == PeriodKind::Quarter ? *rc::gen::element(6, 9, 12) : *rc::gen::inRange(1, 13);
        const Period period{*rc::gen::inRange(1900, 2100), Month(month), kind};
        for (const auto& form : writtenForms(period))
            for (const auto& text : {form, inFullWidth(form)}) {
                const auto reading = readPeriod(text, cumulativeTable);
                RC_ASSERT(reading.has_value());
                RC_ASSERT(reading->period == period);
                RC_ASSERT(reading->isExplicitYear);
            }
    }));
}

TEST(PeriodReading, MeetsAnyTextWithAPeriodOrARefusal) {
    static const std::vector<std::string> pieces{"2025", "20", "1", "5", "12", "年", "月", "份", "季度", "第", "前", "个月", "-", "—",
                                                 "至", ".", "/", "(", ")", "*", "①", "Q", "H", "II", "Ⅳ", "一", "十", "千", "本月",
                                                 "同比", "止", "累计", "末", " ", "\xFF", "\xE5", "x", "０", "　"};
    EXPECT_TRUE(rc::check("no text crashes, and a period found is in its year", [] {
        std::string text;
        for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) text += piece;
        const auto reading = readPeriod(text, ofMay);
        if (!reading) RC_ASSERT(reading.error().args == std::vector<std::string>{text});
        else RC_ASSERT(reading->period.year >= 1900 && reading->period.year < 2100);
    }));
    EXPECT_TRUE(rc::check("nor do bytes", [](const std::string& bytes) { (void)readPeriod(bytes, ofMay); }));
}

TEST(PeriodReading, EndsQuicklyOnALongText) {
    for (const std::string piece : {"-", "1", "月", "千", "(", "第", "1-", ")", "①"}) {
        std::string text = "2025";
        while (text.size() < 190) text += piece;
        (void)readPeriod(text);
        while (text.size() < 1'000'000) text += piece;
        EXPECT_FALSE(readPeriod(text)) << piece;
    }
}

} // namespace
} // namespace xushi

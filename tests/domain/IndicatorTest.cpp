#include "domain/Indicator.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

std::vector<int> dueMonths(const Indicator& indicator) {
    std::vector<int> months;
    for (int month = 1; month <= 12; ++month)
        if (isDueIn(indicator, Period::ytd(2025, month))) months.push_back(month);
    return months;
}

std::string keyOf(const Indicator& indicator, const Period& written) {
    const auto key = keyFor(indicator, written);
    return key ? std::string(token(key->kind)) + " " + std::to_string(key->last.number()) : key.error().key;
}

const Period may = Period::ytd(2025, 5);
const Period mayAlone{2025, Month(5), PeriodKind::Month};
const Period secondQuarter{2025, Month(6), PeriodKind::Quarter};

TEST(Indicator, FallsDueByItsFrequency) {
    EXPECT_EQ(dueMonths(anIndicator()).size(), 12U);
    EXPECT_THAT(dueMonths(anIndicator({.frequency = Frequency::Quarterly})), testing::ElementsAre(3, 6, 9, 12));
    EXPECT_THAT(dueMonths(anIndicator({.frequency = Frequency::HalfYearly})), testing::ElementsAre(6, 12));
    EXPECT_THAT(dueMonths(anIndicator({.frequency = Frequency::Annual})), testing::ElementsAre(12));
}

TEST(Indicator, IsNeverDueInAnExemptJanuary) {
    const auto months = dueMonths(anIndicator({.isJanuaryExempt = true}));
    EXPECT_EQ(months.front(), 2);
    EXPECT_EQ(months.size(), 11U);
}

TEST(Indicator, IsNotDueAfterItWasStopped) {
    const auto stopped = anIndicator({.validTo = YearMonth{2025, 4}});
    EXPECT_EQ(dueMonths(stopped).back(), 4);
    EXPECT_FALSE(isDueIn(stopped, Period::ytd(2026, 1)));
}

TEST(Indicator, IsNotDueBeforeItBegan) {
    const auto begun = anIndicator({.validFrom = YearMonth{2025, 4}});
    EXPECT_EQ(dueMonths(begun).front(), 4);
    EXPECT_FALSE(isDueIn(begun, Period::ytd(2024, 12)));
    EXPECT_TRUE(isDueIn(begun, Period::ytd(2026, 1)));
}

TEST(Indicator, StoresACumulativeAsYearToDate) {
    EXPECT_EQ(keyOf(anIndicator(), may), "ytd 5");
    EXPECT_EQ(keyOf(anIndicator(), Period::point(2025, 5)), "ytd 5"); // 技术合同 at 5月底
}

TEST(Indicator, StoresAStockAtAPoint) {
    EXPECT_EQ(keyOf(anIndicator({.measure = Measure::Stock}), may), "point 5");
}

TEST(Indicator, StoresARateAsYearToDateWhateverItsReporting) {
    EXPECT_EQ(keyOf(aRate({.reporting = Reporting::MonthAlone}), may), "ytd 5");
}

TEST(Indicator, StoresTheMonthAloneOnlyWhenItIsReportedSo) {
    EXPECT_EQ(keyOf(anIndicator({.reporting = Reporting::MonthAlone}), mayAlone), "month 5");
    EXPECT_EQ(keyOf(anIndicator(), mayAlone), "period.form-not-alone");
    EXPECT_EQ(keyOf(anIndicator({.measure = Measure::Stock}), mayAlone), "period.form-point");
    EXPECT_EQ(keyOf(aRate(), mayAlone), "period.form-point");
    const auto quarterly = keyFor(anIndicator({.name = "季报", .reporting = Reporting::QuarterAlone}), mayAlone);
    EXPECT_EQ(quarterly.error(), refused("period.form-quarters", {"季报", "2025-05m", "2025Q2"}));
}

TEST(Indicator, StoresTheQuarterAloneOnlyWhenItIsReportedSo) {
    const auto quarterly = anIndicator({.reporting = Reporting::QuarterAlone});
    EXPECT_EQ(keyOf(quarterly, secondQuarter), "quarter 6");
    EXPECT_EQ(keyOf(quarterly, Period::ytd(2025, 3)), "quarter 3");
    EXPECT_EQ(keyOf(quarterly, may), "period.form-not-a-quarter");
    EXPECT_EQ(keyOf(anIndicator(), secondQuarter), "period.form-not-alone");
    const auto monthly = keyFor(anIndicator({.name = "月报", .reporting = Reporting::MonthAlone}), secondQuarter);
    EXPECT_EQ(monthly.error(), refused("period.form-months", {"月报", "2025Q2", "2025-04m 2025-05m 2025-06m"}));
}

TEST(Indicator, TakesTheFirstCumulativeOfTheYearForTheFirstMonthAlone) {
    auto exempt = anIndicator({.reporting = Reporting::MonthAlone, .isJanuaryExempt = true});
    EXPECT_EQ(keyOf(exempt, *Period::parse("2025年1—2月")), "month 2");
    EXPECT_EQ(keyOf(exempt, Period::ytd(2025, 3)), "period.form-alone");
    EXPECT_EQ(keyOf(exempt, Period::ytd(2025, 1)), "period.form-alone");
    const auto begun = anIndicator({.reporting = Reporting::MonthAlone, .validFrom = YearMonth{2025, 4}});
    EXPECT_EQ(keyOf(begun, Period::ytd(2025, 4)), "month 4");
    EXPECT_EQ(keyOf(begun, Period::ytd(2025, 1)), "period.form-alone");
    EXPECT_EQ(keyOf(begun, Period::ytd(2026, 1)), "month 1");
    const auto quarterly = anIndicator({.reporting = Reporting::QuarterAlone, .validFrom = YearMonth{2025, 5}});
    EXPECT_EQ(keyOf(quarterly, Period::ytd(2025, 6)), "quarter 6");
}

TEST(Indicator, TakesTheEndOfAMonthForNoMonthAlone) {
    EXPECT_EQ(keyOf(anIndicator({.reporting = Reporting::MonthAlone}), Period::point(2025, 5)), "period.form-alone") << "5月末 is up to May";
}

TEST(Indicator, HasNoKeyInAnExemptJanuary) {
    const auto exempt = anIndicator({.isJanuaryExempt = true});
    EXPECT_EQ(keyOf(exempt, Period::ytd(2025, 1)), "period.january-exempt");
    EXPECT_EQ(keyOf(exempt, Period::ytd(2025, 2)), "ytd 2");
}

TEST(Indicator, CountsWholeThingsOnlyWithoutDecimalsMoneyOrPerCent) {
    EXPECT_TRUE(countsWholeThings(anIndicator()));
    EXPECT_TRUE(countsWholeThings(anIndicator({.unit = "家", .measure = Measure::Stock})));
    EXPECT_TRUE(countsWholeThings(anIndicator({.unit = "场次", .measure = Measure::EventCount})));
    EXPECT_FALSE(countsWholeThings(anIndicator({.unit = "亿元"})));
    EXPECT_FALSE(countsWholeThings(anIndicator({.unit = "%", .measure = Measure::Stock})));
    EXPECT_FALSE(countsWholeThings(anIndicator({.unit = "万人", .decimals = 1})));
    EXPECT_FALSE(countsWholeThings(anIndicator({.measure = Measure::Milestone})));
}

TEST(Indicator, DoesNotCountWholeThingsInTensOfThousands) {
    EXPECT_FALSE(countsWholeThings(anIndicator({.unit = "万人"})));
    EXPECT_FALSE(countsWholeThings(anIndicator({.unit = "亿次"})));
}

TEST(Indicator, CountsNothingWholeThatIsMeasured) {
    for (const auto* unit : {"吨", "万吨", "亩", "公里", "千瓦时", "小时", "吨标准煤", "光年", "人年"}) {
        EXPECT_FALSE(countsWholeThings(anIndicator({.unit = unit}))) << unit;
        EXPECT_EQ(countableDecimals(anIndicator({.unit = unit})), std::nullopt) << unit;
    }
    for (const auto* unit : {"家", "辆", "台（套）", "批次", "件次"}) EXPECT_TRUE(countsWholeThings(anIndicator({.unit = unit}))) << unit;
}

TEST(Indicator, HasAsManyDecimalsAsItsUnitHasZerosWhereSingleThingsAreCounted) {
    EXPECT_EQ(countableDecimals(anIndicator()), 0);
    EXPECT_EQ(countableDecimals(anIndicator({.unit = "万人", .decimals = 1})), 4);
    EXPECT_EQ(countableDecimals(anIndicator({.unit = "万家", .measure = Measure::Stock})), 4);
    EXPECT_EQ(countableDecimals(anIndicator({.unit = "人", .decimals = 1})), 0);
    for (const auto* unit : {"元", "万元", "亿元", "万吨"}) EXPECT_EQ(countableDecimals(anIndicator({.unit = unit})), std::nullopt) << unit;
    EXPECT_EQ(countableDecimals(aRate()), std::nullopt);
    EXPECT_EQ(countableDecimals(anIndicator({.measure = Measure::Milestone})), std::nullopt);
}

TEST(KeyFor, RefusesACumulativeWhereMonthsAreReportedAlone) {
    auto indicator = anIndicator({});
    indicator.reporting = Reporting::MonthAlone;
    const auto key = keyFor(indicator, Period::ytd(2025, 4));
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().key, "period.form-alone");
    EXPECT_EQ(*keyFor(indicator, Period::ytd(2025, 1)), (Period{2025, Month(1), PeriodKind::Month})) << "January is both";
    EXPECT_EQ(*keyFor(indicator, {2025, Month(4), PeriodKind::Month}), (Period{2025, Month(4), PeriodKind::Month}));
}

} // namespace
} // namespace xushi

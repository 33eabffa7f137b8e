#include "domain/measures/Accumulation.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <map>

namespace xushi {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Figure> aYear(const std::map<int, const char*>& values, PeriodKind kind = PeriodKind::Ytd) {
    std::vector<Figure> figures;
    for (const auto& [month, value] : values)
        figures.push_back(aFigure({.value = value, .period = {2025, Month(month), kind}}));
    return figures;
}

std::vector<Figure> months(const std::map<int, const char*>& values) { return aYear(values, PeriodKind::Month); }

const Indicator cumulative = anIndicator();
const Indicator monthAlone = anIndicator({.reporting = Reporting::MonthAlone});
const Indicator quarterAlone = anIndicator({.reporting = Reporting::QuarterAlone});
const Indicator exempt = anIndicator({.reporting = Reporting::MonthAlone, .isJanuaryExempt = true});

TEST(Accumulation, OfAReportedCumulativeIsCompleteByItself) {
    const auto sum = accumulatedAt(cumulative, aYear({{5, "156"}}), Month(5));
    EXPECT_EQ(sum.value, Decimal(156));
    EXPECT_THAT(sum.holes, IsEmpty());
}

TEST(Accumulation, OfACumulativeThatWasNotReportedIsNothing) {
    EXPECT_FALSE(accumulatedAt(cumulative, aYear({{4, "120"}}), Month(5)).value);
}

TEST(Accumulation, SumsTheMonthsThatAreReportedAlone) {
    const auto sum = accumulatedAt(monthAlone, months({{1, "1.5"}, {2, "2"}, {3, "3.25"}}), Month(3));
    EXPECT_EQ(sum.value->toString(), "6.75");
}

TEST(Accumulation, IsIncompleteAfterAHoleAndNamesIt) {
    const auto sum = accumulatedAt(monthAlone, months({{1, "1"}, {2, "2"}, {4, "4"}, {5, "5"}}), Month(5));
    EXPECT_FALSE(sum.value);
    EXPECT_THAT(sum.holes, ElementsAre(Month(3)));
}

TEST(Accumulation, IsCompleteBeforeAHole) {
    EXPECT_EQ(accumulatedAt(monthAlone, months({{1, "1"}, {2, "2"}, {4, "4"}}), Month(2)).value, Decimal(3));
}

TEST(Accumulation, NeedsNoJanuaryWhenItIsExempt) {
    const auto sum = accumulatedAt(exempt, months({{2, "5"}, {3, "2"}}), Month(3));
    EXPECT_EQ(sum.value, Decimal(7));
    EXPECT_THAT(sum.holes, IsEmpty());
}

TEST(Accumulation, OfAnExemptJanuaryIsBlankAndNotZero) {
    const auto sum = accumulatedAt(exempt, months({}), Month(1));
    EXPECT_FALSE(sum.value);
    EXPECT_THAT(sum.holes, IsEmpty());
}

TEST(Accumulation, OfQuartersBeforeTheFirstIsBlankAndNotZero) {
    EXPECT_FALSE(accumulatedAt(quarterAlone, {}, Month(2)).value);
}

TEST(Accumulation, SumsQuartersThatAreReportedAlone) {
    const auto figures = aYear({{3, "10"}, {6, "20"}}, PeriodKind::Quarter);
    EXPECT_EQ(accumulatedAt(quarterAlone, figures, Month(6)).value, Decimal(30));
    EXPECT_THAT(accumulatedAt(quarterAlone, aYear({{6, "20"}}, PeriodKind::Quarter), Month(6)).holes,
                ElementsAre(Month(3)));
}

TEST(Accumulation, TakesANegativeCorrection) {
    EXPECT_EQ(accumulatedAt(monthAlone, months({{1, "10"}, {2, "-3"}}), Month(2)).value, Decimal(7));
}

TEST(Accumulation, DoesNotCountForecastsPlansOrClearedMonths) {
    auto figures = months({{1, "1"}, {2, "2"}, {3, "3"}});
    figures[0].status = DataStatus::Forecast;
    figures[1].status = DataStatus::Planned;
    figures[2].state = FigureState::Cleared;
    EXPECT_THAT(accumulatedAt(monthAlone, figures, Month(3)).holes, ElementsAre(Month(1), Month(2), Month(3)));
}

TEST(QuarterAlone, IsTheDifferenceOfTwoCumulatives) {
    const auto at = [](const char* value, int month) { return aFigure({.value = value, .period = Period::ytd(2025, month)}); };
    const std::vector figures{at("30", 3), at("50", 5), at("48", 6), at("90", 12)};
    EXPECT_EQ(quarterAloneAt(anIndicator(), figures, Month(3)), number("30"));
    EXPECT_EQ(quarterAloneAt(anIndicator(), figures, Month(6)), number("18"));
    EXPECT_EQ(quarterAloneAt(anIndicator(), figures, Month(5)), std::nullopt) << "ends no quarter";
    EXPECT_EQ(quarterAloneAt(anIndicator(), figures, Month(9)), std::nullopt);
    EXPECT_EQ(quarterAloneAt(anIndicator(), figures, Month(12)), std::nullopt) << "September is missing";
    EXPECT_EQ(quarterAloneAt(anIndicator({.measure = Measure::Stock}), figures, Month(6)), std::nullopt);
}

TEST(QuarterAlone, IsAsReportedOrTheSumOfItsMonths) {
    const Indicator quarterly = anIndicator({.reporting = Reporting::QuarterAlone, .frequency = Frequency::Quarterly});
    const std::vector quarter{aFigure({.value = "7", .period = {2025, Month(6), PeriodKind::Quarter}})};
    EXPECT_EQ(quarterAloneAt(quarterly, quarter, Month(6)), number("7"));
    std::vector<Figure> months;
    for (int month = 1; month <= 6; ++month)
        months.push_back(aFigure({.value = std::to_string(month), .period = {2025, Month(month), PeriodKind::Month}}));
    EXPECT_EQ(quarterAloneAt(monthAlone, months, Month(6)), number("15"));
}

TEST(MonthAlone, IsTheDifferenceOfTwoCumulatives) {
    EXPECT_EQ(monthAloneAt(cumulative, aYear({{4, "120"}, {5, "156"}}), Month(5)), Decimal(36));
}

TEST(MonthAlone, MayBeNegativeAfterACorrection) {
    EXPECT_EQ(monthAloneAt(cumulative, aYear({{4, "114.2"}, {5, "113.0"}}), Month(5)), number("-1.2"));
}

TEST(MonthAlone, OfJanuaryIsItsCumulative) {
    EXPECT_EQ(monthAloneAt(cumulative, aYear({{1, "20"}}), Month(1)), Decimal(20));
}

TEST(MonthAlone, IsWithheldAfterAMissingCumulative) {
    EXPECT_FALSE(monthAloneAt(cumulative, aYear({{3, "90"}, {5, "156"}}), Month(5)));
    EXPECT_FALSE(monthAloneAt(cumulative, aYear({{4, "120"}}), Month(5)));
}

TEST(MonthAlone, DoesNotExistForFebruaryWhenJanuaryIsExempt) {
    const auto indicator = anIndicator({.isJanuaryExempt = true});
    const auto figures = aYear({{2, "30"}, {3, "50"}});
    EXPECT_FALSE(monthAloneAt(indicator, figures, Month(2)));
    EXPECT_EQ(monthAloneAt(indicator, figures, Month(3)), Decimal(20));
}

TEST(MonthAlone, IsTheFigureItselfWhenReportedAlone) {
    EXPECT_EQ(monthAloneAt(monthAlone, months({{5, "-3"}}), Month(5)), Decimal(-3));
}

TEST(MonthAlone, DoesNotExistForAStock) {
    const auto stock = anIndicator({.measure = Measure::Stock});
    EXPECT_FALSE(monthAloneAt(stock, aYear({{4, "900"}, {5, "950"}}, PeriodKind::Point), Month(5)));
}

/// Twelve months alone, any of them missing, some below zero (核减).
std::array<std::optional<Decimal>, 12> anyMonths() {
    std::array<std::optional<Decimal>, 12> months;
    for (auto& month : months)
        if (*rc::gen::inRange(0, 4) != 0) month = Decimal(*rc::gen::inRange<std::int64_t>(-50, 1000), 1);
    return months;
}

std::vector<Figure> figuresOf(const std::array<std::optional<Decimal>, 12>& values, PeriodKind kind) {
    std::vector<Figure> figures;
    for (int month = 1; month <= 12; ++month)
        if (const auto& value = values[static_cast<std::size_t>(month - 1)])
            figures.push_back(aFigure({.value = value->toString(), .period = {2025, Month(month), kind}}));
    return figures;
}

TEST(Accumulation, OfMonthsAndCumulativesIsOneForAnyHoles) {
    EXPECT_TRUE(rc::check("months add up to cumulatives, whose differences are the months", [] {
        const auto months = anyMonths();
        const auto alone = anIndicator({.reporting = Reporting::MonthAlone});
        const auto reported = figuresOf(months, PeriodKind::Month);
        std::array<std::optional<Decimal>, 12> cumulatives;
        std::optional<Decimal> sum = Decimal(0);
        for (std::size_t i = 0; i < 12; ++i) {
            sum = sum && months[i] ? std::optional(*sum + *months[i]) : std::nullopt;
            cumulatives[i] = sum;
            const Month month(static_cast<int>(i) + 1);
            const auto accumulated = accumulatedAt(alone, reported, month);
            if (months[i]) RC_ASSERT(accumulated.value == sum); // a sum is asked for where a month was reported
            RC_ASSERT(accumulated.value.has_value() == accumulated.holes.empty());
            RC_ASSERT(monthAloneAt(alone, reported, month) == months[i]);
        }
        const auto asCumulative = figuresOf(cumulatives, PeriodKind::Ytd);
        for (std::size_t i = 0; i < 12; ++i) {
            const Month month(static_cast<int>(i) + 1);
            RC_ASSERT(accumulatedAt(anIndicator(), asCumulative, month).value == cumulatives[i]);
            const bool isKnown = cumulatives[i] && (i == 0 || cumulatives[i - 1]);
            RC_ASSERT(monthAloneAt(anIndicator(), asCumulative, month) == (isKnown ? months[i] : std::nullopt));
        }
    }));
}

TEST(Accumulation, BeginsWithTheFirstMonthOfItsIndicator) {
    auto begun = monthAlone;
    begun.validFrom = YearMonth{2025, 4};
    const auto sum = accumulatedAt(begun, months({{4, "10"}, {5, "12"}}), Month(5));
    EXPECT_EQ(sum.value, Decimal(22));
    EXPECT_THAT(sum.holes, IsEmpty());
    EXPECT_THAT(accumulatedAt(begun, months({{5, "12"}}), Month(6)).holes, ElementsAre(Month(4), Month(6)));
    begun.validFrom = YearMonth{2024, 4};
    EXPECT_FALSE(accumulatedAt(begun, months({{4, "10"}, {5, "12"}}), Month(5)).value) << "it began a year before";
    auto quarterly = quarterAlone;
    quarterly.validFrom = YearMonth{2025, 4};
    EXPECT_EQ(accumulatedAt(quarterly, aYear({{6, "20"}}, PeriodKind::Quarter), Month(6)).value, Decimal(20));
}

TEST(Accumulation, EndsWithTheLastMonthOfItsIndicator) {
    auto stopped = monthAlone;
    stopped.validTo = YearMonth{2025, 2};
    EXPECT_EQ(accumulatedAt(stopped, months({{1, "10"}, {2, "12"}}), Month(12)).value, Decimal(22));
}

TEST(Accumulation, BeginsWithATargetUnlessAMonthBeforeWasReported) {
    const auto late = months({{7, "3"}, {8, "4"}});
    EXPECT_EQ(accumulatedAt(monthAlone, late, Month(8), Month(7)).value, Decimal(7));
    EXPECT_FALSE(accumulatedAt(monthAlone, late, Month(8)).value);
    EXPECT_THAT(accumulatedAt(monthAlone, months({{6, "1"}, {7, "3"}}), Month(7), Month(7)).holes,
                ElementsAre(Month(1), Month(2), Month(3), Month(4), Month(5)));
    EXPECT_EQ(accumulatedAt(quarterAlone, aYear({{9, "5"}}, PeriodKind::Quarter), Month(9), Month(7)).value, Decimal(5));
}

TEST(MonthAlone, OfTheFirstMonthOfAnIndicatorIsItsCumulative) {
    auto begun = cumulative;
    begun.validFrom = YearMonth{2025, 4};
    EXPECT_EQ(monthAloneAt(begun, aYear({{4, "10"}, {5, "12"}}), Month(4)), Decimal(10));
    EXPECT_EQ(monthAloneAt(begun, aYear({{4, "10"}, {5, "12"}}), Month(5)), Decimal(2));
}

} // namespace
} // namespace xushi

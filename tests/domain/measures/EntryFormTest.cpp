#include "domain/measures/EntryForm.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

#include <map>

namespace xushi {
namespace {

std::vector<Figure> aYear(const std::map<int, const char*>& values, PeriodKind kind) {
    std::vector<Figure> figures;
    for (const auto& [month, value] : values)
        figures.push_back(aFigure({.value = value, .period = {2025, Month(month), kind}}));
    return figures;
}

const Indicator cumulative = anAmount();
const Indicator monthAlone = anAmount({.code = "LOANS", .name = "贷款", .reporting = Reporting::MonthAlone});

std::string keyOfRefusal(const Result<Decimal>& result) { return result ? "accepted" : result.error().key; }

TEST(EntryForm, AddsTheMonthToTheCumulativeBeforeIt) {
    const auto stored = storedFromOtherForm(cumulative, aYear({{4, "102.85"}}, PeriodKind::Ytd), YearMonth{2025, 5}, number("11.35"));
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->toString(), "114.20") << "the digits that were typed are kept";
}

TEST(EntryForm, TakesEarlierMonthsFromACumulative) {
    const auto stored = storedFromOtherForm(monthAlone, aYear({{1, "10"}, {2, "12.5"}}, PeriodKind::Month), YearMonth{2025, 3}, number("30"));
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->toString(), "7.5");
}

TEST(EntryForm, IsTheSameForJanuary) {
    EXPECT_EQ(storedFromOtherForm(cumulative, {}, YearMonth{2025, 1}, number("3.00"))->toString(), "3.00");
    EXPECT_EQ(storedFromOtherForm(monthAlone, {}, YearMonth{2025, 1}, number("3.00"))->toString(), "3.00");
}

TEST(EntryForm, RefusesAMonthWhoseCumulativeBeforeIsMissing) {
    const auto stored = storedFromOtherForm(cumulative, aYear({{3, "80"}}, PeriodKind::Ytd), YearMonth{2025, 5}, number("11.35"));
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error(), refused("form.no-earlier-total", {"技术合同", "4", "11.35"}));
}

TEST(EntryForm, NamesTheMonthThatIsMissingBelowACumulative) {
    const auto stored = storedFromOtherForm(monthAlone, aYear({{1, "1"}, {3, "1"}}, PeriodKind::Month), YearMonth{2025, 5}, number("9"));
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error(), refused("form.no-earlier-month", {"贷款", "2", "9"}));
}

TEST(EntryForm, HasNoMonthOfItsOwnWhereFebruaryIncludesJanuary) {
    const Indicator exempt = anAmount({.code = "RD", .name = "研发", .isJanuaryExempt = true});
    EXPECT_EQ(keyOfRefusal(storedFromOtherForm(exempt, {}, YearMonth{2025, 2}, number("9"))), "form.january-inside");
    EXPECT_EQ(storedFromOtherForm(exempt, aYear({{2, "9"}}, PeriodKind::Ytd), YearMonth{2025, 3}, number("4"))->toString(), "13");
}

TEST(EntryForm, OfAFebruaryWithWhichTheIndicatorBeginsIncludesNoJanuary) {
    Indicator exempt = anAmount({.code = "RD", .name = "研发", .isJanuaryExempt = true});
    exempt.validFrom = YearMonth{2025, 2};
    EXPECT_EQ(storedFromOtherForm(exempt, {}, YearMonth{2025, 2}, number("9"))->toString(), "9");
    const auto shown = otherFormAt(exempt, aYear({{2, "9"}}, PeriodKind::Ytd), Month(2));
    ASSERT_TRUE(shown) << "nothing lies before it: the cumulative is the month";
    EXPECT_EQ(shown->toString(), "9");
    exempt.validFrom = YearMonth{2025, 4};
    EXPECT_EQ(firstReportedMonth(exempt, 2025), Month(4));
    EXPECT_EQ(storedFromOtherForm(exempt, {}, YearMonth{2025, 4}, number("9"))->toString(), "9");
}

TEST(EntryForm, IsOneForStocksRatesAndQuarters) {
    for (const auto& indicator : {anIndicator({.measure = Measure::Stock}), aRate(), anIndicator({.reporting = Reporting::QuarterAlone}),
                                  anIndicator({.frequency = Frequency::Quarterly})}) {
        EXPECT_FALSE(hasOtherForm(indicator));
        EXPECT_EQ(keyOfRefusal(storedFromOtherForm(indicator, {}, YearMonth{2025, 3}, number("4"))), "form.only-one");
    }
}

TEST(EntryForm, RefusesASumThatNoFigureCanHold) {
    const auto year = aYear({{4, "999999999999999"}}, PeriodKind::Ytd);
    EXPECT_EQ(keyOfRefusal(storedFromOtherForm(cumulative, year, YearMonth{2025, 5}, number("1"))), "number.too-many-digits");
    EXPECT_EQ(keyOfRefusal(storedFromOtherForm(cumulative, year, YearMonth{2025, 5}, number("0.000001"))), "number.too-many-digits");
    EXPECT_EQ(keyOfRefusal(storedFromOtherForm(cumulative, year, YearMonth{2025, 5}, number("-1"))), "accepted");
}

TEST(EntryForm, ShowsTheFormThatIsNotStored) {
    EXPECT_EQ(otherFormAt(cumulative, aYear({{4, "102.85"}, {5, "114.2"}}, PeriodKind::Ytd), Month(5)), number("11.35"));
    EXPECT_EQ(otherFormAt(monthAlone, aYear({{1, "1"}, {2, "2"}}, PeriodKind::Month), Month(2)), number("3"));
    EXPECT_FALSE(otherFormAt(monthAlone, aYear({{2, "2"}}, PeriodKind::Month), Month(2)));
}

TEST(EntryForm, OfTheFirstMonthOfAnIndicatorIsOneInBothForms) {
    for (auto indicator : {cumulative, monthAlone}) {
        indicator.validFrom = YearMonth{2025, 4};
        EXPECT_EQ(storedFromOtherForm(indicator, {}, {2025, 4}, number("3.00"))->toString(), "3.00");
    }
}

} // namespace
} // namespace xushi

#include "domain/Format.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

constexpr NumberFormat screen{};
constexpr NumberFormat file{.minus = MinusSign::Ascii};

TEST(Format, WritesTheMinusOfItsPlace) {
    EXPECT_EQ(screen.decimal(number("-9.67")), "−9.67");
    EXPECT_EQ(file.decimal(number("-9.67")), "-9.67");
}

TEST(Format, HasNoThousandsSeparator) { EXPECT_EQ(screen.decimal(number("1142000")), "1142000"); }

TEST(Format, KeepsEnteredDecimals) { EXPECT_EQ(screen.decimal(number("3.00")), "3.00"); }

TEST(Format, SignsEverythingButZero) {
    EXPECT_EQ(screen.signedDecimal(number("0.9")), "+0.9");
    EXPECT_EQ(screen.signedDecimal(number("-9.7")), "−9.7");
    EXPECT_EQ(screen.signedDecimal(number("0.0")), "0.0");
}

TEST(Format, RoundsARatioOnce) {
    const Points gap{Ratio(11420, 268) - Ratio(500, 12)};
    EXPECT_EQ(screen.points(gap), "+0.9");
    EXPECT_EQ(screen.points(gap, 2), "+0.95");
    EXPECT_EQ(screen.percent(Percent{Ratio(700, 6)}), "116.7");
    EXPECT_EQ(file.growth(Percent{Ratio(-33, 10)}), "-3.3");
}

TEST(Format, FollowsTheRoundingRule) {
    const NumberFormat standard{.rounding = RoundingRule::HalfEven};
    EXPECT_EQ(standard.ratio(ratio("1.050"), 1), "1.0");
    EXPECT_EQ(screen.ratio(ratio("1.050"), 1), "1.1");
}

TEST(Format, OfAValueThatRoundsToZeroHasNoSign) {
    EXPECT_EQ(screen.points(Points{Ratio(-1, 100)}), "0.0");
    EXPECT_EQ(screen.points(Points{Ratio(1, 100)}), "0.0");
}

TEST(Format, NeverPrintsMinusZero) {
    EXPECT_TRUE(rc::check("a minus has a digit other than zero behind it", [] {
        const Ratio value(*rc::gen::inRange(-2000, 2000), *rc::gen::inRange(1, 3000));
        const int decimals = *rc::gen::inRange(0, 4);
        for (const auto rule : {RoundingRule::HalfUp, RoundingRule::HalfEven}) {
            const NumberFormat format{.minus = MinusSign::Ascii, .rounding = rule};
            const std::string text = format.points(Points{value}, decimals);
            const bool hasSign = text.front() == '-' || text.front() == '+';
            RC_ASSERT(hasSign == (text.find_first_of("123456789") != std::string::npos));
        }
    }));
}

TEST(Format, ShowsAFigureWithTheMoreDecimalsOfEntryAndIndicator) {
    EXPECT_EQ(shownFigure(number("114.2"), anAmount()).toString(), "114.2");
    EXPECT_EQ(shownFigure(number("114"), anAmount()).toString(), "114.0");
    EXPECT_EQ(shownFigure(number("3.00"), anAmount()).toString(), "3.00");
}

TEST(Format, PutsAQualifierInItsPlace) {
    EXPECT_EQ(withQualifier("1.2", Qualifier::Nearly), "近1.2");
    EXPECT_EQ(withQualifier("700", Qualifier::Over), "超700");
    EXPECT_EQ(withQualifier("3", Qualifier::About), "约3");
    EXPECT_EQ(withQualifier("570", Qualifier::Odd), "570余");
    EXPECT_EQ(withQualifier("300", Qualifier::Reaching), "达300");
    EXPECT_EQ(withQualifier("48", std::nullopt), "48");
}

TEST(Format, ShowsTwoDecimalsOfPointsOnRatesAndOneOfGrowth) {
    EXPECT_EQ(growthDecimals(Measure::Rate), 2);
    EXPECT_EQ(growthDecimals(Measure::Flow), 1);
    EXPECT_EQ(growthDecimals(Measure::Stock), 1);
}

TEST(Format, GroupsTheDigitsBeforeThePointByThousands) {
    EXPECT_EQ(groupedByThousands("578100"), "578 100");
    EXPECT_EQ(groupedByThousands("1234567.8901"), "1 234 567.8901");
    EXPECT_EQ(groupedByThousands("\u2212123456"), "\u2212123 456");
    EXPECT_EQ(groupedByThousands("999"), "999");
    EXPECT_EQ(groupedByThousands(""), "");
}

} // namespace
} // namespace xushi

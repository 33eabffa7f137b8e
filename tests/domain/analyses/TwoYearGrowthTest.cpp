#include "domain/analyses/TwoYearGrowth.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

constexpr auto halfUp = RoundingRule::HalfUp;
constexpr auto halfEven = RoundingRule::HalfEven;

std::string average(const Ratio& factor, int decimals, RoundingRule rule) {
    const auto result = twoYearAverage(factor, decimals, rule);
    return result ? result->toString() : "none";
}

Ratio square(const Ratio& root) { return root * root; }

TEST(TwoYearAverage, IsTheRootOfTheFactorLessOne) {
    EXPECT_EQ(average(ratio("1.21"), 1, halfUp), "10.0");
    EXPECT_EQ(average(ratio("1.035"), 6, halfUp), "1.734950");
    EXPECT_EQ(average(Ratio(2), 9, halfUp), "41.421356237");
}

TEST(TwoYearAverage, OfAFallIsNegative) {
    EXPECT_EQ(average(ratio("0.81"), 1, halfUp), "-10.0");
    EXPECT_EQ(average(ratio("0.5"), 2, halfEven), "-29.29");
}

TEST(TwoYearAverage, OfOneIsZeroAndOfZeroIsMinusAHundred) {
    EXPECT_EQ(average(Ratio(1), 1, halfUp), "0.0");
    EXPECT_EQ(average(Ratio(0), 1, halfUp), "-100.0");
}

TEST(TwoYearAverage, DoesNotExistBelowZero) { EXPECT_EQ(average(ratio("-0.000001"), 1, halfUp), "none"); }

TEST(TwoYearAverage, DecidesATieByItsRule) {
    struct Tie {
        const char* root;
        const char* up;
        const char* even;
    };
    for (const auto& [root, up, even] :
         {Tie{"1.0005", "0.1", "0.0"}, Tie{"1.0015", "0.2", "0.2"}, Tie{"1.0025", "0.3", "0.2"},
          Tie{"0.9995", "-0.1", "0.0"}, Tie{"0.9985", "-0.2", "-0.2"}, Tie{"0.9975", "-0.3", "-0.2"}}) {
        EXPECT_EQ(average(square(ratio(root)), 1, halfUp), up) << root;
        EXPECT_EQ(average(square(ratio(root)), 1, halfEven), even) << root;
    }
}

TEST(TwoYearAverage, OfARootBesideATieIsNoTie) {
    const Ratio hair(1, powerOfTen(18));
    const Ratio tie = square(ratio("1.0005"));
    for (const auto rule : {halfUp, halfEven}) {
        EXPECT_EQ(average(tie - hair, 1, rule), "0.0");
        EXPECT_EQ(average(tie + hair, 1, rule), "0.1");
    }
}

/// 4.450945 is above the half; through two decimals it would be 4.45, which half to even makes 4.4.
TEST(TwoYearAverage, RoundsOnce) {
    EXPECT_EQ(average(ratio("1.091"), 6, halfUp), "4.450945");
    EXPECT_EQ(average(ratio("1.091"), 1, halfUp), "4.5");
    EXPECT_EQ(average(ratio("1.091"), 1, halfEven), "4.5");
    EXPECT_EQ(average(ratio("1.091"), 2, halfEven), "4.45");
}

TEST(TwoYearAverage, KeepsEveryDigitOfALargeOne) {
    EXPECT_EQ(average(Ratio(Int128{powerOfTen(15)} * powerOfTen(15), 1), 0, halfUp), "99999999999999900");
    EXPECT_EQ(average(Ratio(Int128{powerOfTen(16)} * powerOfTen(16), 1), 0, halfUp), "999999999999999900");
    EXPECT_EQ(average(Ratio(Int128{powerOfTen(15)} * powerOfTen(15), 1), 1, halfUp), "99999999999999900.0");
    EXPECT_EQ(average(square(tenTo(18) * tenTo(18)), 1, halfUp), "99999999999999999999999999999999999900.0");
    EXPECT_EQ(average(Ratio(Int128{powerOfTen(15)} * powerOfTen(6), 3), 5, halfUp), "1825741858250.55371");
}

TEST(TwoYearAverage, OfARationalRootRoundsAsTheRatioDoes) {
    EXPECT_TRUE(rc::check("sqrt(r * r) - 1 == r - 1", [] {
        const Ratio root(*rc::gen::inRange(0, 40'000), *rc::gen::elementOf(std::vector{10'000, 20'000, 7'000}));
        for (const auto rule : {halfUp, halfEven})
            for (const int decimals : {0, 1, 2, 6})
                RC_ASSERT(twoYearAverage(square(root), decimals, rule)
                              ->isIdentical(rounded((root - Ratio(1)) * Ratio(100), decimals, rule)));
    }));
}

TEST(TwoYearAverage, LiesWithinHalfAUnitOfTheRoot) {
    EXPECT_TRUE(rc::check("(n - 1/2)^2 <= factor <= (n + 1/2)^2 in units", [] {
        const Ratio factor(*rc::gen::inRange<std::int64_t>(1, 1'000'000'000), *rc::gen::inRange<std::int64_t>(1, 1'000'000'000));
        for (const auto rule : {halfUp, halfEven})
            for (const int decimals : {0, 1, 3}) {
                const Ratio half(1, Int128{2} * powerOfTen(decimals));
                const auto percent = twoYearAverage(factor, decimals, rule);
                const Ratio above = Ratio(1) + (Ratio(*percent) + half) * Ratio(1, 100);
                const Ratio below = Ratio(1) + (Ratio(*percent) - half) * Ratio(1, 100);
                RC_ASSERT(square(above) >= factor);
                RC_ASSERT(below.isNegative() || square(below) <= factor);
            }
    }));
}

TEST(TwoYearFactor, MultipliesTwoGrowths) {
    EXPECT_EQ(twoYearFactor(Percent{ratio("12.6")}, Percent{ratio("-3.1")}), ratio("1.091094"));
    EXPECT_EQ(average(*twoYearFactor(Percent{ratio("12.6")}, Percent{ratio("-3.1")}), 2, halfUp), "4.46");
}

TEST(TwoYearFactor, DoesNotMakeAGrowthOfTwoFallsBelowNothing) {
    EXPECT_FALSE(twoYearFactor(Percent{Ratio(-200)}, Percent{Ratio(-200)}));
    EXPECT_FALSE(twoYearFactor(Percent{Ratio(-101)}, Percent{Ratio(5)}));
    EXPECT_FALSE(twoYearFactor(Percent{Ratio(5)}, Percent{Ratio(-101)}));
    EXPECT_EQ(twoYearFactor(Percent{Ratio(-100)}, Percent{Ratio(5)}), Ratio(0));
}

TEST(TwoYearFactor, IsTheValueOverTheBaseTwoYearsAgo) {
    EXPECT_EQ(twoYearFactor(number("121"), number("100")), ratio("1.21"));
    EXPECT_EQ(twoYearFactor(number("0"), number("100")), Ratio(0));
    EXPECT_FALSE(twoYearFactor(number("121"), number("0")));
    EXPECT_FALSE(twoYearFactor(number("121"), number("-100")));
    EXPECT_FALSE(twoYearFactor(number("-121"), number("100")));
    EXPECT_FALSE(twoYearFactor(number("-121"), number("-100")));
}

} // namespace
} // namespace xushi

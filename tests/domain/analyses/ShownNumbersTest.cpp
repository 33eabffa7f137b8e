#include "domain/analyses/ShownNumbers.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

constexpr auto halfUp = RoundingRule::HalfUp;

std::string text(const Decimal& value) { return value.toString(); }

TEST(ShownNumbers, OfAShareHaveOneDecimal) {
    EXPECT_EQ(text(shownShare(Percent{Ratio(2855, 67)}, halfUp)), "42.6");
    EXPECT_EQ(text(shownShare(Percent{Ratio(21, 20)}, halfUp)), "1.1");
    EXPECT_EQ(text(shownShare(Percent{Ratio(21, 20)}, RoundingRule::HalfEven)), "1.0");
}

TEST(ShownNumbers, OfPointsHaveTwoDecimalsOfARate) {
    EXPECT_EQ(text(shownPoints(Points{ratio("-8.1")}, Measure::Rate, halfUp)), "-8.10");
    EXPECT_EQ(text(shownPoints(Points{ratio("-8.14")}, Measure::Flow, halfUp)), "-8.1");
}

TEST(ShownNumbers, OfAnAmountHaveOneDecimalMoreForThingsThatAreCounted) {
    EXPECT_EQ(text(shownAmount(Ratio(48, 5), anIndicator(), halfUp)), "9.6");
    EXPECT_EQ(text(shownAmount(Ratio(50), anIndicator(), halfUp)), "50");
    EXPECT_EQ(text(shownAmount(Ratio(50), anAmount(), halfUp)), "50.0");
    EXPECT_EQ(text(shownAmount(Ratio(1, 3), anAmount(), halfUp)), "0.3");
}

TEST(ShownNumbers, OfAGrowthAreThoseOfEverySurface) {
    const auto shown = [](const GrowthSources& sources) {
        const auto number = shownGrowth(*growthOf(sources), sources.measure, halfUp);
        return number ? text(*number) : "";
    };
    EXPECT_EQ(shown({.published = PublishedGrowth{number("111.81"), std::nullopt}}), "111.8");
    EXPECT_EQ(shown({.published = PublishedGrowth{number("20"), Bound::AtLeast}}), "20.0");
    EXPECT_EQ(shown({.published = PublishedGrowth{number("0"), Bound::AtLeast}}), "0.0") << "at least nothing is no standstill";
    EXPECT_EQ(shown({.measure = Measure::Rate, .publishedPoints = number("-8.1")}), "-8.10");
    EXPECT_EQ(shown({.value = number("100.04"), .lastYear = number("100")}), "") << "持平";
    EXPECT_EQ(shown({.value = number("5"), .lastYear = number("0")}), "");
    EXPECT_EQ(shown({.value = number("5")}), "");
}

TEST(ShownNumbers, WordsStandWhereThereIsNoNumberAndOnlyThere) {
    const auto words = [](const GrowthSources& sources) {
        return growthInWords(*growthOf(sources), anIndicator(), {MinusSign::Ascii});
    };
    EXPECT_EQ(words({.value = number("14"), .lastYear = number("0")}), (Remark{"note.base-zero-more", {"14", "项"}}));
    EXPECT_EQ(words({.value = number("-5"), .lastYear = number("0")}), (Remark{"note.base-zero-less", {"5", "项"}}));
    EXPECT_EQ(words({.value = number("0"), .lastYear = number("0")}), (Remark{"note.unchanged", {}}));
    EXPECT_EQ(words({.value = number("-5"), .lastYear = number("10")}), (Remark{"note.turned-negative", {}}));
    EXPECT_EQ(words({.value = number("-5"), .lastYear = number("-10")}), (Remark{"note.loss-narrowed", {}}));
    EXPECT_EQ(words({.value = number("5")}), (Remark{"note.base-missing", {}}));
    EXPECT_FALSE(words({.value = number("15"), .lastYear = number("10")}));
}

} // namespace
} // namespace xushi

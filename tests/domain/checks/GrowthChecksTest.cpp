#include "support/CheckScene.h"
#include "support/Printers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "domain/Rounding.h"
#include "domain/analyses/Growth.h"

namespace xushi {
namespace {

std::optional<CheckArgs> found(std::string_view key, const FigureTweaks& figure, std::vector<Figure> others = {},
                               const Indicator& indicator = anIndicator()) {
    return xushi::found(key, CheckScene{.figure = aFigure(figure), .indicator = indicator, .others = std::move(others)});
}

TEST(GrowthLarge, IsBeyondFiftyPerCentEitherWay) {
    EXPECT_EQ(found("check.growth-large", {.value = "156"}, {lastMay("100")}), (CheckArgs{"+56.0", "100"}));
    EXPECT_EQ(found("check.growth-large", {.value = "40"}, {lastMay("100")}), (CheckArgs{"−60.0", "100"}));
    EXPECT_EQ(found("check.growth-large", {.value = "0"}, {lastMay("100")}), (CheckArgs{"−100.0", "100"}));
    for (const auto* limit : {"150", "50"}) EXPECT_FALSE(found("check.growth-large", {.value = limit}, {lastMay("100")}));
    for (const auto* beyond : {"150.1", "49.9"})
        EXPECT_TRUE(found("check.growth-large", {.value = beyond}, {lastMay("100")}, anAmount({})));
}

TEST(GrowthLarge, IsComputedOnTheRestatedBaseThenOnTheReportedOne) {
    EXPECT_EQ(found("check.growth-large", {.value = "156", .restatedBase = "100", .lastYear = "150"}, {lastMay("140")}),
              (CheckArgs{"+56.0", "100"}));
    EXPECT_EQ(found("check.growth-large", {.value = "156", .lastYear = "101"}, {lastMay("140")}), (CheckArgs{"+54.5", "101"}));
}

TEST(GrowthLarge, IsNothingOverAZeroOrNegativeBaseNorOfARate) {
    EXPECT_FALSE(found("check.growth-large", {.value = "156"}));
    EXPECT_FALSE(found("check.growth-large", {.value = "156"}, {lastMay("0")}));
    EXPECT_FALSE(found("check.growth-large", {.value = "156"}, {lastMay("-5")}, anAmount({})));
    EXPECT_FALSE(found("check.growth-large", {.value = "90"}, {lastMay("10")}, aRate({.code = "STARTS"})));
}

TEST(TurnedNegative, IsSaidInTheWordsOfTheBoard) {
    const Indicator amount = anAmount({});
    EXPECT_EQ(found("check.turned-negative", {.value = "-2"}, {lastMay("10")}, amount), (CheckArgs{"10.0", "−2.0", "亿元"}));
    EXPECT_FALSE(found("check.growth-large", {.value = "-2"}, {lastMay("10")}, amount)) << "no −120.0 %";
    EXPECT_FALSE(found("check.published-differs", {.value = "-2", .growth = "-120"}, {lastMay("10")}, amount));
    EXPECT_FALSE(found("check.turned-negative", {.value = "-2"}, {lastMay("-10")}, amount));
    EXPECT_FALSE(found("check.turned-negative", {.value = "-2"}, {lastMay("0")}, amount));
    EXPECT_FALSE(found("check.turned-negative", {.value = "0"}, {lastMay("10")}, amount));
}

TEST(GrowthLarge, IsToldAsASlipWhereItIsOne) {
    EXPECT_FALSE(found("check.growth-large", {.value = "1000000"}, {lastMay("100")}));
    EXPECT_TRUE(found("check.growth-large", {.value = "999999"}, {lastMay("100")}));
}

TEST(GrowthLarge, ObeysItsSetting) {
    CheckScene scene{.figure = aFigure({.value = "131"}), .others = {lastMay("100")}};
    scene.settings.limits.growth = number("30");
    EXPECT_TRUE(xushi::found("check.growth-large", scene));
    scene.settings.rounding = RoundingRule::HalfEven;
    scene.figure.value = number("131.25");
    scene.indicator = anAmount({});
    EXPECT_EQ(xushi::found("check.growth-large", scene)->front(), "+31.2");
}

TEST(PublishedLarge, NeedsNoBaseAndNoValue) {
    EXPECT_EQ(found("check.published-large", {.growth = "111.81"}), (CheckArgs{"+111.81", "50"}));
    EXPECT_EQ(found("check.published-large", {.growth = "-50.1"}), (CheckArgs{"−50.1", "50"}));
    EXPECT_EQ(found("check.published-large", {.growth = "60", .bound = Bound::AtLeast})->front(), "≥60");
    for (const auto* limit : {"50.0", "-50"}) EXPECT_FALSE(found("check.published-large", {.growth = limit}));
    EXPECT_FALSE(found("check.published-large", {.growth = "60"}, {}, aRate({.code = "STARTS"})));
}

TEST(PublishedLarge, StandsForTheComputedOne) {
    EXPECT_TRUE(found("check.published-large", {.value = "156", .growth = "56.0"}, {lastMay("100")}));
    EXPECT_FALSE(found("check.growth-large", {.value = "156", .growth = "56.0"}, {lastMay("100")}));
    EXPECT_TRUE(found("check.growth-large", {.value = "156", .growth = "20"}, {lastMay("100")})) << "as computed";
}

TEST(PublishedDiffers, NamesBothAndTheBase) {
    EXPECT_EQ(found("check.published-differs", {.value = "120", .growth = "16.5"}, {lastMay("100")}),
              (CheckArgs{"+16.5", "+20.0", "100"}));
    EXPECT_EQ(found("check.published-differs", {.value = "120", .growth = "20.11"}, {lastMay("100")}),
              (CheckArgs{"+20.11", "+20.00", "100"}));
    EXPECT_EQ(found("check.published-differs", {.value = "90", .growth = "4.2"}, {lastMay("100")}),
              (CheckArgs{"+4.2", "−10.0", "100"})) << "the sign may flip: a panel changed";
}

TEST(PublishedDiffers, LeavesATenthOfAPointAlone) {
    for (const auto* near : {"19.9", "20.1", "20.0"})
        EXPECT_FALSE(found("check.published-differs", {.value = "120", .growth = near}, {lastMay("100")})) << near;
    for (const auto* far : {"19.89", "20.11"})
        EXPECT_TRUE(found("check.published-differs", {.value = "120", .growth = far}, {lastMay("100")})) << far;
}

TEST(PublishedDiffers, IsComparedOnTheRestatedBaseWhereThereIsOne) {
    EXPECT_FALSE(found("check.published-differs", {.value = "120", .growth = "20.0", .restatedBase = "100"}, {lastMay("110")}));
    EXPECT_TRUE(found("check.published-differs", {.value = "120", .growth = "20.0", .restatedBase = "110"}, {lastMay("100")}));
    EXPECT_TRUE(found("check.published-differs", {.value = "120", .growth = "20.0", .lastYear = "110"}, {lastMay("100")}));
}

TEST(PublishedDiffers, IsSilentWhereSomethingIsMissingOrOnlyAbout) {
    EXPECT_FALSE(found("check.published-differs", {.value = "120", .growth = "16.5"}));
    EXPECT_FALSE(found("check.published-differs", {.growth = "16.5"}, {lastMay("100")}));
    EXPECT_FALSE(found("check.published-differs", {.value = "120"}, {lastMay("100")}));
    EXPECT_FALSE(found("check.published-differs", {.value = "120", .growth = "16.5"}, {lastMay("0")}));
    for (const auto about : {Qualifier::Nearly, Qualifier::Odd, Qualifier::Over, Qualifier::About})
        EXPECT_FALSE(found("check.published-differs", {.value = "120", .qualifier = about, .growth = "16.5"}, {lastMay("100")}));
    EXPECT_TRUE(found("check.published-differs", {.value = "120", .qualifier = Qualifier::Reaching, .growth = "16.5"}, {lastMay("100")}));
}

TEST(PublishedBound, IsBrokenOnlyOnItsOwnSide) {
    const auto floor = [](const char* bound) {
        return found("check.below-published-floor", {.value = "120", .growth = bound, .bound = Bound::AtLeast}, {lastMay("100")});
    };
    EXPECT_EQ(floor("25"), (CheckArgs{"+25", "+20.0", "100"}));
    EXPECT_TRUE(floor("20.11"));
    EXPECT_FALSE(floor("20.1"));
    EXPECT_FALSE(floor("5"));
    const auto ceiling = [](const char* bound) {
        return found("check.above-published-ceiling", {.value = "120", .growth = bound, .bound = Bound::AtMost}, {lastMay("100")});
    };
    EXPECT_EQ(ceiling("15"), (CheckArgs{"+15", "+20.0", "100"}));
    EXPECT_TRUE(ceiling("19.89"));
    EXPECT_FALSE(ceiling("19.9"));
    EXPECT_FALSE(ceiling("35"));
    EXPECT_FALSE(found("check.published-differs", {.value = "120", .growth = "35", .bound = Bound::AtMost}, {lastMay("100")}));
    EXPECT_FALSE(found("check.below-published-floor", {.value = "120", .growth = "25", .bound = Bound::AtLeast}));
}

TEST(PointsDiffer, ComparesARateInPoints) {
    const Indicator share = aRate({.code = "STARTS"});
    const auto differs = [&](const char* points, std::vector<Figure> others = {lastMay("1.74")}) {
        return found("check.points-differ", {.value = "1.80", .points = points}, std::move(others), share);
    };
    EXPECT_EQ(differs("0.3"), (CheckArgs{"+0.3", "+0.06", "1.74"}));
    EXPECT_FALSE(differs("0.06"));
    EXPECT_FALSE(differs("0.16")) << "the limit";
    EXPECT_TRUE(differs("0.17"));
    EXPECT_TRUE(differs("-0.05"));
    EXPECT_FALSE(differs("0.3", {}));
    EXPECT_FALSE(found("check.points-differ", {.value = "156", .points = "3"}, {lastMay("100")})) << "not a rate";
}

TEST(BaseOutside, NamesTheBaseAndTheIntervalOutward) {
    const Indicator spent = anAmount({});
    const auto outside = [&](const char* base) {
        return found("check.base-outside", {.value = "57.81", .growth = "28.4"}, {lastMay(base)}, spent);
    };
    EXPECT_EQ(outside("46.10"), (CheckArgs{"46.10", "45.001", "45.045", "+28.4"}));
    EXPECT_FALSE(outside("45.02"));
    EXPECT_TRUE(outside("45.0019"));
    EXPECT_FALSE(outside("45.0020"));
    EXPECT_FALSE(outside("45.0447"));
    EXPECT_TRUE(outside("45.0449"));
}

TEST(BaseOutside, AsksAboutTheReportedBaseFirstThenAboutTheArchivedOne) {
    const Indicator spent = anAmount({});
    EXPECT_EQ(found("check.base-outside", {.value = "57.81", .growth = "28.4", .lastYear = "46"}, {lastMay("47")}, spent)->front(), "46.0");
    EXPECT_EQ(found("check.base-outside", {.value = "57.81", .growth = "28.4", .lastYear = "45.02"}, {lastMay("47")}, spent)->front(), "47.0");
    EXPECT_FALSE(found("check.base-outside", {.value = "57.81", .growth = "28.4", .restatedBase = "45.02"}, {lastMay("47")}, spent))
        << "published on the restated base";
    EXPECT_TRUE(found("check.base-outside", {.value = "57.81", .growth = "28.4", .restatedBase = "47"}, {lastMay("45.02")}, spent));
}

TEST(BaseOutside, IsSilentWithoutABaseAnExactValueOrAPublishedNumber) {
    const Indicator spent = anAmount({});
    EXPECT_FALSE(found("check.base-outside", {.value = "57.81", .growth = "28.4"}, {}, spent));
    EXPECT_FALSE(found("check.base-outside", {.value = "57.81", .growth = "28", .bound = Bound::AtLeast}, {lastMay("47")}, spent));
    EXPECT_FALSE(found("check.base-outside", {.value = "57.81", .qualifier = Qualifier::Nearly, .growth = "28.4"}, {lastMay("47")}, spent));
    EXPECT_FALSE(found("check.base-outside", {.value = "0", .growth = "28.4"}, {lastMay("47")}, spent));
    EXPECT_FALSE(found("check.base-outside", {.value = "57.81", .growth = "-100"}, {lastMay("47")}, spent));
}

TEST(NotReproducible, IsACountWhoseGrowthNoWholeBaseGives) {
    EXPECT_EQ(found("check.not-reproducible", {.value = "582", .growth = "4.6"}), (CheckArgs{"582", "+4.6"}));
    EXPECT_FALSE(found("check.not-reproducible", {.value = "582", .growth = "4.7"}));
    EXPECT_FALSE(found("check.not-reproducible", {.value = "582", .growth = "4.5"}));
    EXPECT_FALSE(found("check.not-reproducible", {.value = "2008", .growth = "111.81"}));
}

TEST(NotReproducible, IsSilentAboutAmountsBoundsAndWhatIsOnlyAbout) {
    EXPECT_FALSE(found("check.not-reproducible", {.value = "582", .growth = "4.6"}, {}, anAmount({})));
    EXPECT_FALSE(found("check.not-reproducible", {.value = "582", .growth = "4.6", .bound = Bound::AtLeast}));
    EXPECT_FALSE(found("check.not-reproducible", {.value = "582", .qualifier = Qualifier::Odd, .growth = "4.6"}));
    EXPECT_FALSE(found("check.not-reproducible", {.value = "0", .growth = "-100"}));
    EXPECT_FALSE(found("check.not-reproducible", {.growth = "4.6"}));
}

TEST(PublishedPair, ThatWasRoundedFromItsBaseIsNeverAskedAbout) {
    EXPECT_TRUE(rc::check([] {
        const int count = *rc::gen::inRange(1, 100000);
        const int base = *rc::gen::inRange(1, 100000);
        const Decimal growth = rounded(growthOver(Decimal(count), Decimal(base)).value, *rc::gen::inRange(1, 3));
        CheckScene scene{.figure = aFigure({.value = std::to_string(count), .growth = growth.toString()}), .others = {lastMay(std::to_string(base))}};
        for (const auto* key : {"check.published-differs", "check.base-outside", "check.not-reproducible"})
            if (growth > Decimal(-100)) RC_ASSERT(!xushi::found(key, scene));
    }));
}

TEST(PointsDiffer, ComparesWithTheRateThatLastYearsNumbersGive) {
    auto rate = aRate({.code = "STARTS"});
    rate.numerator = IndicatorCode{"PART"};
    rate.denominator = IndicatorCode{"WHOLE"};
    const Period before = Period::ytd(2024, 5);
    CheckScene scene{.figure = aFigure({.value = "34.00", .points = "3"}), .indicator = rate};
    scene.relatives = {anIndicator({.code = "PART"}), anIndicator({.code = "WHOLE"})};
    scene.others = {aFigure({.value = "1", .period = before, .indicator = "PART"}),
                    aFigure({.value = "3", .period = before, .indicator = "WHOLE"})};
    EXPECT_EQ(found("check.points-differ", scene), (CheckArgs{"+3", "+0.67", "33.33"}));
    scene.figure.points = number("0.7");
    EXPECT_FALSE(found("check.points-differ", scene));
}

} // namespace
} // namespace xushi

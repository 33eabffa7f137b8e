#include "domain/checks/CheckSilence.h"

#include "domain/checks/CheckCatalog.h"
#include "support/CheckExamples.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

CheckScene byDefault(CheckScene scene) {
    scene.settings = {};
    return scene;
}

const Indicator talks = anIndicator({.unit = "场", .measure = Measure::EventCount});
const Indicator byMonth = anIndicator({.reporting = Reporting::MonthAlone});

TEST(CheckSilence, IsWrittenAsItIsRead) {
    for (const char* text : {"check.month-zero", "check.month-zero@unit:项", "check.jump@indicator:PROJ_STARTED",
                             "check.growth-large@measure:event-count"})
        EXPECT_EQ(textOf(*silenceFrom(text)), text);
    EXPECT_EQ(silenceFrom("month-zero@unit:项"), silenceFrom("check.month-zero@unit:项"));
    for (const char* text : {"", "@unit:项", "month-zero@unit", "month-zero@unit:", "month-zero@everywhere:", "month-zero@where:x",
                             "month-zero@measure:场", "month-zero|jump"})
        EXPECT_FALSE(silenceFrom(text)) << text;
}

TEST(CheckSilence, HoldsForItsUnitItsMeasureItsIndicatorOrEverywhere) {
    const auto holds = [](const char* text, const Indicator& indicator) {
        return isSilenced(std::vector{*silenceFrom(text)}, "check.month-zero", indicator);
    };
    EXPECT_TRUE(holds("month-zero", talks));
    EXPECT_FALSE(holds("months-equal", talks));
    EXPECT_TRUE(holds("month-zero@unit:场", talks));
    EXPECT_FALSE(holds("month-zero@unit:项", talks));
    EXPECT_TRUE(holds("month-zero@measure:event-count", talks));
    EXPECT_FALSE(holds("month-zero@measure:flow", talks));
    EXPECT_TRUE(holds("month-zero@indicator:STARTS", talks));
    EXPECT_FALSE(holds("month-zero@indicator:OTHER", talks));
}

TEST(CheckSilence, EveryQuestionCanBeLeftUnaskedAndNoCompulsoryRule) {
    for (const auto& example : checkExamples()) {
        if (example.isOfEntry) continue;
        CheckScene scene = example.speaks;
        scene.settings.silences = {{.check = example.key}};
        const bool isQuestion = canBeSilenced(example.key);
        EXPECT_EQ(found(example.key, scene).has_value(), !isQuestion) << example.key;
    }
    EXPECT_FALSE(canBeSilenced("check.part-above-total"));
    EXPECT_FALSE(canBeSilenced("check.not-reported")) << "what is due is due";
    EXPECT_FALSE(canBeSilenced("check.no-such-rule"));
}

TEST(CheckSilence, AStoreStartsWithoutAskingAboutTheRhythmOfEvents) {
    const auto isAsked = [](const std::string& key, const std::string& value, const std::string& april, const Indicator& indicator) {
        return found(key, byDefault({.figure = inMonth(5, value), .indicator = indicator, .others = {inMonth(3, "10"), inMonth(4, april)}})).has_value();
    };
    EXPECT_FALSE(isAsked("check.same-as-before", "40", "40", talks));
    EXPECT_TRUE(isAsked("check.same-as-before", "40", "40", anIndicator()));
    EXPECT_FALSE(isAsked("check.months-equal", "70", "40", talks));
    EXPECT_TRUE(isAsked("check.months-equal", "70", "40", anIndicator()));
    const auto zero = [](const Indicator& indicator) {
        return found("check.month-zero", byDefault({.figure = alone(5, "0"), .indicator = indicator, .others = {alone(1, "9"), alone(2, "9"), alone(3, "9"), alone(4, "9")}})).has_value();
    };
    EXPECT_TRUE(zero(byMonth)) << "36 in four months, then none";
    EXPECT_FALSE(zero(anIndicator({.unit = "场", .measure = Measure::EventCount, .reporting = Reporting::MonthAlone})));
    EXPECT_TRUE(found("check.growth-large", byDefault({.figure = inMonth(5, "40"), .indicator = talks, .others = {lastMay("20")}})))
        << "events that double are asked about";
}

TEST(SmallNumbers, AreNotAskedAboutUpToTwelveThings) {
    const auto same = [](const std::string& value) {
        return found("check.same-as-before", byDefault({.figure = inMonth(5, value), .others = {inMonth(4, value)}})).has_value();
    };
    EXPECT_FALSE(same("12"));
    EXPECT_TRUE(same("13"));
    const auto grows = [](const std::string& value, const std::string& base) {
        return found("check.growth-large", byDefault({.figure = inMonth(5, value), .others = {lastMay(base)}})).has_value();
    };
    EXPECT_FALSE(grows("12", "1"));
    EXPECT_FALSE(grows("0", "3"));
    EXPECT_TRUE(grows("13", "1")) << "both have to be few";
    EXPECT_TRUE(grows("1", "13"));
    const auto isZero = [](const std::string& earlier) {
        return found("check.month-zero", byDefault({.figure = alone(2, "0"), .indicator = byMonth, .others = {alone(1, earlier)}})).has_value();
    };
    EXPECT_FALSE(isZero("12"));
    EXPECT_TRUE(isZero("13"));
    const auto jumps = [](const std::string& value) {
        return found("check.jump", byDefault({.figure = inMonth(5, value), .others = {inMonth(4, "1")}})).has_value();
    };
    EXPECT_FALSE(jumps("12"));
    EXPECT_TRUE(jumps("13"));
}

TEST(SmallNumbers, ATargetOfTwelveMovesInLargeSteps) {
    const auto moves = [](const std::string& target) {
        return found("check.gap-jump", byDefault({.figure = inMonth(5, "9"), .others = {inMonth(4, "1")}, .target = aTarget({.value = target})})).has_value();
    };
    EXPECT_FALSE(moves("12"));
    EXPECT_TRUE(moves("13"));
}

TEST(SmallNumbers, OfAnAmountAreFewStepsOfItsLastDigit) {
    const Indicator loans = anAmount({.decimals = 2});
    const auto alike = [&](const std::string& march, const std::string& april, const std::string& may) {
        return found("check.months-equal",
                     byDefault({.figure = inMonth(5, may), .indicator = loans, .others = {inMonth(3, march), inMonth(4, april)}})).has_value();
    };
    EXPECT_FALSE(alike("1.00", "1.07", "1.14"));
    EXPECT_FALSE(alike("1.00", "1.12", "1.24"));
    EXPECT_TRUE(alike("1.00", "1.13", "1.26"));
    EXPECT_TRUE(alike("1", "8", "15")) << "7.00";
    EXPECT_TRUE(found("check.growth-large", byDefault({.figure = inMonth(5, "0.09"), .indicator = loans, .others = {lastMay("0.03")}})))
        << "an amount is no count";
}

TEST(SmallNumbers, NothingIsSmallAtZero) {
    CheckScene scene{.figure = inMonth(5, "1"), .others = {inMonth(4, "1")}};
    EXPECT_TRUE(found("check.same-as-before", scene));
    scene.settings.limits.smallCount = number("1");
    EXPECT_FALSE(found("check.same-as-before", scene));
}

TEST(StandingStill, IsAskedOnlyWhenSomethingIsDue) {
    const auto same = [](Frequency frequency, int month, int before) {
        return found("check.same-as-before", {.figure = inMonth(month, "90"), .indicator = anIndicator({.frequency = frequency}), .others = {inMonth(before, "90")}}).has_value();
    };
    EXPECT_TRUE(same(Frequency::Monthly, 5, 4));
    EXPECT_FALSE(same(Frequency::Quarterly, 5, 3)) << "nothing is due between two quarters";
    EXPECT_TRUE(same(Frequency::Quarterly, 6, 3));
    EXPECT_FALSE(same(Frequency::Annual, 9, 6));
    const auto alike = [](Frequency frequency, int month) {
        return found("check.months-equal", {.figure = inMonth(month, "60"), .indicator = anIndicator({.frequency = frequency}),
                                            .others = {inMonth(month - 2, "20"), inMonth(month - 1, "40")}}).has_value();
    };
    EXPECT_TRUE(alike(Frequency::Monthly, 5));
    EXPECT_FALSE(alike(Frequency::Quarterly, 5));
    const auto zero = [](int month) {
        return found("check.month-zero", {.figure = inMonth(month, "0"), .indicator = anIndicator({.frequency = Frequency::Quarterly}), .others = {inMonth(month - 1, "0")}}).has_value();
    };
    EXPECT_FALSE(zero(5));
    EXPECT_TRUE(zero(6));
}

} // namespace
} // namespace xushi

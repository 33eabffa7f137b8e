#include "domain/reading/GivenFigure.h"

#include "support/Builders.h"
#include "support/Printers.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

Figure typed(std::string_view text, std::string_view unit = "亿元") {
    Figure figure = aFigure({.value = "1"});
    const auto result = takeGiven(text, unit, figure);
    if (!result) throw std::invalid_argument(result.error().key);
    return figure;
}

Problem problemOf(std::string_view text) {
    Figure figure = aFigure({.value = "1"});
    return takeGiven(text, "亿元", figure).error();
}

TEST(Typed, NumbersKeepTheirDecimals) {
    EXPECT_EQ(typed("3.00").value->toString(), "3.00");
    EXPECT_EQ(typed(" １１４．２ ").value->toString(), "114.2");
    EXPECT_EQ(typed("1,337.5").value->toString(), "1337.5");
    EXPECT_EQ(typed("-3").value->toString(), "-3");
    EXPECT_EQ(typed("3").typed, "");
}

TEST(Typed, MarksAreStatesWithoutAValue) {
    for (const auto& [text, state] :
         {std::pair{"", FigureState::Cleared}, std::pair{"　", FigureState::Cleared}, std::pair{"无", FigureState::Cleared},
          std::pair{"未报", FigureState::Cleared}, std::pair{"—", FigureState::NotApplicable},
          std::pair{"-", FigureState::NotApplicable}, std::pair{"－", FigureState::NotApplicable},
          std::pair{"/", FigureState::NotApplicable}, std::pair{"…", FigureState::BelowUnit},
          std::pair{"...", FigureState::BelowUnit}}) {
        const auto figure = typed(text);
        EXPECT_EQ(figure.state, state) << '"' << text << '"';
        EXPECT_FALSE(figure.value) << '"' << text << '"';
    }
}

TEST(Typed, ZeroIsAValueAndNotAMark) {
    EXPECT_EQ(typed("0").value, Decimal(0));
    EXPECT_EQ(typed("0").state, FigureState::Reported);
}

TEST(Typed, NumbersEndAnEarlierMark) {
    Figure figure = aFigure({.state = FigureState::Cleared});
    ASSERT_TRUE(takeGiven("48", "家", figure));
    EXPECT_EQ(figure.state, FigureState::Reported);
    EXPECT_EQ(figure.value, Decimal(48));
}

TEST(Typed, SumsAreComputedAndKept) {
    const auto figure = typed("=32.5+25.31");
    EXPECT_EQ(figure.value->toString(), "57.81");
    EXPECT_EQ(figure.typed, "=32.5+25.31");
    EXPECT_EQ(typed("＝３２．５＋２５．３１").value->toString(), "57.81");
    EXPECT_EQ(typed("=-5+3").value->toString(), "-2");
    EXPECT_EQ(typed("= 10 - 3 + 0.50").value->toString(), "7.50");
    EXPECT_EQ(typed("=5").value->toString(), "5");
}

TEST(Typed, NumbersCarryTheirUnitAndTheirWords) {
    struct Case { const char* text; const char* unit; const char* value; std::optional<Qualifier> qualifier; const char* typed; };
    for (const auto& [text, unit, value, qualifier, as] : std::initializer_list<Case>{
             {"45%", "%", "45", std::nullopt, ""}, {"74.5％", "%", "74.5", std::nullopt, ""}, {"5亿元", "亿元", "5", std::nullopt, ""},
             {"50000万元", "亿元", "5", std::nullopt, "50000万元"}, {"12,000.50万元", "亿元", "1.20005", std::nullopt, "12,000.50万元"},
             {"近1.2万", "人", "12000", Qualifier::Nearly, "近1.2万"}, {"近1.2万", "万人", "1.2", Qualifier::Nearly, ""},
             {"570余", "家", "570", Qualifier::Odd, ""}, {"超700", "项", "700", Qualifier::Over, ""}, {"1,337", "家", "1337", std::nullopt, ""},
             {"1\u00A0337", "家", "1337", std::nullopt, ""}, {"3.00亿元", "亿元", "3.00", std::nullopt, ""}}) {
        const Figure figure = typed(text, unit);
        EXPECT_EQ(figure.value->toString(), value) << text;
        EXPECT_EQ(figure.qualifier, qualifier) << text;
        EXPECT_EQ(figure.typed, as) << text;
    }
    Figure figure;
    EXPECT_EQ(takeGiven("5家", "人", figure).error(), refused("number.unit-differs", {"5家", "家", "人"}));
    EXPECT_EQ(takeGiven("下降3.3", "%", figure).error().key, "number.not-a-number") << "a verb is no value";
    EXPECT_EQ(takeGiven("114.2*", "亿元", figure).error(), refused("number.note-mark", {"114.2*", "*"}));
}

TEST(Typed, ANumberForgetsAnEarlierSum) {
    Figure figure = typed("=1+2");
    ASSERT_TRUE(takeGiven("4", "家", figure));
    EXPECT_EQ(figure.typed, "");
}

TEST(Typed, SumsThatAreNotSumsAreRefused) {
    for (const auto* text : {"=", "=1+", "=1++2", "=1+-2", "=+", "=SUM(1,2)", "=1+a"})
        EXPECT_EQ(problemOf(text), refused("number.not-a-sum", {text})) << text;
}

TEST(Typed, SumsObeyTheLimitsOfAFigure) {
    EXPECT_EQ(problemOf("=999999999999999+1").key, "number.too-many-digits");
    EXPECT_EQ(problemOf("=999999999999999+0.000001").key, "number.too-many-digits");
    EXPECT_EQ(problemOf("=999999999999999+999999999999999-0.5").key, "number.too-many-digits");
    EXPECT_EQ(typed("=999999999999999-999999999999998").value, Decimal(1));
}

TEST(Typed, TextThatIsNotANumberIsRefusedAsItWasTyped) {
    EXPECT_EQ(problemOf("66.8.1"), refused("number.not-a-number", {"66.8.1"}));
    EXPECT_EQ(problemOf(" 近1.2万 "), refused("number.scale-unclear", {"1.2万", "亿元"})) << "of what, in 亿元";
    EXPECT_EQ(problemOf("１e3"), refused("number.exponent-typed", {"１e3"}));
}

TEST(Typed, RefusalsLeaveTheValueAsItWas) {
    Figure figure = aFigure({.value = "48"});
    ASSERT_FALSE(takeGiven("4x8", "家", figure));
    EXPECT_EQ(figure.value, Decimal(48));
    EXPECT_EQ(figure.state, FigureState::Reported);
}

TEST(TypedMilestone, IsAStageInWordsOrAToken) {
    Figure figure;
    for (const auto& [text, stage] : {std::pair("完成", MilestoneStage::Done), std::pair(" 推进中 ", MilestoneStage::UnderWay),
                                      std::pair("未启动", MilestoneStage::NotStarted), std::pair("done", MilestoneStage::Done)}) {
        ASSERT_TRUE(takeGivenMilestone(text, "项", figure)) << text;
        EXPECT_EQ(figure.stage, stage);
        EXPECT_EQ(figure.state, FigureState::Reported);
    }
}

TEST(TypedMilestone, KeepsItsStageBesideANumberAndLosesItWithAMark) {
    Figure figure;
    ASSERT_TRUE(takeGivenMilestone("完成", "项", figure));
    ASSERT_TRUE(takeGivenMilestone("2", "项", figure));
    EXPECT_EQ(figure.value, Decimal(2));
    EXPECT_EQ(figure.stage, MilestoneStage::Done);
    ASSERT_TRUE(takeGivenMilestone("无", "项", figure));
    EXPECT_FALSE(figure.stage);
    EXPECT_EQ(figure.state, FigureState::Cleared);
    EXPECT_EQ(takeGivenMilestone("快完成了", "项", figure).error().key, "number.not-a-number");
}

TEST(TypedMilestone, TakesBothAsTheyAreShown) {
    for (const char* text : {"完成（2）", "完成(2)", " 完成（２项） ", "done (2)"}) {
        Figure figure;
        ASSERT_TRUE(takeGivenMilestone(text, "项", figure)) << text;
        EXPECT_EQ(figure.value, Decimal(2)) << text;
        EXPECT_EQ(figure.stage, MilestoneStage::Done) << text;
    }
    Figure figure = aFigure({.value = "3"});
    ASSERT_TRUE(takeGivenMilestone("under way", "项", figure));
    EXPECT_EQ(figure.value, Decimal(3)) << "the number beside it stays";
    EXPECT_EQ(takeGivenMilestone("完成（x）", "项", figure).error().key, "number.not-a-number");
    EXPECT_EQ(figure.stage, MilestoneStage::UnderWay);
}

} // namespace
} // namespace xushi

#include "words/Explaining.h"

#include "domain/WordArgument.h"
#include "domain/analyses/ShownNumbers.h"

#include "support/Builders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using testing::ElementsAre;

Explanation aGap() {
    return {.column = ExplainedColumn::Gap,
            .formula = {"explain.gap", {}},
            .inputs = {{.name = {"explain.actual", {}}, .period = Period::ytd(2025, 5), .value = "114.2", .unit = "亿元",
                        .status = DataStatus::Flash, .source = "半年总结"},
                       {.name = {"explain.target", {}}, .value = "268", .unit = "亿元"}},
            .exact = Ratio(190, 201),
            .shown = number("0.9"),
            .unit = "pp",
            .rounding = Remark{"explain.rounding-half-up", {"1"}},
            .remarks = {{"note.small-base", {}}}};
}

TEST(Explaining, IsOneThoughtALine) {
    EXPECT_THAT(explanationLines(aGap(), {MinusSign::Ascii}, Language::Chinese),
                ElementsAre("超（欠）序时 +0.9pp", "算法：完成率 − 序时进度", "修约前0.945273…pp，四舍五入到1位小数",
                            "  累计完成 114.2亿元 2025年1—5月 快报 来源：半年总结", "  全年目标 268亿元", "小基数，按整数判定"));
}

TEST(Explaining, SaysATargetWithItsComparatorAndItsOwnUnit) {
    const auto line = [](const Target& target, const char* unit) {
        const Explanation told{.formula = {"explain.gap", {}}, .inputs = {{.name = {"explain.target", {}}, .unit = unit, .target = target}}};
        return explanationLines(told, {}, Language::Chinese).back();
    };
    EXPECT_EQ(line(aTarget({.value = "268", .comparator = Comparator::Gt}), "亿元"), "  全年目标 超268亿元");
    EXPECT_EQ(line(aTarget({.value = "15", .nature = TargetNature::Growth}), "%"), "  全年目标 增长15%");
    auto promise = aTarget({.value = "1", .nature = TargetNature::Milestone});
    promise.word = "显著提高";
    EXPECT_EQ(line(promise, ""), "  全年目标 显著提高");
}

TEST(Explaining, HeadsWithTheNumberOrTheWordsOfEverySurface) {
    const auto head = [](Explanation told, Language language = Language::Chinese) {
        told.formula = {"explain.as-reported", {}};
        return explanationLines(told, {}, language).front();
    };
    EXPECT_EQ(head({.column = ExplainedColumn::Value, .shown = number("300"), .unit = "项", .qualifier = Qualifier::Nearly}), "累计完成 近300项");
    EXPECT_EQ(head({.column = ExplainedColumn::Growth, .shown = number("20.0"), .unit = "%", .bound = Bound::AtLeast}), "同比 ≥20.0%");
    EXPECT_EQ(head({.column = ExplainedColumn::Growth, .shown = number("-8.10"), .unit = "pp"}), "同比 −8.10pp");
    EXPECT_EQ(head({.column = ExplainedColumn::Growth, .shown = number("0.0"), .unit = "%", .inWords = Remark{"note.unchanged", {}}}), "同比 持平");
    EXPECT_EQ(head({.column = ExplainedColumn::Growth, .inWords = Remark{"note.base-zero-more", {"14", "项"}}}), "同比 上年同期为零，增加14项");
    EXPECT_EQ(head({.column = ExplainedColumn::Growth, .inWords = Remark{"note.base-zero-more", {"14", "项"}}}, Language::English),
              "year on year zero last year, up by 14 项");
}

TEST(Explaining, HasTheMinusOfItsSurfaceInEveryInput) {
    const Explanation told{.formula = {"explain.as-reported", {}},
                           .inputs = {{.name = {"explain.actual", {}}, .value = "-3.5 ÷ -7 = 50", .unit = "%"},
                                      {.name = {"explain.curve-part", {}}, .value = "2025-09-30"}}};
    const auto lines = explanationLines(told, {}, Language::Chinese);
    EXPECT_EQ(lines[2], "  累计完成 −3.5 ÷ −7 = 50%");
    EXPECT_EQ(lines[3], "  序时曲线 2025-09-30");
}

TEST(Explaining, WritesExactNumbersInOneForm) {
    Explanation told = aGap();
    told.exact = Ratio(-500, 12);
    EXPECT_EQ(explanationLines(told, {}, Language::Chinese)[2], "修约前−41.666666…pp，四舍五入到1位小数");
    told.exact = Ratio(415, 10);
    EXPECT_EQ(explanationLines(told, {MinusSign::Ascii}, Language::Chinese)[2], "修约前41.5pp，四舍五入到1位小数");
    told.exact = Ratio(1, 10000000);
    EXPECT_EQ(explanationLines(told, {}, Language::Chinese)[2], "修约前0.000000…pp，四舍五入到1位小数") << "no rule of rounding changes it";
}

TEST(Explaining, NamesTheMonthOfAMonthAloneAndWhatIsOlderThanAsked) {
    const Explanation told{.column = ExplainedColumn::MonthAlone, .formula = {"explain.month-reported", {}}, .shown = number("3"), .unit = "项",
                           .of = Period{2025, Month(1), PeriodKind::Month}, .asOf = Period{2025, Month(1), PeriodKind::Month}};
    EXPECT_THAT(explanationLines(told, {}, Language::Chinese),
                ElementsAre("2025年1月当月 3项", "数据截至2025年1月当月，此后到所问期间未报", "算法：填报的当月数，未作计算"));
}

TEST(Explaining, SaysTheStageOfAMilestoneWithItsNumber) {
    const Explanation told{.formula = {"explain.stage-as-reported", {}},
                           .inputs = {{.name = {"explain.reported", {}}, .value = "2", .unit = "项", .stage = MilestoneStage::Done},
                                      {.name = {"explain.reported", {}}, .unit = "是/否", .stage = MilestoneStage::UnderWay}},
                           .inWords = shownStage(MilestoneStage::Done, "2项")};
    const auto lines = explanationLines(told, {}, Language::Chinese);
    EXPECT_EQ(lines[0], "累计完成 完成（2项）");
    EXPECT_EQ(lines[2], "  填报数 2项 完成");
    EXPECT_EQ(lines[3], "  填报数 推进中");
}

TEST(Explaining, SaysAWordOfTheTableWithTheMinusOfAScreenToo) {
    Explanation told = aGap();
    told.remarks = {{"explain.stage", {wordArgument("stage.under-way")}}};
    EXPECT_EQ(explanationLines(told, {}, Language::Chinese).back(), "填报的状态：推进中");
}

TEST(Explaining, SaysNothingOfARoundingThatDidNotHappen) {
    auto told = aGap();
    told.exact.reset();
    told.rounding.reset();
    told.shown.reset();
    const auto lines = explanationLines(told, {}, Language::English);
    EXPECT_EQ(lines.front(), "gap");
    EXPECT_EQ(lines[2], "  done so far 114.2亿元 Jan–May 2025 flash source: 半年总结");
}

TEST(Explaining, EveryColumnAndEveryFormulaHasWords) {
    for (const Language language : {Language::Chinese, Language::English}) {
        for (const auto& [column, name] : Tokens<ExplainedColumn>::all)
            EXPECT_FALSE(columnWord(column, language).starts_with("explain.")) << name;
        for (const auto& [kind, name] : Tokens<GrowthKind>::all)
            EXPECT_NE(say(Remark{"explain.growth-" + std::string(name), {}}, language), "explain.growth-" + std::string(name));
        for (const auto& [light, name] : Tokens<Light>::all)
            EXPECT_NE(say(Remark{"explain.light-" + std::string(name), {}}, language), "explain.light-" + std::string(name));
        for (const auto& [ground, name] : Tokens<LightGround>::all) {
            std::vector<std::string> ends{""};
            if (ground == LightGround::ZeroTarget) ends = {"-met", "-open", "-missed"};
            if (ground == LightGround::GrowthBound) ends = {"-met", "-missed"};
            for (const auto& end : ends) {
                const std::string key = "ground." + std::string(name) + end;
                EXPECT_NE(say(Remark{key, {}}, language), key);
            }
        }
        for (const auto& [rule, name] : Tokens<RoundingRule>::all)
            EXPECT_NE(say(Remark{"explain.rounding-" + std::string(name), {}}, language), "explain.rounding-" + std::string(name));
        for (const std::string key : {"explain.gap", "explain.gap-rate", "explain.gap-growth"})
            for (const std::string end : {"", "-lower"}) EXPECT_NE(say(Remark{key + end, {}}, language), key + end);
        for (const std::string name : {"month-linear", "day-linear", "planned-points", "quarter-steps", "last-year-share",
                                       "mean-share", "milestone-date"})
            EXPECT_NE(say(Remark{"explain.schedule-" + name, {}}, language), "explain.schedule-" + name);
    }
}

} // namespace
} // namespace xushi

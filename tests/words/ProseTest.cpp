#include "words/Phrases.h"
#include "words/Prose.h"

#include "support/Builders.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace xushi {
namespace {

constexpr NumberFormat paper{};

Growth percent(const char* value) { return {.kind = GrowthKind::Published, .percent = Percent{ratio(value)}}; }

TEST(Prose, SaysAnAmountWithItsQualifierWhereTheSourcePutIt) {
    EXPECT_EQ(prose::amount("新开工", Decimal(156), {}, anIndicator(), paper), "新开工156项");
    EXPECT_EQ(prose::amount("报名团队", Decimal(300), Qualifier::Nearly, anIndicator(), paper), "报名团队近300项");
    EXPECT_EQ(prose::amount("申报对象", Decimal(570), Qualifier::Odd, anIndicator({.unit = "家"}), paper), "申报对象570余家");
    EXPECT_EQ(prose::amount("参训企业", Decimal(700), Qualifier::Over, anIndicator({.unit = "家"}), paper), "参训企业超700家");
    EXPECT_EQ(prose::amount("支出", number("3.00"), {}, anAmount(), paper), "支出3.00亿元");
}

TEST(Prose, NeverPutsASignAfterAWord) {
    EXPECT_EQ(prose::growth(percent("28.4"), anIndicator(), paper), "同比增长28.4%");
    EXPECT_EQ(prose::growth(percent("-3.3"), anIndicator(), paper), "同比下降3.3%");
    EXPECT_EQ(prose::growth(percent("-0.04"), anIndicator(), paper), "同比持平");
    EXPECT_EQ(prose::growth(percent("210"), anIndicator(), paper), "同比增长2.1倍");
}

TEST(Prose, SaysRatesInPoints) {
    const auto points = [](const char* value) {
        return prose::growth({.kind = GrowthKind::Points, .points = Points{ratio(value)}}, aRate(), paper);
    };
    EXPECT_EQ(points("0.06"), "同比上升0.06个百分点");
    EXPECT_EQ(points("-1.14"), "同比下降1.14个百分点");
    EXPECT_EQ(points("0.004"), "同比持平");
}

TEST(Prose, SaysBoundsAndWordsWhereARateWouldLie) {
    auto floor = percent("20");
    floor.bound = Bound::AtLeast;
    EXPECT_EQ(prose::growth(floor, anIndicator(), paper), "同比增幅在20%以上");
    floor.percent = Percent{ratio("3.5")};
    EXPECT_EQ(prose::growth(floor, anIndicator(), paper), "同比增幅在3.5%以上");
    floor = percent("20");
    floor.bound = Bound::AtMost;
    EXPECT_EQ(prose::growth(floor, anIndicator(), paper), "同比增幅在20%以内");
    EXPECT_EQ(prose::growth({.kind = GrowthKind::BaseNegative, .word = GrowthWord::LossEnded}, anIndicator(), paper), "同比扭亏为零");
    EXPECT_EQ(prose::growth({.kind = GrowthKind::BaseMissing}, anIndicator(), paper), "");
}

TEST(Prose, SaysThePace) {
    const auto pace = [](const char* now, const char* before) {
        return prose::pace(paceOf(Percent{ratio(now)}, Percent{ratio(before)}, 1, RoundingRule::HalfUp), paper);
    };
    EXPECT_EQ(pace("5", "3.8"), "增速加快1.2个百分点");
    EXPECT_EQ(pace("3.5", "3.8"), "增速回落0.3个百分点");
    EXPECT_EQ(pace("3.8", "3.8"), "增速持平");
    EXPECT_EQ(pace("-1", "-3"), "降幅收窄2.0个百分点");
    EXPECT_EQ(pace("-3", "-1"), "降幅扩大2.0个百分点");
    EXPECT_EQ(pace("1", "-1"), "由降转增");
    EXPECT_EQ(pace("-1", "1"), "由增转降");
}

TEST(Prose, SaysTheSchedule) {
    const auto schedule = [](std::optional<const char*> gap, Light light) {
        return prose::schedule({.gap = gap ? std::optional(Points{ratio(*gap)}) : std::nullopt, .light = light}, Measure::Flow, paper);
    };
    EXPECT_EQ(schedule("20.73", Light::On), "超序时20.7个百分点");
    EXPECT_EQ(schedule("-9.67", Light::Behind), "欠序时9.7个百分点");
    EXPECT_EQ(schedule("0.04", Light::On), "达序时进度");
    EXPECT_EQ(schedule("0", Light::Behind), "未达序时进度");
    EXPECT_EQ(schedule(std::nullopt, Light::On), "达序时进度");
    EXPECT_EQ(schedule(std::nullopt, Light::FarBehind), "未达序时进度");
    EXPECT_EQ(schedule(std::nullopt, Light::Missing), "");
    EXPECT_EQ(schedule("3", Light::NotApplicable), "");
}

/// A row of May 2025 with a light and a gap.
BoardRow rowOf(const char* value, Light light, const char* gap = "") {
    BoardRow row{.asOf = Period::ytd(2025, 5)};
    if (*value) row.value = number(value);
    row.standing.light = light;
    if (*gap) row.standing.gap = Points{ratio(gap)};
    return row;
}

TEST(Sentence, IsThatOfTheSourceReport) {
    const auto projects = anIndicator();
    const auto signedRow = rowOf("222", Light::NotApplicable);
    const auto started = rowOf("156", Light::On, "20.73");
    const auto startedSmall = rowOf("103", Light::NotApplicable);
    const auto done = rowOf("48", Light::On, "0.33");
    const auto doneSmall = rowOf("37", Light::NotApplicable);
    const std::vector<SentenceItem> items{{"新签约科技型工业项目", projects, signedRow, {}},
                                          {"新开工", projects, started, {{"亿元以下", projects, startedSmall}}},
                                          {"新竣工", projects, done, {{"亿元以下", projects, doneSmall}}}};
    EXPECT_EQ(sentenceOf(Period::ytd(2025, 5), "全市", items, paper),
              "1—5月，全市新签约科技型工业项目222项，新开工156项（亿元以下103项），新竣工48项（亿元以下37项），均达序时进度。");
}

TEST(Sentence, NamesWhatLagsAndByHowMuch) {
    const auto projects = anIndicator();
    const auto started = rowOf("156", Light::On, "20.73");
    const auto done = rowOf("48", Light::Behind, "-9.67");
    const std::vector<SentenceItem> items{{"新开工", projects, started, {}}, {"新竣工", projects, done, {}}};
    EXPECT_EQ(sentenceOf(Period::ytd(2025, 5), "全市", items, paper),
              "1—5月，全市新开工156项，新竣工48项，新竣工欠序时9.7个百分点。");
}

TEST(Sentence, LeavesOutWhatWasNotReported) {
    const auto projects = anIndicator();
    const auto started = rowOf("156", Light::On, "20.73");
    const auto missing = rowOf("", Light::Missing);
    const std::vector<SentenceItem> both{{"新开工", projects, started, {{"亿元以下", projects, missing}}}, {"新竣工", projects, missing, {}}};
    EXPECT_EQ(sentenceOf(Period::ytd(2025, 5), "全市", both, paper), "1—5月，全市新开工156项，达序时进度。");
    EXPECT_EQ(sentenceOf(Period::ytd(2025, 5), "全市", std::span(both).last(1), paper), "");
}

TEST(Prose, NeverSaysMinusZeroOrNonsenseWhateverTheBase) {
    EXPECT_TRUE(rc::check("a growth of any value over any base", [](std::int32_t value, std::int32_t base, bool isRate) {
        const Indicator indicator = isRate ? aRate() : anIndicator();
        const auto grown = growthOf({.measure = indicator.measure, .value = Decimal(value, 2), .lastYear = Decimal(base / 1000, 2)});
        for (const std::string& text : {prose::growth(*grown, indicator, paper), growthPhrase(*grown, indicator, paper, Language::Chinese)}) {
            for (const char* nonsense : {"nan", "inf", "NaN", "Inf", "下降−", "增长−", "上升−", "长00", "降00", "−00", "+00"})
                RC_ASSERT(text.find(nonsense) == std::string::npos);
            const bool hasMinus = text.find("−") != std::string::npos;
            if (hasMinus) RC_ASSERT(text.find_first_of("123456789") != std::string::npos);
        }
    }));
}

} // namespace
} // namespace xushi

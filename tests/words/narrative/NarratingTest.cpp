#include "words/narrative/NarrativeScene.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace xushi {
namespace {

using enum NarrativeAspect;
using testing::ElementsAre;
using testing::IsEmpty;

class Narrating : public testing::Test, protected NarrativeScene {
protected:
    void put(FigureTweaks figure) {
        if (figure.indicator == "FIRMS") figure.period = figure.period.withKind(PeriodKind::Point);
        figures.push_back(aFigure(figure));
    }
    Figure& figureOf(const std::string& code) { return *std::ranges::find(figures, IndicatorCode{code}, [](const Figure& figure) { return figure.key.indicator; }); }
    static NarrativeItem of(const std::string& code, const std::string& before, std::vector<NarrativeAspect> says = {Level}) {
        return {.indicator = code, .before = before, .says = std::move(says)};
    }
};

TEST_F(Narrating, GivesTheSentenceOfTheSourceReport) {
    put({.value = "156"});
    put({.value = "103", .indicator = "STARTS.LT"});
    put({.value = "570", .indicator = "FIRMS", .qualifier = Qualifier::Odd});
    auto starts = of("STARTS", "新开工");
    starts.parts = {of("STARTS.LT", "亿元以下")};
    EXPECT_EQ(text({"{months}，{scope}", starts, of("FIRMS", "高企")}), "1-5月，全市新开工156项（亿元以下103项），高企570余家。");
    starts.partsForm = PartsForm::OfWhich;
    EXPECT_EQ(text({"{asOf}{scope}", starts}), "1—5月全市新开工156项，其中亿元以下103项。");
}

TEST_F(Narrating, SaysEveryBaseOfAGrowth) {
    const auto said = [&](const char* value, const char* base, const char* published = "") {
        figures = {aFigure({.value = value, .growth = published, .lastYear = base})};
        return text({of("STARTS", "新开工", {Level, Growth})});
    };
    EXPECT_EQ(said("120", "100"), "新开工120项，同比增长20.0%。");
    EXPECT_EQ(said("90", "100"), "新开工90项，同比下降10.0%。");
    EXPECT_EQ(said("100", "100"), "新开工100项，同比持平。");
    EXPECT_EQ(said("310", "100"), "新开工310项，同比增长2.1倍。");
    EXPECT_EQ(said("14", "0"), "新开工14项，上年同期为零，增加14项。");
    EXPECT_EQ(said("0", "-5"), "新开工0项，同比扭亏为零。");
    EXPECT_EQ(said("3", "-5"), "新开工3项，同比由负转正。");
    EXPECT_EQ(said("-5", "3"), "新开工−5项，同比由正转负。");
    EXPECT_EQ(said("120", ""), "新开工120项〔上年同期数缺〕。");
    EXPECT_EQ(said("120", "", "28.4"), "新开工120项，同比增长28.4%。");
    EXPECT_EQ(said("", ""), "新开工〔未报〕。");
}

TEST_F(Narrating, SaysPointsOfARateAndBoundsThatWerePublished) {
    put({.value = "2.41", .indicator = "SHARE", .lastYear = "2.35"});
    EXPECT_EQ(text({of("SHARE", "占比", {Level, Growth})}), "占比2.41%，同比上升0.06个百分点。");
    figures = {aFigure({.growth = "20", .bound = Bound::AtLeast}), aFigure({.indicator = "CONTRACTS", .growth = "20", .bound = Bound::AtLeast})};
    EXPECT_EQ(text({NarrativeTemplate::Group{.items = {of("STARTS", "新开工"), of("CONTRACTS", "技术合同额")}, .form = GroupForm::Spread, .noun = "等核心指标", .says = {Growth}}}),
              "新开工、技术合同额等核心指标同比增幅均保持在20%以上。");
    figureOf("CONTRACTS").growth->percent = number("18");
    EXPECT_EQ(text({NarrativeTemplate::Group{.items = {of("STARTS", "新开工"), of("CONTRACTS", "技术合同额")}, .says = {Growth}}}),
              "新开工同比增幅在20%以上，技术合同额同比增幅在18%以上。");
}

TEST_F(Narrating, DistributesLevelsAndGrowths) {
    put({.value = "120", .lastYear = "100"});
    put({.value = "110.0", .indicator = "CONTRACTS", .lastYear = "100.0"});
    NarrativeTemplate::Group group{.items = {of("STARTS", "新开工"), of("CONTRACTS", "技术合同额")}, .says = {Level, Growth}};
    EXPECT_EQ(text({group}), "新开工120项、技术合同额110.0亿元，同比分别增长20.0%、10.0%。");
    group.form = GroupForm::Spread;
    EXPECT_EQ(text({group}), "新开工、技术合同额分别达120项、110.0亿元，同比分别增长20.0%、10.0%。");
    figureOf("CONTRACTS").lastYear = number("120.0");
    EXPECT_EQ(text({group}), "新开工、技术合同额分别达120项、110.0亿元，新开工同比增长20.0%，技术合同额同比下降8.3%。") << "two directions are two sentences";
    figures.erase(figures.begin());
    EXPECT_EQ(text({group}), "新开工120项，新开工同比增长20.0%，技术合同额〔未报〕。");
}

TEST_F(Narrating, MarksWhatIsExpectedAndPlanned) {
    put({.value = "582", .indicator = "FIRMS", .status = DataStatus::Estimate, .qualifier = Qualifier::Reaching, .growth = "4.6"});
    EXPECT_EQ(text({of("FIRMS", "高企", {Level, Growth})}), "高企预计达582家，同比预计增长4.6%。");
    EXPECT_EQ(text({of("FIRMS", "高企总数达")}), "高企总数达预计582家。");
    figures[0].status = DataStatus::Planned;
    EXPECT_EQ(text({of("FIRMS", "拟申报高企")}), "拟申报高企达582家。");
    EXPECT_EQ(text({of("FIRMS", "高企")}), "高企计划达582家。");
}

TEST_F(Narrating, SaysProgressAndTargetsWithTheirCommitment) {
    auto target = aTarget({.value = "250"});
    target.commitment = Commitment::Ensure;
    auto firms = aTarget({.value = "1080", .indicator = "FIRMS", .nature = TargetNature::Stock});
    firms.commitment = Commitment::Ensure;
    firms.word = "以上";
    auto growth = aTarget({.value = "15", .indicator = "CONTRACTS", .nature = TargetNature::Growth});
    growth.commitment = Commitment::Strive;
    growth.word = "以上";
    catalogue.targets = {growth, firms, target};
    put({.value = "156"});
    EXPECT_EQ(text({of("STARTS", "新开工", {Level, Completion, Schedule, Target})}), "新开工156项，完成全年目标的62.4%，超序时20.7个百分点，确保全年250项。");
    EXPECT_EQ(text({of("STARTS", "新开工", {Target}), of("FIRMS", "高企总数达到", {Target}), of("CONTRACTS", "技术合同额", {Target})}),
              "确保新开工250项，高企总数达到1080家以上，力争技术合同额增长15%以上。");
    EXPECT_EQ(text({of("SHARE", "占比", {Target})}), "占比〔未定目标〕。");
    auto other = of("STARTS", "新开工", {Target});
    other.unit = "个";
    EXPECT_EQ(text({other}), "确保新开工250个。");
    other.unit = "亿元";
    EXPECT_EQ(text({other}), "确保新开工250项。") << "another measure is no other word";
}

TEST_F(Narrating, CompletesNoLimit) {
    catalogue.targets = {aTarget({.value = "250", .comparator = Comparator::Le})};
    put({.value = "50"});
    EXPECT_EQ(text({of("STARTS", "退回", {Level, Completion})}), "退回50项，为全年控制目标的20.0%。");
}

TEST_F(Narrating, BeginsAnewBehindAPromise) {
    auto target = aTarget({.value = "250"});
    target.commitment = Commitment::Ensure;
    auto firms = aTarget({.value = "1080", .indicator = "FIRMS", .nature = TargetNature::Stock});
    firms.commitment = Commitment::Ensure;
    catalogue.targets = {firms, target};
    put({.value = "156"});
    put({.value = "570", .indicator = "FIRMS"});
    EXPECT_EQ(text({of("STARTS", "新开工", {Level, Target}), of("FIRMS", "高企", {Level, Target})}), "新开工156项，确保全年250项；高企570家，确保全年1080家。");
    catalogue.targets[1].commitment.reset();
    EXPECT_EQ(text({of("STARTS", "新开工", {Level, Target})}), "新开工156项，全年目标250项。") << "a bare 全年 would be done";
    EXPECT_EQ(text({of("STARTS", "新开工", {Rank, Target})}), "新开工全年目标250项。");
}

TEST_F(Narrating, LeavesOutWhatHasNothingToSay) {
    put({.value = "156", .lastYear = "100"});
    EXPECT_EQ(text({of("STARTS", "新开工", {Rank, Base}), of("CONTRACTS", "技术合同", {Rank})}), "新开工上年同期100项。") << "a name alone says nothing";
}

TEST_F(Narrating, SaysPartsInBracketsWhereMoreFollows) {
    put({.value = "156", .lastYear = "120"});
    put({.value = "103", .indicator = "STARTS.LT"});
    auto starts = of("STARTS", "新开工", {Level, Growth});
    starts.parts = {of("STARTS.LT", "亿元以下")};
    starts.partsForm = PartsForm::OfWhich;
    EXPECT_EQ(text({starts}), "新开工156项（亿元以下103项），同比增长30.0%。") << "behind 其中 the growth would be that of the part";
}

TEST_F(Narrating, SaysTheMonthsOfWhatIsSaidWithoutTheFigure) {
    put({.value = "156"});
    put({.value = "30.0", .period = Period::ytd(2025, 4), .indicator = "CONTRACTS", .lastYear = "25.0"});
    EXPECT_EQ(text({"{asOf}，", of("STARTS", "新开工"), of("CONTRACTS", "技术合同", {Growth, Base})}), "1—5月，新开工156项，技术合同（1—4月）同比增长20.0%，上年同期25.0亿元。");
    put({.value = "570", .indicator = "FIRMS", .lastYear = "500"});
    const NarrativeTemplate::Group group{.items = {of("CONTRACTS", "技术合同"), of("FIRMS", "高企")}, .says = {Growth}};
    EXPECT_EQ(text({group}), "技术合同（1—4月）同比增长20.0%，高企同比增长14.0%。");
}

TEST_F(Narrating, SaysTheMonthOfLeadersThatTheCityHasNotReported) {
    put({.value = "156", .period = Period::ytd(2025, 4)});
    for (const auto& [county, value] : {std::pair{"QJ", "9"}, {"HZ", "7"}, {"LS", "5"}}) put({.value = value, .region = county});
    EXPECT_EQ(text({"{asOf}，", of("STARTS", "新开工", {Level, Leaders})}), "1—4月，新开工156项，居前三位的是清江浦区（1—5月9项）、洪泽区（1—5月7项）、涟水县（1—5月5项）。");
}

TEST_F(Narrating, JudgesTheWholeSentenceOnce) {
    catalogue.targets = {aTarget({.value = "100", .indicator = "CONTRACTS"}), aTarget({.value = "250"})};
    put({.value = "156"});
    put({.value = "60.0", .indicator = "CONTRACTS"});
    const std::vector<NarrativeTemplate::Clause> clauses{of("STARTS", "新开工"), of("CONTRACTS", "技术合同额")};
    EXPECT_EQ(text(clauses, true), "新开工156项，技术合同额60.0亿元，均达序时进度。");
    figures[1] = aFigure({.value = "60.0", .indicator = "CONTRACTS"});
    figures[0] = aFigure({.value = "50"});
    sortForBoard(figures);
    EXPECT_EQ(text(clauses, true), "新开工50项，技术合同额60.0亿元，新开工欠序时21.7个百分点。");
}

TEST_F(Narrating, SaysTheMonthsOfAFigureThatIsOlderThanItsSentence) {
    put({.value = "156"});
    put({.value = "30.0", .period = Period::ytd(2025, 4), .indicator = "CONTRACTS"});
    EXPECT_EQ(text({"{asOf}，", of("STARTS", "新开工"), of("CONTRACTS", "技术合同额")}), "1—5月，新开工156项，技术合同额30.0亿元（1—4月）。");
    EXPECT_EQ(text({"{asOf}，", of("CONTRACTS", "技术合同额")}), "1—4月，技术合同额30.0亿元。");
}

TEST_F(Narrating, ComparesARegionWithTheOthers) {
    const auto both = [&](const char* code, const char* value, const char* base) { put({.value = value, .region = code, .lastYear = base}); };
    both("HA", "100", "80");
    both("QJ", "50", "40");
    both("HZ", "30", "20");
    both("LS", "20", "20");
    region = "HZ";
    EXPECT_EQ(text({"{scope}", of("STARTS", "新开工", {Level, Rank, Growth, GrowthRank, Beside, Share})}),
              "洪泽区新开工30项，居全市第2位，同比增长50.0%，增速居全市第1位，增速高于全市25.0个百分点，占全市的30.0%。");
    region = "HA";
    EXPECT_EQ(text({of("STARTS", "新开工", {Level, Rank, Beside, Share})}), "新开工100项。");
    EXPECT_EQ(text({of("STARTS", "新开工", {Level, Leaders})}), "新开工100项，居前三位的是清江浦区（50项）、洪泽区（30项）、涟水县（20项）。");
}

TEST_F(Narrating, SaysPaceStreakAndBase) {
    for (const auto& [month, value] : std::vector<std::pair<int, const char*>>{{1, "11"}, {2, "22"}, {3, "33"}, {4, "44"}, {5, "60"}})
        put({.value = value, .period = Period::ytd(2025, month), .lastYear = std::to_string(month * 10)});
    EXPECT_EQ(text({of("STARTS", "新开工", {Level, Growth, Pace, Streak, Base})}), "新开工60项，同比增长20.0%，较1—4月增速加快10.0个百分点，连续5个月增长，上年同期50项。");
    figures[2].lastYear = number("40");
    EXPECT_EQ(text({of("STARTS", "新开工", {Level, Streak})}), "新开工60项。") << "two months are no streak";
}

TEST_F(Narrating, MarksWhatIsNotSignedOffOnceMonthsAreSubmitted) {
    put({.value = "156"});
    put({.value = "30.0", .indicator = "CONTRACTS"});
    const std::vector<NarrativeTemplate::Clause> clauses{of("STARTS", "新开工"), of("CONTRACTS", "技术合同额")};
    EXPECT_EQ(text(clauses), "新开工156项，技术合同额30.0亿元。");
    workflow = workflowOf({{.key = {{"GX"}, {2025, 5}}, .stage = Stage::Submitted}}, {}, {});
    EXPECT_EQ(text(clauses), "新开工156项，技术合同额30.0亿元〔未核定〕。");
    workflow.submissions[0].stage = Stage::SignedOff;
    EXPECT_EQ(text(clauses), "新开工156项，技术合同额30.0亿元。");
    std::ranges::find(catalogue.indicators, IndicatorCode{"CONTRACTS"}, &Indicator::code)->department = {"CG"};
    EXPECT_EQ(text(clauses), "新开工156项，技术合同额30.0亿元〔技术合同额未核定〕。");
}

TEST_F(Narrating, LeavesOutWhatTheStoreDoesNotHaveAndSaysSo) {
    put({.value = "156"});
    const NarrativeTemplate narrative{.name = "简报", .title = "{year}年{period}简报", .sections = {{.heading = "甲", .paragraphs = {{{.id = "a", .clauses = {"共", of("NONE", "无"), of("STARTS", "新开工"), "，成效明显"}},
        {.id = "b", .clauses = {"全是", of("NONE", "无")}}, {.id = "c", .clauses = {"全是文字。"}, .end = ""}}}}, {.heading = "乙", .sections = {{.heading = "丙"}}}, {}, {.heading = "丁"}}};
    const auto made = report(narrative);
    EXPECT_EQ(made.title, "2025年1—5月简报");
    std::vector<std::string> texts;
    for (const auto* sentence : sentencesOf(made)) texts.push_back(sentence->text());
    EXPECT_THAT(texts, ElementsAre("共新开工156项，成效明显。", "全是文字。"));
    EXPECT_THAT(made.remarks, ElementsAre(Remark{"narrative.no-indicator", {"NONE"}}));
    EXPECT_EQ(made.sections[0].number, "一、");
    EXPECT_EQ(made.sections[1].number, "二、");
    EXPECT_EQ(made.sections[1].sections[0].number, "（一）");
    EXPECT_EQ(made.sections[3].number, "一、") << "behind a section without a heading the numbers begin anew";
}

TEST_F(Narrating, LinksEveryFigureToItsCell) {
    put({.value = "156", .lastYear = "100"});
    const auto made = sentence({.id = "s", .clauses = {of("STARTS", "新开工", {Level, Growth}), of("FIRMS", "高企")}});
    const NarrativeFigure level{{"STARTS"}, {"HA"}, Period::ytd(2025, 5), Level};
    auto growth = level;
    growth.what = Growth;
    EXPECT_THAT(made.runs, ElementsAre(NarrativeRun{"新开工"}, NarrativeRun{"156项", level}, NarrativeRun{"，"}, NarrativeRun{"同比增长56.0%", growth}, NarrativeRun{"，高企"},
                                       NarrativeRun{"〔未报〕", NarrativeFigure{{"FIRMS"}, {"HA"}, Period::point(2025, 5), Level}, true}, NarrativeRun{"。"}));
}

TEST_F(Narrating, GivesAGrowthTheDecimalsThatAnItemAsksFor) {
    put({.value = "2008", .growth = "111.81"});
    put({.value = "1.4", .indicator = "SHARE", .points = "0.4"});
    auto starts = of("STARTS", "入库", {Level, Growth});
    auto share = of("SHARE", "占比", {Level, Growth});
    EXPECT_EQ(text({starts, share}), "入库2008项，同比增长111.8%，占比1.40%，同比上升0.40个百分点。");
    starts.growthDecimals = 2;
    share.growthDecimals = 1;
    EXPECT_EQ(text({starts, share}), "入库2008项，同比增长111.81%，占比1.40%，同比上升0.4个百分点。");
}

TEST_F(Narrating, PutsThePromiseOfAMilestoneInItsPlace) {
    auto target = aTarget({.value = "2", .nature = TargetNature::Milestone});
    target.word = "修订完善";
    catalogue.targets = {target};
    EXPECT_EQ(text({of("STARTS", "{wording}《办法》", {Target})}), "修订完善《办法》。");
    EXPECT_EQ(text({of("STARTS", "《办法》", {Target})}), "《办法》修订完善2项。");
}

TEST_F(Narrating, SpellsOutTheCatalogueWhereATemplateAsksForEachSection) {
    catalogue.targets = {aTarget({.value = "250"})};
    put({.value = "156", .lastYear = "100"});
    put({.value = "103", .indicator = "STARTS.LT"});
    put({.value = "30.0", .indicator = "CONTRACTS"});
    std::ranges::find(catalogue.indicators, IndicatorCode{"CONTRACTS"}, &Indicator::code)->section = "成果转化";
    const NarrativeTemplate narrative{.name = "快报", .title = "快报", .sections = {{.heading = "概况"}, {.eachSays = {Level, Growth, Completion, Schedule}}}};
    const auto made = report(narrative);
    std::vector<std::string> headings;
    for (const auto& section : made.sections) headings.push_back(section.number + section.heading);
    EXPECT_THAT(headings, ElementsAre("一、概况", "二、科技招商", "三、成果转化"));
    std::vector<std::string> texts;
    for (const auto* one : sentencesOf(made)) texts.push_back(one->text());
    EXPECT_THAT(texts, ElementsAre("1—5月，全市新开工156项（亿元以下103项），同比增长56.0%，完成全年目标的62.4%，超序时20.7个百分点。", "1—5月，全市技术合同30.0亿元。"));
}

TEST_F(Narrating, TakesTheWordsOfTheSource) {
    auto done = aFigure({.period = Period::point(2025, 5), .indicator = "FIRMS"});
    done.wording = "有序推进";
    figures = {done};
    EXPECT_EQ(text({"工作", of("FIRMS", "{wording}", {Wording})}), "工作有序推进。");
    EXPECT_EQ(text({of("FIRMS", "评价工作", {Wording})}), "有序推进评价工作。");
    figures.clear();
    EXPECT_EQ(text({of("FIRMS", "评价工作", {Wording})}), "评价工作〔未报〕。");
    put({.value = "156"});
    EXPECT_EQ(text({of("STARTS", "新开工"), of("STARTS", "进度{wording}", {Wording})}), "新开工156项。") << "a number needs no words";
}

} // namespace
} // namespace xushi

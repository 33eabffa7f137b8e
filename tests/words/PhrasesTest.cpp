#include "support/Builders.h"
#include "support/Printers.h"
#include "words/LayoutPhrases.h"
#include "words/Phrases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace xushi {
namespace {

constexpr auto zh = Language::Chinese;
constexpr auto en = Language::English;
constexpr NumberFormat screen{};

Period alone(int month) { return {2025, Month(month), PeriodKind::Month}; }
Period quarter(int month) { return {2025, Month(month), PeriodKind::Quarter}; }

TEST(AsOfPhrase, IsWrittenAsTheReportsDo) {
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 1), zh), "1月");
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 2), zh), "1—2月");
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 3), zh), "一季度");
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 5), zh), "1—5月");
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 6), zh), "上半年");
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 9), zh), "1—9月");
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 12), zh), "全年");
    EXPECT_EQ(asOfPhrase(Period::point(2025, 5), zh), "5月末");
    EXPECT_EQ(asOfPhrase(Period::point(2025, 12), zh), "12月末");
    EXPECT_EQ(asOfPhrase(alone(5), zh), "5月当月");
    EXPECT_EQ(asOfPhrase(quarter(6), zh), "二季度");
}

TEST(AsOfPhrase, IsWrittenInEnglishToo) {
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 1), en), "Jan");
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 5), en), "Jan–May");
    EXPECT_EQ(asOfPhrase(Period::ytd(2025, 6), en), "H1");
    EXPECT_EQ(asOfPhrase(Period::point(2025, 12), en), "end of Dec");
    EXPECT_EQ(asOfPhrase(alone(5), en), "May alone");
    EXPECT_EQ(asOfPhrase(quarter(12), en), "Q4");
}

TEST(PeriodPhrase, NamesItsYear) {
    EXPECT_EQ(periodPhrase(Period::ytd(2025, 5), zh), "2025年1—5月");
    EXPECT_EQ(periodPhrase(Period::ytd(2025, 6), zh), "2025年上半年");
    EXPECT_EQ(periodPhrase(Period::ytd(2025, 12), zh), "2025年");
    EXPECT_EQ(periodPhrase(Period::point(2025, 12), zh), "2025年12月末");
    EXPECT_EQ(periodPhrase(Period::ytd(2025, 5), en), "Jan–May 2025");
}

Growth over(const std::string& value, const std::string& base, Measure measure = Measure::Flow) {
    return *growthOf({.measure = measure, .value = number(value), .lastYear = number(base)});
}
Indicator measured(Measure measure) { return measure == Measure::Rate ? aRate() : anIndicator(); }
std::string phrase(const Growth& growth, Measure measure = Measure::Flow) { return growthPhrase(growth, measured(measure), screen, zh); }

TEST(GrowthPhrase, SignsARateAndRoundsItOnce) {
    EXPECT_EQ(phrase(over("77067", "74426")), "+3.5");
    EXPECT_EQ(phrase(over("90", "100")), "−10.0");
    EXPECT_EQ(growthPhrase(over("90", "100"), anIndicator(), {MinusSign::Ascii}, zh), "-10.0");
}

TEST(GrowthPhrase, SaysUnchangedAndNeverAZeroRate) {
    EXPECT_EQ(phrase(over("100", "100")), "持平");
    EXPECT_EQ(phrase(over("100.04", "100")), "持平");
    EXPECT_EQ(phrase(over("99.96", "100")), "持平");
    EXPECT_EQ(phrase(over("100.05", "100")), "+0.1");
    EXPECT_EQ(phrase(over("0", "0")), "持平");
    EXPECT_EQ(growthPhrase(over("100", "100"), anIndicator(), screen, en), "unchanged");
}

TEST(GrowthPhrase, ComparesRatesInPoints) {
    EXPECT_EQ(phrase(over("50.13", "50.00", Measure::Rate), Measure::Rate), "+0.13");
    EXPECT_EQ(phrase(over("50.00", "50.00", Measure::Rate), Measure::Rate), "持平");
}

TEST(GrowthPhrase, HasWordsWhereTheBaseIsNotAboveZero) {
    EXPECT_EQ(phrase(over("5", "0")), "上年同期为零，增加5项");
    EXPECT_EQ(phrase(over("-5", "0")), "上年同期为零，减少5项");
    EXPECT_EQ(growthPhrase(over("5", "0"), anAmount(), screen, zh), "上年同期为零，增加5.0亿元");
    EXPECT_EQ(growthPhrase(over("-5", "0"), anIndicator(), screen, en), "zero last year, down by 5 项");
    EXPECT_EQ(phrase(over("-5", "10")), "由正转负");
    EXPECT_EQ(phrase(over("5", "-10")), "由负转正");
    EXPECT_EQ(phrase(over("0", "-10")), "扭亏为零");
    EXPECT_EQ(phrase(over("-5", "-10")), "减亏");
    EXPECT_EQ(phrase(over("-15", "-10")), "增亏");
    EXPECT_EQ(phrase(over("-10", "-10")), "持平");
    EXPECT_EQ(phrase(*growthOf({.value = number("5")})), "上年同期数缺");
}

TEST(GrowthPhrase, CarriesItsUnitWhereNoHeadingDoes) {
    const auto withUnit = [](const Growth& growth, Measure measure = Measure::Flow) {
        return growthWithUnit(growth, measured(measure), screen, zh);
    };
    EXPECT_EQ(withUnit(over("90", "100")), "−10.0%");
    EXPECT_EQ(withUnit(over("50.13", "50.00", Measure::Rate), Measure::Rate), "+0.13pp");
    EXPECT_EQ(withUnit(*growthOf({.published = PublishedGrowth{number("20"), Bound::AtLeast}})), "≥20.0%");
    EXPECT_EQ(withUnit(over("100", "100")), "持平");
    EXPECT_EQ(withUnit(over("14", "0")), "上年同期为零，增加14项");
}

TEST(GrowthPhrase, ShowsTheSameDigitsOfAPublishedOne) {
    EXPECT_EQ(phrase(*growthOf({.published = PublishedGrowth{number("111.81"), std::nullopt}})), "+111.8");
    EXPECT_EQ(phrase(*growthOf({.published = PublishedGrowth{number("0.04"), std::nullopt}})), "持平");
    EXPECT_EQ(phrase(*growthOf({.measure = Measure::Rate, .publishedPoints = number("-8.1")}), Measure::Rate), "−8.10");
}

TEST(GrowthPhrase, MarksABoundAsOne) {
    EXPECT_EQ(phrase(*growthOf({.published = PublishedGrowth{number("20"), Bound::AtLeast}})), "≥20.0");
    EXPECT_EQ(phrase(*growthOf({.published = PublishedGrowth{number("3.5"), Bound::AtMost}})), "≤3.5");
}

Target targetOf(const std::string& value, const std::string& word, TargetNature nature = TargetNature::Flow,
                Comparator comparator = Comparator::Ge) {
    Target target = aTarget({.value = value, .nature = nature, .comparator = comparator});
    target.word = word;
    return target;
}
std::string targetWritten(const Target& target) { return targetPhrase(target, screen, zh); }

TEST(TargetPhrase, PutsTheWordWhereItWasWritten) {
    EXPECT_EQ(targetWritten(targetOf("268", "突破", TargetNature::Flow, Comparator::Gt)), "突破268");
    EXPECT_EQ(targetWritten(targetOf("268.0", "超过", TargetNature::Flow, Comparator::Gt)), "超过268.0");
    EXPECT_EQ(targetWritten(targetOf("1080", "以上")), "1080以上");
    EXPECT_EQ(targetWritten(targetOf("250", "")), "250");
    EXPECT_EQ(targetWritten(targetOf("5", "不超过", TargetNature::Flow, Comparator::Le)), "不超过5");
    EXPECT_EQ(targetWritten(targetOf("5", "以内", TargetNature::Flow, Comparator::Le)), "5以内");
}

TEST(TargetPhrase, SaysItsComparatorWhereNoWordDoes) {
    const auto plain = [](Comparator comparator, Language language) {
        return targetPhrase(targetOf("150", "", TargetNature::Flow, comparator), screen, language);
    };
    EXPECT_EQ(plain(Comparator::Ge, zh), "150") << "bare is at least";
    EXPECT_EQ(plain(Comparator::Gt, zh), "超150");
    EXPECT_EQ(plain(Comparator::Le, zh), "150以内");
    EXPECT_EQ(plain(Comparator::Lt, zh), "低于150");
    EXPECT_EQ(plain(Comparator::Gt, en), ">150");
    EXPECT_EQ(plain(Comparator::Le, en), "≤150");
    EXPECT_EQ(plain(Comparator::Lt, en), "<150");
}

TEST(TargetPhrase, NeverSaysAWordThatContradictsItsComparator) {
    EXPECT_EQ(targetWritten(targetOf("150", "突破", TargetNature::Flow, Comparator::Ge)), "150");
    EXPECT_EQ(targetWritten(targetOf("150", "以上", TargetNature::Flow, Comparator::Le)), "150以内");
    EXPECT_EQ(targetWritten(targetOf("150", "以内", TargetNature::Flow, Comparator::Gt)), "超150");
    EXPECT_EQ(targetWritten(targetOf("150", "左右")), "150左右") << "a word that compares nothing stays";
    EXPECT_EQ(targetWritten(targetOf("150", "左右", TargetNature::Flow, Comparator::Lt)), "低于150（左右）");
}

TEST(TargetPhrase, SaysThatAGrowthGrows) {
    EXPECT_EQ(targetWritten(targetOf("15", "以上", TargetNature::Growth)), "增长15%以上");
    EXPECT_EQ(targetWritten(targetOf("15", "", TargetNature::Growth)), "增长15%");
    EXPECT_EQ(targetWritten(targetOf("15", "超过", TargetNature::Growth, Comparator::Gt)), "增长超过15%");
    EXPECT_EQ(targetPhrase(targetOf("15", "", TargetNature::Growth), screen, en), "growth of 15%");
}

TEST(TargetPhrase, SaysANegativeGrowthAsADecline) {
    EXPECT_EQ(targetWritten(targetOf("-5", "以上", TargetNature::Growth, Comparator::Le)), "下降5%以上");
    EXPECT_EQ(targetWritten(targetOf("-5", "", TargetNature::Growth, Comparator::Ge)), "下降5%以内");
    EXPECT_EQ(targetWritten(targetOf("-5", "", TargetNature::Growth, Comparator::Lt)), "下降超5%");
}

TEST(TargetPhrase, LeavesTheUnitOfARateToItsColumn) {
    EXPECT_EQ(targetWritten(targetOf("50", "以上", TargetNature::Rate)), "50以上");
    EXPECT_EQ(targetWritten(targetOf("50", "达", TargetNature::Rate)), "达50");
}

TEST(TargetPhrase, HasTheUnitBehindItsNumberWhereNoColumnDoes) {
    const auto withUnit = [](const Target& target, const char* unit, Language language = zh) {
        return targetWithUnit(target, unit, screen, language);
    };
    EXPECT_EQ(withUnit(targetOf("268", "突破", TargetNature::Flow, Comparator::Gt), "亿元"), "突破268亿元");
    EXPECT_EQ(withUnit(targetOf("1080", "以上"), "家"), "1080家以上");
    EXPECT_EQ(withUnit(targetOf("15", "以上", TargetNature::Growth), "亿元"), "增长15%以上") << "its unit is per cent";
    EXPECT_EQ(withUnit(targetOf("1", "显著提高", TargetNature::Milestone), ""), "显著提高");
    EXPECT_EQ(withUnit(targetOf("120", "", TargetNature::Flow, Comparator::Le), "项", en), "≤120 项");
}

TEST(TargetPhrase, SaysAMilestoneInItsOwnWords) {
    EXPECT_EQ(targetWritten(targetOf("1", "全覆盖", TargetNature::Milestone)), "全覆盖");
    EXPECT_EQ(targetWritten(targetOf("1", "突破", TargetNature::Milestone)), "突破");
    EXPECT_EQ(targetWritten(targetOf("1", "", TargetNature::Milestone)), "完成") << "1 is no number of anything";
    EXPECT_EQ(targetWritten(targetOf("2", "", TargetNature::Milestone)), "2");
}

TEST(TargetPhrase, HidesNoNumberOfAMilestoneBehindItsWord) {
    const auto reform = targetOf("2", "修订完善", TargetNature::Milestone);
    EXPECT_EQ(targetWritten(reform), "修订完善2");
    EXPECT_EQ(targetWithUnit(reform, "项", screen, zh), "修订完善2项");
    EXPECT_EQ(targetWritten(targetOf("3", "突破", TargetNature::Milestone)), "突破3");
    EXPECT_EQ(targetWritten(targetOf("3", "以上", TargetNature::Milestone)), "3以上");
    EXPECT_EQ(targetWritten(targetOf("0", "显著提高", TargetNature::Milestone)), "显著提高0");
    EXPECT_EQ(revisedTargetPhrase(targetOf("1", "显著提高", TargetNature::Milestone), targetOf("3", "显著提高", TargetNature::Milestone), {}, zh),
              "显著提高→显著提高3（年中调整）");
}

TEST(LightWords, AreShapeLetterAndWord) {
    std::string letters, shapes;
    for (const auto& [light, text] : Tokens<Light>::all) {
        letters += lightLetter(light, zh);
        shapes += lightShape(light);
        EXPECT_FALSE(lightWord(light, en).empty());
    }
    EXPECT_EQ(letters, "达滞重缺免");
    EXPECT_EQ(shapes, "●▲■○–");
    EXPECT_EQ(lightWord(Light::Missing, zh), "未报");
    EXPECT_EQ(lightWord(Light::FarBehind, zh), "严重滞后");
}

template <class E> void expectAWordForEach(std::string (*word)(E, Language)) {
    std::vector<std::string> seen;
    for (const auto& [value, text] : Tokens<E>::all)
        for (const auto language : {zh, en}) {
            const std::string own = word(value, language);
            EXPECT_FALSE(own.empty()) << text;
            EXPECT_EQ(std::ranges::find(seen, own), seen.end()) << own << " is used twice";
            seen.push_back(own);
        }
}

TEST(Words, EveryEnumeratorHasItsOwnInBothLanguages) {
    expectAWordForEach(statusWord);
    expectAWordForEach(measureWord);
    expectAWordForEach(frequencyWord);
    expectAWordForEach(reportingWord);
    expectAWordForEach(natureWord);
    expectAWordForEach(comparatorWord);
    expectAWordForEach(commitmentWord);
    expectAWordForEach(lightLetter);
    expectAWordForEach(lightWord);
    expectAWordForEach(columnWord);
    expectAWordForEach(layoutKindWord);
    expectAWordForEach(groupingWord);
    expectAWordForEach(orientationWord);
    expectAWordForEach(matrixRegionsWord);
    expectAWordForEach(rankedByWord);
    expectAWordForEach(rankingOrderWord);
    EXPECT_EQ(columnWord(SummaryColumn::Explanation, zh), "说明");
    EXPECT_EQ(columnWord(SummaryColumn::LastYearGrowth, zh), "上年增幅(%)");
    EXPECT_EQ(columnWord(SummaryColumn::Section, zh), "板块");
}

TEST(Phrases, ARevisedTargetShowsTheValueBeforeAndTheMonth) {
    auto before = aTarget({.value = "150"});
    auto target = aTarget({.value = "180"});
    target.decidedOn = "2025-07-15";
    EXPECT_EQ(revisedTargetPhrase(before, target, {}, zh), "150→180（7月调整）");
    const SummaryCell cell = summaryWords(zh).revisedTarget(before, target, {});
    EXPECT_EQ(cell.number, Decimal(180));
    EXPECT_EQ(cell.prefix + "|" + cell.suffix, "150→|（7月调整）");
    EXPECT_EQ(revisedTargetPhrase(before, target, {}, Language::English), "150→180 (revised in Jul)");
    target.decidedOn.clear();
    before.word = target.word = "以上";
    EXPECT_EQ(revisedTargetPhrase(before, target, {}, zh), "150以上→180以上（年中调整）") << "each with its own word";
    EXPECT_EQ(revisedTargetPhrase(targetOf("268", "突破", TargetNature::Flow, Comparator::Gt),
                                  targetOf("2680000", "突破", TargetNature::Flow, Comparator::Gt), {}, zh),
              "突破268→突破2680000（年中调整）");
    EXPECT_EQ(revisedTargetPhrase(aTarget({.value = "120", .comparator = Comparator::Le}), aTarget({.value = "100", .comparator = Comparator::Le}), {}, zh),
              "120以内→100以内（年中调整）");
    target.comparator = Comparator::Gt;
    target.word.clear();
    EXPECT_EQ(revisedTargetPhrase(before, target, {}, zh), "150以上→超180（年中调整）") << "another comparison is said";
    before.nature = target.nature = TargetNature::Growth;
    EXPECT_EQ(revisedTargetPhrase(before, target, {}, zh), "增长150%以上→增长超180%（年中调整）");
}

TEST(Phrases, EveryStageHasAWord) {
    EXPECT_EQ(stageWord(MilestoneStage::NotStarted, zh), "未启动");
    EXPECT_EQ(stageWord(MilestoneStage::UnderWay, zh), "推进中");
    EXPECT_EQ(stageWord(MilestoneStage::Done, zh), "完成");
    EXPECT_EQ(stageWord(MilestoneStage::Done, Language::English), "done");
}

TEST(Phrases, EveryKindOfCurveHasANameInBothLanguages) {
    const std::vector<CurveShape> shapes{MonthLinear{}, PlannedPoints{}, DayLinear{}, QuarterSteps{}, LastYearShare{},
                                         MeanShare{},   MilestoneDate{}, NotScheduled{}};
    ASSERT_EQ(shapes.size(), std::variant_size_v<CurveShape>);
    for (const Language language : {zh, Language::English}) {
        std::set<std::string> names;
        for (const auto& shape : shapes) {
            names.insert(curveKindWord(shape, language));
            const std::string key = "curve." + std::string(shapeToken(shape));
            EXPECT_NE(say(Remark{key, {}}, language), key);
        }
        EXPECT_EQ(names.size(), shapes.size());
    }
    EXPECT_EQ(curveKindWord(NotScheduled{}, zh), "不设序时");
}

TEST(SummaryWords, SayOnlyUnusualStatuses) {
    const auto words = summaryWords(zh);
    EXPECT_EQ(words.note(DataStatus::Preliminary, {}), "");
    EXPECT_EQ(words.note(DataStatus::Final, {}), "");
    EXPECT_EQ(words.note(DataStatus::Estimate, {}), "预计");
    const std::vector<Remark> remarks{{"note.small-base", {}}};
    EXPECT_EQ(words.note(DataStatus::Flash, remarks), "快报；小基数，按整数判定");
    EXPECT_EQ(summaryWords(en).note(DataStatus::Flash, remarks), "flash; small base, judged by whole things");
}

TEST(StagesPhrase, NamesWhoSignedAndTheOthersWithTheirStage) {
    const DepartmentStage signedOff{"成果处", Stage::SignedOff};
    const DepartmentStage draft{"规划处", Stage::Draft};
    const DepartmentStage submitted{"高新处", Stage::Submitted};
    const DepartmentStage byOne{"金融处", Stage::SignedOff, "甲"};
    const DepartmentStage byOneToo{"人才处", Stage::SignedOff, "甲"};
    const DepartmentStage byAnother{"资源处", Stage::SignedOff, "乙"};
    EXPECT_EQ(stagesPhrase(std::vector{signedOff}, zh), "均已核定：成果处");
    EXPECT_EQ(stagesPhrase(std::vector{byOne, byAnother, byOneToo, signedOff}, zh), "均已核定：金融处、人才处（甲）、资源处（乙）、成果处");
    EXPECT_EQ(stagesPhrase(std::vector{draft, signedOff, submitted}, zh), "已核定：成果处；未核定：规划处（草稿）、高新处（已提交）");
    EXPECT_EQ(stagesPhrase(std::vector{byOne, draft}, Language::English), "signed off: 金融处 (甲); not yet: 规划处 (draft)");
    EXPECT_EQ(stagesPhrase(std::vector{draft}, zh), "规划处（草稿）均未核定");
    EXPECT_EQ(stagesPhrase(std::vector{draft, submitted}, Language::English), "规划处 (draft), 高新处 (submitted); none signed off");
}

} // namespace
} // namespace xushi

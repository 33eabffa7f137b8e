#include "domain/prose/ProseCheck.h"
#include "domain/prose/ProseReader.h"
#include "support/DataFolders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace xushi {
namespace {

Catalogue city() {
    Catalogue catalogue;
    catalogue.regions = {{.code = {"C"}, .name = "某市", .type = RegionType::City}, {.code = {"L"}, .name = "临河县"}, {.code = {"M"}, .name = "青阳县"}, {.code = {"N"}, .name = "白马县"}};
    catalogue.indicators = {{.code = {"RD"}, .name = "规上工业企业研发费用", .unit = "亿元"},
                            {.code = {"FIRMS"}, .name = "有效高新技术企业", .aliases = {"高新技术企业总数"}, .unit = "家", .measure = Measure::Stock},
                            {.code = {"CONTRACTS"}, .name = "技术合同成交额", .unit = "万元"},
                            {.code = {"SHARE"}, .name = "高新技术产业产值占比", .unit = "%", .measure = Measure::Rate}};
    return catalogue;
}

class FewNumbers : public ProseStore {
public:
    std::optional<ProseStored> at(const ProseSubject& subject, const Period& period) const override {
        if (period.year != 2024) return std::nullopt;
        if (subject.region != RegionCode{"C"}) return ofCounty(subject);
        if (subject.code == IndicatorCode{"RD"} && period.last == Month(6)) return ProseStored{.unit = "亿元", .value = Ratio(6184, 100), .growth = Ratio(12447, 1000), .completion = Ratio(4757, 100), .schedule = Ratio(50)};
        if (subject.code == IndicatorCode{"CONTRACTS"}) return ProseStored{.unit = "万元", .value = Ratio(884300, 1), .target = Ratio(2000000, 1)};
        if (subject.code == IndicatorCode{"FIRMS"}) return ProseStored{.unit = "家", .value = Ratio(1297)};
        if (subject.code == IndicatorCode{"SHARE"}) return ProseStored{.unit = "%", .value = Ratio(4868, 100), .points = Ratio(116, 100)};
        return std::nullopt;
    }
    std::vector<RegionCode> counties(const Period&) const override { return {{"L"}, {"M"}, {"N"}}; }

private:
    /// 340, 500, 500: two share the first place.
    static std::optional<ProseStored> ofCounty(const ProseSubject& subject) {
        if (subject.code != IndicatorCode{"FIRMS"}) return std::nullopt;
        const bool isFirst = subject.region != RegionCode{"L"};
        return ProseStored{.unit = "家", .value = Ratio(isFirst ? 500 : 340), .growth = Ratio(isFirst ? 5 : 9)};
    }
};

struct Checked {
    std::vector<ProseStatement> statements;
    std::vector<ProseFinding> findings;

    const ProseFinding& of(const std::string& number) const {
        const auto at = std::ranges::find(statements, number, &ProseStatement::text);
        EXPECT_NE(at, statements.end()) << number;
        return findings[static_cast<std::size_t>(at - statements.begin())];
    }
};

Checked checked(const std::string& text, Date date = {2024, 7, 10}) {
    static const Catalogue catalogue = city();
    Checked result{ProseReader(ProseLexicon(catalogue)).read(text, {.date = date}), {}};
    result.findings = checkProse(result.statements, FewNumbers());
    return result;
}

TEST(ProseCheck, HoldsLevelsAndGrowthsAgainstTheStore) {
    const auto check = checked("1—6月，全市规上工业企业研发费用61.84亿元，同比增长12.4%。");
    EXPECT_EQ(check.of("61.84").verdict, ProseVerdict::Equal);
    EXPECT_EQ(check.of("12.4").verdict, ProseVerdict::RoundedEqual);
    EXPECT_EQ(check.of("12.4").stored, "12.447");
}

TEST(ProseCheck, ShowsWhatTheStoreHasInstead) {
    const auto check = checked("上半年，全市规上工业企业研发费用62.84亿元，同比下降12.4%。");
    EXPECT_EQ(check.of("62.84").verdict, ProseVerdict::Different);
    EXPECT_EQ(check.of("62.84").stored, "61.84");
    EXPECT_EQ(check.of("12.4").verdict, ProseVerdict::Different);
}

TEST(ProseCheck, ConvertsUnitsExactly) {
    const auto check = checked("上半年技术合同成交额88.4亿元；力争全年技术合同成交额突破200亿元。");
    EXPECT_EQ(check.of("88.4").verdict, ProseVerdict::RoundedEqual);
    EXPECT_EQ(check.of("88.4").stored, "88.43");
    EXPECT_EQ(check.of("200").verdict, ProseVerdict::Equal);
}

TEST(ProseCheck, KnowsWhatAQualifierLeavesOpen) {
    EXPECT_EQ(checked("全市有效高新技术企业近1300家。").of("1300").verdict, ProseVerdict::RoundedEqual);
    EXPECT_EQ(checked("全市有效高新技术企业1290余家。").of("1290").verdict, ProseVerdict::RoundedEqual);
    EXPECT_EQ(checked("全市有效高新技术企业超1300家。").of("1300").verdict, ProseVerdict::Different);
    EXPECT_EQ(checked("全市有效高新技术企业1200余家。").of("1200").verdict, ProseVerdict::RoundedEqual);
}

TEST(ProseCheck, ComparesPointsOfARate) {
    const auto check = checked("高新技术产业产值占比48.7%，同比提高1.2个百分点。");
    EXPECT_EQ(check.of("48.7").verdict, ProseVerdict::RoundedEqual);
    EXPECT_EQ(check.of("1.2").verdict, ProseVerdict::RoundedEqual);
}

TEST(ProseCheck, RanksACountyAmongTheCountiesWithTies) {
    EXPECT_EQ(checked("临河县有效高新技术企业340家，居全市第3位。").of("3").verdict, ProseVerdict::Equal);
    EXPECT_EQ(checked("临河县有效高新技术企业340家，居全市第2位。").of("2").stored, "3");
    EXPECT_EQ(checked("临河县有效高新技术企业340家，总量居全市第3位，增速居全市第1位。").of("1").verdict, ProseVerdict::Equal);
    EXPECT_EQ(checked("临河县有效高新技术企业340家，总量居全市第3位，增速居全市第3位。").findings.back().verdict, ProseVerdict::Different);
    EXPECT_EQ(checked("青阳县有效高新技术企业500家，位列全市第一。").of("第一").verdict, ProseVerdict::Equal);
}

TEST(ProseCheck, KnowsNoPlaceOfTheCityAmongOthers) {
    const auto check = checked("全市有效高新技术企业1297家，居全省第4位。");
    EXPECT_EQ(check.of("4").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("4").reasons.back(), (Remark{"proof.rank-outside", {"全省"}}));
}

TEST(ProseCheck, DoesNotTakeAnotherPlaceForTheCity) {
    const auto check = checked("上半年，全省规上工业企业研发费用61.84亿元。临河县规上工业企业研发费用9.2亿元。");
    EXPECT_EQ(check.of("61.84").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("61.84").reasons.back().key, "proof.no-region");
    EXPECT_EQ(check.of("9.2").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("9.2").reasons.back().key, "proof.not-stored");
    EXPECT_EQ(checked("东湖大学半年小结\n上半年，规上工业企业研发费用9.2亿元。").of("9.2").reasons.back().key, "proof.of-body");
}

TEST(ProseCheck, RaisesNoAlarmOnWhatIsNoFigure) {
    const auto check = checked("“315”行动启动，详见〔2024〕18号，第3批试点。");
    for (const auto& finding : check.findings) EXPECT_EQ(finding.verdict, ProseVerdict::NoFigure);
}

/// 297 gives 6.06 and 298 gives 5.70.
TEST(ProseCheck, NamesACountWhoseGrowthNoWholeBaseGives) {
    const auto check = checked("新增博士315名，增长5.8%；新增硕士2008名，增长111.81%。");
    EXPECT_EQ(check.of("5.8").verdict, ProseVerdict::Contradictory);
    EXPECT_EQ(check.of("5.8").reasons.front(), (Remark{"proof.no-whole-base", {"315名", "5.8"}}));
    EXPECT_EQ(check.of("111.81").verdict, ProseVerdict::Unknown);
}

TEST(ProseCheck, NamesAShareThatIsNotPartOverTotal) {
    const auto wrong = checked("登记合同2000项，其中省外合同500项，占24.1%。");
    EXPECT_EQ(wrong.of("24.1").verdict, ProseVerdict::Contradictory);
    EXPECT_EQ(wrong.of("24.1").reasons.front().args, (std::vector<std::string>{"500项", "2000项", "25.00"}));
    EXPECT_NE(checked("登记合同2000项，其中省外合同500项，占25%。").of("25").verdict, ProseVerdict::Contradictory);
}

TEST(ProseCheck, NamesAGapThatIsNotCompletionLessSchedule) {
    EXPECT_EQ(checked("截至6月底，技术交易额完成全年目标的58.4%，快于时间进度9.4个百分点。").of("9.4").verdict, ProseVerdict::Contradictory);
    EXPECT_NE(checked("截至6月底，技术交易额完成全年目标的58.4%，快于时间进度8.4个百分点。").of("8.4").verdict, ProseVerdict::Contradictory);
    EXPECT_EQ(checked("截至6月底，技术交易额完成全年目标的48.3%，欠序时进度1.7个百分点。").of("1.7").verdict, ProseVerdict::Unknown);
}

/// 47.57 less 50 stands in the store, whose schedule need not be a line.
TEST(ProseCheck, LetsTheScheduleOfTheStoreDecide) {
    EXPECT_EQ(checked("1—6月，规上工业企业研发费用完成年度目标的47.6%，欠序时进度2.4个百分点。").of("2.4").verdict, ProseVerdict::RoundedEqual);
    EXPECT_EQ(checked("1—6月，规上工业企业研发费用完成年度目标的55%，落后时间进度2.4个百分点。").of("2.4").verdict, ProseVerdict::RoundedEqual);
    EXPECT_EQ(checked("1—6月，规上工业企业研发费用完成年度目标的52.4%，快于时间进度2.4个百分点。").of("2.4").verdict, ProseVerdict::Different);
}

TEST(ProseCheck, AsksOnlyWhereAScheduleMayBeACurve) {
    const auto check = checked("截至5月底，竣工项目完成年度目标的32%，超序时进度0.3个百分点。");
    EXPECT_EQ(check.of("0.3").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("0.3").reasons.front().key, "proof.gap-linear");
}

TEST(ProseCheck, CountsTheDaysWhereATextSpeaksOfOne) {
    const auto check = checked("截至5月20日，规上工业企业研发费用61.84亿元，完成年度目标的60%，快于时间进度21.7个百分点。");
    EXPECT_NE(check.of("21.7").verdict, ProseVerdict::Contradictory); // 141 of 366 days
    EXPECT_EQ(check.of("61.84").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("61.84").reasons.back(), (Remark{"proof.within-month", {"5"}}));
    EXPECT_EQ(checked("截至5月20日，签约项目完成年度目标的60%，快于时间进度18.3个百分点。").of("18.3").verdict, ProseVerdict::Contradictory);
    EXPECT_EQ(checked("截至6月30日，规上工业企业研发费用61.84亿元。").of("61.84").verdict, ProseVerdict::Equal);
}

TEST(ProseCheck, HoldsNoMilestoneAgainstTheTargetOfTheYear) {
    const auto check = checked("9月底前，技术合同成交额确保达到150亿元，全年力争200亿元。");
    EXPECT_EQ(check.of("150").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("200").verdict, ProseVerdict::Equal);
}

TEST(ProseCheck, HoldsNoTargetOfAPartOfTheYearAgainstThatOfTheYear) {
    const auto check = checked("四季度，技术合同成交额力争达到60亿元。\n下半年，技术合同成交额力争达到112亿元。");
    EXPECT_EQ(check.of("60").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("112").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(checked("技术合同成交额确保200亿元、力争220亿元。").of("220").verdict, ProseVerdict::Unknown) << "the one that is aimed beyond";
    EXPECT_EQ(checked("技术合同成交额确保190亿元、力争200亿元。").of("200").verdict, ProseVerdict::Equal);
    EXPECT_EQ(checked("力争全年技术合同成交额达到210亿元。").of("210").verdict, ProseVerdict::Different);
}

TEST(ProseCheck, HoldsACompletionAgainstTheTargetThatItNames) {
    const auto check = checked("1—6月，专利授权量880件，完成年度目标2000件的44%，完成省定目标1500件的58.7%，完成县定目标1600件的50%。");
    EXPECT_EQ(check.of("44").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("58.7").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("50").verdict, ProseVerdict::Contradictory);
}

TEST(ProseCheck, ComparesNoPartOfAYearWithAllOfIt) {
    for (const std::string months : {"下半年", "3—6月", "2021年至今", "3月以来", "2021—2024年"})
        EXPECT_EQ(checked("2024年1—6月，有序推进。" + months + "，有效高新技术企业77家。").of("77").verdict, ProseVerdict::Unknown) << months;
}

TEST(ProseCheck, HoldsNoGrowthAgainstTheTargetOfALevel) {
    const auto check = checked("力争全年技术合同成交额增长15%，净增20亿元，达到200亿元。");
    EXPECT_EQ(check.of("15").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("20").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("200").verdict, ProseVerdict::Equal);
}

TEST(ProseCheck, TakesNoTargetOfAnotherYear) {
    const auto check = checked("2023年工作总结\n专利授权量1075件，完成年度目标任务的107.5%。\n二、2024年工作安排\n专利授权量1250件，9月底前专利授权量900件。", {2023, 12, 28});
    EXPECT_EQ(check.of("107.5").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.statements.back().kind, StatementKind::Target);
}

TEST(ProseCheck, ComparesNoGrowthOfSeveralYears) {
    const auto check = checked("1—6月，全市规上工业企业研发费用61.84亿元，两年平均增长5.3%；新增博士315名，年均增长5.8%。");
    EXPECT_EQ(check.of("5.3").verdict, ProseVerdict::Unknown);
    EXPECT_EQ(check.of("5.8").verdict, ProseVerdict::Unknown);
}

/// From the exact completion 186.5/400 the gap is 4.958: 4.9 comes from two rounded numbers.
TEST(ProseCheck, UsesTheExactCompletionWhereTheTextHasIt) {
    const auto check = checked("截至5月底，成交额186.5亿元，完成全年目标的46.6%，快于时间进度4.9个百分点。\n力争全年技术合同成交额达到400亿元。", {2024, 6, 26});
    EXPECT_EQ(check.of("4.9").verdict, ProseVerdict::Contradictory);
    EXPECT_EQ(check.of("4.9").reasons.front().args.back(), "4.958");
}

TEST(ProseCheck, NamesAPartAboveItsTotalAndASumThatIsNone) {
    EXPECT_EQ(checked("新开工项目80项（亿元以上88项）。").of("88").verdict, ProseVerdict::Contradictory);
    EXPECT_EQ(checked("成交额前三位是甲县（15.1亿元）、乙县（5.2亿元）、丙县（4.1亿元），合计25.4亿元。").of("25.4").verdict, ProseVerdict::Contradictory);
    EXPECT_NE(checked("成交额前三位是甲县（15.1亿元）、乙县（5.2亿元）、丙县（4.1亿元），合计24.4亿元。").of("24.4").verdict, ProseVerdict::Contradictory);
}

TEST(ProseCheck, NamesNoContradictionWhereTheDenominatorIsAnother) {
    EXPECT_NE(checked("引进人才2350人，其中博士86人、硕士514人，硕士以上占25.5%。").of("25.5").verdict, ProseVerdict::Contradictory);
    EXPECT_NE(checked("新开工项目156项，其中亿元以下103项，占全市同类项目的35%。").of("35").verdict, ProseVerdict::Contradictory);
    EXPECT_NE(checked("技术开发1820项、成交额98亿元，技术转让46项、成交额5.2亿元，分别占总额的52.5%、2.8%。").of("52.5").verdict, ProseVerdict::Contradictory);
    EXPECT_NE(checked("企业由386家增加到980家，年均增长26.2%。").of("26.2").verdict, ProseVerdict::Contradictory);
}

TEST(ProseCheck, AsksWhereANumberSaysItsDirectionTwice) {
    EXPECT_EQ(checked("进口下降-1.1%。").of("1.1").verdict, ProseVerdict::Contradictory);
}

/// Of the two keyed texts nothing contradicts itself but the gap that was planted.
TEST(ProseCheck, FindsThePlantedContradictionsAndNoOthers) {
    for (const auto& [name, date, expected] : std::vector<std::tuple<std::string, Date, std::vector<std::string>>>{{"text_1.txt", {2024, 6, 26}, {"4.9"}}, {"text_2.txt", {2024, 7, 20}, {}}}) {
        std::ifstream file(std::string(XUSHI_TEST_DATA) + "/prose/" + name);
        std::ostringstream text;
        text << file.rdbuf();
        const auto check = checked(text.str(), date);
        std::vector<std::string> found;
        for (std::size_t i = 0; i < check.findings.size(); ++i)
            if (check.findings[i].verdict == ProseVerdict::Contradictory) found.push_back(check.statements[i].text);
        EXPECT_EQ(found, expected) << name;
    }
}

TEST(ProseCheck, AnExpectedCountWantsAWholeBaseToo) {
    const auto check = checked("2023年，全市有效高新技术企业预计达582家，同比预计增长4.6%。");
    EXPECT_EQ(check.of("4.6").verdict, ProseVerdict::Contradictory);
    EXPECT_EQ(check.of("4.6").reasons.front().key, "proof.no-whole-base");
}

} // namespace
} // namespace xushi

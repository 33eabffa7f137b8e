#include "usecases/CheckProse.h"

#include "support/ReadNow.h"
#include "support/SmallStore.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

/// Counts the boards that are read: each reads its figures once.
class CountingReading : public ReadingThrough<Reading> {
public:
    using ReadingThrough::ReadingThrough;
    Result<std::vector<Figure>> readFigures(const FiguresWanted& wanted) override {
        ++boards;
        return ReadingThrough::readFigures(wanted);
    }
    int boards = 0;
};

/// A city with two districts and a county, written of at the end of June 2025.
class CheckProse : public testing::Test {
protected:
    CheckProse() {
        Catalogue more;
        more.settings = now(*store).readCatalogue()->settings;
        more.regions = {aRegion("LS", "涟水县", RegionType::County), aRegion("HZ", "洪泽区", RegionType::District)};
        more.indicators = {anAmount({.code = "DEALS", .name = "技术合同成交额", .order = 11}),
                           anIndicator({.code = "PROJECTS", .name = "新开工科技项目", .order = 12}),
                           anIndicator({.code = "PROJECTS.BIG", .name = "新开工科技项目（亿元以上）", .parent = "PROJECTS", .order = 13}),
                           aRate({.code = "RATIO", .name = "高新技术产业产值占比", .order = 14}),
                           anIndicator({.code = "LABS", .name = "市级重点实验室", .unit = "家", .measure = Measure::Stock, .order = 15})};
        more.targets = {aTarget({.value = "400", .indicator = "DEALS"})};
        if (!putCatalogue(*store, more)) throw std::runtime_error("no catalogue");
    }

    void put(const std::string& indicator, const std::string& value, const Period& period, const std::string& region = "HA", const std::string& lastYear = "") {
        putFigure(*store, aFigure({.value = value, .period = period, .indicator = indicator, .region = region, .lastYear = lastYear}));
    }

    CheckedProse checked(const std::string& text) {
        const auto result = readTogether(*store, [&](Reading& reading) {
            CountingReading counting(reading);
            auto made = checkProse(counting, text, {.date = Date{2025, 6, 30}});
            boards = counting.boards;
            return made;
        });
        EXPECT_TRUE(result);
        return *result;
    }

    ProseFinding finding(const std::string& text, const std::string& number) {
        const auto made = checked(text);
        const auto at = std::ranges::find(made.statements, number, &ProseStatement::text);
        EXPECT_NE(at, made.statements.end()) << number << " in " << text;
        return at == made.statements.end() ? ProseFinding{} : made.findings[static_cast<std::size_t>(at - made.statements.begin())];
    }
    ProseVerdict verdict(const std::string& text, const std::string& number) { return finding(text, number).verdict; }

    SmallStore store;
    int boards = 0;
};

std::string reasonsOf(const ProseFinding& finding) {
    std::string keys;
    for (const auto& reason : finding.reasons) keys += (keys.empty() ? "" : " ") + reason.key;
    return keys;
}

TEST_F(CheckProse, FindsAFigureEqualOrRoundedEqual) {
    put("DEALS", "186.5", Period::ytd(2025, 5), "HA", "160.3");
    EXPECT_EQ(verdict("1—5月，全市技术合同成交额186.5亿元。", "186.5"), ProseVerdict::Equal);
    EXPECT_EQ(verdict("1—5月，全市技术合同成交额1865000万元。", "1865000"), ProseVerdict::Equal);
    const auto rounded = finding("1—5月，全市技术合同成交额187亿元，同比增长16.3%。", "187");
    EXPECT_EQ(rounded.verdict, ProseVerdict::RoundedEqual);
    EXPECT_EQ(rounded.stored, "186.5");
    EXPECT_EQ(verdict("1—5月，全市技术合同成交额187亿元，同比增长16.3%。", "16.3"), ProseVerdict::RoundedEqual);
}

TEST_F(CheckProse, ShowsWhatTheStoreHasWhereItDiffers) {
    put("DEALS", "186.5", Period::ytd(2025, 5), "HA", "160.3");
    const auto level = finding("1—5月，全市技术合同成交额168.5亿元，同比增长18.3%。", "168.5");
    EXPECT_EQ(level.verdict, ProseVerdict::Different);
    EXPECT_EQ(level.stored, "186.5");
    EXPECT_EQ(reasonsOf(level), "proof.stored");
    EXPECT_EQ(finding("1—5月，全市技术合同成交额168.5亿元，同比增长18.3%。", "18.3").stored, "16.344");
}

TEST_F(CheckProse, DoesNotTakeAFigureOfAnotherMonthOrPlace) {
    put("DEALS", "186.5", Period::ytd(2025, 4));
    EXPECT_EQ(reasonsOf(finding("1—5月，全市技术合同成交额186.5亿元。", "186.5")), "proof.not-stored");
    EXPECT_EQ(verdict("1—4月，全市技术合同成交额186.5亿元。", "186.5"), ProseVerdict::Equal);
    EXPECT_EQ(verdict("1—4月，涟水县技术合同成交额186.5亿元。", "186.5"), ProseVerdict::Unknown);
    EXPECT_EQ(reasonsOf(finding("1—4月，全省技术合同成交额186.5亿元。", "186.5")), "proof.no-region");
    EXPECT_EQ(reasonsOf(finding("1—4月，全市粮食产量186.5亿元。", "186.5")), "proof.no-indicator");
}

TEST_F(CheckProse, AsksWhereItDoesNotUnderstand) {
    const auto asked = finding("1—5月，全市技术合同成交额达到186.5，再创佳绩。", "186.5");
    EXPECT_EQ(asked.verdict, ProseVerdict::NotUnderstood);
    EXPECT_EQ(reasonsOf(asked), "proof.no-unit");
}

TEST_F(CheckProse, SaysContradictoryWhateverTheStoreHas) {
    put("PROJECTS", "315", Period::ytd(2025, 5));
    const auto growth = finding("1—5月，全市新开工科技项目315项，同比增长5.8%。", "5.8");
    EXPECT_EQ(growth.verdict, ProseVerdict::Contradictory);
    EXPECT_EQ(reasonsOf(growth).substr(0, 19), "proof.no-whole-base");
    EXPECT_EQ(verdict("1—5月，全市新开工科技项目315项，同比增长5.8%。", "315"), ProseVerdict::Equal);
}

TEST_F(CheckProse, HoldsTargetCompletionAndGapAgainstTheTarget) {
    put("DEALS", "186.5", Period::ytd(2025, 5));
    const std::string text = "1—5月，全市技术合同成交额186.5亿元，完成全年目标的46.6%，快于时间进度5个百分点。力争全年技术合同成交额突破400亿元。";
    EXPECT_EQ(verdict(text, "46.6"), ProseVerdict::RoundedEqual);
    EXPECT_EQ(verdict(text, "5"), ProseVerdict::RoundedEqual);
    EXPECT_EQ(verdict(text, "400"), ProseVerdict::Equal);
}

/// 2025: 40 up to April, 62.9 up to May, 101 up to June; a year before 38, 60 and 95.
class CheckProseOfAMonth : public CheckProse {
protected:
    CheckProseOfAMonth() {
        for (const auto& [month, value, base] : {std::tuple{3, "30", "29"}, {4, "40", "38"}, {5, "62.9", "60"}, {6, "101", "95"}}) put("DEALS", value, Period::ytd(2025, month), "HA", base);
    }
};

TEST_F(CheckProseOfAMonth, DerivesItFromTheCumulatives) {
    const std::string text = "1—5月，全市技术合同成交额62.9亿元，其中5月当月22.9亿元，同比增长4.1%。";
    EXPECT_EQ(verdict(text, "62.9"), ProseVerdict::Equal);
    EXPECT_EQ(verdict(text, "22.9"), ProseVerdict::Equal);
    EXPECT_EQ(verdict(text, "4.1"), ProseVerdict::RoundedEqual);
    EXPECT_EQ(boards, 1);
    const auto wrong = finding("5月当月，全市技术合同成交额62.9亿元。", "62.9");
    EXPECT_EQ(wrong.verdict, ProseVerdict::Different);
    EXPECT_EQ(wrong.reasons.back(), (Remark{"proof.stored-derived", {"22.9"}}));
}

TEST_F(CheckProseOfAMonth, DerivesAQuarter) {
    EXPECT_EQ(verdict("二季度，全市技术合同成交额71亿元。", "71"), ProseVerdict::Equal);
    EXPECT_EQ(verdict("一季度，全市技术合同成交额30亿元。", "30"), ProseVerdict::Equal);
    EXPECT_EQ(finding("二季度，全市技术合同成交额101亿元。", "101").stored, "71");
}

TEST_F(CheckProse, KnowsNoMonthBehindAHoleAndNoFebruaryWithoutAJanuary) {
    put("DEALS", "62.9", Period::ytd(2025, 5));
    EXPECT_EQ(reasonsOf(finding("5月当月，全市技术合同成交额22.9亿元。", "22.9")), "proof.no-single");
    Catalogue exempt;
    exempt.settings = now(*store).readCatalogue()->settings;
    exempt.indicators = {anAmount({.code = "EXPORTS", .name = "高新技术产品出口额", .isJanuaryExempt = true, .order = 20})};
    ASSERT_TRUE(putCatalogue(*store, exempt));
    put("EXPORTS", "12.5", Period::ytd(2025, 2));
    EXPECT_EQ(verdict("1—2月，全市高新技术产品出口额12.5亿元。", "12.5"), ProseVerdict::Equal);
    EXPECT_EQ(reasonsOf(finding("2月当月，全市高新技术产品出口额12.5亿元。", "12.5")), "proof.no-single");
}

/// 8, 8 and 3 of 25; growths of 0, 60 and 50 %.
class CheckProseOfCounties : public CheckProse {
protected:
    CheckProseOfCounties() {
        for (const auto& [region, value, base] : {std::tuple{"HA", "25", "20"}, {"QJ", "8", "8"}, {"LS", "8", "5"}, {"HZ", "3", "2"}}) put("PROJECTS", value, Period::ytd(2025, 5), region, base);
    }
};

TEST_F(CheckProseOfCounties, RanksThemByValueOrByGrowthAsTheTextSays) {
    EXPECT_EQ(verdict("1—5月，洪泽区新开工科技项目3项，居全市第3位。", "3"), ProseVerdict::Equal) << "two share the first place";
    const std::string text = "1—5月，涟水县新开工科技项目8项，总量居全市第1位，增速排名全市第2。";
    EXPECT_EQ(verdict(text, "1"), ProseVerdict::Equal);
    EXPECT_EQ(finding(text, "2").stored, "1");
    EXPECT_EQ(verdict("1—5月，涟水县新开工科技项目8项，增速位列全市各县区第一。", "第一"), ProseVerdict::Equal);
    EXPECT_EQ(boards, 1);
}

TEST_F(CheckProseOfCounties, LetsARankBehindAGrowthBeOfEither) {
    EXPECT_EQ(verdict("1—5月，清江浦区新开工科技项目8项，同比增长0.0%，居全市第1位。", "1"), ProseVerdict::Equal);
    EXPECT_EQ(verdict("1—5月，清江浦区新开工科技项目8项，同比持平，居全市第二位。", "第二位"), ProseVerdict::Different);
    EXPECT_EQ(verdict("1—5月，洪泽区新开工科技项目3项，同比增长50%，居全市第2位。", "2"), ProseVerdict::Equal);
}

TEST_F(CheckProseOfCounties, SaysThatItKnowsNoPlaceOfTheCity) {
    EXPECT_EQ(finding("1—5月，全市新开工科技项目25项，居全省第5位。", "5").reasons.back(), (Remark{"proof.rank-outside", {"全省"}}));
    EXPECT_EQ(reasonsOf(finding("1—5月，涟水县新开工科技项目8项，居苏北第5位。", "5")), "proof.rank-outside");
}

TEST_F(CheckProseOfCounties, HoldsAShareAgainstPartAndWhole) {
    EXPECT_EQ(verdict("1—5月，涟水县新开工科技项目8项，占全市的32%。", "32"), ProseVerdict::Equal);
    EXPECT_EQ(finding("1—5月，涟水县新开工科技项目8项，占全市比重为33%。", "33").stored, "32");
    EXPECT_EQ(verdict("1—5月，涟水县新开工科技项目8项，占全省的3%。", "3"), ProseVerdict::Unknown);
    put("PROJECTS.BIG", "7", Period::ytd(2025, 5));
    EXPECT_EQ(verdict("1—5月，全市新开工科技项目25项，其中亿元以上7项，占比28%。", "28"), ProseVerdict::Equal);
    EXPECT_EQ(finding("1—5月，全市新开工科技项目25项。其中亿元以上项目占新开工科技项目的30%。", "30").stored, "");
    EXPECT_EQ(verdict("1—5月，全市亿元以上项目7项，占比28%。", "28"), ProseVerdict::Unknown) << "nobody knows of what";
}

TEST_F(CheckProseOfCounties, TakesEachForEachAndNeverForTheTotal) {
    EXPECT_EQ(verdict("1—5月，清江浦区、涟水县各新开工科技项目8项。", "8"), ProseVerdict::Equal);
    EXPECT_EQ(verdict("1—5月，清江浦区、洪泽区新开工科技项目均为3项。", "3"), ProseVerdict::Different);
    EXPECT_EQ(finding("1—5月，清江浦区、洪泽区新开工科技项目均为3项。", "3").stored, "8、3");
    const auto all = finding("1—5月，各县区各新增新开工科技项目25项。", "25");
    EXPECT_EQ(all.verdict, ProseVerdict::Different);
    EXPECT_EQ(all.reasons.back(), (Remark{"proof.each-differs", {"8、3、8"}}));
    EXPECT_EQ(reasonsOf(finding("1—5月，两个功能区各新增新开工科技项目25项。", "25")), "proof.each-unknown");
    put("DEALS", "8", Period::ytd(2025, 5));
    EXPECT_EQ(verdict("1—5月，全市新开工科技项目、技术合同成交额各8亿元。", "8"), ProseVerdict::Unknown);
    put("LABS", "25", Period::point(2025, 5));
    EXPECT_EQ(verdict("截至5月底，新开工科技项目、市级重点实验室各25家。", "25"), ProseVerdict::Equal);
}

TEST_F(CheckProse, ReadsOneBoardForEachMonthHoweverManyNumbersAreOfIt) {
    put("DEALS", "186.5", Period::ytd(2025, 5));
    put("PROJECTS", "156", Period::ytd(2025, 5));
    std::string text;
    for (int i = 0; i < 50; ++i) text += "1—5月，全市技术合同成交额186.5亿元，新开工科技项目156项。";
    checked(text);
    EXPECT_EQ(boards, 1);
    checked(text + "1—4月，全市新开工科技项目120项。");
    EXPECT_EQ(boards, 2);
    checked("今天天气很好。");
    EXPECT_EQ(boards, 0);
}

} // namespace
} // namespace xushi

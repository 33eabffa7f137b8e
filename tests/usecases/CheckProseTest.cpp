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

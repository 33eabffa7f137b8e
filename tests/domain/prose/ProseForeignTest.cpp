#include "prose/Meaning.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

TEST(ProseForeign, SurvivesADayThatIsNone) {
    for (const char* text : {"2025年13月45日完成投资5亿元。", "2025年0月5日召开。", "截至2025年13月5日，完成5亿元。", "2025年13月，完成5亿元。", "2025年2月30日召开。"}) EXPECT_FALSE(ProseReader().read(text, {.date = Date{2025, 6, 10}}).empty()) << text;
}

TEST(ProseForeign, DoesNotTakeANarrowerThingForTheIndicator) {
    EXPECT_EQ(meaning("1—5月，全市先进制造领域技术合同成交额51.3亿元。", "51.3"), "-@C 2025-05 figure 51.3亿元");
    EXPECT_EQ(meaning("1—5月，高校技术合同成交额2.3亿元。", "2.3"), "-@C 2025-05 figure 2.3亿元");
    EXPECT_EQ(meaning("1—5月，全市新增在册高新技术企业3家。", "3"), "-@C 2025-05 figure 3家") << "what came in is not the stock";
    EXPECT_EQ(meaning("1—5月，全市累计完成技术合同成交额51.3亿元。", "51.3"), "DEALS@C 2025-05 figure 51.3亿元");
}

TEST(ProseForeign, ReadsTheReportOfACountyAsItsOwn) {
    const std::string text = "临河县科技局上半年工作总结\n1—5月，技术合同成交额12.3亿元。全市技术合同成交额114.2亿元。在册高新技术企业8家。全县科技项目开工数5项。";
    EXPECT_EQ(meaning(text, "12.3"), "DEALS@L 2025-05 figure 12.3亿元");
    EXPECT_EQ(meaning(text, "114.2"), "DEALS@C 2025-05 figure 114.2亿元");
    EXPECT_EQ(meaning(text, "8"), "FIRMS@L 2025-05 figure 8家") << "全市 was said of one sentence";
    EXPECT_EQ(meaning(text, "5"), "PROJECTS@L 2025-05 figure 5项");
    EXPECT_EQ(meaning("东川县科技局工作总结\n1—5月，技术合同成交额12.3亿元。", "12.3"), "DEALS@- 2025-05 figure 12.3亿元") << "a place that is not known is not the city";
    EXPECT_EQ(meaning("东川市科技局工作总结\n1—5月，全市技术合同成交额12.3亿元。", "12.3"), "DEALS@- 2025-05 figure 12.3亿元") << "nor is another city";
    EXPECT_EQ(meaning("某市科技局工作总结\n1—5月，技术合同成交额12.3亿元。", "12.3"), "DEALS@C 2025-05 figure 12.3亿元");
}

TEST(ProseForeign, ReadsTheSummaryOfAPastYearAsOfThatYear) {
    const std::string text = "某市2024年科技工作总结\n全年技术合同成交额51.3亿元，比上年增长12.3%。\n二、2025年工作思路\n全年技术合同成交额达到60亿元。";
    EXPECT_EQ(meaning(text, "51.3"), "DEALS@C 2024-12 figure 51.3亿元");
    EXPECT_EQ(meaning(text, "12.3"), "DEALS@C 2024-12 growth 12.3%");
    EXPECT_EQ(meaning(text, "60"), "DEALS@C 2025-12 target 60亿元");
}

TEST(ProseForeign, KeepsPlansOfYearsAndNamesOfFundsFromGoverning) {
    EXPECT_EQ(meaning("“十四五”以来，科技工作有力推进。\n1—5月，技术合同成交额51.3亿元。\n技术合同成交额51.3亿元，在册高新技术企业8家。", "8"), "FIRMS@C 2025-05 figure 8家");
    EXPECT_EQ(meaning("1—5月，兑现2024年度奖补资金320万元，在册高新技术企业8家。", "8"), "FIRMS@C 2025-05 figure 8家");
}

TEST(ProseForeign, KnowsTheTargetInsideACompletion) {
    const std::string text = "1—5月，技术合同成交额51.3亿元，完成年度目标268亿元的19.1%，欠序时进度22.5个百分点。";
    EXPECT_EQ(meaning(text, "268"), "DEALS@C 2025-12 target 268亿元");
    EXPECT_EQ(meaning(text, "19.1"), "DEALS@C 2025-05 share 19.1%");
    EXPECT_EQ(meaning(text, "22.5"), "DEALS@C 2025-05 points -22.5个百分点");
    EXPECT_EQ(meaning("1—5月，技术合同成交额51.3亿元，完成年度任务（268亿元）的19.1%。", "268"), "DEALS@C 2025-12 target 268亿元");
}

TEST(ProseForeign, KeepsTheNameOfAProgramme) {
    const auto statements = ProseReader().read("上半年，推荐申报国家AB计划5个、“群英”计划7个，新开工项目计划9个。", {.date = Date{2025, 7, 10}});
    const auto of = [&](const std::string& number) { return std::ranges::find(statements, number, &ProseStatement::text)->indicator; };
    EXPECT_EQ(of("5"), "推荐申报国家AB计划");
    EXPECT_TRUE(of("7").ends_with("计划")) << of("7");
    EXPECT_EQ(of("9"), "新开工项目");
}

TEST(ProseForeign, DoesNotTakeAnotherAimForThatOfTheYear) {
    EXPECT_EQ(meaning("1—5月，技术合同成交额完成省定目标（240亿元）的47.6%。", "47.6"), "-@C 2025-05 share 47.6%");
    EXPECT_EQ(meaning("1—5月技术合同成交额目标任务110亿元，实际完成114.2亿元。", "110"), "-@C 2025-12 target 110亿元");
    EXPECT_EQ(meaning("按上级要求，技术合同成交额力争达到250亿元。", "250"), "-@C 2025-12 target 250亿元");
    EXPECT_EQ(meaning("1—5月，技术合同成交额100亿元目标提前实现。", "100"), "-@C 2025-12 target 100亿元");
    EXPECT_EQ(meaning("技术合同成交额目标由250亿元调整为268亿元。", "250"), "-@C 2025-05 figure 250亿元");
    EXPECT_EQ(meaning("近三年，技术合同成交额分别为60亿元、80亿元、90亿元。", "80"), "-@C 2025-05 figure 80亿元");
    EXPECT_EQ(meaning("1—5月，技术合同成交额114.2亿元，已占去年全年的54.4%。", "54.4"), "-@C 2025-05 share 54.4%");
    EXPECT_EQ(meaning("1—5月，技术合同成交额114.2亿元，突破100亿元大关。", "100"), "-@C 2025-05 figure 100亿元");
    EXPECT_EQ(meaning("年度计划：技术合同成交额268亿元（1—5月完成114.2亿元，完成率42.6%）。", "268"), "DEALS@C 2025-12 target 268亿元");
}

} // namespace
} // namespace xushi

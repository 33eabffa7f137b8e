#include "prose/Meaning.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ProseItems, KeepThePlaceWithWhichTheirSentenceBegins) {
    const std::string text = "1—5月，临河县技术合同成交额12.3亿元，科技项目开工数5项；在册高新技术企业8家。";
    EXPECT_EQ(meaning(text, "5"), "PROJECTS@L 2025-05 figure 5项");
    EXPECT_EQ(meaning(text, "8"), "FIRMS@L 2025-05 figure 8家");
    EXPECT_EQ(meaning("1—5月，临河县高新企业利润总额〔未报〕，技术合同成交额12.3亿元。", "12.3"), "DEALS@L 2025-05 figure 12.3亿元") << "a clause without a number has it, too";
    EXPECT_EQ(meaning("1—5月，全市科技项目开工数9项，其中临河县5项，在册高新技术企业8家。", "8"), "FIRMS@C 2025-05 figure 8家") << "其中 says it of one number";
}

TEST(ProseItems, GoOnWithTheirOwnNameAndNotWithTheLevelBeforeIt) {
    EXPECT_EQ(meaning("1—5月，科技项目开工数9项，技术合同成交额同比增长4.1%，较1—4月增速加快1.2个百分点。", "1.2"), "DEALS@C 2025-05 points 1.2个百分点");
    EXPECT_EQ(meaning("1—5月，科技项目开工数9项，技术合同成交额12.3亿元，科技项目开工数欠序时2.5个百分点。", "2.5"), "PROJECTS@C 2025-05 points -2.5个百分点");
    EXPECT_EQ(meaning("1—5月，科技项目开工数9项，高新产业产值占比48.7%，欠序时2.5个百分点。", "2.5"), "RATIO@C 2025-05 points -2.5个百分点");
    EXPECT_EQ(meaning("1—5月，科技项目开工数9项，科技项目开工数欠序时4个百分点、技术合同成交额欠序时2.5个百分点。", "2.5"), "DEALS@C 2025-05 points -2.5个百分点");
    EXPECT_EQ(meaning("1—5月，临河县科技项目开工数9项，高新企业利润总额同比增亏，居全市第3位。", "3"), "PROFIT@L 2025-05 rank 3");
    EXPECT_EQ(meaning("1—5月，科技项目开工数9项，在册高新技术企业上年同期为零，增加12家。", "12"), "FIRMS@C 2025-05 delta 12家");
}

TEST(ProseItems, AreOfTheMonthsInBracketsBesideThem) {
    const std::string text = "1—5月，科技项目开工数9项，技术合同成交额12.3亿元（1—4月），同比增长4.1%，上年同期11.8亿元。";
    EXPECT_EQ(meaning(text, "12.3"), "DEALS@C 2025-04 figure 12.3亿元");
    EXPECT_EQ(meaning(text, "4.1"), "DEALS@C 2025-04 growth 4.1%");
    EXPECT_EQ(meaning(text, "11.8"), "DEALS@C 2024-04 figure 11.8亿元");
    EXPECT_EQ(meaning(text, "9"), "PROJECTS@C 2025-05 figure 9项");
    EXPECT_EQ(meaning("1—5月，技术合同成交额（1—4月）同比增长4.1%。", "4.1"), "DEALS@C 2025-04 growth-only 4.1%");
    EXPECT_EQ(meaning("1—5月，科技项目开工数9项（1—4月）（亿元以上3项），同比增长4.1%。", "4.1"), "PROJECTS@C 2025-04 growth 4.1%") << "a second bracket is no bracket in the first";
    EXPECT_EQ(meaning("截至5月底，居前三位的是临河县（4月末15家）、青阳区（4月末8家）。", "15"), "-@L 2025-04 figure 15家") << "末 of 4月末 counts nothing";
}

TEST(ProseItems, KnowAPartByTheBracketOfItsName) {
    const std::string text = "1—5月，全市科技项目开工数（亿元以上）3项，同比增长4.1%，上年同期2项，力争全年8项。";
    EXPECT_EQ(meaning(text, "3"), "PROJECTS.BIG@C 2025-05 figure 3项");
    EXPECT_EQ(meaning(text, "4.1"), "PROJECTS.BIG@C 2025-05 growth 4.1%");
    EXPECT_EQ(meaning(text, "2"), "PROJECTS.BIG@C 2024-05 figure 2项");
    EXPECT_EQ(meaning(text, "8"), "PROJECTS.BIG@C 2025-12 target 8项");
    EXPECT_EQ(meaning("1—5月，全市科技项目开工数〔未报〕（亿元以上3项）。", "3"), "PROJECTS.BIG@C 2025-05 figure 3项");
}

TEST(ProseItems, AreNotPromisedBecauseAnotherOneWas) {
    const std::string text = "1—5月，技术合同成交额12.3亿元，力争全年30亿元，居全省第4位；在册高新技术企业8家，同比增长14.3%。";
    EXPECT_EQ(meaning(text, "30"), "DEALS@C 2025-12 target 30亿元");
    EXPECT_EQ(meaning(text, "4"), "DEALS@C 2025-05 rank 4") << "全年 is of the promise alone";
    EXPECT_EQ(meaning(text, "8"), "FIRMS@C 2025-05 figure 8家");
    EXPECT_EQ(meaning(text, "14.3"), "FIRMS@C 2025-05 growth 14.3%");
    EXPECT_EQ(meaning("力争全年技术合同成交额达到30亿元；在册高新技术企业达到8家。", "8"), "FIRMS@C 2025-12 target 8家") << "a plan goes on";
    EXPECT_EQ(meaning("1—5月，技术合同成交额12.3亿元，力争全年30亿元，目前欠序时2.5个百分点。", "2.5"), "DEALS@C 2025-05 points -2.5个百分点");
}

TEST(ProseItems, ReadTargetsWithoutAPromise) {
    EXPECT_EQ(meaning("1—5月，技术合同成交额12.3亿元，全年目标30亿元以上。", "30"), "DEALS@C 2025-12 target 30亿元");
    EXPECT_EQ(meaning("1—5月，技术合同成交额12.3亿元，全年目标增长8.5%。", "8.5"), "DEALS@C 2025-12 target 8.5%");
    EXPECT_EQ(meaning("1—5月，高新企业利润总额为全年控制目标的45.9%。", "45.9"), "PROFIT@C 2025-05 share 45.9%");
    EXPECT_EQ(meaning("1—5月，高新企业利润总额确保全年突破30亿元。", "30"), "PROFIT@C 2025-12 target 30亿元") << "the name before 全年 is not lost";
}

TEST(ProseItems, TakeASignForASignAndADashForARange) {
    EXPECT_EQ(meaning("1—5月，高新企业利润总额−3.2亿元。", "3.2"), "PROFIT@C 2025-05 figure -3.2亿元");
    EXPECT_EQ(meaning("1—5月，高新企业利润总额-3.2亿元。", "3.2"), "PROFIT@C 2025-05 figure -3.2亿元");
    EXPECT_EQ(meaning("在册高新技术企业力争达到5家-8家。", "8"), "FIRMS@C 2025-12 target 8家");
}

TEST(ProseItems, DoNotTakeAnAmountForAVersion) {
    EXPECT_EQ(meaning("1—5月，技术合同成交额5.0亿元。", "5.0"), "DEALS@C 2025-05 figure 5.0亿元");
    EXPECT_EQ(meaning("1—5月，推广工业互联4.0改造，技术合同成交额5.2亿元。", "4.0"), "-@- - not-an-indicator ");
}

TEST(ProseItems, ReadABoundOfAGrowth) {
    EXPECT_EQ(meaning("1—5月，技术合同成交额12.3亿元，同比增幅在20%以上。", "20"), "DEALS@C 2025-05 growth-only 20%");
    EXPECT_EQ(meaning("1—5月，技术合同成交额同比增幅在20%以上，居全省第4位。", "4"), "DEALS@C 2025-05 rank 4");
}

TEST(ProseItems, GiveEachOfAListWhatIsPlannedAndOverItsOwn) {
    const std::string text = "1—5月，科技项目开工数、技术合同成交额、在册高新技术企业分别为9项、计划12.3亿元、超8家，同比分别增长3%、4%、5%。";
    EXPECT_EQ(meaning(text, "12.3"), "DEALS@C 2025-05 figure 12.3亿元");
    EXPECT_EQ(meaning(text, "8"), "FIRMS@C 2025-05 figure 8家");
    EXPECT_EQ(meaning(text, "4"), "DEALS@C 2025-05 growth 4%");
    EXPECT_EQ(meaning("临河县、青阳区分别有在册高新技术企业3家、2家。", "2"), "FIRMS@Q 2025-05 figure 2家");
}

TEST(ProseItems, KnowWhatIsLevelWithWhat) {
    EXPECT_EQ(meaning("1—5月，技术合同成交额12.3亿元，同比持平。", "持平"), "DEALS@C 2025-05 growth 0%");
    EXPECT_EQ(meaning("1—5月，技术合同成交额（1—4月）同比持平。", "持平"), "DEALS@C 2025-04 growth 0%");
    EXPECT_EQ(meaning("1—5月，临河县技术合同成交额12.3亿元，增速与全市持平。", "持平"), "DEALS@L 2025-05 points 0个百分点");
    EXPECT_EQ(meaning("1—5月，技术合同成交额12.3亿元，较1—4月增速持平。", "持平"), "DEALS@C 2025-05 points 0个百分点");
}

TEST(ProseItems, KeepAShareWithANameOfItsOwn) {
    EXPECT_EQ(meaning("1—5月，高新产业产值占比48.7%，居全省第4位。", "4"), "RATIO@C 2025-05 rank 4");
    EXPECT_EQ(meaning("1—5月，高新产业产值占比上年同期47.5%。", "47.5"), "RATIO@C 2024-05 figure 47.5%");
    EXPECT_EQ(meaning("1—5月，技术合同成交额同比下降3%，高新产业产值占比居前的是临河县（48.7%）、青阳区（40.1%）。", "48.7"), "RATIO@L 2025-05 share 48.7%") << "the fall is of another clause";
}

} // namespace
} // namespace xushi

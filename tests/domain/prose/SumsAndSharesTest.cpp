#include "prose/CityOfTexts.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

using Numbers = std::vector<std::string>;

TEST(SumsAndShares, AShareOfAnotherPartIsNoShareOfTheNumberBefore) {
    EXPECT_EQ(contradictoryIn("引进人才1000人，其中博士100人、硕士200人，硕士以上占30%。"), Numbers());
    EXPECT_EQ(contradictoryIn("培育平台100家，其中省级15家、市级22家，省级以上占46.3%。"), Numbers());
    EXPECT_EQ(contradictoryIn("引进人才1000人，其中博士100人、硕士200人，硕士占30%。"), Numbers({"30"}));
    EXPECT_EQ(contradictoryIn("引进人才1000人，其中博士100人、硕士200人，占30%。"), Numbers({"30"}));
}

TEST(SumsAndShares, ATargetIsNoTotal) {
    EXPECT_EQ(contradictoryIn("实际使用外资3.6亿美元，完成年度目标6亿美元的60%。其中制造业外资2.1亿美元，占比由41%提升至58%。"), Numbers());
}

TEST(SumsAndShares, TheTotalOfAShareIsNamedInFull) {
    EXPECT_EQ(contradictoryIn("已开工134个，未开工22个，其中市级未开工22个，占未开工项目总数的100%。"), Numbers());
    EXPECT_EQ(contradictoryIn("新开工项目100项，其中亿元以上40项，占同类项目的35%。"), Numbers());
    EXPECT_EQ(contradictoryIn("登记技术合同2000项，其中省外合同500项，占技术合同的35%。"), Numbers({"35"}));
}

TEST(SumsAndShares, AWiderThingIsNotTheTotal) {
    EXPECT_EQ(contradictoryIn("工业投资300亿元，其中技改投资120亿元，占比40%，占全部投资的25%。"), Numbers());
    EXPECT_EQ(contradictoryIn("工业投资300亿元，其中技改投资120亿元，占全部工业投资的25%。"), Numbers({"25"}));
}

TEST(SumsAndShares, AShareOfAWiderPlaceIsNoneOfTheTotalBefore) {
    EXPECT_EQ(contradictoryIn("新开工项目100项，其中亿元以上40项，占全省的3.5%。"), Numbers());
    EXPECT_EQ(contradictoryIn("新开工项目100项，其中亿元以上40项，占全市同类项目的35%。"), Numbers());
    EXPECT_EQ(contradictoryIn("全市新开工项目100项，其中亿元以上40项，占全市总数的35%。"), Numbers({"35"}));
    EXPECT_EQ(contradictoryIn("全省登记合同2000项，其中省外合同500项，占全省的35%。"), Numbers({"35"}));
}

TEST(SumsAndShares, AListOfSharesIsOfOneUnit) {
    const std::string list = "登记技术合同3000项，成交额200亿元，其中技术开发1800项、成交额100亿元，技术转让200项、成交额20亿元，技术服务1000项、成交额80亿元，";
    EXPECT_EQ(contradictoryIn(list + "分别占总额的50%、10%和40%。"), Numbers());
    const auto read = readInCity(list + "分别占总额的50%、10%和40%。");
    EXPECT_EQ(read.statements[*read.of("50").parent].text, "100");
    EXPECT_EQ(read.statements[*read.of("40").parent].text, "80");
}

TEST(SumsAndShares, ASumIsOfTheListDirectlyBeforeIt) {
    EXPECT_EQ(contradictoryIn("临河县新开工项目22项，新竣工8项；金沙县分别为19项和5项；全市合计156项和48项。"), Numbers());
    EXPECT_EQ(contradictoryIn("临河县新开工项目22项，金沙县19项，全市合计156项。"), Numbers());
    EXPECT_EQ(contradictoryIn("引进博士10人、硕士20人，举办活动3场，惠及企业50家，合计发放补贴99万元。"), Numbers());
    EXPECT_EQ(contradictoryIn("工业投资30亿元、商贸投资20亿元，合计53亿元。"), Numbers({"53"}));
    EXPECT_EQ(contradictoryIn("工业投资30亿元、商贸投资20亿元，合计50亿元。"), Numbers());
    EXPECT_EQ(contradictoryIn("新签约22项（亿元以上8项）、新开工18项（亿元以上5项），合计40项。"), Numbers());
    EXPECT_EQ(contradictoryIn("新签约22项（亿元以上8项）、新开工18项（亿元以上5项），合计42项。"), Numbers({"42"}));
}

TEST(SumsAndShares, AStockIsNoPartOfWhatIsNew) {
    EXPECT_EQ(contradictoryIn("1—6月，全市新增科技贷款86.4亿元，贷款余额512.3亿元。分期限看，中长期贷款301.2亿元。"), Numbers());
    EXPECT_EQ(contradictoryIn("全市新增科技贷款86.4亿元。分期限看，中长期贷款301.2亿元。"), Numbers());
}

TEST(SumsAndShares, WhatIsMoreThanTheTotalBehindAnotherPartIsNoPart) {
    EXPECT_EQ(contradictoryIn("专利授权5237件，其中发明专利授权1146件，占21.9%，有效发明专利9864件。"), Numbers());
    EXPECT_EQ(contradictoryIn("新开工项目80项，其中亿元以上88项。"), Numbers({"88"}));
}

TEST(SumsAndShares, ATopicIsNoDimension) {
    const auto read = readInCity("全市规上企业316家，营业收入78.6亿元。从效益看，利润总额6.1亿元，亏损企业97家。从就业看，服务机构12家。");
    for (const std::string number : {"6.1", "97", "12"}) EXPECT_FALSE(read.of(number).parent) << number;
    EXPECT_TRUE(readInCity("全市营业收入78.6亿元。分行业看，软件业营业收入6.1亿元。").of("6.1").parent);
}

TEST(SumsAndShares, APartInAnotherParagraphIsNotHeldAgainstItsTotal) {
    EXPECT_EQ(contradictoryIn("全市投入12亿元，其中设备投入5亿元。\n分行业看，化工设备投入18亿元。"), Numbers());
}

TEST(SumsAndShares, AListOfPartsBelongsToAListOfTotals) {
    const auto read = readInCity("新签约、新开工、新竣工项目分别为222项、156项和48项，其中亿元以上项目分别为85项、53项和11项。");
    EXPECT_EQ(read.statements[*read.of("85").parent].text, "222");
    EXPECT_EQ(read.statements[*read.of("53").parent].text, "156");
    EXPECT_EQ(read.statements[*read.of("11").parent].text, "48");
    EXPECT_EQ(contradictoryIn("新签约、新开工项目分别为222项、48项，其中亿元以上项目分别为85项、53项。"), Numbers({"53"}));
}

TEST(SumsAndShares, AnAverageGrowthHasNoWholeBase) {
    EXPECT_EQ(contradictoryIn("高企总数达980家，年均增长26.2%。"), Numbers());
    EXPECT_EQ(contradictoryIn("高企总数达980家，两年平均增长26.2%。"), Numbers());
    EXPECT_EQ(contradictoryIn("高企总数达582家，同比增长4.6%。"), Numbers({"4.6"}));
}

TEST(SumsAndShares, APartThatBeginsASentenceBelongsToTheTotalThatFits) {
    EXPECT_EQ(contradictoryIn("项目支出9400万元，结余260万元。其中：设备购置3600万元，占38.3%；人员经费2150万元。"), Numbers());
    EXPECT_EQ(contradictoryIn("营业收入650亿元，利润48亿元、税金27亿元。其中：规上企业520亿元，占80.0%。"), Numbers());
    EXPECT_EQ(contradictoryIn("已支付4800万元，结转2600万元，其中设备费1200万元，占25.0%。"), Numbers());
    EXPECT_EQ(contradictoryIn("投入研发经费4800万元，其中设备费1200万元，占26.0%。"), Numbers({"26.0"}));
    EXPECT_EQ(contradictoryIn("新签约项目22项，新开工项目18项，其中亿元以上20项。"), Numbers({"20"}));
}

TEST(SumsAndShares, ACountByPlacesIsNoPartOfAPart) {
    EXPECT_EQ(contradictoryIn("全市独角兽企业40家，后备企业150家，其中临床研发企业120家，占80.0%。\n分县区看，临河县14家，占全市的35.0%。"), Numbers());
    EXPECT_EQ(contradictoryIn("全市独角兽企业40家，规上企业410家。分县区看，临河县14家，占全市的35.0%。"), Numbers());
    EXPECT_EQ(contradictoryIn("全市独角兽企业40家。分县区看，临河县14家，占全市的37.0%。"), Numbers({"37.0"}));
}

TEST(SumsAndShares, ACompletionIsNotOfAPartBeforeTheSemicolon) {
    EXPECT_EQ(contradictoryIn("全市登记技术合同2000项、金额120亿元，其中省外合同500项、88亿元；成交额完成全年目标（300亿元）的40.0%。"), Numbers());
    EXPECT_EQ(contradictoryIn("全市登记技术合同2000项、金额120亿元；成交额完成全年目标（300亿元）的41.0%。"), Numbers({"41.0"}));
}

TEST(SumsAndShares, AShareOfTheYearBeforeIsNoCompletion) {
    const std::string text = "技术合同成交额120亿元，相当于去年全年的51.3%，全年目标300亿元。";
    EXPECT_EQ(contradictoryIn(text), Numbers());
    EXPECT_EQ(readInCity(text).of("51.3").subkind, "ratio");
    EXPECT_EQ(readInCity("技术合同成交额120亿元，已达上年全年的51.3%。").of("51.3").subkind, "ratio");
    EXPECT_EQ(readInCity("技术合同成交额120亿元，完成全年目标的40.0%。").of("40.0").subkind, "completion");
}

TEST(SumsAndShares, NothingGrowsFromNothing) {
    EXPECT_EQ(contradictoryIn("新竣工项目0项，同比增长0%。"), Numbers());
    EXPECT_EQ(contradictoryIn("省级平台由0家增加到5家，增长100%。"), Numbers());
    EXPECT_EQ(contradictoryIn("省级平台由0家增至0家，翻一番。"), Numbers());
}

} // namespace
} // namespace xushi

#include "prose/CityOfTexts.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ScopesOfTexts, AReportIsOfThePlaceInItsTitle) {
    const auto county = readInCity("临河县科技局2025年上半年工作情况\n1—5月，技术合同成交额12.3亿元。\n二、项目建设\n新开工科技型工业项目21项。");
    EXPECT_EQ(county.region("12.3"), "L");
    EXPECT_EQ(county.region("21"), "L");
    EXPECT_EQ(readInCity("生态旅游区管委会半年小结\n技术合同成交额3亿元。").region("3"), "W");
    EXPECT_EQ(readInCity("安河市科技局半年小结\n技术合同成交额33亿元。").region("33"), "C");
    EXPECT_EQ(readInCity("上半年科技工作小结\n技术合同成交额33亿元。").region("33"), "C");
}

TEST(ScopesOfTexts, ATitleThatOnlySpeaksOfAPlaceIsNotItsReport) {
    EXPECT_EQ(readInCity("关于赴合川市考察情况的报告\n上半年技术合同成交额33亿元，完成较好。").region("33"), "C");
    EXPECT_EQ(readInCity("关于加快新城区建设的汇报\n上半年技术合同成交额33亿元，完成较好。").region("33"), "C");
}

TEST(ScopesOfTexts, APlaceThatIsNotKnownIsNotTheCity) {
    EXPECT_EQ(readInCity("青溪县2025年上半年科技工作小结\n技术合同成交额12.3亿元。").region("12.3"), "");
    EXPECT_EQ(readInCity("南浦市2025年统计公报\n全市技术合同成交额12.3亿元。").region("12.3"), "");
    EXPECT_EQ(readInCity("县科技局半年小结\n技术合同成交额12.3亿元。").region("12.3"), "");
    EXPECT_EQ(readInCity("半年小结\n全区科技系统开拓进取。\n技术合同成交额12.3亿元。").region("12.3"), "");
}

TEST(ScopesOfTexts, TheOfficeThatSignsSpeaksOfItsPlace) {
    EXPECT_EQ(readInCity("关于半年科技工作的报告\n市科技局：\n技术合同成交额12.3亿元，完成情况良好。\n临河县科技局").region("12.3"), "L");
}

TEST(ScopesOfTexts, OurCountyIsThatOfTheTitle) {
    const auto text = readInCity("临河县半年小结\n我县技术合同成交额12.3亿元。全市技术合同成交额88亿元。本县新开工科技型工业项目21项，我市新签约科技型工业项目90项。");
    EXPECT_EQ(text.region("12.3"), "L");
    EXPECT_EQ(text.region("88"), "C");
    EXPECT_EQ(text.region("21"), "L");
    EXPECT_EQ(text.region("90"), "C");
    EXPECT_EQ(readInCity("我市技术合同成交额88亿元。").region("88"), "C");
    EXPECT_EQ(readInCity("我县技术合同成交额8亿元。").region("8"), "");
}

TEST(ScopesOfTexts, WhatIsRankedOrComparedWithIsNoScope) {
    const auto text = readInCity("临河县半年小结\n技术合同成交额12.3亿元，占全市总量的10.8%，增幅居全市首位。新开工科技型工业项目21项，在全省95个县中列第26位。新竣工科技型工业项目8项，增幅排全省第2。高企总数97家，高于全市平均。新增高企6家。");
    for (const std::string number : {"12.3", "21", "8", "97", "6"}) EXPECT_EQ(text.region(number), "L") << number;
}

TEST(ScopesOfTexts, AComparisonEndsWithItsSentence) {
    const auto text = readInCity("临河县半年小结\n全市新签约科技型工业项目222项，我县占12.6%；全市新开工科技型工业项目156项。\n新竣工科技型工业项目6项。");
    EXPECT_EQ(text.region("222"), "C");
    EXPECT_EQ(text.region("156"), "C");
    EXPECT_EQ(text.region("6"), "L");
}

TEST(ScopesOfTexts, APlaceHoldsToTheEndOfItsPart) {
    const auto text = readInCity("全市科技工作小结\n临河县产业集群取得突破，1—5月，新签约科技型工业项目31项，新开工科技型工业项目22项；金沙县新竣工科技型工业项目8项。新增高企40家。");
    EXPECT_EQ(text.region("31"), "L");
    EXPECT_EQ(text.region("22"), "L");
    EXPECT_EQ(text.region("8"), "J");
    EXPECT_EQ(text.region("40"), "C");
}

TEST(ScopesOfTexts, AParagraphOrSectionIsOfThePlaceAtItsHead) {
    const auto text = readInCity("全市科技工作小结\n临河县抢抓机遇。新签约科技型工业项目31项。新开工科技型工业项目20项。全市新竣工科技型工业项目48项。\n新增高企90家，同比增长。");
    EXPECT_EQ(text.region("31"), "L");
    EXPECT_EQ(text.region("20"), "L");
    EXPECT_EQ(text.region("48"), "C");
    EXPECT_EQ(text.region("90"), "C");
    const auto sections = readInCity("全市科技工作小结\n一、临河县\n新签约科技型工业项目31项，均已落地。\n（二）金沙县\n新签约科技型工业项目28项，均已落地。\n三、下一步工作\n新签约科技型工业项目90项，抓紧落地。");
    EXPECT_EQ(sections.region("31"), "L");
    EXPECT_EQ(sections.region("28"), "J");
    EXPECT_EQ(sections.region("90"), "C");
}

TEST(ScopesOfTexts, ABulletOrAPredicateNamesThePlace) {
    const auto bullets = readInCity("全市科技工作简报\n●临河县：1—5月，新签约科技型工业项目28项，新开工科技型工业项目21项。\n●南沙县：新签约科技型工业项目31项。");
    EXPECT_EQ(bullets.region("28"), "L");
    EXPECT_EQ(bullets.region("21"), "L");
    EXPECT_EQ(bullets.region("31"), "");
    const auto most = readInCity("全市新签约科技型工业项目222项，较多的是临河县，达31项；最少的是金沙县，为15项。");
    EXPECT_EQ(most.region("31"), "L");
    EXPECT_EQ(most.region("15"), "J");
}

TEST(ScopesOfTexts, AListOfPlacesHasItsValuesBehindIt) {
    const auto text = readInCity("全市新签约科技型工业项目222项，临河县、金沙县居前，分别为28项、31项。");
    EXPECT_EQ(text.region("28"), "L");
    EXPECT_EQ(text.region("31"), "J");
    EXPECT_EQ(text.code("31"), "SIGNED");
}

TEST(ScopesOfTexts, LongNamesOfZonesArePlaces) {
    EXPECT_EQ(readInCity("安河经济技术开发区新签约科技型工业项目40项。").region("40"), "E");
    EXPECT_EQ(readInCity("经济技术开发区新签约科技型工业项目40项。").region("40"), "E");
    EXPECT_EQ(readInCity("经开区新签约科技型工业项目40项。").region("40"), "E");
    EXPECT_EQ(readInCity("生态旅游区新签约科技型工业项目6项。").region("6"), "W");
}

TEST(ScopesOfTexts, AnOfficeOfTheCitySpeaksOfTheCity) {
    const auto text = readInCity("市科技局关于上半年工作的通报\n技术合同成交额33亿元。");
    EXPECT_EQ(text.of("33").scope, "全市");
    EXPECT_EQ(text.region("33"), "C");
}

TEST(ScopesOfTexts, PlacesAreTakenFromBracketsAndFromBehindTheirPredicate) {
    const auto text = readInCity("全市新增高企96家，同比增长17.6%，增速居前的是东城区（21.3%）、临河县（20.9%），金沙县下降4.2%。完成率最高的临河县达78.4%，最低的金沙县仅31.5%。新增高企高于平均的有临河县（11家）、金沙县（9家）。");
    EXPECT_EQ(text.of("21.3").scope, "东城区");
    EXPECT_EQ(text.of("20.9").scope, "临河县");
    EXPECT_EQ(text.of("4.2").scope, "金沙县");
    EXPECT_EQ(text.of("78.4").scope, "临河县");
    EXPECT_EQ(text.of("78.4").indicator, "新增高企完成率");
    EXPECT_EQ(text.of("31.5").scope, "金沙县");
    EXPECT_EQ(text.of("11").scope, "临河县");
    EXPECT_EQ(text.of("9").scope, "金沙县");
    EXPECT_EQ(readInCity("我市每万人专利拥有量与全省平均（62.4件）相比差距较大。").of("62.4").scope, "全省");
}

TEST(ScopesOfTexts, APartIsOfThePlaceOfItsTotal) {
    const auto text = readInCity("1—6月，临河县新增高企近30家，其中新培育12家。");
    EXPECT_EQ(text.region("30"), "L");
    EXPECT_EQ(text.region("12"), "L");
}

TEST(ScopesOfTexts, WordsThatEndAsPlacesDoAreNone) {
    const auto text = readInCity("全县改造老旧小区14个、惠及居民2300余户，新增4A级景区1家，A股上市公司12家。");
    EXPECT_EQ(text.of("14").scope, "全县");
    EXPECT_EQ(text.of("14").indicator, "改造老旧小区");
    EXPECT_EQ(text.of("2300").indicator, "惠及居民");
    EXPECT_EQ(text.of("12").scope, "全县");
}

TEST(ScopesOfTexts, ABodyThatIsNoPlaceIsNotTheCity) {
    for (const std::string title : {"东湖理工大学2025年1—5月科技成果转化情况", "东湖学院\n关于成果转化工作的报告", "科创支行运行简报", "某某商业银行安河分行专报", "星河控股集团有限公司2025年上半年工作总结", "桃源街道半年工作小结", "李家村1—5月情况", "某某生物产业园1—5月情况", "市农业农村局半年小结", "安河市科技金融服务中心工作情况", "安河市第一人民医院科研工作小结"})
        EXPECT_EQ(readInCity(title + "\n技术合同成交额3.3亿元，完成较好。").region("3.3"), "") << title;
}

TEST(ScopesOfTexts, ATextAboutBodiesIsOfTheCity) {
    for (const std::string title : {"关于支持大学科技园建设的汇报", "全市科技支行运行简报", "安河市科技局关于与东湖大学合作的报告", "高校院所科技工作情况", "县区、园区科技创新情况", "市科技局半年小结", "全市产业园区半年小结", "安河市统计局1—5月运行情况", "各街道科技工作情况"})
        EXPECT_EQ(readInCity(title + "\n技术合同成交额3.3亿元，完成较好。").region("3.3"), "C") << title;
}

TEST(ScopesOfTexts, ABodyMaySpeakOfTheCityInOneParagraph) {
    const auto text = readInCity("东湖理工大学半年小结\n全市技术合同成交额88亿元。\n技术合同成交额3.3亿元。");
    EXPECT_EQ(text.region("88"), "C");
    EXPECT_EQ(text.region("3.3"), "");
    EXPECT_EQ(readInCity("关于成果转化的报告\n市科技局：\n技术合同成交额3.3亿元，完成较好。\n东湖理工大学").region("3.3"), "");
    EXPECT_EQ(readInCity("东湖学院1—5月工作简报：技术合同成交额3.3亿元。").region("3.3"), "");
    EXPECT_EQ(readInCity("东湖学院：\n技术合同成交额3.3亿元，请核对。").region("3.3"), "C") << "to whom it is written";
}

TEST(ScopesOfTexts, WhoeverSomethingIsDoneWithIsNoScope) {
    const auto text = readInCity("临河县半年小结\n技术合同成交额12.3亿元，其中与本市企业签订合同141项、向全省企业转让成果90项。\n新开工科技型工业项目21项，对全市企业开放仪器60台。新竣工科技型工业项目8项。");
    for (const std::string number : {"12.3", "21", "8"}) EXPECT_EQ(text.region(number), "L") << number;
    EXPECT_EQ(readInCity("与本市企业签订合同141项。\n授权发明专利33件。").of("33").scope, "");
}

TEST(ScopesOfTexts, AWiderScopeThanTheHomeEndsWithItsSentence) {
    const auto text = readInCity("全市科技工作小结\n全省一共给了5个名额，我们占了1个。新签约科技型工业项目90项。\n新增高企40家。");
    EXPECT_EQ(text.of("5").scope, "全省");
    EXPECT_EQ(text.region("90"), "C");
    EXPECT_EQ(text.region("40"), "C");
    EXPECT_EQ(readInCity("我市科技工作有力推进。全省技术合同成交额900亿元。技术合同成交额88亿元。").region("88"), "C");
    EXPECT_EQ(readInCity("全省科技工作小结\n技术合同成交额900亿元。").of("900").scope, "全省");
}

TEST(ScopesOfTexts, APlaceBeforeThePeriodIsThatOfTheNumber) {
    EXPECT_EQ(readInCity("临河县1—5月技术合同成交额12.3亿元。").region("12.3"), "L");
    EXPECT_EQ(readInCity("南浦市1—5月技术合同成交额12.3亿元。").region("12.3"), "");
    EXPECT_EQ(readInCity("临河县半年小结\n全市1—5月技术合同成交额88亿元。").region("88"), "C");
}

TEST(ScopesOfTexts, AStockMarketIsNoCity) {
    const auto text = readInCity("全市上市公司30家，其中沪市主板9家、深市主板7家。");
    EXPECT_EQ(text.of("9").scope, "全市");
    EXPECT_EQ(text.of("9").indicator, "沪市主板");
}

} // namespace
} // namespace xushi

#include "prose/CityOfTexts.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(SubjectsOfTexts, AnItemThatLeavesOutWhatItSharesHasItsFullName) {
    const auto projects = readInCity("上半年新签约科技型工业项目222项、开工156项、竣工48项。");
    EXPECT_EQ(projects.of("156").indicator, "开工科技型工业项目");
    EXPECT_EQ(projects.code("156"), "STARTED");
    EXPECT_EQ(projects.code("48"), "DONE");
    const auto turned = readInCity("全市科技型工业项目新签约222项、新开工156项、新竣工48项。");
    EXPECT_EQ(turned.code("222"), "SIGNED");
    EXPECT_EQ(turned.code("156"), "STARTED");
    EXPECT_EQ(turned.code("48"), "DONE");
    EXPECT_EQ(readInCity("新增省级研究中心4家，市级11家。").of("11").indicator, "新增市级研究中心");
    EXPECT_EQ(readInCity("新认定省级智能示范车间12个、示范工厂2家。").of("2").indicator, "新认定省级智能示范工厂");
    EXPECT_EQ(readInCity("入选省“英才计划”7人、团队1个。").of("1").indicator, "入选省“英才计划”团队");
    EXPECT_EQ(readInCity("争取省级项目31项、资金5420万元。").of("5420").indicator, "省级项目资金");
}

TEST(SubjectsOfTexts, ADeedAloneIsOfTheProjectsBeforeIt) {
    EXPECT_EQ(readInCity("全市计划实施重点科技项目156个。截至7月底，已开工134个。").of("134").indicator, "开工重点科技项目");
    EXPECT_EQ(readInCity("全市签约项目128个，其中10亿元以上项目17个；已开工74个。").of("74").indicator, "开工项目");
}

TEST(SubjectsOfTexts, WhatStandsIsNotWhatIsNew) {
    const auto firms = readInCity("新增高企88家，总数达到356家。");
    EXPECT_EQ(firms.code("88"), "NEW");
    EXPECT_EQ(firms.of("356").indicator, "高企总数");
    EXPECT_EQ(firms.code("356"), "FIRMS");
    EXPECT_EQ(readInCity("新增上云企业430家，累计达3217家。").of("3217").indicator, "累计上云企业");
    const auto grown = readInCity("高新技术企业净增21家、达118家。");
    EXPECT_EQ(grown.of("21").kind, StatementKind::Delta);
    EXPECT_EQ(grown.of("118").kind, StatementKind::Figure);
    EXPECT_EQ(grown.of("118").indicator, "高新技术企业");
}

TEST(SubjectsOfTexts, ValuesOfPlacesAreOfTheTopicBeforeThem) {
    const auto colon = readInCity("1—5月新签约科技型工业项目：临河县31项，金沙县28项。");
    EXPECT_EQ(colon.code("31"), "SIGNED");
    EXPECT_EQ(colon.region("31"), "L");
    EXPECT_EQ(colon.code("28"), "SIGNED");
    const auto invested = readInCity("完成投资方面，滨湖区、东城区分别完成6.8亿元、5.9亿元。");
    EXPECT_EQ(invested.of("6.8").indicator, "完成投资");
    EXPECT_EQ(invested.of("5.9").indicator, "完成投资");
    const auto firms = readInCity("新增高企方面，全市共新增96家。临河县、金沙县分别新增27家、13家，东城区仅新增5家。");
    for (const std::string number : {"96", "27", "13", "5"}) EXPECT_EQ(firms.of(number).indicator, "新增高企") << number;
    const auto listed = readInCity("全市新增高企24家，其中临河县9家、金沙县8家。县区方面，临河34家，金沙31家。");
    for (const std::string number : {"9", "8", "34", "31"}) EXPECT_EQ(listed.code(number), "NEW") << number;
    EXPECT_EQ(listed.region("34"), "L");
}

TEST(SubjectsOfTexts, AListOfASecondPlaceGoesOverTheItemsOfTheFirst) {
    const auto text = readInCity("临河县新开工科技型工业项目22项，新竣工8项；金沙县分别为19项和5项；全市合计156项和48项。");
    for (const std::string number : {"22", "19", "156"}) EXPECT_EQ(text.code(number), "STARTED") << number;
    for (const std::string number : {"8", "5", "48"}) EXPECT_EQ(text.code(number), "DONE") << number;
    EXPECT_EQ(text.region("5"), "J");
    EXPECT_EQ(text.region("48"), "C");
}

TEST(SubjectsOfTexts, DeedsOfAListShareTheirTail) {
    const auto text = readInCity("签约、开工、竣工科技型工业项目分别为222项、156项和48项。");
    EXPECT_EQ(text.of("222").indicator, "签约科技型工业项目");
    EXPECT_EQ(text.of("156").indicator, "开工科技型工业项目");
}

TEST(SubjectsOfTexts, TheSubjectBeforeHoldsBehindAVerbAlone) {
    EXPECT_EQ(readInCity("1—5月工业产值1520亿元，同比增长9%，其中5月份完成342.8亿元。").of("342.8").indicator, "工业产值");
    EXPECT_EQ(readInCity("1—5月，全市1286家规上工业企业完成产值1520亿元。").of("1286").indicator, "规上工业企业");
    EXPECT_EQ(readInCity("11月1日，大会开幕，23项成果签约。").of("23").indicator, "成果签约");
    EXPECT_EQ(readInCity("据统计，全市316家科技服务企业复工。").of("316").indicator, "科技服务企业复工");
}

TEST(SubjectsOfTexts, MembersOfAListHaveTheirOwnNames) {
    const auto text = readInCity("研究和试验发展、专业技术服务业、科技推广和应用服务业营业收入分别为12.3亿元、51.7亿元和14.6亿元。");
    EXPECT_EQ(text.of("12.3").indicator, "研究和试验发展营业收入");
    EXPECT_EQ(text.of("51.7").indicator, "专业技术服务业营业收入");
    const auto ranks = readInCity("财政收入98.7亿元，增长8.3%，总量、增速分列全市第2、第1位。");
    EXPECT_EQ(ranks.of("2").indicator, "财政收入总量");
    EXPECT_EQ(ranks.of("1").indicator, "财政收入增速");
}

TEST(SubjectsOfTexts, ABracketIsOfTheTopicOfItsSentence) {
    const auto text = readInCity("开工率达到100%的有东城区、西城区2个区；高于全市平均的有云山县（91.7%）、经开区（88.2%）。");
    EXPECT_EQ(text.of("2").kind, StatementKind::NotAnIndicator);
    for (const std::string number : {"91.7", "88.2"}) EXPECT_EQ(text.of(number).indicator, "开工率") << number;
    EXPECT_EQ(readInCity("在建项目6个，其中超亿元项目4个、超5亿元项目1个。").of("1").indicator, "超5亿元项目");
}

TEST(SubjectsOfTexts, AVerbOrABasisIsNoSubject) {
    EXPECT_EQ(readInCity("进出口108亿元，由一季度的同比下降6.8%转为增长1.3%。").of("1.3").indicator, "进出口");
    EXPECT_EQ(readInCity("财政收入12亿元，下降3.5%，剔除退税因素后增长1.8%。").of("1.8").indicator, "财政收入");
    EXPECT_EQ(readInCity("累计成交额248.6亿元，已接近去年全年251亿元的水平。").of("251").indicator, "累计成交额");
    const auto rank = readInCity("综合排名由全国第92位跃升至第68位，前移24位。");
    for (const std::string number : {"92", "68", "24"}) EXPECT_EQ(rank.of(number).indicator, "综合排名") << number;
}

TEST(SubjectsOfTexts, ARunInHeadingNamesWhatItsParagraphIsOf) {
    EXPECT_EQ(readInCity("（三）技术合同成交额。全市88.5亿元，临河县12.3亿元。").code("88.5"), "DEALS");
    EXPECT_EQ(readInCity("（三）技术合同成交额。全市88.5亿元，临河县12.3亿元。").code("12.3"), "DEALS");
    EXPECT_EQ(readInCity("2.规上研发费用。全市48.9亿元，增长3%。").code("48.9"), "RD");
    EXPECT_EQ(readInCity("一、综合得分。临河县93.6分，金沙县81.2分。").of("81.2").indicator, "综合得分");
    EXPECT_EQ(readInCity("（三）技术合同成交额。全市完成88.5亿元。").code("88.5"), "DEALS");
    EXPECT_EQ(readInCity("（三）技术合同成交额。全市88.5亿元。\n全市66.1亿元。").code("66.1"), "") << "of its paragraph alone";
    EXPECT_EQ(readInCity("（三）项目建设持续提速。全市66.1亿元。").of("66.1").indicator, "");
}

TEST(SubjectsOfTexts, GrowthsBelowARunInHeadingAreOfIt) {
    const auto text = readInCity("1.技术合同成交额增速。全市增长9.4%，临河县增长3.2%。\n2.在册高企净增数。全市净增126家。");
    EXPECT_EQ(text.of("9.4").indicator, "技术合同成交额");
    EXPECT_EQ(text.code("9.4"), "DEALS");
    EXPECT_EQ(text.of("3.2").indicator, "技术合同成交额");
    EXPECT_EQ(text.of("126").indicator, "在册高企净增数");
}

} // namespace
} // namespace xushi

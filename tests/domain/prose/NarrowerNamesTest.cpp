#include "prose/CityOfTexts.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

/// Of the only number of a sentence.
std::string codeIn(const std::string& sentence, const std::string& number) { return readInCity(sentence).code(number); }

TEST(NarrowerNames, AWordBeforeTheNameMakesAnotherIndicator) {
    for (const std::string word : {"省外", "先进制造领域", "输出", "吸纳", "高校", "涉外", "安河工学院", "天禾公司", "高桥镇", "5000万元以上", "中小企业", "高新技术企业", "重点项目", "规上企业"})
        EXPECT_EQ(codeIn("1—5月，" + word + "技术合同成交额7.5亿元。", "7.5"), "") << word;
    EXPECT_EQ(codeIn("1—5月，全市技术合同成交额114.2亿元。其中，先进制造领域技术合同成交额51.3亿元。", "51.3"), "");
}

TEST(NarrowerNames, ANeighbourIsNotTheCity) {
    EXPECT_EQ(readInCity("邻市技术合同成交额156.7亿元。").region("156.7"), "");
}

TEST(NarrowerNames, AWordBehindTheNameMakesAnotherIndicator) {
    EXPECT_EQ(codeIn("1—5月，全市科技贷款余额51.3亿元。", "51.3"), "");
    EXPECT_EQ(codeIn("全市有效高新技术企业新增数51家。", "51"), "");
    EXPECT_EQ(codeIn("全市新签约科技型工业项目22项（含在谈2项）。", "2"), "");
}

TEST(NarrowerNames, GeneralWordsAroundTheNameDoNot) {
    for (const std::string words : {"全市技术合同成交额", "全市实现技术合同成交额", "我市完成技术合同成交额达", "安河市技术合同成交额", "今年以来，全市共登记技术合同成交额", "全市累计实现技术合同成交额", "技术合同成交额合计", "全市技术合同成交额累计达"})
        EXPECT_EQ(codeIn(words + "7.5亿元。", "7.5"), "DEALS") << words;
    EXPECT_EQ(codeIn("全市规上工业企业研发费用达7.5亿元。", "7.5"), "RD");
    EXPECT_EQ(codeIn("全市规上研发费用7.5亿元。", "7.5"), "RD");
    EXPECT_EQ(codeIn("力争全年技术合同成交额突破200亿元。", "200"), "DEALS");
    EXPECT_EQ(codeIn("全市共有有效高新技术企业980家。", "980"), "FIRMS");
}

TEST(NarrowerNames, WhatIsNewOfAStockIsNotTheStock) {
    EXPECT_EQ(codeIn("全市新增有效高新技术企业80家。", "80"), "");
    EXPECT_EQ(codeIn("全市净增有效高新技术企业80家。", "80"), "");
}

TEST(NarrowerNames, AClauseBeforeMayNameThePart) {
    EXPECT_EQ(codeIn("主要集中在装备制造领域，技术合同成交额51.3亿元。", "51.3"), "");
    EXPECT_EQ(codeIn("新签约科技型工业项目超10亿元8项。", "8"), "");
    EXPECT_EQ(codeIn("聚焦主导产业，技术合同成交额51.3亿元。", "51.3"), "DEALS");
}

TEST(NarrowerNames, APartIsNotItsTotal) {
    EXPECT_EQ(codeIn("全市新签约科技型工业项目222项，其中亿元以上项目85项。", "85"), "");
    EXPECT_EQ(codeIn("全市新签约科技型工业项目222项（亿元以上85项）。", "85"), "");
    EXPECT_EQ(codeIn("全市新签约科技型工业项目222项，其中临河县28项。", "28"), "SIGNED");
}

TEST(NarrowerNames, ABracketMaySayThatItIsCountedOtherwise) {
    for (const std::string text : {"新签约科技型工业项目（含增资扩股）24项。", "新签约科技型工业项目24项（含增资扩股）。", "新签约科技型工业项目（亿元以下）24项。", "新签约科技型工业项目24项（亿元以下）。", "新签约科技型工业项目24项（不含增资3项）。", "新签约科技型工业项目（全口径）24项。"})
        EXPECT_EQ(codeIn("1—5月，全市" + text, "24"), "") << text;
    for (const std::string text : {"新签约科技型工业项目24项（含增资扩股3项）。", "新签约科技型工业项目（累计）24项。", "新签约科技型工业项目24项（亿元以下3项）。"})
        EXPECT_EQ(codeIn("1—5月，全市" + text, "24"), "SIGNED") << text;
}

TEST(NarrowerNames, AnotherBasisIsNotCompared) {
    EXPECT_EQ(codeIn("按法人所在地口径，全市技术合同成交额24亿元。", "24"), "");
    EXPECT_EQ(codeIn("近三年，全市技术合同成交额分别为6亿元、12亿元、24亿元。", "6"), "");
    EXPECT_EQ(codeIn("近三年，全市技术合同成交额分别为6亿元、12亿元、24亿元。", "24"), "");
    EXPECT_EQ(codeIn("近三年，科技工作不断进步，2025年1—5月技术合同成交额24亿元。", "24"), "DEALS");
    EXPECT_EQ(codeIn("后3名技术合同成交额24亿元。", "24"), "");
}

TEST(NarrowerNames, WhatIsPlannedOrAddedIsNotWhatIsDone) {
    EXPECT_EQ(codeIn("全市拟新开工科技型工业项目24项。", "24"), "");
    EXPECT_EQ(codeIn("全市新增技术合同成交额24亿元。", "24"), "");
    EXPECT_EQ(codeIn("全市净增科技贷款24亿元。", "24"), "");
    EXPECT_EQ(codeIn("全市新增高企24家。", "24"), "NEW");
}

TEST(NarrowerNames, NothingIsAShareOfItself) {
    EXPECT_EQ(codeIn("我委技术合同成交额占全市技术合同成交额的24%。", "24"), "");
    EXPECT_EQ(codeIn("临河县技术合同成交额占全市技术合同成交额的24%。", "24"), "DEALS");
}

TEST(NarrowerNames, ANameBeforeThePeriodBelongsToTheName) {
    for (const std::string name : {"合川", "东湖理工大学", "李家村", "某某高新区", "星河公司", "先进制造领域"}) EXPECT_EQ(codeIn(name + "1—5月技术合同成交额7.5亿元。", "7.5"), "") << name;
    for (const std::string words : {"全市", "我市", "截至目前，", "其中，", "安河市", "今年", "我们", "一是"}) EXPECT_EQ(codeIn(words + "1—5月技术合同成交额7.5亿元。", "7.5"), "DEALS") << words;
    EXPECT_EQ(readInCity("临河县1—5月技术合同成交额7.5亿元。").code("7.5"), "DEALS");
}

} // namespace
} // namespace xushi

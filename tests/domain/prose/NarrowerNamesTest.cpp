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

} // namespace
} // namespace xushi

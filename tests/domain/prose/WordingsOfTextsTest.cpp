#include "domain/prose/ProseReader.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace xushi {
namespace {

Catalogue wordingsCatalogue() {
    Catalogue catalogue;
    catalogue.regions = {{.code = {"C"}, .name = "某市", .type = RegionType::City}};
    catalogue.indicators = {{.code = {"COSTS"}, .name = "规上企业填报研发费用", .unit = "亿元"},
                            {.code = {"SIGNED"}, .name = "新签约科技型工业项目", .unit = "项"},
                            {.code = {"STARTED"}, .name = "新开工科技型工业项目", .unit = "项"},
                            {.code = {"CENTRES"}, .name = "新建联合创新中心", .unit = "个"},
                            {.code = {"LAUREATES"}, .name = "新认定高新技术企业", .unit = "家"},
                            {.code = {"RESERVE"}, .name = "研发准备金投入", .unit = "亿元"},
                            {.code = {"RESERVERS"}, .name = "研发准备金制度备案企业", .unit = "家"},
                            {.code = {"REWARDED"}, .name = "高企奖补惠及企业", .unit = "家"},
                            {.code = {"TRADE"}, .name = "技术合同成交额", .unit = "亿元"}};
    return catalogue;
}

/// The code of the first statement with that number, empty for none.
std::string codeOf(const std::string& number, const std::string& text) {
    static const Catalogue catalogue = wordingsCatalogue();
    const auto statements = ProseReader(ProseLexicon(catalogue)).read(text, {.date = Date{2024, 7, 10}});
    const auto at = std::ranges::find(statements, number, &ProseStatement::text);
    EXPECT_NE(at, statements.end()) << number << " of " << text;
    return at == statements.end() || !at->code ? std::string() : at->code->text;
}

TEST(WordingsOfTexts, FindAnIndicatorInAnotherOrderOfItsWords) {
    EXPECT_EQ(codeOf("46.2", "上半年，规上工业企业填报的研发费用46.2亿元。"), "COSTS");
    EXPECT_EQ(codeOf("46.2", "上半年，全市规模以上企业研发费用46.2亿元。"), "COSTS");
    EXPECT_EQ(codeOf("18", "上半年，联合创新中心新增18家。"), "CENTRES");
    EXPECT_EQ(codeOf("88.4", "上半年，技术合同成交总额88.4亿元。"), "TRADE");
    EXPECT_EQ(codeOf("5.3", "上半年，企业投入研发准备金制度资金5.3亿元。"), "");
    EXPECT_EQ(codeOf("5.3", "上半年，投入研发准备金5.3亿元。"), "RESERVE");
}

TEST(WordingsOfTexts, FindAnIndicatorWhoseNumberStandsBeforeTheNoun) {
    EXPECT_EQ(codeOf("64", "上半年，64家企业建立研发准备金制度。"), "RESERVERS");
    EXPECT_EQ(codeOf("152", "152家企业获得高企奖补。"), "REWARDED");
}

TEST(WordingsOfTexts, FindItemsThatShareTheirHead) {
    const std::string text = "上半年，科技型工业项目新签约142个、新开工98个。";
    EXPECT_EQ(codeOf("142", text), "SIGNED");
    EXPECT_EQ(codeOf("98", text), "STARTED");
}

TEST(WordingsOfTexts, CoverEveryCharacterOfWordingAndName) {
    EXPECT_EQ(codeOf("9", "上半年，县级联合创新中心新增9家。"), "");
    EXPECT_EQ(codeOf("21.4", "上半年，高校技术合同成交总额21.4亿元。"), "");
    EXPECT_EQ(codeOf("31", "上半年，工业项目新签约31个。"), "");
    EXPECT_EQ(codeOf("77", "上半年，新增高新技术企业77家。"), "") << "the net growth is not what was recognised";
    EXPECT_EQ(codeOf("6", "年底前联合创新中心新增18家，每个县区至少招引4—6家。"), "") << "the end of a range shares no head";
    EXPECT_EQ(codeOf("350", "企业获得高企奖补350万元。"), "") << "money is no number of firms";
}

} // namespace
} // namespace xushi

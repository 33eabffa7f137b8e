#include "domain/prose/ProseText.h"

#include "domain/prose/ProseReader.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

TEST(ProseText, KnowsWhereEachCharacterStood) {
    const ProseText text("　全市 研发 费用１１８．６ 亿元");
    EXPECT_EQ(utf8Of(text.characters()), "全市研发费用118.6亿元");
    EXPECT_EQ(text.written({6, 11}), "１１８．６");
    EXPECT_EQ(text.origin({6, 11}), (ProseSpan{9, 14}));
}

TEST(ProseText, JoinsALineThatAPageBroke) {
    const std::string line = "修订完善管理办法，开展绩效评价，新备案市级众创空间，引导全市各类创新主体加大投入，共发放奖补资金并惠";
    const ProseText text(line + "\n\n及企业312家，覆盖全部县区。\n第二段");
    EXPECT_EQ(text.paragraphs().size(), 2u);
    EXPECT_NE(utf8Of(text.characters()).find("并惠及企业312家"), std::string::npos);
}

TEST(ProseText, LeavesHeadingsAlone) {
    const ProseText text("一、总体情况\n上半年，全市研发费用12亿元。");
    EXPECT_EQ(text.paragraphs().size(), 2u);
}

TEST(ProseReader, CountsInCodePointsOfWhatWasHandedIn) {
    const auto statements = ProseReader().read("新建 平台\r\n共 ２３ 家。", {.date = Date{2024, 7, 10}});
    ASSERT_EQ(statements.size(), 1u);
    EXPECT_EQ(statements[0].start, 9u);
    EXPECT_EQ(statements[0].end, 11u);
    EXPECT_EQ(statements[0].text, "２３");
    EXPECT_EQ(statements[0].value, Decimal(23));
}

TEST(ProseReader, SurvivesWhatIsNoReport) {
    for (const std::string text : {"", "\n\n", "）（）", "\xFF\xFE", "，，。", "1", "—", "第", "“", "12345678901234567890123家", "1：", "（（（1家", "分别1、2、3、"})
        EXPECT_NO_FATAL_FAILURE((void)ProseReader().read(text, {})) << text;
}

TEST(ProseReader, AsksForAPeriodThatNobodyTells) {
    const auto statements = ProseReader().read("全市研发平台214家。", {});
    ASSERT_EQ(statements.size(), 1u);
    EXPECT_FALSE(statements[0].period);
    EXPECT_EQ(statements[0].questions, (std::vector<Remark>{{"proof.which-period", {"214"}}}));
}

} // namespace
} // namespace xushi

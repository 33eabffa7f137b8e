#include "io/prose/PageProse.h"

#include <gtest/gtest.h>

namespace xushi {
namespace {

constexpr int left = 80'000;
constexpr int right = 520'000;
constexpr int letter = 16'000;
constexpr int indented = left + 2 * letter;

/// A line of 16 points on a page with 28 between the lines.
PageLine line(int row, int from, int to, const std::string& text) { return {.left = from, .top = 100'000 + row * 28'000, .right = to, .bottom = 121'000 + row * 28'000, .text = text}; }
PagedLines page(std::vector<PageLine> lines) { return {.width = 595'000, .height = 842'000, .lines = std::move(lines)}; }
PageLine foot(const std::string& text) { return {.left = 280'000, .top = 780'000, .right = 310'000, .bottom = 796'000, .text = text}; }

TEST(PagedLines, AreReadWithTheirPlacesAndWords) {
    const auto pages = pagedLines("<!DOCTYPE html><title>无关</title>\n<page width=\"595.276000\" height=\"841.890000\"><flow><block xMin=\"1\">\n"
                                  "<line xMin=\"79.5\" yMin=\"100.250\" xMax=\"200.0\" yMax=\"120.0\">\n<word xMin=\"79.500000\" yMin=\"100.25\" xMax=\"100.0\" yMax=\"120.0\">增长</word>\n"
                                  "<word xMin=\"104.0\" yMin=\"100.25\" xMax=\"120.0\" yMax=\"120.0\">5.8%</word>\n<word xMin=\"124.0\" yMin=\"100.25\" xMax=\"150.0\" yMax=\"120.0\">R&amp;D</word>\n"
                                  "<word xMin=\"190.0\" yMin=\"100.25\" xMax=\"200.0\" yMax=\"120.0\">12</word>\n</line></block></flow></page>\n<page width=\"10\" height=\"10\"></page>");
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].width, 595'276);
    EXPECT_EQ(pages[0].lines, (std::vector<PageLine>{{.left = 79'500, .top = 100'250, .right = 200'000, .bottom = 120'000, .text = "增长5.8% R&D\t12"}}));
    EXPECT_TRUE(pages[1].lines.empty());
}

TEST(PagedLines, LeaveTheRaisedNumbersOfNotesOut) {
    const auto word = [](const std::string& text, const std::string& bottom) { return "<word xMin=\"1.0\" yMin=\"30.0\" xMax=\"1.0\" yMax=\"" + bottom + "\">" + text + "</word>"; };
    const auto lineOf = [](const std::string& words) {
        const auto pages = pagedLines("<page width=\"100.0\" height=\"100.0\"><line xMin=\"1.0\" yMin=\"30.0\" xMax=\"9.0\" yMax=\"46.0\">" + words + "</line></page>");
        return pages.at(0).lines.empty() ? std::string() : pages[0].lines[0].text;
    };
    EXPECT_EQ(lineOf(word("5.8%", "46.0") + word("1", "39.0") + word("。", "46.0")), "5.8%。");
    EXPECT_EQ(lineOf(word("共", "46.0") + word("[12]", "39.0")), "共");
    EXPECT_EQ(lineOf(word("12m", "46.0") + word("2", "39.0")), "12m2") << "of a unit";
    EXPECT_EQ(lineOf(word("共", "46.0") + word("12", "45.0")), "共12") << "a little smaller";
}

TEST(PageProse, DoesNotTakeTheOneLongLineForAFullOne) {
    EXPECT_EQ(pageProse({page({line(0, left, right, "独有的一长行。"), line(1, left, left + 100'000, "短的一段。")})}), "独有的一长行。\n短的一段。");
    EXPECT_EQ(pageProse({page({line(0, left, right, "独有的一长行，"), line(1, left, left + 100'000, "没有完。")})}), "独有的一长行，没有完。");
}

TEST(PageProse, JoinsLinesThatThePageBroke) {
    EXPECT_EQ(pageProse({page({line(0, indented, right - letter, "1—5月，全市新签约项目共2"), line(1, left, right, "22项，投资11"), line(2, left, left + 200'000, ".8亿元。"), line(3, indented, right, "下一段")})}),
              "1—5月，全市新签约项目共222项，投资11.8亿元。\n下一段");
}

TEST(PageProse, KeepsWordsOfLettersApart) {
    EXPECT_EQ(pageProse({page({line(0, indented, right, "投入 GDP of"), line(1, left, right, "the city"), line(2, left, right, "2025 and"), line(3, left, left + 9'000, "5G")})}), "投入 GDP of the city 2025 and 5G");
}

TEST(PageProse, BeginsAParagraphWhereTheLineBeforeHadRoom) {
    const int centre = 200'000;
    EXPECT_EQ(pageProse({page({line(0, centre, 400'000, "关于上半年工作的"), line(1, centre, 380'000, "情况报告"), line(2, left, right, "满行"), line(3, left, 300'000, "没有缩进的短行"), line(4, left, right, "另一段")})}),
              "关于上半年工作的\n情况报告\n满行没有缩进的短行\n另一段");
}

TEST(PageProse, KnowsThatALongNumberHadNoRoom) {
    const std::string number = "1234567890123.45678";
    EXPECT_EQ(pageProse({page({line(0, indented, right - 100'000, "合计金额"), line(1, left, right, number + "元")})}), "合计金额" + number + "元");
}

TEST(PageProse, BeginsAParagraphBehindASentenceThatFillsItsLine) {
    EXPECT_EQ(pageProse({page({line(0, indented, right, "恰好一行的一段。"), line(1, indented, right, "又一段，"), line(2, indented, right, "整段缩进，"), line(3, left, right, "完")})}),
              "恰好一行的一段。\n又一段，整段缩进，完");
}

TEST(PageProse, PartsLettersOfAnotherSizeAndWhatStandsFarBelow) {
    PageLine note = line(1, left, right, "小字");
    note.bottom = note.top + 12'000;
    EXPECT_EQ(pageProse({page({line(0, left, right, "正文"), note})}), "正文\n小字");
    EXPECT_EQ(pageProse({page({line(0, left, right, "正文"), line(3, left, right, "远处")})}), "正文\n远处");
    EXPECT_EQ(pageProse({page({line(5, left, right, "左栏"), line(0, left, right, "右栏")})}), "左栏\n右栏");
}

TEST(PageProse, HasARowOfATableInALine) {
    const auto cell = [](int row, int column, const std::string& text) { return line(row, left + column * 120'000, left + column * 120'000 + 60'000, text); };
    EXPECT_EQ(pageProse({page({line(0, left, right, "表前。"), cell(1, 0, "指标"), cell(2, 0, "企业"), cell(1, 1, "数量"), cell(2, 1, "12"), cell(1, 2, "单位"), cell(2, 2, "家"), line(3, left, right, "表后")})}),
              "表前。\n指标\t数量\t单位\n企业\t12\t家\n表后");
    EXPECT_EQ(pageProse({page({line(0, left, left + 200'000, "指标很长的名称"), cell(0, 2, "12")})}), "指标很长的名称\t12");
}

TEST(PageProse, LeavesColumnsOfTextApart) {
    std::vector<PageLine> lines;
    for (const int from : {left, left + 230'000})
        for (int row = 0; row < 3; ++row) lines.push_back(line(row, from, from + 210'000, (from == left ? "左" : "右") + std::to_string(row)));
    EXPECT_EQ(pageProse({page(lines)}).find('\t'), std::string::npos);
    EXPECT_TRUE(pageProse({page(lines)}).starts_with("左0"));
}

TEST(PageProse, GoesOnAcrossPagesAndLeavesTheirNumbersOut) {
    for (const char* number : {"— 3 —", "—3—", "- 3 -", "－ 3 －", "3", "3 / 12", "3/12", "第 3 页", "第3页 共12页", "第3页，共12页", "·3·", "Page 3 of 12"})
        EXPECT_EQ(pageProse({page({line(0, indented, right, "投资11"), foot(number)}), page({line(0, left, right, ".8亿元"), foot(number)})}), "投资11.8亿元") << number;
}

TEST(PageProse, KeepsNumbersThatAreWordsOfTheText) {
    EXPECT_EQ(pageProse({page({line(0, left, right, "共"), line(1, left, left + letter, "3"), line(2, left, right, "项")})}), "共3\n项");
    EXPECT_EQ(pageProse({page({line(0, left, right, "— 3 —"), line(1, left, right, "—5—"), line(2, left, right, "文")})}), "—5—文") << "the first line of a page alone";
    EXPECT_EQ(pageProse({page({foot("共3项")})}), "共3项");
    EXPECT_EQ(pageProse({page({line(0, left, right, "12")})}), "12") << "not in the margin";
}

} // namespace
} // namespace xushi

#include "io/prose/Papers.h"

namespace xushi {
namespace {

std::string run(const std::string& text) { return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }
std::string cell(const std::string& paragraphs) { return "<w:tc><w:tcPr/>" + paragraphs + "</w:tc>"; }
std::string box(const std::string& paragraphs) { return "<wps:txbx><w:txbxContent>" + paragraphs + "</w:txbxContent></wps:txbx>"; }

TEST(WordProse, HasItsParagraphsInTheirOrderWithTabsAndBreaks) {
    EXPECT_EQ(wordText("<w:p><w:pPr><w:tabs><w:tab w:pos=\"1\"/></w:tabs></w:pPr>" + run("一、") + run("总体情况") + "</w:p><w:p/>" +
                       "<w:p><w:r><w:t>共</w:t><w:tab/><w:t>12项</w:t><w:br/><w:t>其中</w:t><w:noBreakHyphen/></w:r></w:p>"),
              "一、总体情况\n\n共\t12项\n其中-");
}

TEST(WordProse, IsReadInTheStrictFormToo) {
    EXPECT_EQ(told(readPaper(wordEntries(wordParagraph("共12项。"), "http://purl.oclc.org/ooxml/wordprocessingml/main"))), "共12项。");
}

TEST(WordProse, TakesLinksControlsAndInsertionsAndLeavesDeletionsOut) {
    EXPECT_EQ(wordText("<w:p><w:hyperlink>" + run("新签约") + "</w:hyperlink><w:ins>" + run("22") + "</w:ins><w:del><w:r><w:delText>21</w:delText></w:r></w:del>" +
                       "<w:moveFrom>" + run("移走") + "</w:moveFrom><w:moveTo>" + run("个") + "</w:moveTo><w:smartTag>" + run("。") + "</w:smartTag></w:p>" +
                       "<w:sdt><w:sdtPr><w:placeholder/></w:sdtPr><w:sdtContent>" + wordParagraph("尾。") + "</w:sdtContent></w:sdt>"),
              "新签约22个。\n尾。");
}

TEST(WordProse, JoinsParagraphsWhoseEndWasDeleted) {
    EXPECT_EQ(wordText("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + run("前半句") + "</w:p>" + wordParagraph("后半句。") + wordParagraph("另一段。")), "前半句后半句。\n另一段。");
}

TEST(WordProse, LeavesNotesAndWhatIsHiddenOut) {
    EXPECT_EQ(wordText("<w:p>" + run("可见") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏9</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>的</w:t></w:r>" +
                       "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>字</w:t></w:r></w:p>"),
              "可见的字");
}

TEST(WordProse, HasARowOfATableInALineAndItsCellsPartedByTabs) {
    EXPECT_EQ(wordText(wordParagraph("表前") + "<w:tbl><w:tblPr/><w:tr>" + cell(wordParagraph("指标")) + cell(wordParagraph("数量")) + "</w:tr><w:tr>" +
                       cell(wordParagraph("高新技术") + wordParagraph("企业")) + cell("<w:p><w:r><w:t>12</w:t><w:br/><w:t>家</w:t></w:r></w:p>") + "</w:tr><w:tr>" + cell("<w:p/>") +
                       cell("<w:p/>") + "</w:tr></w:tbl>" + wordParagraph("表后")),
              "表前\n指标\t数量\n高新技术 企业\t12 家\n\n表后");
}

TEST(WordProse, ReadsATextThatIsSetInAFrameAsParagraphs) {
    EXPECT_EQ(wordText("<w:tbl><w:tr>" + cell(wordParagraph("第一段。") + wordParagraph("第二段。")) + "</w:tr></w:tbl>"), "第一段。\n第二段。");
}

TEST(WordProse, SaysABoxOnceBehindItsParagraph) {
    const std::string both = "<mc:AlternateContent><mc:Choice Requires=\"wps\">" + box(wordParagraph("框中3项")) + "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" +
                             wordParagraph("框中3项") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
    EXPECT_EQ(wordText("<w:p>" + run("前") + "<w:r>" + both + "</w:r>" + run("后") + "</w:p>" + wordParagraph("下一段")), "前后\n框中3项\n下一段");
    EXPECT_EQ(wordText("<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"), "旧") << "where there is no other";
}

TEST(WordProse, TakesWhatAFieldShowsButNoNumbersOfPages) {
    const auto field = [](const std::string& instruction, const std::string& result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> " + instruction + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(result) +
               "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    };
    EXPECT_EQ(wordText("<w:p>" + run("共") + field("DOCPROPERTY n", "12") + run("项，见第") + field("PAGEREF _Toc1", "7") + run("页") + "<w:fldSimple w:instr=\" PAGE \">" + run("3") +
                       "</w:fldSimple><w:fldSimple w:instr=\" REF a \">" + run("。") + "</w:fldSimple></w:p>"),
              "共12项，见第页。");
}

TEST(WordProse, LosesNothingBehindAFieldThatNeverEnds) {
    EXPECT_EQ(wordText("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + run("共12项") + "</w:p>" + wordParagraph("完。")), "共12项\n完。");
}

} // namespace
} // namespace xushi

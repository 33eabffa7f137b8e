#include "io/prose/Papers.h"

namespace xushi {
namespace {

TEST(OpenProse, HasHeadingsAndParagraphsWithTheirBlanksTabsAndBreaks) {
    EXPECT_EQ(openText("<text:h>一、总体</text:h><text:p>共<text:span>12<text:span>项</text:span></text:span><text:s text:c=\"3\"/>其中<text:tab/>3项<text:line-break/>完<text:s/>。</text:p>"),
              "一、总体\n共12项   其中\t3项\n完 。");
}

TEST(OpenProse, JoinsTheBlanksOfTheFile) {
    EXPECT_EQ(openText("<text:p>\n   共 \n <text:span> 12</text:span>项</text:p>"), "共 12项");
}

TEST(OpenProse, LeavesDeletionsNotesRemarksAndContentsOut) {
    EXPECT_EQ(openText("<text:tracked-changes><text:changed-region><text:deletion><text:p>删去9项</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                       "<text:table-of-content><text:index-body><text:p>一、总体<text:tab/>3</text:p></text:index-body></text:table-of-content>"
                       "<text:p>共<text:change-start/>12<text:change-end/>项<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注4</text:p></text:note-body></text:note>"
                       "<office:annotation><text:p>批5</text:p></office:annotation>，第<text:page-number>6</text:page-number>页。</text:p>"
                       "<text:section text:display=\"none\"><text:p>隐藏7</text:p></text:section>"),
              "共12项，第页。");
}

TEST(OpenProse, HasARowOfATableInALine) {
    EXPECT_EQ(openText("<text:p>前</text:p><table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>指标</text:p></table:table-cell>"
                       "<table:table-cell><text:p>数量</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>企业</text:p>"
                       "<text:p>总数</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table><text:p>后</text:p>"),
              "前\n指标\t数量\n企业 总数\t12\n后");
}

TEST(OpenProse, SaysABoxBehindItsParagraph) {
    EXPECT_EQ(openText("<text:p>前<draw:frame><draw:text-box><text:p>框中3项</text:p></draw:text-box><svg:desc>图</svg:desc></draw:frame>后</text:p><text:p>下一段</text:p>"), "前后\n框中3项\n下一段");
    EXPECT_EQ(openText("<text:p>前<draw:custom-shape><text:p>形中</text:p></draw:custom-shape> 后</text:p>"), "前 后\n形中");
}

TEST(OpenProse, SaysWhatIsNoText) {
    EXPECT_EQ(told(readPaper(openEntries("<text:p>x</text:p>", "application/vnd.oasis.opendocument.spreadsheet"))), "document.table");
    EXPECT_EQ(told(readPaper(openEntries("<text:p>x</text:p>", "application/vnd.oasis.opendocument.presentation"))), "document.not-a-text");
    auto locked = openEntries("<text:p>x</text:p>");
    locked[2].second = "<manifest:manifest xmlns:manifest=\"" + openPrefix + "manifest:1.0\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    EXPECT_EQ(told(readPaper(locked)), "document.encrypted");
}

} // namespace
} // namespace xushi

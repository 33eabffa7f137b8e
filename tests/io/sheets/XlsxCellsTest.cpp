#include "io/sheets/Books.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using ::testing::ElementsAre;

/// One row of cells.
std::vector<std::string> row(const std::string& cells, const std::string& styles = {}, const std::string& strings = {}) {
    BookParts parts = bookOf("<row r=\"1\">" + cells + "</row>");
    parts.styles = styles;
    parts.strings = strings;
    return cellsOf(read(parts));
}

/// A style a format number, behind General.
std::string stylesOf(const std::vector<int>& formats, const std::string& written = {}) {
    std::string all = "<numFmts>" + written + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>";
    for (const int format : formats) all += "<xf numFmtId=\"" + std::to_string(format) + "\"/>";
    return all + "</cellXfs>";
}

TEST(XlsxCells, TextsAreSharedInlineOrRich) {
    EXPECT_THAT(row(R"(<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 乙</t></r></is></c>)", {},
                    "<si><t>A &amp; B</t></si><si><r><t>规上</t></r><r><t>企业</t></r></si>"),
                ElementsAre("A1 t A & B", "B1 t 规上企业", "C1 t 甲 乙"));
}

TEST(XlsxCells, PhoneticsAreNoText) {
    EXPECT_THAT(row(R"(<c t="s"><v>0</v></c><c t="inlineStr"><is><t>東</t><rPh sb="0" eb="1"><t>ヒガシ</t></rPh></is></c>)", {},
                    "<si><t>課</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><phoneticPr fontId=\"1\"/></si>"),
                ElementsAre("A1 t 課", "B1 t 東"));
}

TEST(XlsxCells, EscapesAreResolved) {
    EXPECT_THAT(row(R"(<c t="s"><v>0</v></c><c t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c><c t="str"><v>_x005F_x000D_</v></c>)"
                    R"(<c t="inlineStr"><is><t>a_x12_b_xZZZZ_</t></is></c><c t="inlineStr"><is><t>_xD83D_!</t></is></c>)", {},
                    "<si><t>a_x000D_\nb</t></si>"),
                ElementsAre("A1 t a\r\nb", "B1 t 😀", "C1 t _x000D_", "D1 t a_x12_b_xZZZZ_", "E1 t \uFFFD!"));
}

TEST(XlsxCells, NumbersAreRoundedOnceAndKeepWhatWasWritten) {
    EXPECT_THAT(row("<c><v>8.699999999999999</v></c><c t=\"n\"><v>2.453616e+07</v></c><c><v>3</v></c><c><v>13.0</v></c><c><v>n/a</v></c>"),
                ElementsAre("A1 n 8.7 <8.699999999999999>", "B1 n 24536160 <2.453616e+07>", "C1 n 3", "D1 n 13 <13.0>", "E1 t n/a"));
}

TEST(XlsxCells, TheFormatShowsDecimalsAndPerCent) {
    EXPECT_THAT(row(R"(<c s="1"><v>3</v></c><c s="2"><v>0.08</v></c><c s="3"><v>1234.5</v></c><c s="4"><v>0.124</v></c><c s="0"><v>7</v></c><c s="99"><v>8</v></c>)",
                    stylesOf({2, 10, 176, 177}, R"(<numFmt numFmtId="176" formatCode="#,##0.0"/><numFmt numFmtId="177" formatCode="0.0%"/>)")),
                ElementsAre("A1 n 3 .2", "B1 n 0.08 .2 %", "C1 n 1234.5 .1", "D1 n 0.124 .1 %", "E1 n 7", "F1 n 8"));
}

TEST(XlsxCells, DatesOfEastAsiaNeedNoFormatInTheStyles) {
    EXPECT_THAT(row(R"(<c s="1"><v>45962</v></c><c s="2"><v>45778</v></c><c s="3"><v>45778.5</v></c><c s="4"><v>1.5</v></c><c s="5"><v>45778</v></c><c s="0"><v>45778</v></c>)",
                    stylesOf({31, 57, 22, 46, 176}, R"(<numFmt numFmtId="176" formatCode="[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;"/>)")),
                ElementsAre("A1 d 2025-11-01 <45962>", "B1 d 2025-05-01 <45778>", "C1 d 2025-05-01T12:00:00 <45778.5>", "D1 n 1.5",
                            "E1 d 2025-05-01 <45778>", "F1 n 45778"));
}

TEST(XlsxCells, ADateThatIsNoneIsShownAsExcelDoes) {
    EXPECT_THAT(row(R"(<c s="1"><v>-1</v></c><c s="1"><v>99999999</v></c>)", stylesOf({14})), ElementsAre("A1 e ##### <-1>", "B1 e ##### <99999999>"));
}

TEST(XlsxCells, DaysMayCountFrom1904) {
    BookParts parts = bookOf(R"(<row r="1"><c s="1"><v>44316</v></c></row>)");
    parts.styles = stylesOf({14});
    parts.properties = "<workbookPr date1904=\"1\"/>";
    EXPECT_THAT(cellsOf(read(parts)), ElementsAre("A1 d 2025-05-01 <44316>"));
}

TEST(XlsxCells, IsoDatesBooleansAndErrors) {
    EXPECT_THAT(row(R"(<c t="d"><v>2025-05-31T00:00:00</v></c><c t="d"><v>2025-05-31</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c>)"),
                ElementsAre("A1 d 2025-05-31 <2025-05-31T00:00:00>", "B1 d 2025-05-31", "C1 b TRUE <1>", "D1 b FALSE <0>", "E1 e #DIV/0!"));
}

TEST(XlsxCells, AFormulaGivesWhatWasWorkedOutLastOrNothing) {
    EXPECT_THAT(row(R"(<c><f>B1+C1</f><v>6.3099999999999996</v></c><c><f>B1</f></c><c><f>C1</f><v/></c><c t="str"><f>""</f><v></v></c><c t="str"><f>"x"</f><v>x</v></c>)"
                    R"(<c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><f>TRUE()</f><v>1</v></c>)"),
                ElementsAre("A1 n 6.31 <6.3099999999999996> =", "B1 f  <=B1> =", "C1 f  <=C1> =", "D1 t  =", "E1 t x =", "F1 e #DIV/0! =", "G1 b TRUE <1> ="));
}

TEST(XlsxCells, SharedAndArrayFormulasAreFormulas) {
    EXPECT_THAT(row(R"(<c><f t="shared" ref="A1:B1" si="0">C1</f><v>1</v></c><c><f t="shared" si="0"/><v>2</v></c><c><f t="array" ref="C1">{1}</f><v>3</v></c><c><f t="shared" si="0"/></c>)"),
                ElementsAre("A1 n 1 =", "B1 n 2 =", "C1 n 3 =", "D1 f  <=> ="));
}

TEST(XlsxCells, AnEmptyCellIsNotThere) {
    EXPECT_THAT(row(R"(<c s="1"/><c t="s"><v>0</v></c><c t="inlineStr"><is><t/></is></c><c t="str"><v/></c><c><v>0</v></c>)", {}, "<si><t/></si>"), ElementsAre("E1 n 0"));
}

} // namespace
} // namespace xushi

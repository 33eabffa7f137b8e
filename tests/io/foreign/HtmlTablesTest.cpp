#include "io/foreign/ForeignTesting.h"
#include "io/sheets/TextBook.h"

#include <chrono>

namespace xushi {
namespace {

ForeignReading ofPage(const std::string& bytes, const ReadLimits& limits = {}) { return readForeign(readText, "export.xls", bytes, limits); }
ForeignReading ofTable(const std::string& rows) { return ofPage("<html><body><table>" + rows + "</table></body></html>"); }

std::string repeated(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

TEST(HtmlTables, AreReadUnderAnyName) {
    const auto read = ofPage("\n<!-- made by a program --><table><tr><th>指标</th><th>值</th></tr><tr><td>甲</td><td>172,950</td></tr></table>");
    EXPECT_EQ(read.cells(), "A1=指标 B1=值 A2=甲 B2=172,950");
    EXPECT_EQ(read.book.format, "html");
    EXPECT_EQ(read.book.encoding, "UTF-8");
    EXPECT_EQ(read.cell("B2").kind, CellKind::Text);
}

TEST(HtmlTables, AreReadWithoutTheirEndTags) {
    EXPECT_EQ(ofPage("<table><tr><td>a<td>b<tr><td>c<td>d").cells(), "A1=a B1=b A2=c B2=d");
    EXPECT_EQ(ofPage("<TABLE><TBODY><TR><TD><FONT>a</TD><TD><b>b</TD></TR></TBODY></TABLE>").cells(), "A1=a B1=b");
}

TEST(HtmlEncodings, AreDeclaredOrFound) {
    EXPECT_EQ(ofPage("<meta charset=gb2312><table><tr><td>\xBC\xD7</td></tr></table>").cells(), "A1=甲");
    EXPECT_EQ(ofPage("<table><tr><td>\xBC\xD7</td></tr></table>").book.encoding, "GB18030");
    EXPECT_EQ(ofPage("<meta charset=\"gb2312\"><table><tr><td>甲</td></tr></table>").cells(), "A1=甲");
    const auto taiwan = ofPage("<meta charset=\"big5\"><table><tr><td>\xA5\xD2</td></tr></table>");
    EXPECT_EQ(taiwan.cells(), "A1=甲");
    EXPECT_EQ(taiwan.book.encoding, "Big5");
}

TEST(HtmlSpans, AreLaidOutOnTheGrid) {
    const auto read = ofTable("<tr><td rowspan=2>指标</td><td colspan='2'>1-5月</td></tr><tr><td>累计</td><td>同比</td></tr><tr><td>甲</td><td></td><td>3</td></tr>");
    EXPECT_EQ(read.cells(), "A1=指标 B1=1-5月 B2=累计 C2=同比 A3=甲 C3=3");
    EXPECT_EQ(read.sheet().merges, (std::vector<CellRange>{{1, 1, 2, 1}, {1, 2, 1, 3}}));
}

TEST(HtmlSpans, AreBounded) {
    const auto read = ofTable("<tr><td colspan=1000000000 rowspan=99999999999999>a</td></tr><tr><td>b</td></tr>");
    EXPECT_EQ(read.cells(), "A1=a ALM2=b");
    EXPECT_EQ(read.sheet().merges, (std::vector<CellRange>{{1, 1, 2, 1000}}));
    EXPECT_EQ(ofTable("<tr><td rowspan=0>a</td><td colspan=-3>b</td></tr><tr><td>c</td></tr>").sheet().merges, (std::vector<CellRange>{{1, 1, 2, 1}}));
    EXPECT_EQ(ofTable("<tr>" + repeated("<td colspan=1000>x</td>", 30) + "</tr>").problem, "sheet.too-large (export.xls)");
    const auto begin = std::chrono::steady_clock::now();
    ofTable("<tr>" + repeated("<td rowspan=65534 colspan=1000></td>", 16) + repeated("<tr><td>", 200'000));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(HtmlCells, AreReadAsTheyAreShown) {
    EXPECT_EQ(ofTable("<tr><td>社会融资规模增量<br>(亿元)</td><td>  a \n  b </td><td><p>一</p><p>二</p></td></tr>").cells(),
              "A1=社会融资规模增量\n(亿元) B1=a b C1=一\n二");
    EXPECT_EQ(ofTable("<tr><td>&lt;5&amp;&#20803;&#x5143;&nbsp;x&yen;</td><td>&nbsp;</td><td>&nbsp; &#160;</td></tr>").cells(), "A1=<5&元元\u00A0x¥");
    EXPECT_EQ(ofTable("<tr><td>a<script>var b='<td>c</td>';</script><!-- d --><style>td{}</style></td><td><a href='http://x'>e</a></td></tr>").cells(), "A1=a B1=e");
    EXPECT_EQ(ofTable("<tr><td><span style='display:none'>20250601</span>6月1日</td></tr>").cells(), "A1=6月1日");
}

TEST(HtmlCells, KeepARaisedMarkFromTheNumber) { EXPECT_EQ(ofTable("<tr><td>1,234<sup>2</sup></td><td>km<sup>2</sup>5</td></tr>").cells(), "A1=1,234² B1=km²5"); }

TEST(HtmlCells, HaveTheNumberThatExcelLeft) {
    const auto read = ofPage("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><style><!-- .xl1 {mso-number-format:\"0\\.0%\";}\n"
                             "td.xl2\n{color:red; mso-number-format:\"yyyy\\0022年\\0022m\\0022月\\0022\";} .xl3{mso-number-format:\"\\@\"} --></style><table><tr>"
                             "<td class=xl1 x:num=\"0.18400000000000002\">18.4%</td><td class='big xl2' x:num=45778>2025年5月</td><td class=xl3 x:num=5>005</td>"
                             "<td x:num>12.50</td><td style=\"mso-number-format:'\\#\\,\\#\\#0\\.00'\" x:num=\"1234.5\" x:fmla=\"=A1\">1,234.50</td><td x:num>约5</td></tr></table>");
    EXPECT_EQ(read.cells(), "A1=0.184 B1=2025-05-01 C1=005 D1=12.5 E1=1234.5 F1=约5");
    EXPECT_EQ(read.cell("A1").kind, CellKind::Number);
    EXPECT_TRUE(read.cell("A1").isPercent);
    EXPECT_EQ(read.cell("A1").decimals, 1);
    EXPECT_EQ(read.cell("A1").written, "0.18400000000000002");
    EXPECT_EQ(read.cell("B1").kind, CellKind::Date);
    EXPECT_EQ(read.cell("C1").kind, CellKind::Text);
    EXPECT_EQ(read.cell("E1").decimals, 2);
    EXPECT_TRUE(read.cell("E1").isFormula);
    EXPECT_EQ(read.cell("F1").kind, CellKind::Text);
}

TEST(HtmlCells, HaveTheNumberThatLibreOfficeLeft) {
    const auto read = ofTable("<tr><td sdval=\"0.08\" sdnum=\"2052;0;0.00%\">8.00%</td></tr>");
    EXPECT_EQ(read.cells(), "A1=0.08");
    EXPECT_TRUE(read.cell("A1").isPercent);
    EXPECT_EQ(read.cell("A1").decimals, 2);
}

TEST(HtmlCells, ThatFailedAreNoNumbers) {
    const auto read = ofTable("<tr><td sdval=\"0\" sdnum=\"2052;\">#DIV/0!</td><td x:num=\"0\">#N/A</td></tr>");
    EXPECT_EQ(read.cells(), "A1=#DIV/0! B1=#N/A");
    for (const auto& cell : read.sheet().cells) EXPECT_EQ(cell.kind, CellKind::Error);
}

TEST(HtmlRows, ThatAreHiddenAreNoted) {
    const auto read = ofPage("<style>.gone{display:none}</style><table><col><col span=2 style='display: none'><tr><td>a</td></tr>"
                             "<tr style='height:0;display:none'><td>b</td></tr><tr class=gone><td>c</td></tr></table>");
    EXPECT_EQ(read.sheet().hiddenRows, (std::vector<int>{2, 3}));
    EXPECT_EQ(read.sheet().hiddenColumns, (std::vector<std::pair<int, int>>{{2, 3}}));
    EXPECT_EQ(read.cells(), "A1=a A2=b A3=c");
}

TEST(HtmlTags, HaveNoMoreAttributesThanPeopleWrite) {
    const auto cellOf = [](int attributes, const std::string& first = {}) {
        std::string cell = "<td" + first;
        for (int i = 0; i < attributes; ++i) cell += " a" + std::to_string(i) + (i % 2 == 0 ? "='> x'" : "");
        return "<tr>" + cell + ">1</td></tr>";
    };
    EXPECT_EQ(ofTable(cellOf(200)).cells(), "A1=1");
    EXPECT_EQ(ofTable(cellOf(201)).problem.substr(0, 15), "sheet.too-large");
    EXPECT_EQ(ofTable(cellOf(201, " b = \"c>")).problem.substr(0, 17), "sheet.not-a-table") << "all of it is one value";
    std::string words;
    for (int i = 0; i < 1000; ++i) words += " word";
    EXPECT_EQ(ofTable("<!-- <td " + words + " --><tr><td style='" + words + "'>1 < 2" + words + "</td></tr>").problem, "none");
    EXPECT_EQ(ofPage("<SCRIPT>if (a <b " + words + ") {}</SCRIPT><table><tr><td>1</td></tr></table>").cells(), "A1=1");
}

TEST(HtmlMerges, EndWhereASheetDoes) {
    std::string row;
    for (int i = 0; i < 16; ++i) row += "<td colspan=1000></td>";
    const auto read = ofTable("<tr><td>a</td></tr><tr>" + row + "<td colspan=300></td><td colspan=1000></td></tr>");
    EXPECT_EQ(read.cells(), "A1=a");
    ASSERT_EQ(read.sheet().merges.size(), 18U);
    EXPECT_EQ(read.sheet().merges[16], (CellRange{2, 16001, 2, 16300}));
    EXPECT_EQ(read.sheet().merges[17], (CellRange{2, 16301, 2, 16384}));
}

TEST(HtmlSheets, AreNamedByCaptionHeadingOrPlace) {
    const auto read = ofPage("<table><tr><td>a</td></tr></table><h2>县区</h2><table><tr><td>b</td></tr></table>"
                             "<table><caption>部门 <b>表</b></caption><tr><td>c</td></tr></table><table><tr><td></td></tr></table><table style='display:none'><tr><td>d</td></tr></table>");
    ASSERT_EQ(read.book.sheets.size(), 4U) << read.problem;
    EXPECT_EQ(read.sheet(0).name, "表1");
    EXPECT_EQ(read.sheet(1).name, "县区");
    EXPECT_EQ(read.sheet(2).name, "部门 表");
    EXPECT_EQ(read.sheet(3).name, "表4");
    EXPECT_TRUE(read.sheet(3).isHidden);
    EXPECT_EQ(ofTable("<tr><td>a</td></tr>").sheet().name, "");
}

TEST(HtmlSheets, WithinOneAnotherAreApart) {
    const auto read = ofTable("<tr><td>外<table><tr><td>内1</td><td>内2</td></tr></table>面</td><td>右</td></tr><tr><td>下</td></tr>");
    EXPECT_EQ(read.cells(0), "A1=外面 B1=右 A2=下");
    EXPECT_EQ(read.cells(1), "A1=内1 B1=内2");
}

TEST(HtmlPages, WithoutATableAreRefused) {
    EXPECT_EQ(ofPage("<html><frameset><frame src='sheet001.htm'></frameset></html>").problem, "sheet.not-a-table (export.xls)");
    EXPECT_EQ(ofPage("<html><body><table><tr><td>&nbsp;</td></tr></table>").problem, "sheet.not-a-table (export.xls)");
}

TEST(HtmlPages, BeyondTheLimitsAreRefused) {
    EXPECT_EQ(ofPage(repeated("<table><tr><td>", 2'000) + "x").problem, "sheet.too-large (export.xls)");
    EXPECT_EQ(ofPage("<body>" + repeated("<div>", 300'000) + "<table>").problem, "sheet.too-large (export.xls)");
    EXPECT_EQ(ofPage("<body>" + repeated("<table></table>", 20'000)).problem, "sheet.too-large (export.xls)");
    EXPECT_EQ(ofPage("<table><tr><td>a<td>b<td>c</table>", {.cells = 2}).problem, "sheet.too-large (export.xls)");
}

TEST(HtmlPages, OfAMillionEmptyRowsAreReadThrough) {
    EXPECT_EQ(ofPage("<table>" + repeated("<tr></tr>", 1'000'000) + "<tr><td>x</td></tr></table>").cells(), "A1000001=x");
}

TEST(HtmlPages, CutOrBentEndWell) {
    const std::string page = "<html><head><meta charset=utf-8><style>.a{mso-number-format:\"0\\.0%\"}</style></head><body><table border=1><tr>"
                             "<td class=a x:num=\"0.1\" colspan=2>10%</td></tr><tr><td>&nbsp;甲</td><td>5</td></tr></table></body></html>";
    for (std::size_t size = 0; size < page.size(); ++size) {
        std::string bent = page;
        bent[size] = static_cast<char>(bent[size] ^ (1 << size % 8));
        for (const auto& read : {ofPage(page.substr(0, size)), ofPage(bent)}) EXPECT_TRUE(read.problem == "none" || read.problem.starts_with("sheet.")) << read.problem;
    }
}

} // namespace
} // namespace xushi

#include "io/sheets/Books.h"

#include <gmock/gmock.h>

namespace xushi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string spaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
    R"( xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/")";

ZipEntries odsEntries(const std::string& tables, const std::string& styles = {}) {
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"content.xml", "<office:document-content" + spaces + "><office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:spreadsheet>" +
                                tables + "</office:spreadsheet></office:body></office:document-content>"}};
}

Result<SheetBook> readTable(const std::string& rows, const std::string& styles = {}) {
    return readEntries(odsEntries("<table:table table:name=\"表1\">" + rows + "</table:table>", styles));
}

/// The cells of one row.
std::vector<std::string> odsRow(const std::string& cells, const std::string& styles = {}) {
    return cellsOf(readTable("<table:table-row>" + cells + "</table:table-row>", styles));
}

std::string cell(const std::string& attributes, const std::string& content = {}) {
    return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
}

std::string textCell(const std::string& content) { return cell("office:value-type=\"string\"", content); }

TEST(OdsBook, ReadsEveryTypeOfValue) {
    EXPECT_THAT(odsRow(cell(R"(office:value-type="float" office:value="8.699999999999999")", "<text:p>8.7</text:p>") +
                       cell(R"(office:value-type="percentage" office:value="0.08")", "<text:p>8%</text:p>") +
                       cell(R"(office:value-type="currency" office:value="1E3")", "<text:p>￥1000</text:p>") +
                       cell(R"(office:value-type="date" office:date-value="2025-05-31T00:00:00")", "<text:p>5月31日</text:p>") +
                       textCell("<text:p>甲</text:p>") + cell(R"(office:value-type="string" office:string-value="乙")") +
                       cell(R"(office:value-type="boolean" office:boolean-value="true")", "<text:p>真</text:p>") +
                       cell(R"(office:value-type="time" office:time-value="PT12H30M00S")", "<text:p>12:30</text:p>")),
                ElementsAre("A1 n 8.7 <8.699999999999999>", "B1 n 0.08 %", "C1 n 1000 <1E3>", "D1 d 2025-05-31 <2025-05-31T00:00:00>", "E1 t 甲", "F1 t 乙", "G1 b TRUE",
                            "H1 t 12:30"));
}

TEST(OdsBook, ReadsTextsWithTheirBlanksAndLines) {
    EXPECT_THAT(odsRow(textCell("<text:p>社会融资</text:p><text:p>(亿元)</text:p>") + textCell("<text:p>北<text:s text:c=\"2\"/>京<text:line-break/>市</text:p>") +
                       textCell("<text:p>a\n  b <text:span>c</text:span></text:p>") + textCell("<text:p>x<text:s/></text:p><text:p/>") +
                       textCell("<office:annotation><dc:date>2025</dc:date><text:p>批注</text:p></office:annotation><text:p>正文</text:p>") +
                       textCell("<draw:frame><draw:text-box><text:p>图</text:p></draw:text-box></draw:frame><text:p>字</text:p>")),
                ElementsAre("A1 t 社会融资\n(亿元)", "B1 t 北  京\n市", "C1 t a b c", "D1 t x \n", "E1 t 正文", "F1 t 字"));
}

TEST(OdsBook, FormulasGiveWhatWasWorkedOutLast) {
    EXPECT_THAT(odsRow(cell(R"(table:formula="of:=1+1" office:value-type="float" office:value="2")", "<text:p>2</text:p>") + cell(R"(table:formula="of:=[.A1]")") +
                       cell(R"(table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error")", "<text:p>#DIV/0!</text:p>") +
                       cell(R"(table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value="")")),
                ElementsAre("A1 n 2 =", "B1 f  <of:=[.A1]> =", "C1 e #DIV/0! =", "D1 t  ="));
}

TEST(OdsBook, StylesShowDecimals) {
    const std::string styles =
        R"(<number:number-style style:name="N2"><number:number number:decimal-places="2" number:min-decimal-places="2"/></number:number-style>)"
        R"(<number:number-style style:name="N9"><number:number number:decimal-places="3" number:min-decimal-places="0"/></number:number-style>)"
        R"(<number:percentage-style style:name="N11"><number:number number:decimal-places="1"/><number:text>%</number:text></number:percentage-style>)"
        R"(<style:style style:name="a" style:family="table-cell" style:data-style-name="N2"/><style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/>)"
        R"(<style:style style:name="c" style:family="table-cell" style:data-style-name="N9"/><style:style style:name="p" style:family="table-cell" style:data-style-name="N11"/>)"
        R"(<style:style style:name="o" style:family="table-cell" style:parent-style-name="o"/>)";
    const auto number = [](const std::string& style) { return cell("office:value-type=\"float\" office:value=\"3\"" + (style.empty() ? "" : " table:style-name=\"" + style + "\"")); };
    EXPECT_THAT(odsRow(number("a") + number("b") + number("c") + number("p") + number("o") + number("none"), styles),
                ElementsAre("A1 n 3 .2", "B1 n 3 .2", "C1 n 3", "D1 n 3 .1 %", "E1 n 3", "F1 n 3"));
    EXPECT_THAT(cellsOf(readTable("<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:default-cell-style-name=\"a\"/><table:table-row>" + number("") +
                                      number("") + number("") + "</table:table-row>", styles)),
                ElementsAre("A1 n 3", "B1 n 3", "C1 n 3 .2")) << "of the column";
}

TEST(OdsBook, ANumberThatIsShownAsADateIsOne) {
    EXPECT_THAT(odsRow(cell(R"(office:value-type="float" office:value="45778" table:style-name="d")"),
                       R"(<number:date-style style:name="N1"><number:year/></number:date-style><style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/>)"),
                ElementsAre("A1 d 2025-05-01 <45778>"));
}

TEST(OdsBook, RepeatedCellsAndRowsStandInEveryPlace) {
    EXPECT_THAT(cellsOf(readTable("<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\"/>" +
                                  cell(R"(table:number-columns-repeated="2" office:value-type="float" office:value="1")") + "</table:table-row>"
                                  "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row>" +
                                  textCell("<text:p>末</text:p>") + "</table:table-row>")),
                ElementsAre("C1 n 1", "D1 n 1", "C2 n 1", "D2 n 1", "A1048576 t 末"));
}

TEST(OdsBook, CoveredCellsHoldNothingAndMergesSayTheirRange) {
    const auto book = readTable("<table:table-row>" + cell(R"(table:number-columns-spanned="3" table:number-rows-spanned="2" office:value-type="string")", "<text:p>题</text:p>") +
                                "<table:covered-table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>暗</text:p></table:covered-table-cell>" +
                                textCell("<text:p>旁</text:p>") + "</table:table-row>");
    EXPECT_THAT(cellsOf(book), ElementsAre("A1 t 题", "D1 t 旁"));
    EXPECT_THAT(book->sheets[0].merges, ElementsAre(CellRange{1, 1, 2, 3}));
}

TEST(OdsBook, SheetsRowsAndColumnsSayThatTheyAreHidden) {
    const auto book = readEntries(odsEntries(
        "<table:table table:name=\"暗\" table:style-name=\"ta\"><table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
        "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"2\"/><table:table-row>" + textCell("<text:p>x</text:p>") +
        "</table:table-row><table:table-row table:visibility=\"collapse\" table:number-rows-repeated=\"1000000\"/></table:table><table:table table:name=\"明\"/>",
        "<style:style style:name=\"ta\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"));
    ASSERT_TRUE(book) << outcome(book);
    EXPECT_EQ(book->format, "ods");
    ASSERT_EQ(book->sheets.size(), 2U);
    EXPECT_TRUE(book->sheets[0].isHidden);
    EXPECT_FALSE(book->sheets[1].isHidden);
    EXPECT_THAT(book->sheets[0].hiddenRows, ElementsAre(1, 2)) << "none behind the last cell";
    EXPECT_THAT(book->sheets[0].hiddenColumns, ElementsAre(std::pair(2, 3)));
}

TEST(OdsBook, RowsStandInGroupsAndEarlierVersionsDoNotCount) {
    EXPECT_THAT(cellsOf(readTable("<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell/></table:previous></table:cell-content-change></table:tracked-changes>"
                                  "<table:table-header-rows><table:table-row>" + textCell("<text:p>头</text:p>") + "</table:table-row></table:table-header-rows><table:table-row-group><table:table-row>" +
                                  textCell("<text:p>身</text:p>") + "</table:table-row></table:table-row-group>")),
                ElementsAre("A1 t 头", "A2 t 身"));
}

TEST(OdsBook, RepeatedTextsAreBounded) {
    const std::string all = "<table:table-row table:number-rows-repeated=\"1048576\">" + cell(R"(table:number-columns-repeated="16384" office:value-type="float" office:value="1")") + "</table:table-row>";
    EXPECT_EQ(outcome(readTable(all)), "sheet.too-large");
    const std::string longText = "<table:table-row table:number-rows-repeated=\"100000\"><table:table-cell office:value-type=\"string\"><text:p>" + std::string(100'000, 'x') +
                                 "</text:p></table:table-cell></table:table-row>";
    EXPECT_EQ(outcome(readTable(longText)), "sheet.too-large");
    EXPECT_EQ(outcome(readTable("<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/>" + textCell("<text:p>x</text:p>") + "</table:table-row>")), "sheet.damaged");
}

TEST(OdsBook, AnOpenPasswordIsNamed) {
    auto entries = odsEntries("<table:table/>");
    entries.emplace_back("META-INF/manifest.xml", R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>)");
    EXPECT_EQ(outcome(readEntries(entries)), "sheet.encrypted");
}

TEST(OdsBook, AnotherDocumentIsNoTable) {
    auto entries = odsEntries("<table:table/>");
    entries[0].second = "application/vnd.oasis.opendocument.text";
    EXPECT_EQ(outcome(readEntries(entries)), "sheet.not-a-table");
    entries[0].second = "application/vnd.oasis.opendocument.spreadsheet";
    EXPECT_EQ(outcome(readEntries(entries)), "sheet.empty");
    EXPECT_THAT(cellsOf(readEntries(odsEntries("<table:table><table:table-row><table:table-cell/></table:table-row></table:table>"))), ElementsAre("refused: sheet.empty"));
}

} // namespace
} // namespace xushi

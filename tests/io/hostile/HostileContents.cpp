#include "io/hostile/HostileFiles.h"
#include "io/sheets/Bombs.h"

namespace xushi {
namespace {

const std::string openSpaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")";
const std::string openCell = R"(<table:table-cell office:value-type="float" office:value="1")";

using Parts = std::function<BookParts()>;

auto parts(Parts make) {
    return [make = std::move(make)](const std::filesystem::path& file) { EXPECT_TRUE(writeZip(file, make().entries())); };
}

auto rows(std::function<std::string()> make) {
    return parts([make = std::move(make)] { return bookOf(make()); });
}
auto rows(std::string text) {
    return rows([text = std::move(text)] { return text; });
}

auto sharedText(const char* index) { return rows("<row><c t=\"s\"><v>" + std::string(index) + "</v></c></row>"); }

/// A sheet with one cell and something behind it.
auto behindRows(std::function<std::string()> make) {
    return parts([make = std::move(make)] {
        BookParts book = bookOf("<row><c><v>1</v></c></row>");
        book.sheet += make();
        return book;
    });
}

auto openDocument(std::function<std::string()> table, std::function<std::string()> styles = [] { return std::string(); }) {
    return [table = std::move(table), styles = std::move(styles)](const std::filesystem::path& file) {
        EXPECT_TRUE(writeZip(file, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                    {"content.xml", "<office:document-content" + openSpaces + "><office:automatic-styles>" + styles() +
                                                        "</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"s\">" + table() +
                                                        "</table:table></office:spreadsheet></office:body></office:document-content>"}}));
    };
}

auto openRow(std::string text) {
    return openDocument([text = std::move(text)] { return "<table:table-row>" + text + "</table:table-row>"; });
}

std::string numbered(int count, const std::function<std::string(const std::string&)>& line) {
    std::string all;
    for (int i = 1; i <= count; ++i) all += line(std::to_string(i));
    return all;
}

std::vector<HostileFile> ofExcel() {
    return {
        {"AMillionRowsOfACell", ".xlsx", "xlsx", rows([] { return repeated("<row><c><v>1</v></c></row>", 1'048'576); })},
        {"MoreCellsThanAreRead", ".xlsx", "sheet.too-large", rows([] { return repeated("<row>" + repeated("<c><v>1</v></c>", 100) + "</row>", 20'500); })},
        {"TwelveMillionElements", ".xlsx", "sheet.too-large", [](const std::filesystem::path& file) { writeBomb(file, sheetHead, repeated("<a/>", 10'000), 52'000'000); }},
        {"OneRowTooMany", ".xlsx", "sheet.damaged", rows(R"(<row r="1048577"><c><v>1</v></c></row>)")},
        {"RowOfTwentyDigits", ".xlsx", "sheet.damaged", rows(R"(<row r="99999999999999999999"><c><v>1</v></c></row>)")},
        {"ColumnOfManyLetters", ".xlsx", "sheet.damaged", rows([] { return "<row r=\"1\"><c r=\"" + std::string(100'000, 'A') + "1\"><v>1</v></c></row>"; })},
        {"ColumnBehindTheLast", ".xlsx", "sheet.damaged", rows(R"(<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>)")},
        {"TwoCellsAtOnePlace", ".xlsx", "sheet.damaged", rows(R"(<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>)")},
        {"SharedTextBelowZero", ".xlsx", "sheet.damaged", sharedText("-1")},
        {"SharedTextBehindTheLast", ".xlsx", "sheet.damaged", sharedText("4294967296")},
        {"SharedTextThatIsNoNumber", ".xlsx", "sheet.damaged", sharedText("0x0")},
        {"LongTextSharedByMany", ".xlsx", "sheet.too-large", parts([] {
             BookParts book = bookOf("<row>" + repeated("<c t=\"s\"><v>0</v></c>", 10'000) + "</row>");
             book.strings = "<si><t>" + std::string(1'000'000, 'x') + "</t></si>";
             return book;
         })},
        {"AMillionEmptySharedTexts", ".xlsx", "xlsx", parts([] {
             BookParts book = bookOf("<row><c><v>1</v></c></row>");
             book.strings = repeated("<si/>", 1'000'000);
             return book;
         })},
        {"TextInTwoThousandRuns", ".xlsx", "sheet.too-large", rows([] { return "<row><c t=\"inlineStr\"><is>" + repeated("<r><t>" + std::string(1000, 'x') + "</t></r>", 2000) + "</is></c></row>"; })},
        {"FormulaOfMegabytes", ".xlsx", "sheet.too-large", rows([] { return "<row><c><f>" + std::string(3U << 20U, '(') + "</f></c></row>"; })},
        {"NumberOfAMillionDigits", ".xlsx", "xlsx", rows([] { return "<row><c><v>" + std::string(1'000'000, '9') + "</v></c></row>"; })},
        {"ExponentOfAMillionDigits", ".xlsx", "xlsx", rows([] { return "<row><c><v>1e" + std::string(1'000'000, '9') + "</v></c></row>"; })},
        {"DatesThatNoCalendarHas", ".xlsx", "xlsx", parts([] {
             BookParts book = bookOf("<row><c s=\"0\"><v>1e300</v></c><c s=\"0\"><v>-1</v></c><c s=\"0\"><v>2958466</v></c></row>");
             book.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
             return book;
         })},
        {"AMillionStyles", ".xlsx", "xlsx", parts([] {
             BookParts book = bookOf("<row><c s=\"999999\"><v>1</v></c><c s=\"99999999999\"><v>1</v></c><c s=\"-1\"><v>1</v></c></row>");
             book.styles = "<cellXfs>" + repeated("<xf numFmtId=\"14\"/>", 1'000'000) + "</cellXfs>";
             return book;
         })},
        {"ManyNumberFormats", ".xlsx", "xlsx", parts([] {
             BookParts book = bookOf("<row><c s=\"0\"><v>1</v></c></row>");
             book.styles = "<numFmts>" + numbered(100'000, [](const std::string& i) { return "<numFmt numFmtId=\"" + i + "\" formatCode=\"0." + std::string(80, '0') + "\"/>"; }) + "</numFmts>";
             return book;
         })},
        {"NumberFormatOfAMegabyte", ".xlsx", "xlsx", parts([] {
             BookParts book = bookOf("<row><c s=\"0\"><v>1</v></c></row>");
             book.styles = "<numFmts><numFmt numFmtId=\"200\" formatCode=\"" + repeated("[h]\\0;", 150'000) + "\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs>";
             return book;
         })},
        {"MergesOverEverything", ".xlsx", "xlsx", behindRows([] { return "<mergeCells>" + repeated("<mergeCell ref=\"A1:XFD1048576\"/>", 200'000) + "</mergeCells>"; })},
        {"MergesOverEachOther", ".xlsx", "xlsx", behindRows([] { return "<mergeCells>" + numbered(200'000, [](const std::string& i) { return "<mergeCell ref=\"A" + i + ":XFD1048576\"/>"; }) + "</mergeCells>"; })},
        {"ManyHiddenColumns", ".xlsx", "xlsx", behindRows([] { return "<cols>" + repeated("<col min=\"1\" max=\"999999999999\" hidden=\"1\"/>", 200'000) + "</cols>"; })},
        {"DepthOfAHundredThousand", ".xlsx", "sheet.too-large", behindRows([] { return repeated("<a>", 100'000); })},
        {"AHundredThousandAttributes", ".xlsx", "xlsx", behindRows([] { return "<a " + numbered(50'000, [](const std::string& i) { return " a" + i + "=\"\""; }) + "/>"; })},
        {"FiftyThousandNamespaces", ".xlsx", "xlsx", behindRows([] { return "<a " + numbered(30'000, [](const std::string& i) { return " xmlns:a" + i + "=\"u" + i + "\""; }) + "/>"; })},
        {"EntityThatNobodyDeclared", ".xlsx", "sheet.damaged", rows(R"(<row><c t="str"><v>&a;</v></c></row>)")},
        {"CharacterThatIsNone", ".xlsx", "sheet.damaged", rows(R"(<row><c t="str"><v>&#0;</v></c></row>)")},
    };
}

std::vector<HostileFile> ofOpenDocument() {
    return {
        {"ACellABillionTimes", ".ods", "ods", openRow(openCell + " table:number-columns-repeated=\"1000000000\"/>")},
        {"ARowABillionTimes", ".ods", "ods", openDocument([] { return "<table:table-row table:number-rows-repeated=\"1000000000\">" + openCell + "/></table:table-row>"; })},
        {"EveryCellOfTheSheet", ".ods", "sheet.too-large", openDocument([] {
             return "<table:table-row table:number-rows-repeated=\"1048576\">" + openCell + " table:number-columns-repeated=\"16384\"/></table:table-row>";
         })},
        {"RepeatedLessThanOnce", ".ods", "ods", openRow(openCell + " table:number-columns-repeated=\"-5\"/>")},
        {"BlanksByTheBillion", ".ods", "sheet.too-large", openRow("<table:table-cell office:value-type=\"string\"><text:p>" + repeated("<text:s text:c=\"1000000000\"/>", 1000) + "</text:p></table:table-cell>")},
        {"LongTextRepeated", ".ods", "sheet.too-large", openDocument([] {
             return "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"1000\"><text:p>" + std::string(100'000, 'x') +
                    "</text:p></table:table-cell></table:table-row>";
         })},
        {"SpansOfABillion", ".ods", "ods", openRow(openCell + R"( table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"/>)")},
        {"StylesThatStandOnEachOther", ".ods", "ods", openDocument([] { return "<table:table-row>" + openCell + " table:style-name=\"a\"/></table:table-row>"; }, [] {
             return std::string(R"(<style:style style:name="a" style:family="table-cell" style:parent-style-name="b"/><style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/>)");
         })},
        {"ALongLineOfStyles", ".ods", "ods", openDocument([] { return "<table:table-row>" + repeated(openCell + " table:style-name=\"s1\"/>", 10'000) + "</table:table-row>"; }, [] {
             std::string all;
             for (int i = 1; i <= 50'000; ++i)
                 all += "<style:style style:name=\"s" + std::to_string(i) + "\" style:family=\"table-cell\" style:parent-style-name=\"s" + std::to_string(i + 1) + "\"/>";
             return all;
         })},
        {"TablesWithinTables", ".ods", "sheet.too-large", openRow(repeated("<table:table-cell><table:table><table:table-row>", 10'000))},
        {"AMillionColumnStyles", ".ods", "ods", openDocument([] { return repeated("<table:table-column table:number-columns-repeated=\"16384\"/>", 500'000) + "<table:table-row>" + openCell + "/></table:table-row>"; })},
        {"LaughsInADocument", ".ods", "sheet.dtd", [](const std::filesystem::path& file) {
             EXPECT_TRUE(writeZip(file, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"}}));
         }},
        {"MimetypeOfMegabytes", ".ods", "sheet.not-a-table", [](const std::filesystem::path& file) { EXPECT_TRUE(writeZip(file, {{"mimetype", std::string(20U << 20U, 'a')}, {"content.xml", "<x/>"}})); }},
    };
}

} // namespace

std::vector<HostileFile> hostileContents() {
    auto all = ofExcel();
    const auto others = ofOpenDocument();
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

} // namespace xushi

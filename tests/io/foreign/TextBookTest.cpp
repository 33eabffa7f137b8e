#include "io/foreign/ForeignTesting.h"
#include "io/sheets/TextBook.h"

#include <random>

namespace xushi {
namespace {

ForeignReading ofText(const std::string& bytes, const ReadLimits& limits = {}) { return readForeign(readText, "table.csv", bytes, limits); }

/// UTF-16 of ASCII and of characters up to U+FFFF.
std::string utf16(std::u16string_view text, bool isBigEndian = false) {
    std::string bytes;
    for (const char16_t c : text) {
        const char high = static_cast<char>(c >> 8U);
        const char low = static_cast<char>(c & 0xFFU);
        bytes += isBigEndian ? high : low;
        bytes += isBigEndian ? low : high;
    }
    return bytes;
}

TEST(TextEncodings, AreKnownByMarkOrByWhatFits) {
    const std::u16string table = u"指标\t一月\n甲\t5";
    const std::vector<std::pair<std::string, std::string>> cases{
        {"指标\t一月\n甲\t5", "UTF-8"},
        {"\xEF\xBB\xBF指标\t一月\n甲\t5", "UTF-8 BOM"},
        {"\xFF\xFE" + utf16(table), "UTF-16LE BOM"},
        {"\xFE\xFF" + utf16(table, true), "UTF-16BE BOM"},
        {utf16(table), "UTF-16LE"},
        {utf16(table, true), "UTF-16BE"},
        {"\xD6\xB8\xB1\xEA\t\xD2\xBB\xD4\xC2\n\xBC\xD7\t5", "GB18030"},
    };
    for (const auto& [bytes, encoding] : cases) {
        const auto read = ofText(bytes);
        EXPECT_EQ(read.book.encoding, encoding);
        EXPECT_EQ(read.cells(), "A1=指标 B1=一月 A2=甲 B2=5") << encoding;
    }
}

TEST(TextEncodings, ReadWhatGb18030HasBeyondGbk) {
    EXPECT_EQ(ofText("\xFE\x9F\xC8\xAA,1").cells(), "A1=䶮泉 B1=1");
}

TEST(TextEncodings, RefuseWhatNoneFits) {
    using namespace std::string_literals;
    for (const auto& bytes : {"a,b\n\xFF\xFF,1"s, "\xEF\xBB\xBF\xB1\xEA,1"s, "\xFF\xFE\x00\xD8,\0"s, "\xFF\xFE,\0x"s, "a,b\n\xD6"s, "a\0b,c\n"s, "a\0b,c,d"s})
        EXPECT_EQ(ofText(bytes).problem, "sheet.encoding (table.csv)") << bytes;
}

TEST(TextEncodings, DoNotTakeDamagedUtf8ForGb18030) {
    EXPECT_EQ(ofText("指标名称,单位,累计\n技术合同成交额,万元,5\xE4\n").problem, "sheet.encoding (table.csv)");
}

TEST(TextRecords, EndWithAnyLineEnd) {
    for (const std::string end : {"\n", "\r\n", "\r"})
        EXPECT_EQ(ofText("a,b" + end + end + "c,d" + end).cells(), "A1=a B1=b A3=c B3=d");
}

TEST(TextRecords, CountBlankOnesAndTheSepLine) {
    EXPECT_EQ(ofText("\n\n指标;值\n\n甲;1,5\n").cells(), "A3=指标 B3=值 A5=甲 B5=1,5");
    EXPECT_EQ(ofText("sep=|\na|b,c,d\n").cells(), "A2=a B2=b,c,d");
    EXPECT_EQ(ofText("\xEF\xBB\xBFSEP=;\r\na;b\r\n").cells(), "A2=a B2=b");
    EXPECT_EQ(ofText("\"sep=;\"\na;b\n").cells(), "A2=a B2=b");
}

TEST(TextRecords, MayBeRagged) {
    EXPECT_EQ(ofText("标题\n指标,单位,1月,2月\n研发,其中基础,万元,1,2\n甲,家,1\n\n注：无\n").cells(),
              "A1=标题 A2=指标 B2=单位 C2=1月 D2=2月 A3=研发 B3=其中基础 C3=万元 D3=1 E3=2 A4=甲 B4=家 C4=1 A6=注：无");
}

TEST(TextRecords, KeepEveryBlankOfACell) { EXPECT_EQ(ofText(" a , b\t\n　c,\u00A0d\n").cells(), "A1= a  B1= b\t A2=　c B2=\u00A0d"); }

TEST(TextQuotes, FollowRfc4180) {
    EXPECT_EQ(ofText("\"a,b\",\"say \"\"no\"\"\"\n\"two\r\nlines\",\"\"\n").cells(), "A1=a,b B1=say \"no\" A2=two\r\nlines");
    EXPECT_EQ(ofText("\"a\" ,b\n").cells(), "A1=a B1=b");
}

TEST(TextQuotes, StandForThemselvesWithinAWord) {
    EXPECT_EQ(ofText("5\"管,1\n\"淮科贷\"等贷款,2\n").cells(), "A1=5\"管 B1=1 A2=\"淮科贷\"等贷款 B2=2");
}

TEST(TextQuotes, NeverClosedSwallowNothing) {
    EXPECT_EQ(ofText("a,b\n\"c,1\nd,2\n").cells(), "A1=a B1=b A2=\"c B2=1 A3=d B3=2");
    EXPECT_EQ(ofText("a,b\n\"c,1\n\"d\",2\n").cells(), "A1=a B1=b A2=\"c B2=1 A3=d B3=2");
    std::string far = "\"c,1\n";
    for (int i = 0; i < 20'000; ++i) far += "x,1\n";
    const auto read = ofText(far + "\"");
    EXPECT_EQ(read.sheet().cells.size(), 40'003U);
    EXPECT_EQ(read.cell("A1").text, "\"c");
}

struct DelimiterCase {
    const char* what;
    std::string text;
    std::string cell;
    std::string expected;
};

TEST(TextDelimiters, AreJudgedOverTheWholeTable) {
    const std::vector<DelimiterCase> cases{
        {"commas", "指标,值\n甲,1\n", "B2", "1"},
        {"one column", "指标\n1\n2\n", "A3", "2"},
        {"thousands in TAB", "指标\t1月\t2月\n甲\t1,234\t2,345\n乙\t3,456\t4,567\n", "C3", "4,567"},
        {"thousands alone", "1,234\n56\n2,345,678\n", "A3", "2,345,678"},
        {"decimal commas", "指标;1月;2月;3月\n甲;1,5;2,5;3,5\n乙;1,5;2,5;3,5\n", "B2", "1,5"},
        {"bars", "a|b,c|d\ne|f|g\n", "B1", "b,c"},
        {"titles with commas above", "2025年,全市,科技,情况\n甲\t1\n乙\t2\n", "B2", "1"},
        {"notes with commas below", "甲;1\n乙;2\n丙;3\n注,一,二\n注,三,四\n", "B3", "3"},
        {"labels with commas", "指标\t值\n研发,内部\t5\n贷款,全部\t6\n其他\t7\n", "A2", "研发,内部"},
        {"commas followed by TAB", "a,\tb,\tc\n1,\t2,\t3\n", "C2", "\t3"},
        {"quoted semicolons", "甲,\"a;b\"\n乙,\"c;d\"\n丙,\"e;f\"\n", "B1", "a;b"},
        {"notes in a column with semicolons", "指标,值,单位,备注\n甲,1,家,一;二\n乙,2,,三;四\n丙,3,家\n", "D2", "一;二"},
        {"thousands quoted", "甲;\"1,234\"\n乙;\"2,345\"\n", "B2", "2,345"},
    };
    for (const auto& [what, text, cell, expected] : cases) EXPECT_EQ(ofText(text).cell(cell).text, expected) << what;
}

TEST(TextCells, AreTextWhateverTheyLookLike) {
    const auto read = ofText("2.10,2025-05-01\n=1+1,1e5\n");
    for (const auto& cell : read.sheet().cells) EXPECT_EQ(cell.kind, CellKind::Text);
    EXPECT_EQ(read.cells(), "A1=2.10 B1=2025-05-01 A2==1+1 B2=1e5");
    EXPECT_EQ(read.book.format, "csv");
    EXPECT_EQ(read.sheet().name, "");
}

TEST(TextCells, HaveNoControlCharacterSwallowed) {
    EXPECT_EQ(ofText("12\x08""34,\x7F\n5\xC2\x85""6,a\x1A").cells(), "A1=12\uFFFD34 B1=\uFFFD A2=5\uFFFD6 B2=a");
}

TEST(TextFiles, ThatHoldNothingAreRefused) {
    for (const std::string bytes : {"", "\xEF\xBB\xBF", "\r\n\r\n", ",,,\n;;\n"}) EXPECT_EQ(ofText(bytes).problem, "sheet.empty (table.csv)");
}

TEST(TextFiles, OfAnotherKindAreRefusedByName) {
    EXPECT_EQ(ofText("%PDF-1.7\n1 0 obj").problem, "sheet.not-a-table (table.csv)");
    EXPECT_EQ(ofText("{\\rtf1\\ansi a,b}").problem, "sheet.not-a-table (table.csv)");
    EXPECT_EQ(ofText("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n").problem, "sheet.web-archive (table.csv)");
    EXPECT_EQ(ofText("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook/>").problem, "sheet.xml-table (table.csv)");
    EXPECT_EQ(ofText("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>").problem, "sheet.xml-table (table.csv)");
}

TEST(TextFiles, BeyondTheLimitsAreRefused) {
    EXPECT_EQ(ofText("a,b\nc,d\n", {.fileBytes = 7}).problem, "sheet.too-large (table.csv)");
    EXPECT_EQ(ofText("a,b\nc,d\n", {.cells = 3}).problem, "sheet.too-large (table.csv)");
    EXPECT_EQ(ofText("a,b\nc,d\n", {.fileBytes = 8, .cells = 4}).problem, "none");
    EXPECT_EQ(ofText(std::string(20'000, ',') + "x").problem, "sheet.too-large (table.csv)");
    EXPECT_EQ(ofText("a," + std::string(1U << 20U, 'b')).problem, "none");
    EXPECT_EQ(ofText("a," + std::string((1U << 20U) + 1, 'b')).problem, "sheet.too-large (table.csv)") << "one cell";
}

TEST(TextFiles, OfAMillionBlankRowsAreReadThrough) {
    EXPECT_EQ(ofText("a,b\n" + std::string(1'000'000, '\n') + "c,d\n").cells(), "A1=a B1=b A1000002=c B1000002=d");
}

TEST(TextFiles, CanBeLeftInTheMiddle) {
    std::string text;
    for (int i = 0; i < 5'000; ++i) text += "a,b\n";
    const TemporaryFolder folder;
    KeepingSink sink;
    sink.questionsUntilCancel = 2;
    EXPECT_EQ(problemOf(readText(folder.file("long.csv", text), sink, {})), "sheet.cancelled (long.csv)");
    EXPECT_LT(sink.sheets.front().cells.size(), 10'000U);
}

TEST(TextFiles, OfAnyBytesEndWell) {
    std::mt19937 random(7);
    const std::string alphabet = "\",;\t|\r\n a1\xD6\xB8\xE4\xBB\xFF<>";
    for (int round = 0; round < 400; ++round) {
        std::string bytes;
        for (int i = 0; i < 200; ++i) bytes += alphabet[random() % (round % 2 == 0 ? 12 : alphabet.size())];
        const auto read = ofText(bytes);
        EXPECT_TRUE(read.problem == "none" || read.problem.starts_with("sheet.")) << read.problem;
    }
}

TEST(TextFiles, OfQuotesAloneTakeNoTime) {
    EXPECT_EQ(ofText(std::string(1'000'001, '"')).problem, "none");
    EXPECT_EQ(ofText(std::string(4'000'001, '"')).problem, "sheet.too-large (table.csv)");
    std::string text;
    for (int i = 0; i < 500'000; ++i) text += "\"\"\",";
    EXPECT_EQ(ofText(text).problem, "sheet.too-large (table.csv)");
}

} // namespace
} // namespace xushi

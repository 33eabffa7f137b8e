#include "io/sheets/Books.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace xushi {
namespace {

using ::testing::ElementsAre;

void replace(std::string& text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

/// ASCII as UTF-16 with its mark.
std::string wide(const std::string& text, bool isLittle) {
    std::string bytes = isLittle ? "\xFF\xFE" : "\xFE\xFF";
    for (const char c : text) {
        if (!isLittle) bytes += '\0';
        bytes += c;
        if (isLittle) bytes += '\0';
    }
    return bytes;
}

BookParts twoCells() { return bookOf(R"(<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1"><v>5</v></c></row>)"); }

TEST(XlsxStructure, TheStrictGenerationReadsAlike) {
    auto entries = twoCells().entries();
    for (auto& [name, text] : entries) {
        replace(text, mainSpace, "http://purl.oclc.org/ooxml/spreadsheetml/main");
        replace(text, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");
    }
    EXPECT_THAT(cellsOf(readEntries(entries)), ElementsAre("A1 t x", "B1 n 5"));
}

TEST(XlsxStructure, ElementsMayHaveAnyPrefix) {
    auto entries = twoCells().entries();
    for (auto& [name, text] : entries) {
        if (name.ends_with(".rels")) continue;
        replace(text, "</", "\x01");
        replace(text, "<", "<x:");
        replace(text, "\x01", "</x:");
        replace(text, "xmlns=", "xmlns:x=");
    }
    EXPECT_THAT(cellsOf(readEntries(entries)), ElementsAre("A1 t x", "B1 n 5"));
}

TEST(XlsxStructure, PartsMayBeInUtf16) {
    for (const bool isLittle : {true, false}) {
        auto entries = twoCells().entries();
        for (auto& [name, text] : entries)
            if (name != "xl/workbook.xml") text = wide("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + text, isLittle);
        EXPECT_THAT(cellsOf(readEntries(entries)), ElementsAre("A1 t x", "B1 n 5"));
    }
}

TEST(XlsxStructure, TheWorkbookMayStandAnywhere) {
    auto entries = twoCells().entries();
    for (auto& [name, text] : entries) {
        replace(name, "xl/workbook.xml", "doc/book.xml");
        replace(name, "xl/_rels/workbook", "doc/_rels/book");
        replace(name, "xl/", "doc/tables/");
        replace(text, "Target=\"xl/workbook.xml\"", "Target=\"/doc/./x/../book.xml\"");
        replace(text, "Target=\"worksheets/", "Target=\"/doc/tables/worksheets/");
        replace(text, "Target=\"sharedStrings", "Target=\"tables/sharedStrings");
        replace(text, "Target=\"styles", "Target=\"../../../doc/tables/styles");
    }
    EXPECT_THAT(cellsOf(readEntries(entries)), ElementsAre("A1 t x", "B1 n 5"));
}

TEST(XlsxStructure, PartNamesMayHaveOtherCaseAndBackslashes) {
    auto entries = twoCells().entries();
    for (auto& [name, text] : entries) {
        replace(name, "/", "\\");
        std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(std::toupper(c)); });
    }
    EXPECT_THAT(cellsOf(readEntries(entries)), ElementsAre("A1 t x", "B1 n 5"));
}

TEST(XlsxStructure, ATargetMayHavePercentSigns) {
    auto entries = twoCells().entries();
    for (auto& [name, text] : entries) {
        replace(name, "sheet1.xml", "表 1.xml");
        replace(text, "sheet1.xml", "%E8%A1%A8%201.xml");
    }
    EXPECT_THAT(cellsOf(readEntries(entries)), ElementsAre("A1 t x", "B1 n 5"));
}

TEST(XlsxStructure, StylesAndTextsMayBeMissing) {
    auto entries = twoCells().entries();
    entries.resize(4);
    replace(entries[2].second, relation("rId2", "sharedStrings", "sharedStrings.xml"), "");
    replace(entries[2].second, relation("rId3", "styles", "styles.xml"), "");
    EXPECT_THAT(cellsOf(readEntries(entries)), ElementsAre("A1 t x", "B1 n 5"));
}

TEST(XlsxStructure, CellsAndRowsMayHaveNoPlace) {
    EXPECT_THAT(cellsOf(read(bookOf("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"4\"><c r=\"C4\"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>"))),
                ElementsAre("A1 n 1", "C1 n 3", "C4 n 4", "D4 n 5", "A5 n 6"));
}

TEST(XlsxStructure, RowsOutOfOrderAreHeldInOrder) {
    EXPECT_THAT(cellsOf(read(bookOf("<row r=\"2\"><c r=\"B2\"><v>2</v></c><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>0</v></c></row>"))),
                ElementsAre("A1 n 0", "A2 n 1", "B2 n 2"));
}

TEST(XlsxStructure, WhatBelongsToAnotherNamespaceIsNoCell) {
    const std::string foreign = R"(<row r="1"><c r="A1"><v>1</v><y:v xmlns:y="urn:y">9</y:v></c><y:c xmlns:y="urn:y" r="B1"><y:v>8</y:v></y:c></row>)";
    EXPECT_THAT(cellsOf(read(bookOf(foreign))), ElementsAre("A1 n 1"));
}

TEST(XlsxStructure, SheetsRowsAndColumnsSayThatTheyAreHidden) {
    BookParts parts = bookOf(R"(<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="5" hidden="true"/><row r="6" hidden="0"/>)");
    parts.sheet = R"(<cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/><col min="9" max="16384" hidden="true"/></cols>)" + parts.sheet;
    auto entries = parts.entries();
    replace(entries[1].second, "r:id=\"rId1\"/>", "r:id=\"rId1\" state=\"veryHidden\"/><sheet name=\"二\" r:id=\"rId1\" state=\"hidden\"/><sheet name=\"三\" r:id=\"rId1\"/>");
    const auto book = readEntries(entries);
    ASSERT_TRUE(book) << outcome(book);
    ASSERT_EQ(book->sheets.size(), 3U);
    EXPECT_TRUE(book->sheets[0].isHidden);
    EXPECT_TRUE(book->sheets[1].isHidden);
    EXPECT_FALSE(book->sheets[2].isHidden);
    EXPECT_EQ(book->sheets[2].name, "三");
    EXPECT_THAT(book->sheets[0].hiddenRows, ElementsAre(2, 5));
    EXPECT_THAT(book->sheets[0].hiddenColumns, ElementsAre(std::pair(2, 3), std::pair(9, 16'384)));
}

TEST(XlsxStructure, AMergeHasItsFirstCellOnly) {
    BookParts parts = bookOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row><row r=\"2\"><c r=\"B2\"><v>4</v></c></row>");
    parts.sheet += R"(<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C1"/></mergeCells>)";
    const auto book = read(parts);
    EXPECT_THAT(cellsOf(book), ElementsAre("A1 n 1", "C1 n 3"));
    EXPECT_THAT(book->sheets[0].merges, ElementsAre(CellRange{1, 1, 2, 2}, CellRange{1, 3, 1, 3}));
}

TEST(XlsxStructure, ChartsHaveNoCellsAndLinksAreNotFollowed) {
    auto entries = twoCells().entries();
    replace(entries[1].second, "</sheets>", "<sheet name=\"图\" r:id=\"rId7\"/></sheets><externalReferences><externalReference r:id=\"rId8\"/></externalReferences>");
    replace(entries[2].second, "</Relationships>", relation("rId7", "chartsheet", "chartsheets/none.xml") +
            "<Relationship Id=\"rId8\" Type=\"" + relationTypes + "externalLink\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>");
    const auto book = readEntries(entries);
    ASSERT_TRUE(book) << outcome(book);
    EXPECT_EQ(book->sheets.size(), 1U);
}

TEST(XlsxStructure, ASheetOutsideThePackageIsNotFetched) {
    auto entries = twoCells().entries();
    replace(entries[2].second, "Target=\"worksheets/sheet1.xml\"", "Target=\"file:///etc/hostname\" TargetMode=\"External\"");
    EXPECT_EQ(outcome(readEntries(entries)), "sheet.damaged");
}

TEST(XlsxStructure, SheetsComeAsTheyAreRead) {
    struct Told : SheetSink {
        std::vector<std::string> lines;
        void beginSheet(const std::string& name, bool) override { lines.push_back("begin " + name); }
        void take(SheetCell cell) override { lines.push_back(lineOf(cell)); }
        void endSheet(Sheet rest) override { lines.push_back("end " + rest.name); }
    } told;
    const TemporaryFolder folder;
    ASSERT_TRUE(writeZip(folder / "a", twoCells().entries()));
    const auto book = readSheets(folder / "a", told);
    EXPECT_TRUE(book && book->format == "xlsx" && book->sheets.empty());
    EXPECT_THAT(told.lines, ElementsAre("begin 表1", "A1 t x", "B1 n 5", "end 表1"));
}

} // namespace
} // namespace xushi

#pragma once

#include "io/SheetReader.h"
#include "support/FileBytes.h"
#include "support/TemporaryFolder.h"
#include "support/ZipFile.h"

#include <gtest/gtest.h>

#include <string>

namespace xushi {

inline const std::string mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline const std::string relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
inline const std::string packageSpace = "http://schemas.openxmlformats.org/package/2006/relationships";

inline std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + relationTypes + kind + "\" Target=\"" + target + "\"/>";
}

inline std::string relations(const std::string& all) { return "<Relationships xmlns=\"" + packageSpace + "\">" + all + "</Relationships>"; }

/// A small workbook in pieces; each may be replaced before it is written.
struct BookParts {
    std::string sheet;          ///< what stands in <worksheet>
    std::string strings = {};   ///< what stands in <sst>
    std::string styles = {};    ///< what stands in <styleSheet>
    std::string properties = {};///< <workbookPr …/>
    std::string space = mainSpace;

    std::string worksheet() const { return "<worksheet xmlns=\"" + space + "\">" + sheet + "</worksheet>"; }
    std::string workbook() const {
        return "<workbook xmlns=\"" + space + "\" xmlns:r=\"" + relationTypes.substr(0, relationTypes.size() - 1) + "\">" + properties +
               "<sheets><sheet name=\"表1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    }
    ZipEntries entries() const {
        return {{"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
                {"xl/workbook.xml", workbook()},
                {"xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                         relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                                         relation("rId3", "styles", "styles.xml"))},
                {"xl/worksheets/sheet1.xml", worksheet()},
                {"xl/sharedStrings.xml", "<sst xmlns=\"" + space + "\">" + strings + "</sst>"},
                {"xl/styles.xml", "<styleSheet xmlns=\"" + space + "\">" + styles + "</styleSheet>"}};
    }
};

/// `rows` within <sheetData>.
inline BookParts bookOf(const std::string& rows) { return {.sheet = "<sheetData>" + rows + "</sheetData>"}; }

inline Result<SheetBook> readEntries(const ZipEntries& entries, const ReadLimits& limits = {}) {
    const TemporaryFolder folder;
    EXPECT_TRUE(writeZip(folder / "表.xlsx", entries));
    return readSheets(folder / "表.xlsx", limits);
}

inline Result<SheetBook> read(const BookParts& parts, const ReadLimits& limits = {}) { return readEntries(parts.entries(), limits); }

/// The key of the refusal; the format of what was read.
inline std::string outcome(const Result<SheetBook>& book) { return book ? book->format : book.error().key; }

/// A cell in one line: B2=3.00 written 3 .2 % f.
inline std::string lineOf(const SheetCell& cell) {
    static const char kinds[] = {'t', 'n', 'b', 'd', 'e', 'f'};
    std::string line;
    for (int rest = cell.column; rest > 0; rest = (rest - 1) / 26) line.insert(line.begin(), static_cast<char>('A' + (rest - 1) % 26));
    line += std::to_string(cell.row) + " " + kinds[static_cast<int>(cell.kind)] + " " + cell.text;
    if (!cell.written.empty()) line += " <" + cell.written + ">";
    if (cell.decimals) line += " ." + std::to_string(*cell.decimals);
    if (cell.isPercent) line += " %";
    if (cell.isFormula) line += " =";
    return line;
}

/// All cells of the first sheet, a line each.
inline std::vector<std::string> cellsOf(const Result<SheetBook>& book) {
    if (!book) return {"refused: " + book.error().key};
    std::vector<std::string> lines;
    if (!book->sheets.empty())
        for (const auto& cell : book->sheets.front().cells) lines.push_back(lineOf(cell));
    return lines;
}

} // namespace xushi

#pragma once

#include "domain/sheets/Sheet.h"
#include "domain/texts/PlainText.h"
#include "support/ZipFile.h"
#include "support/ZipText.h"

#include <algorithm>
#include <map>
#include <regex>
#include <string>

namespace xushi {

/// A sheet as a county sends it back: what a person does to the one that was given out.
class ReturnedSheet {
public:
    explicit ReturnedSheet(Sheet sheet) : m_sheet(std::move(sheet)) {}

    const Sheet& sheet() const { return m_sheet; }
    SheetCell* at(int row, int column) {
        const auto cell = std::ranges::find_if(m_sheet.cells, [&](const SheetCell& one) { return one.row == row && one.column == column; });
        return cell == m_sheet.cells.end() ? nullptr : &*cell;
    }
    /// The row of an indicator by its name, 0 where there is none.
    int rowOf(const std::string& name) const {
        const auto cell = std::ranges::find_if(m_sheet.cells, [&](const SheetCell& one) { return one.column == 1 && one.row > 3 && one.text == name; });
        return cell == m_sheet.cells.end() ? 0 : cell->row;
    }
    void put(int row, int column, const std::string& text, CellKind kind = CellKind::Text) {
        if (SheetCell* cell = at(row, column)) {
            cell->kind = kind;
            cell->text = text;
        } else m_sheet.cells.push_back({.row = row, .column = column, .kind = kind, .text = text});
        settle();
    }
    void insertRow(int before) {
        for (auto& cell : m_sheet.cells) cell.row += cell.row >= before ? 1 : 0;
    }
    void insertColumn(int before) {
        for (auto& cell : m_sheet.cells) cell.column += cell.column >= before ? 1 : 0;
        for (auto& [first, last] : m_sheet.hiddenColumns) first += first >= before ? 1 : 0, last += last >= before ? 1 : 0;
    }
    /// The rows below the headings the other way about.
    void turnRows() {
        const int last = m_sheet.cells.back().row;
        for (auto& cell : m_sheet.cells)
            if (cell.row > 3) cell.row = last + 4 - cell.row;
        settle();
    }

    /// Saved as a text table: what is shown, the hidden column among it, no format of a number.
    std::string asCsv() const {
        std::string text;
        for (const auto& [row, cells] : byRow()) {
            for (int column = 1; column <= 9; ++column) {
                const auto cell = cells.find(column);
                text += (column > 1 ? "," : "") + (cell == cells.end() ? std::string() : shownText(*cell->second));
            }
            text += "\r\n";
        }
        return text;
    }

    /// Saved as ODS.
    ZipEntries asOds() const {
        std::string rows;
        for (const auto& [row, cells] : byRow()) {
            rows += "<table:table-row>";
            for (int column = 1; column <= 9; ++column) {
                const auto cell = cells.find(column);
                if (cell == cells.end()) rows += "<table:table-cell/>";
                else if (cell->second->kind == CellKind::Number)
                    rows += "<table:table-cell office:value-type=\"float\" office:value=\"" + cell->second->text + "\"><text:p>" + shownText(*cell->second) + "</text:p></table:table-cell>";
                else rows += "<table:table-cell office:value-type=\"string\"><text:p>" + cell->second->text + "</text:p></table:table-cell>";
            }
            rows += "</table:table-row>";
        }
        const std::string spaces = R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")";
        const std::string columns = R"(<table:table-column table:number-columns-repeated="7"/><table:table-column table:visibility="collapse"/>)";
        return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                {"content.xml", "<office:document-content" + spaces + "><office:body><office:spreadsheet><table:table table:name=\"" + m_sheet.name + "\">" + columns + rows
                                    + "</table:table></office:spreadsheet></office:body></office:document-content>"}};
    }

private:
    static std::string shownText(const SheetCell& cell) {
        if (cell.kind != CellKind::Number || !cell.decimals || *cell.decimals == 0) return cell.text;
        std::string text = cell.text.find('.') == std::string::npos ? cell.text + "." : cell.text;
        while (text.size() - text.find('.') - 1 < static_cast<std::size_t>(*cell.decimals)) text += '0';
        return text;
    }
    std::map<int, std::map<int, const SheetCell*>> byRow() const {
        std::map<int, std::map<int, const SheetCell*>> rows;
        for (const auto& cell : m_sheet.cells) rows[cell.row][cell.column] = &cell;
        return rows;
    }
    void settle() {
        std::ranges::sort(m_sheet.cells, {}, [](const SheetCell& cell) { return std::pair(cell.row, cell.column); });
    }

    Sheet m_sheet;
};

/// Puts numbers into cells of the workbook itself, by their places, as a spreadsheet program does; false where a place is not there.
inline bool fillCells(const std::string& path, const std::map<std::string, std::string>& numbers) {
    std::string xml = zipText(path, "xl/worksheets/sheet1.xml");
    for (const auto& [place, number] : numbers) {
        const std::regex cell("<c r=\"" + place + "\"( s=\"[0-9]+\")(?: t=\"s\")?(?:/>|><v>[^<]*</v></c>)");
        if (!std::regex_search(xml, cell)) return false;
        xml = std::regex_replace(xml, cell, "<c r=\"" + place + "\"$1><v>" + number + "</v></c>");
    }
    zip_t* archive = zip_open(path.c_str(), 0, nullptr);
    if (!archive) return false;
    zip_source_t* source = zip_source_buffer(archive, xml.data(), xml.size(), 0);
    if (zip_file_add(archive, "xl/worksheets/sheet1.xml", source, ZIP_FL_OVERWRITE) < 0) return zip_discard(archive), false;
    return zip_close(archive) == 0;
}

} // namespace xushi

#include "io/sheets/OdsSheets.h"

#include "io/sheets/PlainNumber.h"
#include "io/sheets/SerialDate.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::string_view officeSpace = ":office:1.0";
constexpr std::string_view tablesSpace = ":table:1.0";
constexpr std::string_view textSpace = ":text:1.0";
constexpr std::string_view calcSpace = ":calcext:1.0";

int timesOf(const XmlElement& element, std::string_view attribute, int most) {
    return countOf(element.valueIn(tablesSpace, attribute), most);
}

bool isHiddenElement(const XmlElement& element) {
    const auto visibility = element.valueIn(tablesSpace, "visibility");
    return visibility == "collapse" || visibility == "filter";
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) { return std::ranges::find(names, name) != names.end(); }

} // namespace

OdsSheets::Place OdsSheets::placeIn(Place parent, const XmlElement& element) const {
    const std::string_view name = element.name;
    const bool isOfTables = element.space.ends_with(tablesSpace);
    switch (parent) {
    case Place::Outside: return name == "document-content" || name == "document-styles" ? Place::Document : Place::Other;
    case Place::Document:
        return isOneOf(name, {"automatic-styles", "styles"}) ? Place::Styles : name == "body" ? Place::Body : Place::Other;
    case Place::Styles: return Place::Styles;
    case Place::Body: return name == "spreadsheet" ? Place::Sheets : Place::Other;
    case Place::Sheets: return isOfTables && name == "table" ? Place::Table : Place::Other;
    case Place::Table: {
        if (!isOfTables) return Place::Other;
        if (name == "table-row") return Place::Row;
        const bool isGroup = isOneOf(name, {"table-rows", "table-header-rows", "table-row-group", "table-columns", "table-header-columns",
                                            "table-column-group"});
        return isGroup ? Place::Table : Place::Other;
    }
    case Place::Row: return !isOfTables ? Place::Other : name == "table-cell" ? Place::Cell : name == "covered-table-cell" ? Place::Covered : Place::Other;
    case Place::Cell: return element.space.ends_with(textSpace) && (name == "p" || name == "h") ? Place::Paragraph : Place::Other;
    case Place::Paragraph:
        return element.space.ends_with(textSpace) && !isOneOf(name, {"ruby-text", "note"}) ? Place::Paragraph : Place::Other;
    default: return Place::Other;
    }
}

void OdsSheets::begin(const XmlElement& element) {
    const Place parent = m_open.back().place;
    const Place place = placeIn(parent, element);
    m_open.push_back({place, place == Place::Styles ? std::string(element.name) : std::string()});
    if (parent == Place::Table && place == Place::Other && element.name == "table-column") return beginColumn(element);
    switch (place) {
    case Place::Styles: return m_styles.begin(element);
    case Place::Sheets: m_isSpreadsheet = true; return;
    case Place::Table:
        if (parent == Place::Sheets) beginTable(element);
        return;
    case Place::Row: return beginRow(element);
    case Place::Cell: return beginCell(element, false);
    case Place::Covered: return beginCell(element, true);
    case Place::Paragraph:
        if (parent == Place::Paragraph) return beginInParagraph(element);
        if (m_paragraphs++ > 0) m_text += '\n';
        m_isAfterBlank = true;
        return;
    default: return;
    }
}

void OdsSheets::end() {
    const Open open = std::move(m_open.back());
    m_open.pop_back();
    switch (open.place) {
    case Place::Styles: return m_styles.end(open.name);
    case Place::Cell:
    case Place::Covered: return endCell();
    case Place::Row: return endRow();
    case Place::Table:
        if (m_open.back().place == Place::Sheets) endTable();
        return;
    default: return;
    }
}

void OdsSheets::beginTable(const XmlElement& table) {
    m_sheet = Sheet{.name = std::string(table.valueIn(tablesSpace, "name")), .isHidden = m_styles.isHiddenTable(table.valueIn(tablesSpace, "style-name"))};
    m_columns.clear();
    m_merges.clear();
    m_hiddenRows.clear();
    m_lastUsed = {};
    m_row = 0;
    m_allowance.sink().beginSheet(m_sheet.name, m_sheet.isHidden);
}

void OdsSheets::beginColumn(const XmlElement& column) {
    const int first = (m_columns.empty() ? 0 : m_columns.back().last) + 1;
    const int last = std::min(first - 1 + timesOf(column, "number-columns-repeated", lastSheetColumn), lastSheetColumn);
    if (first > last) return;
    m_columns.push_back({last, std::string(column.valueIn(tablesSpace, "default-cell-style-name"))});
    if (isHiddenElement(column)) m_sheet.hiddenColumns.emplace_back(first, last);
}

void OdsSheets::beginRow(const XmlElement& row) {
    m_rowTimes = timesOf(row, "number-rows-repeated", lastSheetRow);
    m_isRowHidden = isHiddenElement(row);
    m_rowStyle = row.valueIn(tablesSpace, "default-cell-style-name");
    m_rowCells.clear();
    m_column = 0;
}

void OdsSheets::beginCell(const XmlElement& cell, bool isCovered) {
    m_columnTimes = timesOf(cell, "number-columns-repeated", lastSheetColumn);
    m_text.clear();
    m_paragraphs = 0;
    m_formula.reset();
    m_type.clear();
    m_value.clear();
    m_isError = false;
    if (isCovered) return;
    m_rowsSpanned = timesOf(cell, "number-rows-spanned", lastSheetRow);
    m_columnsSpanned = timesOf(cell, "number-columns-spanned", lastSheetColumn);
    m_style = cell.valueIn(tablesSpace, "style-name");
    m_type = cell.valueIn(officeSpace, "value-type");
    m_isError = cell.valueIn(calcSpace, "value-type") == "error";
    if (const auto formula = cell.findIn(tablesSpace, "formula")) m_formula = *formula;
    const std::string attribute = isOneOf(m_type, {"date", "boolean", "string"}) ? m_type + "-value" : "value";
    m_value = cell.valueIn(officeSpace, attribute);
}

void OdsSheets::beginInParagraph(const XmlElement& element) {
    if (element.name == "s") {
        const int blanks = countOf(element.valueIn(textSpace, "c"), 32'767);
        m_text.append(static_cast<std::size_t>(blanks), ' ');
        m_isAfterBlank = false;
    } else if (element.name == "tab" || element.name == "line-break") {
        m_text += element.name == "tab" ? '\t' : '\n';
        m_isAfterBlank = true;
    }
    append({});
}

void OdsSheets::text(std::string_view text) {
    if (m_open.back().place == Place::Paragraph) append(text);
}

void OdsSheets::append(std::string_view text) {
    for (const char c : text) {
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (isBlank && m_isAfterBlank) continue;
        m_text += isBlank ? ' ' : c;
        m_isAfterBlank = isBlank;
    }
    if (m_text.size() > m_allowance.limits().runBytes) m_allowance.refuse("sheet.too-large");
}

NumberLook OdsSheets::look() const {
    if (!m_style.empty()) return m_styles.lookOfCell(m_style);
    if (!m_rowStyle.empty()) return m_styles.lookOfCell(m_rowStyle);
    const auto columns = std::ranges::lower_bound(m_columns, m_column + 1, {}, &Columns::last);
    return columns == m_columns.end() ? NumberLook{} : m_styles.lookOfCell(columns->style);
}

void OdsSheets::finishNumber(SheetCell& cell) const {
    auto plain = plainNumber(m_value);
    if (!plain) return; // stays the text that is shown
    const NumberLook shown = look();
    if (m_value != *plain) cell.written = m_value;
    if (shown.isDate) {
        auto date = serialDate(*plain, DateSystem::From1900);
        cell.kind = date ? CellKind::Date : CellKind::Error;
        cell.text = date ? std::move(*date) : "#####";
        cell.written = m_value;
        return;
    }
    cell.kind = CellKind::Number;
    cell.text = std::move(*plain);
    cell.decimals = shown.decimals;
    cell.isPercent = m_type == "percentage" || shown.isPercent;
}

std::optional<SheetCell> OdsSheets::finished() {
    SheetCell cell{.text = m_text, .isFormula = m_formula.has_value()};
    if (m_isError) {
        cell.kind = CellKind::Error;
    } else if (m_type == "string") {
        if (m_paragraphs == 0) cell.text = m_value;
    } else if (m_type == "date") {
        if (auto date = isoDate(m_value)) {
            cell.kind = CellKind::Date;
            cell.text = std::move(*date);
            if (m_value != cell.text) cell.written = m_value;
        }
    } else if (m_type == "boolean") {
        cell.kind = CellKind::Boolean;
        cell.text = m_value == "true" ? "TRUE" : "FALSE";
    } else if (m_type != "time" && !m_value.empty()) {
        finishNumber(cell);
    } else if (m_formula && m_type.empty() && m_text.empty()) {
        cell.kind = CellKind::Formula;
        cell.written = *m_formula;
    }
    if (cell.text.empty() && !cell.isFormula) return std::nullopt;
    return cell;
}

void OdsSheets::endCell() {
    const int times = m_columnTimes;
    const auto cell = finished();
    if (m_rowsSpanned > 1 || m_columnsSpanned > 1) {
        const int row = m_row + 1;
        m_merges.push_back({row, m_column + 1, std::min(row - 1 + m_rowsSpanned, lastSheetRow), std::min(m_column + m_columnsSpanned, lastSheetColumn)});
        m_allowance.keep(sizeof(CellRange));
    }
    m_rowsSpanned = m_columnsSpanned = 1;
    if (cell && m_column + times > lastSheetColumn) return m_allowance.refuse("sheet.damaged");
    for (int i = 0; cell && i < times && !m_allowance.isOver(); ++i) {
        m_rowCells.push_back(*cell);
        m_rowCells.back().column = m_column + 1 + i;
        m_allowance.keep(cell->text.size());
    }
    m_column = std::min(m_column + times, lastSheetColumn);
}

void OdsSheets::endRow() {
    const int first = m_row + 1;
    const int last = std::min(m_row + m_rowTimes, lastSheetRow);
    if (m_isRowHidden && first <= last) m_hiddenRows.push_back({first, 1, last, 1});
    m_row = last;
    if (m_rowCells.empty()) return;
    if (first > last || first - 1 + m_rowTimes > lastSheetRow) return m_allowance.refuse("sheet.damaged");
    for (const auto& hidden : m_hiddenRows)
        for (int row = hidden.firstRow; row <= hidden.lastRow && !m_allowance.isOver(); ++row) {
            m_sheet.hiddenRows.push_back(row);
            m_allowance.keep(sizeof(int));
        }
    m_hiddenRows.clear();
    m_lastUsed = {last, std::max(m_lastUsed.column, m_rowCells.back().column)};
    for (int row = first; row <= last; ++row)
        for (const auto& cell : m_rowCells) {
            if (m_allowance.isOver()) return;
            SheetCell copy = cell;
            copy.row = row;
            m_allowance.take(std::move(copy));
        }
}

void OdsSheets::endTable() {
    for (const auto& merge : m_merges) m_sheet.merges.push_back(bounded(merge, m_lastUsed));
    m_allowance.sink().endSheet(std::move(m_sheet));
    m_sheet = {};
}

} // namespace xushi

#include "io/sheets/XlsxSheet.h"

#include "io/sheets/PlainNumber.h"
#include "io/sheets/TextEscapes.h"

#include <algorithm>

namespace xushi {
namespace {

bool isTrue(std::string_view written) { return written == "1" || written == "true" || written == "on"; }

/// One letter for the type of a cell.
char typeLetter(std::string_view type) {
    if (type == "inlineStr") return 'i';
    if (type == "str") return 't';
    return type.size() == 1 ? type[0] : 'n';
}

} // namespace

XlsxSheet::Place XlsxSheet::placeIn(Place parent, std::string_view name) const {
    switch (parent) {
    case Place::Row: return name == "c" ? Place::Cell : Place::Other;
    case Place::Cell: return name == "v" ? Place::Value : name == "f" ? Place::Formula : name == "is" ? Place::Inline : Place::Other;
    case Place::Rows: return name == "row" ? Place::Row : Place::Other;
    case Place::Inline: return name == "t" ? Place::Text : name == "r" ? Place::Run : Place::Other;
    case Place::Run: return name == "t" ? Place::Text : Place::Other;
    case Place::Sheet:
        return name == "sheetData" ? Place::Rows : name == "cols" ? Place::Columns : name == "mergeCells" ? Place::Merges : Place::Other;
    case Place::Outside: return name == "worksheet" ? Place::Sheet : Place::Other;
    default: return Place::Other;
    }
}

void XlsxSheet::begin(const XmlElement& element) {
    const Place parent = m_places.back();
    if (parent == Place::Outside) m_space = element.space;
    const Place place = element.space == m_space ? placeIn(parent, element.name) : Place::Other;
    m_places.push_back(place);
    switch (place) {
    case Place::Cell: return beginCell(element);
    case Place::Row: return beginRow(element);
    case Place::Formula: m_hasFormula = true; return;
    case Place::Inline: m_hasInline = true; return;
    default: break;
    }
    if (parent == Place::Columns && element.name == "col") beginColumn(element);
    if (parent == Place::Merges && element.name == "mergeCell") beginMerge(element);
}

void XlsxSheet::beginRow(const XmlElement& row) {
    const auto written = row.find("r");
    const auto place = written ? placeOf("A" + std::string(*written)) : CellPlace{m_at.row + 1, 0};
    if (!place || place->row > lastSheetRow) return m_allowance.refuse("sheet.damaged");
    m_at = {place->row, 0};
    if (!isTrue(row.value("hidden"))) return;
    m_rest.hiddenRows.push_back(m_at.row);
    m_allowance.keep(sizeof(int));
}

void XlsxSheet::beginCell(const XmlElement& cell) {
    std::optional<CellPlace> place(CellPlace{m_at.row, m_at.column + 1});
    m_type = 'n';
    m_style.clear();
    for (auto at = cell.attributes; at && *at; at += 2) {
        const std::string_view name(at[0]);
        if (name == "r") place = placeOf(at[1]);
        else if (name == "s") m_style = at[1];
        else if (name == "t") m_type = typeLetter(at[1]);
    }
    if (!place || place->row != m_at.row || place->column > lastSheetColumn) return m_allowance.refuse("sheet.damaged");
    m_at = *place;
    m_value.clear();
    m_formula.clear();
    m_inline.clear();
    m_hasFormula = m_hasInline = false;
}

void XlsxSheet::beginColumn(const XmlElement& column) {
    if (!isTrue(column.value("hidden"))) return;
    const int first = countOf(column.value("min"), lastSheetColumn);
    m_rest.hiddenColumns.emplace_back(first, std::max(first, countOf(column.value("max"), lastSheetColumn)));
    m_allowance.keep(sizeof(std::pair<int, int>));
}

void XlsxSheet::beginMerge(const XmlElement& merge) {
    const auto range = rangeOf(merge.value("ref"));
    if (!range) return m_allowance.refuse("sheet.damaged");
    m_rest.merges.push_back(*range);
    m_allowance.keep(sizeof(CellRange));
}

void XlsxSheet::text(std::string_view text) {
    const Place place = m_places.back();
    std::string* const target = place == Place::Value ? &m_value : place == Place::Text ? &m_inline : place == Place::Formula ? &m_formula : nullptr;
    if (!target) return;
    *target += text;
    if (target->size() > m_allowance.limits().runBytes) m_allowance.refuse("sheet.too-large");
}

void XlsxSheet::end() {
    const Place place = m_places.back();
    m_places.pop_back();
    if (place == Place::Cell) endCell();
}

void XlsxSheet::endCell() {
    if (m_hasInline && m_type != 's') return handText(std::move(m_inline));
    if (m_value.empty()) {
        if (m_hasFormula && m_type == 't') return handText({});
        if (m_hasFormula) handOver(CellKind::Formula, {}, "=" + m_formula);
        return;
    }
    switch (m_type) {
    case 's': {
        const auto shared = m_shared.strings.at(m_value);
        if (!shared) return m_allowance.refuse("sheet.damaged");
        if (!shared->empty()) handOver(CellKind::Text, std::string(*shared));
        return;
    }
    case 't':
    case 'i': return handText(m_value);
    case 'b': return handOver(CellKind::Boolean, isTrue(m_value) ? "TRUE" : "FALSE", m_value);
    case 'e': return handOver(CellKind::Error, m_value);
    case 'd':
        if (auto date = isoDate(m_value)) return handOver(CellKind::Date, std::move(*date), m_value);
        [[fallthrough]];
    default: handNumber();
    }
}

void XlsxSheet::handText(std::string text) {
    resolveEscapes(text);
    if (!text.empty() || m_hasFormula) handOver(CellKind::Text, std::move(text));
}

void XlsxSheet::handNumber() {
    auto plain = plainNumber(m_value);
    if (!plain) return handText(m_value);
    if (!m_look || m_lookStyle != m_style) {
        m_lookStyle = m_style;
        m_look = &m_shared.formats.at(m_style);
    }
    if (m_look->isDate) return handDate(*plain);
    handOver(CellKind::Number, std::move(*plain), m_value);
}

void XlsxSheet::handDate(const std::string& plain) {
    auto date = serialDate(plain, m_shared.dates);
    if (date) handOver(CellKind::Date, std::move(*date), m_value);
    else handOver(CellKind::Error, "#####", m_value);
}

void XlsxSheet::handOver(CellKind kind, std::string text, std::string written) {
    m_lastUsed = {std::max(m_lastUsed.row, m_at.row), std::max(m_lastUsed.column, m_at.column)};
    SheetCell cell{.row = m_at.row, .column = m_at.column, .kind = kind, .text = std::move(text), .isFormula = m_hasFormula};
    if (written != cell.text) cell.written = std::move(written);
    if (kind == CellKind::Number) {
        cell.decimals = m_look->decimals;
        cell.isPercent = m_look->isPercent;
    }
    m_allowance.take(std::move(cell));
}

Sheet XlsxSheet::takeRest() {
    for (auto& merge : m_rest.merges) merge = bounded(merge, m_lastUsed);
    return std::move(m_rest);
}

} // namespace xushi

#include "app/summary/PreviewCursor.h"

#include <algorithm>

namespace xushi {
namespace {

bool isNameOfRow(SummaryColumn what) { return what == SummaryColumn::Indicator || what == SummaryColumn::Region; }

/// Without the indent of a part.
std::string_view withoutIndent(std::string_view name) {
    constexpr std::string_view wideSpace = "　";
    while (name.starts_with(wideSpace)) name.remove_prefix(wideSpace.size());
    return name;
}

std::string titled(const SummaryTemplate::Column& column, const SummaryCell& cell) { return wholeTitle(column) + " " + cell.text; }

} // namespace

void PreviewCursor::show(SummaryTable table) {
    if (m_row) {
        m_last = m_row;
        m_lastFigure = figure() ? std::optional(*figure()) : std::nullopt;
    }
    m_table = std::move(table);
    m_hasColumns = hasFiguresInCells(m_table);
    m_row.reset();
    if (!m_last || (m_lastFigure && goToFigure(m_lastFigure->indicator, m_lastFigure->region) && figure()->region == m_lastFigure->region)) return;
    take(nearest(*m_last), m_column);
}

const FigureKey* PreviewCursor::figure() const { return m_row ? m_table.rows[*m_row].figureAt(m_hasColumns ? m_column : m_table.columns.size()) : nullptr; }

bool PreviewCursor::isPlace(std::size_t row) const { return row < m_table.rows.size() && m_table.rows[row].kind != SummaryRowKind::Section; }

/// From the row on, else before it.
std::optional<std::size_t> PreviewCursor::nearest(std::size_t row) const {
    for (std::size_t at = row; at < m_table.rows.size(); ++at)
        if (isPlace(at)) return at;
    for (std::size_t at = std::min(row, m_table.rows.size()); at-- > 0;)
        if (isPlace(at)) return at;
    return std::nullopt;
}

bool PreviewCursor::take(std::optional<std::size_t> row, std::size_t column) {
    if (!row) return false;
    const std::size_t last = m_table.columns.empty() ? 0 : m_table.columns.size() - 1;
    const std::size_t within = m_hasColumns ? std::min(column, last) : 0;
    if (m_row == row && m_column == within) return false;
    m_row = row;
    m_column = within;
    return true;
}

bool PreviewCursor::goToFirst() { return take(nearest(0), m_column); }

bool PreviewCursor::goToLast() { return take(nearest(m_table.rows.size()), m_column); }

bool PreviewCursor::stepRows(int by) {
    if (!m_row) return goToFirst();
    const auto count = static_cast<std::ptrdiff_t>(m_table.rows.size());
    for (auto at = static_cast<std::ptrdiff_t>(*m_row) + by; at >= 0 && at < count; at += by)
        if (isPlace(static_cast<std::size_t>(at))) return take(static_cast<std::size_t>(at), m_column);
    return false;
}

bool PreviewCursor::stepColumns(int by) {
    if (!m_row || (by < 0 && m_column < static_cast<std::size_t>(-by))) return false;
    return take(m_row, m_column + static_cast<std::size_t>(by));
}

bool PreviewCursor::goTo(std::size_t row, std::size_t column) { return isPlace(row) && take(row, column); }

bool PreviewCursor::goToFigure(const IndicatorCode& indicator, const RegionCode& region) {
    std::optional<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t row = 0; row < m_table.rows.size(); ++row)
        for (std::size_t column = 0; column < (m_hasColumns ? m_table.columns.size() : 1); ++column) {
            const FigureKey* key = m_table.rows[row].figureAt(column);
            if (!key || key->indicator != indicator) continue;
            if (key->region == region) return take(row, column), true;
            if (!found) found = {row, column};
        }
    return found && (take(found->first, found->second), true);
}

std::string PreviewCursor::nameOfRow() const {
    const auto& row = m_table.rows[*m_row];
    std::string name;
    for (std::size_t i = 0; i < std::min(row.cells.size(), m_table.columns.size()); ++i)
        if (isNameOfRow(m_table.columns[i].what) && !row.cells[i].text.empty()) name += (name.empty() ? "" : " ") + std::string(withoutIndent(row.cells[i].text));
    return name;
}

std::string PreviewCursor::told() const {
    if (!m_row) return {};
    const auto& row = m_table.rows[*m_row];
    std::string text = nameOfRow();
    for (std::size_t i = 0; i < std::min(row.cells.size(), m_table.columns.size()); ++i) {
        const SummaryColumn what = m_table.columns[i].what;
        const bool isOfName = isNameOfRow(what) || what == SummaryColumn::Number;
        if (isOfName || row.cells[i].text.empty() || (m_hasColumns && i != m_column)) continue;
        text += (text.empty() ? "" : "；") + titled(m_table.columns[i], row.cells[i]);
    }
    return text;
}

} // namespace xushi

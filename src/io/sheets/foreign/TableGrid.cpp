#include "io/sheets/foreign/TableGrid.h"

#include "io/sheets/foreign/ForeignFile.h"

#include <algorithm>
#include <utility>

namespace xushi {
namespace {

constexpr long mostColumns = 1000;
constexpr long mostRows = 65'534;
/// Looking for places of hostile spans would take minutes.
constexpr long mostSteps = 300'000'000;

} // namespace

void TableGrid::beginRow() {
    ++m_row;
    m_column = 0;
}

TableGrid::Place TableGrid::placeCell(long columns, long rows) {
    const int width = static_cast<int>(std::clamp(columns, 1L, mostColumns));
    // A span of 0 rows reaches to the end of the table.
    const int height = static_cast<int>(rows == 0 ? mostRows : std::clamp(rows, 1L, mostRows));
    if (m_row == 0) beginRow();
    auto at = static_cast<std::size_t>(m_column);
    while (at < m_coveredUntil.size() && m_coveredUntil[at] >= m_row) {
        ++at;
        ++m_steps;
    }
    m_steps += width;
    const int column = static_cast<int>(at) + 1;
    m_column = static_cast<int>(at) + width;
    if (m_column > widestSheet + mostColumns || m_steps > mostSteps) return {m_row, 0};
    if (m_coveredUntil.size() < at + static_cast<std::size_t>(width)) m_coveredUntil.resize(at + static_cast<std::size_t>(width));
    if (height > 1) std::fill_n(m_coveredUntil.begin() + column - 1, width, m_row + height - 1);
    if (width > 1 || height > 1) m_merges.push_back({m_row, column, m_row + height - 1, m_column});
    return {m_row, column};
}

std::vector<CellRange> TableGrid::takeMerges() {
    for (CellRange& merge : m_merges) {
        merge.lastRow = std::min(merge.lastRow, m_row);
        merge.lastColumn = std::min(merge.lastColumn, widestSheet);
    }
    const auto isNone = [](const CellRange& merge) { return merge.firstRow == merge.lastRow && merge.firstColumn == merge.lastColumn; };
    std::erase_if(m_merges, [&](const CellRange& merge) { return merge.firstColumn > widestSheet || isNone(merge); });
    return std::exchange(m_merges, {});
}

} // namespace xushi

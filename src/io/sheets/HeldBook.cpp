#include "io/sheets/HeldBook.h"

#include <algorithm>
#include <map>
#include <queue>

namespace xushi {
namespace {

std::pair<int, int> placeInOrder(const SheetCell& cell) { return {cell.row, cell.column}; }

/// The merges that reach into the row that is walked, none over another.
class OpenMerges {
public:
    explicit OpenMerges(std::vector<CellRange> merges) : m_waiting(std::move(merges)) {
        std::ranges::sort(m_waiting, {}, [](const CellRange& range) { return std::pair(range.firstRow, range.firstColumn); });
    }

    void walkTo(int row) {
        closeBefore(row);
        for (; m_next < m_waiting.size() && m_waiting[m_next].firstRow <= row; ++m_next) {
            closeBefore(m_waiting[m_next].firstRow);
            open(m_waiting[m_next]);
        }
        closeBefore(row);
    }

    bool covers(const SheetCell& cell) const {
        const auto after = m_byColumn.upper_bound(cell.column);
        if (after == m_byColumn.begin()) return false;
        const CellRange& range = std::prev(after)->second;
        return cell.column <= range.lastColumn && (cell.row != range.firstRow || cell.column != range.firstColumn);
    }

private:
    void open(const CellRange& range) {
        const auto after = m_byColumn.upper_bound(range.lastColumn);
        if (after != m_byColumn.begin() && std::prev(after)->second.lastColumn >= range.firstColumn) return;
        m_byColumn.emplace(range.firstColumn, range);
        m_byLastRow.emplace(range.lastRow, range.firstColumn);
    }

    void closeBefore(int row) {
        for (; !m_byLastRow.empty() && m_byLastRow.top().first < row; m_byLastRow.pop()) m_byColumn.erase(m_byLastRow.top().second);
    }

    std::vector<CellRange> m_waiting;
    std::size_t m_next = 0;
    std::map<int, CellRange> m_byColumn;
    std::priority_queue<std::pair<int, int>, std::vector<std::pair<int, int>>, std::greater<>> m_byLastRow;
};

} // namespace

void HeldBook::beginSheet(const std::string&, bool) { m_cells.clear(); }

void HeldBook::take(SheetCell cell) { m_cells.push_back(std::move(cell)); }

void HeldBook::endSheet(Sheet rest) {
    if (!std::ranges::is_sorted(m_cells, {}, placeInOrder)) std::ranges::sort(m_cells, {}, placeInOrder);
    m_hasTwoAtOnePlace |= std::ranges::adjacent_find(m_cells, {}, placeInOrder) != m_cells.end();
    OpenMerges merges(rest.merges);
    std::erase_if(m_cells, [&](const SheetCell& cell) {
        merges.walkTo(cell.row);
        return merges.covers(cell);
    });
    rest.cells = std::move(m_cells);
    m_cells = {};
    m_sheets.push_back(std::move(rest));
}

} // namespace xushi

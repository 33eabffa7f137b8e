#include "domain/recognition/SheetGrid.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t mostMerges = 20'000; // of more nobody has made a table by hand

} // namespace

std::string addressOf(const SheetPlace& place) {
    std::string letters;
    for (int rest = place.column; rest > 0; rest = (rest - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(place.row);
}

SheetGrid::SheetGrid(const Sheet& sheet) : m_sheet(&sheet), m_merges(sheet.merges), m_hiddenRows(sheet.hiddenRows.begin(), sheet.hiddenRows.end()) {
    for (const auto& cell : sheet.cells) {
        m_rows[cell.row].push_back(&cell);
        m_lastColumn = std::max(m_lastColumn, cell.column);
    }
    for (auto& [number, cells] : m_rows) std::ranges::stable_sort(cells, {}, &SheetCell::column);
    if (m_merges.size() > mostMerges) m_merges.clear();
    std::ranges::sort(m_merges, {}, &CellRange::firstRow);
}

const std::vector<const SheetCell*>& SheetGrid::row(int number) const {
    static const std::vector<const SheetCell*> none;
    const auto at = m_rows.find(number);
    return at == m_rows.end() ? none : at->second;
}

const SheetCell* SheetGrid::at(int number, int column) const {
    const auto& cells = row(number);
    const auto found = std::ranges::lower_bound(cells, column, {}, &SheetCell::column);
    return found != cells.end() && (*found)->column == column ? *found : nullptr;
}

const SheetCell* SheetGrid::covering(int number, int column) const {
    if (const SheetCell* own = at(number, column)) return own;
    for (const auto& merge : m_merges) {
        if (merge.firstRow > number) break;
        const bool isWithin = merge.lastRow >= number && merge.firstColumn <= column && merge.lastColumn >= column;
        if (isWithin) return at(merge.firstRow, merge.firstColumn);
    }
    return nullptr;
}

std::string SheetGrid::text(int number, int column) const {
    const SheetCell* cell = covering(number, column);
    return cell ? cell->text : std::string();
}

bool SheetGrid::isHidden(int number, int column) const {
    return m_hiddenRows.contains(number) || std::ranges::any_of(m_sheet->hiddenColumns, [&](const auto& span) {
               return column >= span.first && column <= span.second;
           });
}

bool SheetGrid::isMerged(int number, int column) const {
    return std::ranges::any_of(m_merges, [&](const CellRange& merge) {
        const bool isLarger = merge.lastRow > merge.firstRow || merge.lastColumn > merge.firstColumn;
        return merge.firstRow == number && merge.firstColumn == column && isLarger;
    });
}

int SheetGrid::endOfMerge(int number, int column) const {
    for (const auto& merge : m_merges)
        if (merge.firstRow == number && merge.firstColumn == column) return merge.lastColumn;
    return column;
}

} // namespace xushi

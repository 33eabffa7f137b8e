#include "domain/recognition/SheetGrid.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t mostCovered = 200'000; // places; of more nobody has made a table by hand

} // namespace

std::string addressOf(const SheetPlace& place) {
    std::string letters;
    for (int rest = place.column; rest > 0; rest = (rest - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(place.row);
}

SheetGrid::SheetGrid(const Sheet& sheet) : m_sheet(&sheet), m_hiddenRows(sheet.hiddenRows.begin(), sheet.hiddenRows.end()) {
    for (const auto& cell : sheet.cells) {
        m_rows[cell.row].push_back(&cell);
        m_lastColumn = std::max(m_lastColumn, cell.column);
    }
    for (auto& [number, cells] : m_rows) std::ranges::stable_sort(cells, {}, &SheetCell::column);
    for (const auto& merge : sheet.merges) {
        const SheetPlace first{merge.firstRow, merge.firstColumn};
        if (merge.lastRow > merge.firstRow || merge.lastColumn > merge.firstColumn) m_merges.emplace(first, merge);
        for (int number = merge.firstRow; number <= std::min(merge.lastRow, lastRow()) && m_covered.size() < mostCovered; ++number)
            for (int column = merge.firstColumn; column <= std::min(merge.lastColumn, m_lastColumn) && m_covered.size() < mostCovered; ++column)
                m_covered.emplace(SheetPlace{number, column}, first);
    }
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
    const auto covered = m_covered.find({number, column});
    return covered == m_covered.end() ? nullptr : at(covered->second.row, covered->second.column);
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

bool SheetGrid::isMerged(int number, int column) const { return m_merges.contains({number, column}); }

int SheetGrid::endOfMerge(int number, int column) const {
    const auto merge = m_merges.find({number, column});
    return merge == m_merges.end() ? column : merge->second.lastColumn;
}

} // namespace xushi

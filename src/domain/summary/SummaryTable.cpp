#include "domain/summary/SummaryTable.h"

#include <algorithm>

namespace xushi {

const FigureKey* SummaryRow::figureAt(std::size_t column) const {
    if (column < cells.size() && cells[column].figure) return &*cells[column].figure;
    return figure ? &*figure : nullptr;
}

bool hasFiguresInCells(const SummaryTable& table) {
    return std::ranges::any_of(table.rows, [](const SummaryRow& row) { return std::ranges::any_of(row.cells, [](const SummaryCell& cell) { return cell.figure.has_value(); }); });
}

std::string wholeTitle(const SummaryTemplate::Column& column) {
    return column.group.empty() ? column.title : column.group + " " + column.title;
}

std::vector<HeaderGroup> headerGroupsOf(const SummaryTable& table) {
    std::vector<HeaderGroup> groups;
    if (std::ranges::all_of(table.columns, [](const auto& column) { return column.group.empty(); })) return groups;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& title = table.columns[i].group;
        if (!title.empty() && !groups.empty() && groups.back().title == title) ++groups.back().count;
        else groups.push_back({i, 1, title});
    }
    return groups;
}

} // namespace xushi

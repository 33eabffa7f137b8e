#include "io/pdf/SummaryRows.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr double leastHeight = 6.2 * mm;
constexpr double rowPadding = 2.6 * pt;
constexpr double headerPadding = 4 * pt;

std::size_t mostLines(const std::vector<PlacedCell>& cells) {
    std::size_t most = 1;
    for (const auto& cell : cells) most = std::max(most, cell.lines.size());
    return most;
}

double heightOf(std::size_t lines, double padding = rowPadding) {
    return std::max(leastHeight, static_cast<double>(lines) * rowLine + 2 * padding);
}

PlacedCell placedCell(const SummaryCell& cell, const GridColumn& column, const SummaryFont& font) {
    const QString text = QString::fromStdString(cell.text);
    const double width = column.width - 2 * cellPadding;
    const bool isNumber = isAligned(cell, column.side);
    if (isNumber || cell.light) return {.lines = {{text, 0}}, .isNumber = isNumber, .light = cell.light};
    return {.lines = column.side == ColumnSide::Left ? brokenText(text, font, width)
                                                     : balancedText(text, font, width)};
}

PlacedRow placedRow(const SummaryRow& row, const std::vector<GridColumn>& grid, const SummaryFonts& fonts) {
    PlacedRow placed{.kind = row.kind, .level = row.level};
    if (row.kind == SummaryRowKind::Section) {
        const double width = grid.empty() ? 0 : grid.back().left + grid.back().width - 2 * cellPadding;
        const QString text = row.cells.empty() ? QString() : QString::fromStdString(row.cells.front().text);
        placed.cells.push_back({.lines = brokenText(text, fonts.bold, width)});
    } else {
        for (std::size_t i = 0; i < std::min(row.cells.size(), grid.size()); ++i)
            placed.cells.push_back(placedCell(row.cells[i], grid[i], fonts.body));
    }
    placed.height = heightOf(mostLines(placed.cells));
    return placed;
}

/// The lines from `from` on of every cell, at most `count`.
PlacedRow sliceOf(const PlacedRow& row, std::size_t from, std::size_t count) {
    PlacedRow slice{.kind = row.kind, .level = row.level, .row = row.row};
    for (const auto& cell : row.cells) {
        PlacedCell part{.isNumber = cell.isNumber};
        if (from == 0) part.light = cell.light;
        for (std::size_t i = from; i < std::min(cell.lines.size(), from + count); ++i)
            part.lines.push_back(cell.lines[i]);
        slice.cells.push_back(std::move(part));
    }
    slice.height = heightOf(mostLines(slice.cells));
    return slice;
}

/// A title breaks before its unit in brackets where it can: 完成率 above (%).
std::vector<TextLine> titleLines(const QString& title, const SummaryFont& font, double width) {
    auto lines = balancedText(title, font, width);
    const qsizetype bracket = std::max(title.lastIndexOf(u'('), title.lastIndexOf(u'（'));
    if (lines.size() != 2 || bracket <= 0) return lines;
    const QString above = title.left(bracket);
    const QString below = title.mid(bracket);
    if (std::max(font.widthOf(above), font.widthOf(below)) > width) return lines;
    return {{above}, {below}};
}

} // namespace

std::vector<PlacedRow> placedRows(const SummaryTable& table, const std::vector<GridColumn>& grid,
                                  const SummaryFonts& fonts, double highest) {
    const auto linesOfPage = static_cast<std::size_t>(std::max(1.0, (highest - 2 * rowPadding) / rowLine));
    std::vector<PlacedRow> rows;
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        PlacedRow placed = placedRow(table.rows[at], grid, fonts);
        placed.row = at;
        const std::size_t lines = mostLines(placed.cells);
        if (lines <= linesOfPage) rows.push_back(std::move(placed));
        else
            for (std::size_t from = 0; from < lines; from += linesOfPage)
                rows.push_back(sliceOf(placed, from, linesOfPage));
    }
    return rows;
}

namespace {

PlacedHeader::Group placedGroup(const HeaderGroup& group, const std::vector<GridColumn>& grid, const SummaryFonts& fonts) {
    PlacedHeader::Group placed{.first = group.first, .count = group.count};
    double width = -2 * cellPadding;
    for (std::size_t i = group.first; i < group.first + group.count; ++i) width += grid[i].width;
    if (!group.title.empty()) placed.cell.lines = balancedText(QString::fromStdString(group.title), fonts.bold, width);
    return placed;
}

/// What the titles need below their groups; those of whole columns have both lines.
std::size_t linesBelowGroups(const PlacedHeader& header) {
    std::size_t most = 1;
    for (std::size_t i = 0; i < header.titles.cells.size(); ++i)
        if (!header.isWhole(i)) most = std::max(most, header.titles.cells[i].lines.size());
    return most;
}

} // namespace

bool PlacedHeader::isWhole(std::size_t column) const {
    return std::ranges::all_of(groups, [&](const Group& group) {
        const bool isAbove = column >= group.first && column < group.first + group.count;
        return !isAbove || group.cell.lines.empty();
    });
}

PlacedHeader placedHeader(const SummaryTable& table, const std::vector<GridColumn>& grid, const SummaryFonts& fonts) {
    PlacedHeader header;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        const QString text = QString::fromStdString(table.columns[i].title);
        header.titles.cells.push_back({.lines = titleLines(text, fonts.bold, grid[i].width - 2 * cellPadding)});
    }
    header.height = heightOf(mostLines(header.titles.cells), headerPadding);
    header.titles.height = header.height;
    std::size_t groupLines = 1;
    for (const auto& group : headerGroupsOf(table)) {
        header.groups.push_back(placedGroup(group, grid, fonts));
        groupLines = std::max(groupLines, header.groups.back().cell.lines.size());
    }
    if (header.groups.empty()) return header;
    header.groupsHeight = heightOf(groupLines, headerPadding);
    header.titles.height = heightOf(linesBelowGroups(header), headerPadding);
    header.height = std::max(header.height, header.groupsHeight + header.titles.height);
    header.titles.height = header.height - header.groupsHeight;
    return header;
}

} // namespace xushi

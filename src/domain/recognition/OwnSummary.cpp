#include "domain/recognition/OwnSummary.h"

#include "domain/recognition/PlainName.h"

#include <algorithm>

namespace xushi {
namespace {

bool hasHeading(const FoundTable& table, std::string_view word) {
    return std::ranges::any_of(table.columns, [&](const FoundColumn& column) { return plainName(column.heading).find(word) != std::string::npos; });
}

bool isOwnSummary(const FoundTable& table) { return !table.hasKeys && hasHeading(table, "亮灯") && hasHeading(table, "序时"); }

bool isWithin(const FoundTable& table, const SheetPlace& place) {
    return place.row > table.lastHeaderRow && place.row <= table.lastRow && place.column >= table.firstColumn && place.column <= table.lastColumn;
}

ColumnKind kindOf(const FoundTable& table, int column) {
    const auto at = std::ranges::find(table.columns, column, &FoundColumn::column);
    return at == table.columns.end() ? ColumnKind::Unknown : at->kind;
}

bool isDash(const std::string& text) { return plainName(text) == "—"; }

void ignore(FoundCell& cell) {
    cell.fate = CellFate::Ignored;
    cell.reason = {"import.own-computed", {}};
    cell.asks = CellAsks::Nothing;
    cell.suggestions.clear();
}

void settle(const FoundTable& table, FoundCell& cell) {
    const ColumnKind kind = kindOf(table, cell.place.column);
    const bool isComputed = kind == ColumnKind::Growth || kind == ColumnKind::LastYear;
    const bool saysNothing = isDash(cell.text) && (isValueKind(kind) || kind == ColumnKind::PeriodName);
    if (cell.fate != CellFate::Ignored && (isComputed || saysNothing)) return ignore(cell);
    cell.isOwn = true;
    cell.growth.reset();
    cell.growthPlace.reset();
    cell.points.reset();
    cell.lastYear.reset();
    cell.lastYearPlace.reset();
    cell.status.reset();
}

} // namespace

void settleOwnSummaries(Recognition& recognition) {
    for (const auto& table : recognition.tables)
        if (isOwnSummary(table))
            for (auto& cell : recognition.cells)
                if (isWithin(table, cell.place)) settle(table, cell);
}

} // namespace xushi

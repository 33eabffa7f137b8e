#include "domain/recognition/TableReading.h"

#include <algorithm>

namespace xushi {
namespace {

std::string stemOf(const std::string& fileName) {
    const auto dot = fileName.rfind('.');
    return dot == std::string::npos || dot == 0 ? fileName : fileName.substr(0, dot);
}

std::vector<Caption> linesBelow(const SheetGrid& grid, const TableShape& shape) {
    std::vector<Caption> lines;
    for (int row = shape.lastHeaderRow + 1; row <= grid.lastRow(); ++row) {
        const auto& cells = grid.row(row);
        if (cells.empty() || cells.size() > 2) continue;
        if (cells.front()->kind == CellKind::Text && cells.front()->column <= shape.lastColumn) lines.push_back({cells.front()->text, {row, cells.front()->column}});
    }
    return lines;
}

const FoundPeriod* periodOfAll(const RecognitionRequest& request, const TableContext& context) {
    if (request.period) return &*request.period;
    return context.period ? &*context.period : nullptr;
}

} // namespace

TableReading::TableReading(const RecognitionRequest& of, const SheetGrid& within, TableShape at)
    : request(of), grid(within), shape(std::move(at)),
      context(contextOf(of.names, shape.captions, linesBelow(grid, shape), {of.sheet.name, stemOf(of.fileName)}, shape.inherited)),
      columns(columnsOf(grid, shape, of.names, of.map, periodOfAll(of, context))) {
    const bool isRegionDecided = of.map && of.map->region && !context.region;
    if (const auto chosen = of.region ? of.region : isRegionDecided ? of.map->region : std::nullopt) {
        context.region = of.names.catalogue().find(*chosen);
        if (context.region) context.regionText = context.region->name;
    }
    if (of.period) {
        context.period = of.period;
        context.year = of.period->period.year;
    }
}

const TableColumn* TableReading::columnOf(ColumnKind kind) const {
    const auto at = std::ranges::find(columns, kind, &TableColumn::kind);
    return at == columns.end() ? nullptr : &*at;
}

Remark remarkOf(const Problem& problem) { return {problem.key, problem.args}; }

FoundCell problemAt(const SheetPlace& place, const std::string& text, Remark reason, std::vector<std::string> suggestions) {
    FoundCell cell{.place = place, .fate = CellFate::Problem, .reason = std::move(reason), .suggestions = std::move(suggestions)};
    cell.text = text;
    return cell;
}

FoundCell asking(CellAsks asks, FoundCell problem) {
    problem.asks = asks;
    return problem;
}

} // namespace xushi

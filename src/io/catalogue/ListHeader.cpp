#include "io/catalogue/ListHeader.h"

#include "domain/YearSpan.h"
#include "domain/recognition/Heading.h"
#include "domain/recognition/PlainName.h"
#include "io/records/FieldWords.h"

#include <algorithm>
#include <set>

namespace xushi {
namespace {

constexpr int rowsLookedAt = 20;

bool isOrdinalHeading(const std::string& plain) { return plain == "序号" || plain == "no" || plain == "no."; }

/// 目标, 2025年目标值, 年度目标, 全年任务.
bool isTargetHeading(const std::string& plain) {
    return plain.find("目标") != std::string::npos && readHeading(plain).kind == ColumnKind::Target;
}

ListColumn columnFor(const CatalogueList& list, int column, const std::string& heading) {
    ListColumn found{.column = column, .heading = heading, .field = fieldHeaded(list, heading)};
    const std::string plain = plainName(heading);
    if (found.field) return found;
    found.isOrdinal = isOrdinalHeading(plain);
    if (!isTargetHeading(plain)) return found;
    found.targetYear = onlyYearIn(plain);
    if (list.name == "targets") found.field = fieldOf(list, "value");
    else found.isTarget = list.name == "indicators";
    return found;
}

/// What no list of the catalogue has.
bool isOfFigures(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Unknown:
    case ColumnKind::Ordinal:
    case ColumnKind::IndicatorName:
    case ColumnKind::AnyName:
    case ColumnKind::UnitName:
    case ColumnKind::Note:
    case ColumnKind::Status: return false;
    default: return true;
    }
}

/// How well a head fits a list.
struct Fit {
    int known = 0;
    int unknown = 0;

    bool isBetterThan(const Fit& other) const { return known != other.known ? known > other.known : unknown < other.unknown; }
};

Fit fitOf(const ListHeader& header) {
    std::set<std::string_view> fields;
    Fit fit;
    for (const auto& column : header.columns) {
        if (column.field) fields.insert(column.field->name);
        else if (column.isTarget) ++fit.known;
        else if (!column.isOrdinal) ++fit.unknown;
    }
    fit.known += static_cast<int>(fields.size());
    return fit;
}

bool tellsRecordsApart(const ListHeader& header) {
    if (header.list->name == "targets") return header.of("indicator") && header.of("value");
    return header.of("code") || header.of("name");
}

ListHeader headIn(const SheetGrid& grid, int row, const CatalogueList& list) {
    ListHeader header{.list = &list, .row = row};
    for (const SheetCell* cell : grid.row(row))
        if (!plainName(cell->text).empty()) header.columns.push_back(columnFor(list, cell->column, cell->text));
    return header;
}

} // namespace

const ListColumn* ListHeader::of(std::string_view field) const {
    const auto at = std::ranges::find_if(columns, [&](const ListColumn& column) { return column.field && column.field->name == field; });
    return at == columns.end() ? nullptr : &*at;
}

std::optional<ListHeader> listHeaderOf(const SheetGrid& grid, std::string_view name) {
    const CatalogueList* called = listCalled(name);
    std::optional<ListHeader> best;
    for (int row = 1; row <= std::min(grid.lastRow(), rowsLookedAt); ++row)
        for (const auto& list : catalogueLists()) {
            if (called && called != &list) continue;
            ListHeader header = headIn(grid, row, list);
            if (fitOf(header).known < 2 || !tellsRecordsApart(header)) continue;
            if (best && fitOf(*best).isBetterThan(fitOf(header))) continue;
            const bool isAsGood = best && best->row == row && !fitOf(header).isBetterThan(fitOf(*best));
            if (isAsGood) best->asWell.push_back(&list);
            else if (!best || fitOf(header).isBetterThan(fitOf(*best))) best = std::move(header);
        }
    return best;
}

std::optional<int> onlyYearIn(std::string_view text) {
    std::set<int> years;
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const auto digits = text.substr(at, 4);
        const bool isAlone = (at == 0 || text[at - 1] < '0' || text[at - 1] > '9') && (at + 4 == text.size() || text[at + 4] < '0' || text[at + 4] > '9');
        if (!isAlone || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) continue;
        const int year = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
        if (everyYear.holds(year)) years.insert(year);
    }
    return years.size() == 1 ? std::optional(*years.begin()) : std::nullopt;
}

bool isCatalogueTable(const CatalogueTable& table) {
    const SheetGrid grid(*table.sheet);
    const auto header = listHeaderOf(grid, table.name);
    if (!header) return false;
    const Fit fit = fitOf(*header);
    const bool hasFigures = std::ranges::any_of(header->columns, [](const ListColumn& column) {
        if (column.field || column.isOrdinal || column.isTarget) return false;
        const auto heading = readHeading(column.heading);
        return !heading.period.empty() || isOfFigures(heading.kind);
    });
    const bool hasFieldNames = std::ranges::count_if(header->columns, [](const ListColumn& c) { return c.field && c.field->name == c.heading; }) >= 2;
    if (hasFieldNames) return true;
    const bool hasCode = header->of("code") || header->list->name == "targets";
    return !hasFigures && fit.known >= 3 && (hasCode ? fit.known > fit.unknown : fit.unknown == 0);
}

} // namespace xushi

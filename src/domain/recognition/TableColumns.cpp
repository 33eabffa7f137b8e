#include "domain/recognition/TableColumns.h"

#include "domain/Width.h"
#include "domain/reading/PeriodReading.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>
#include <map>
#include <set>

namespace xushi {
namespace {

int strengthOf(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Unknown: return 0;
    case ColumnKind::Value: return 1;
    case ColumnKind::Cumulative:
    case ColumnKind::MonthAlone: return 2;
    case ColumnKind::LastYear: return 3;
    case ColumnKind::Growth: return 4;
    default: return 5;
    }
}

/// A level of a head joined to what was understood of those above it.
void addLevel(TableColumn& column, const Heading& heading) {
    if (strengthOf(heading.kind) >= strengthOf(column.found.kind) && heading.kind != ColumnKind::Unknown) column.found.kind = heading.kind;
    if (!heading.period.empty()) column.periods.push_back(heading.period);
    if (!heading.unit.empty()) column.found.unit = heading.unit;
    column.found.isPercent = column.found.isPercent || heading.isPercent;
    column.isPoints = column.isPoints || heading.isPoints;
    column.isLastYear = column.isLastYear || heading.isLastYear;
    column.isMonthBefore = column.isMonthBefore || heading.isMonthBefore;
}

void readHead(TableColumn& column, const std::vector<std::string>& levels, const NameBook& names, const Indicator* before) {
    std::string unread;
    const Indicator* parent = nullptr;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const std::string& level = levels[i];
        column.found.heading += (i == 0 ? "" : " ") + level;
        if (const std::string part = partName(level); !part.empty()) {
            const Indicator* whole = parent ? parent : before;
            const auto match = whole ? names.part(part, *whole) : names.indicator(part);
            column.indicator = match.record;
            column.suggestions = match.suggestions;
            column.isUnknownName = !match.record;
            if (const std::string unit = readHeading(part).unit; !unit.empty()) column.found.unit = unit;
            continue;
        }
        if (const auto match = names.indicator(level); match.record) {
            column.indicator = parent = match.record;
            if (const std::string unit = readHeading(level).unit; !unit.empty()) column.found.unit = unit;
            continue;
        }
        if (const auto match = names.region(level); match.record) {
            column.region = match.record;
            continue;
        }
        const Heading heading = readHeading(level);
        addLevel(column, heading);
        if (heading.kind == ColumnKind::Unknown) unread += heading.name;
    }
    if (!unread.empty() && !column.indicator) {
        const auto match = names.indicator(unread);
        column.indicator = match.record;
        column.suggestions = match.suggestions;
        column.isUnknownName = !match.record;
    }
    if (column.found.kind == ColumnKind::Unknown && (column.indicator || column.region)) column.found.kind = ColumnKind::Value;
}

/// What the texts below a head name, most of them.
ColumnKind namedBelow(const SheetGrid& grid, const TableShape& table, int column, const NameBook& names) {
    std::map<ColumnKind, int> counts;
    for (int row = table.lastHeaderRow + 1; row <= table.lastRow; ++row) {
        const SheetCell* cell = grid.at(row, column);
        if (!cell || isBlank(cell->text)) continue;
        if (cell->kind == CellKind::Date || readPeriod(cell->text, {.defaultYear = 2000})) ++counts[ColumnKind::PeriodName];
        if (cell->kind != CellKind::Text) continue;
        if (names.indicator(cell->text).record) ++counts[ColumnKind::IndicatorName];
        if (names.region(cell->text).record) ++counts[ColumnKind::RegionName];
    }
    ColumnKind best = ColumnKind::Unknown;
    for (const auto& [kind, count] : counts)
        if (best == ColumnKind::Unknown || count > counts[best]) best = kind;
    return best;
}

/// A head that says 名称 or nothing names what stands below it; one that says otherwise than its column is told by the column.
void settleLabels(std::vector<TableColumn>& columns, const SheetGrid& grid, const TableShape& table, const NameBook& names) {
    const bool hasAny = std::ranges::any_of(columns, [](const TableColumn& column) { return namesRows(column.kind()); });
    std::set<ColumnKind> taken;
    for (auto& column : columns) {
        const bool isFirstWithoutHead = !hasAny && column.found.heading.empty() && column.number() == table.firstColumn;
        const bool isUnsaid = column.kind() == ColumnKind::Unknown && column.found.heading.empty() && column.number() <= table.firstColumn + 1;
        if (!namesRows(column.kind()) && !isFirstWithoutHead && !isUnsaid) continue;
        const auto below = namedBelow(grid, table, column.number(), names);
        if (below != ColumnKind::Unknown) column.found.kind = below;
        else if (column.kind() == ColumnKind::AnyName) column.found.kind = ColumnKind::IndicatorName;
        if (namesRows(column.kind()) && !taken.insert(column.kind()).second) column.found.kind = ColumnKind::Note; // 代码 beside 名称
    }
}

std::optional<int> yearOf(const TableColumn& column) {
    for (const auto& text : column.periods)
        if (const auto written = writtenPeriod(text); written && written->year) return written->year;
    return std::nullopt;
}

std::string withoutYear(const TableColumn& column) {
    std::string rest;
    for (const auto& text : column.periods)
        if (const auto period = readPeriod(text, {.defaultYear = 2000}); period) rest += period->period.toText().substr(4);
    return rest;
}

/// Of two years side by side the older is last year's figure; three or more are a series.
void settleYears(std::vector<TableColumn>& columns) {
    std::map<int, std::vector<TableColumn*>> byYear;
    for (auto& column : columns)
        if (const auto year = yearOf(column); year && isValueKind(column.kind())) byYear[*year].push_back(&column);
    if (byYear.size() != 2) return;
    const auto& [older, newer] = std::pair(*byYear.begin(), *byYear.rbegin());
    if (older.first + 1 != newer.first) return;
    for (TableColumn* column : older.second) {
        const auto twin = std::ranges::find_if(newer.second, [&](const TableColumn* other) {
            return withoutYear(*other) == withoutYear(*column) && other->indicator == column->indicator && other->region == column->region;
        });
        if (twin == newer.second.end()) continue;
        column->found.kind = ColumnKind::LastYear;
        column->isLastYear = true;
        column->valueColumn = (*twin)->number();
    }
}

/// Whose growth and whose last year: the nearest figure to the left in the same group, else the nearest to the right.
void settleCompanions(std::vector<TableColumn>& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        TableColumn& column = columns[i];
        const bool isCompanion = column.kind() == ColumnKind::Growth || column.kind() == ColumnKind::LastYear;
        if (!isCompanion || column.valueColumn != 0) continue;
        const auto mayOwn = [&](const TableColumn& other) {
            const bool isSame = (!column.indicator || column.indicator == other.indicator) && (!column.region || column.region == other.region);
            return isValueKind(other.kind()) && !other.isUnknownName && isSame && column.group == other.group;
        };
        const auto isOfSamePeriod = [&](const TableColumn& other) { return column.periods.empty() || withoutYear(column) == withoutYear(other); };
        const TableColumn* owner = nullptr;
        for (const bool isStrict : {true, false}) {
            for (std::size_t left = i; left-- > 0 && !owner;)
                if (mayOwn(columns[left]) && (!isStrict || isOfSamePeriod(columns[left]))) owner = &columns[left];
            for (std::size_t right = i + 1; right < columns.size() && !owner; ++right)
                if (mayOwn(columns[right]) && (!isStrict || isOfSamePeriod(columns[right]))) owner = &columns[right];
            // A period of its own that nobody has is of no figure here.
            if (!isStrict && column.kind() == ColumnKind::Growth && !column.periods.empty()) owner = nullptr;
            if (owner) break;
        }
        if (!owner) continue;
        column.valueColumn = owner->number();
        if (column.found.unit.empty()) column.found.unit = owner->found.unit;
        column.indicator = owner->indicator;
        column.region = owner->region;
    }
}

void obey(const ImportMap& map, std::vector<TableColumn>& columns) {
    for (auto& column : columns) {
        const std::string heading = plainName(column.found.heading);
        if (const auto at = map.columns.find(heading); at != map.columns.end()) {
            column.found.kind = at->second;
            column.isUnknownName = column.isUnknownName && !column.indicator && at->second == ColumnKind::Unknown;
        }
        if (const auto at = map.units.find(heading); at != map.units.end()) column.found.unit = at->second;
        if (const auto at = map.percents.find(heading); at != map.percents.end()) column.found.isPercent = at->second;
    }
}

} // namespace

std::vector<TableColumn> columnsOf(const SheetGrid& grid, const TableShape& table, const NameBook& names, const ImportMap* map) {
    std::vector<TableColumn> columns;
    std::map<std::string, int> groups;
    const Indicator* before = nullptr;
    for (int number = table.firstColumn; number <= table.lastColumn; ++number) {
        TableColumn column;
        column.found.column = number;
        const auto levels = headingsOf(grid, table, number);
        readHead(column, levels, names, before);
        if (column.indicator && partName(levels.back()).empty()) before = column.indicator;
        if (levels.size() > 1) column.group = levels.front();
        columns.push_back(std::move(column));
    }
    for (const auto& column : columns)
        if (!column.group.empty()) ++groups[column.group];
    for (auto& column : columns)
        if (!column.group.empty() && groups[column.group] < 2) column.group.clear();
    settleLabels(columns, grid, table, names);
    if (map) obey(*map, columns);
    settleYears(columns);
    settleCompanions(columns);
    return columns;
}

} // namespace xushi

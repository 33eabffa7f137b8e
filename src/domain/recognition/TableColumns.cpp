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
    if (namesRows(column.found.kind) && heading.kind == ColumnKind::UnitName) return; // the units stand in a row of their own
    column.isOfMonthAlone = column.isOfMonthAlone || heading.isOfMonthAlone;
    column.isOfCumulative = column.isOfCumulative || heading.isOfCumulative;
    if (heading.kind == ColumnKind::Total) {
        column.isTotal = true;
        return;
    }
    if (strengthOf(heading.kind) >= strengthOf(column.found.kind) && heading.kind != ColumnKind::Unknown) column.found.kind = heading.kind;
    if (!heading.period.empty()) column.periods.push_back(heading.period);
    if (!heading.unit.empty()) column.found.unit = heading.unit;
    column.found.isPercent = column.found.isPercent || heading.isPercent;
    column.isPoints = column.isPoints || heading.isPoints;
    column.isMonthBefore = column.isMonthBefore || heading.isMonthBefore;
}

void readHead(TableColumn& column, const std::vector<std::string>& levels, const NameBook& names, const Indicator* before) {
    std::string unread;
    const Indicator* parent = nullptr;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const std::string& level = levels[i];
        column.found.heading += (i == 0 ? "" : " ") + level;
        if (const std::string part = partName(level); !part.empty()) {
            if (const Region* region = parent ? nullptr : names.exactRegion(part)) {
                column.region = region;
                continue;
            }
            const Indicator* whole = parent ? parent : before;
            const auto match = whole ? names.part(part, *whole) : names.indicator(part);
            column.indicator = match.record;
            column.suggestions = match.suggestions;
            column.isUnknownName = !match.record;
            if (const std::string unit = readHeading(part).unit; !unit.empty()) column.found.unit = unit;
            continue;
        }
        if (const Indicator* known = names.exactIndicator(level)) {
            column.indicator = parent = known;
            if (const auto form = formInBrackets(level); form != ColumnKind::Unknown) column.found.kind = form;
            if (const std::string unit = readHeading(level).unit; !unit.empty()) column.found.unit = unit;
            continue;
        }
        if (const Region* region = names.exactRegion(level)) {
            column.region = region;
            continue;
        }
        const Heading heading = readHeading(level);
        addLevel(column, heading);
        const bool isCompanion = heading.kind == ColumnKind::Growth || heading.kind == ColumnKind::LastYear;
        if (isCompanion && !namedBeside(level).empty()) { // of which indicator
            column.indicator = names.indicatorWithin(level);
            column.isOfUnknown = !column.indicator;
        }
        if (heading.kind == ColumnKind::Unknown) unread += heading.name;
    }
    if (!unread.empty() && parent && column.indicator == parent) { // a word below the indicator that nobody knows names a part of it
        const auto match = names.part(unread, *parent);
        column.indicator = match.record;
        column.suggestions = match.suggestions;
        column.isUnknownName = !match.record;
    } else if (!unread.empty() && !column.indicator) {
        const auto match = names.indicator(unread);
        column.indicator = match.record;
        column.suggestions = match.suggestions;
        column.isUnknownName = !match.record;
    }
    if (column.found.kind == ColumnKind::Unknown && (column.indicator || column.region)) column.found.kind = ColumnKind::Value;
    if (column.isTotal && column.indicator && !column.region) column.isTotal = false; // all of the indicator, beside its parts
    if (column.isTotal) column.found.kind = column.found.kind == ColumnKind::Unknown || isValueKind(column.found.kind) ? ColumnKind::Total : ColumnKind::Share;
}

/// What the texts below a head name, most of them; of a head that is not understood, nearly all of them.
ColumnKind namedBelow(const SheetGrid& grid, const TableShape& table, int column, const NameBook& names, bool isStrict) {
    std::map<ColumnKind, int> counts;
    int all = 0;
    for (int row = table.lastHeaderRow + 1; row <= table.lastRow; ++row) {
        const SheetCell* cell = grid.at(row, column);
        if (!cell || isBlank(cell->text)) continue;
        ++all;
        if (isStrict && cell->kind == CellKind::Number) continue;
        if (cell->kind == CellKind::Date || readPeriod(cell->text, {.defaultYear = 2000})) ++counts[ColumnKind::PeriodName];
        if (cell->kind != CellKind::Text) continue;
        if (names.exactIndicator(cell->text)) ++counts[ColumnKind::IndicatorName];
        if (names.exactRegion(cell->text)) ++counts[ColumnKind::RegionName];
    }
    ColumnKind best = ColumnKind::Unknown;
    for (const auto& [kind, count] : counts)
        if (best == ColumnKind::Unknown || count > counts[best]) best = kind;
    if (isStrict && best != ColumnKind::Unknown && counts[best] * 2 < all) return ColumnKind::Unknown;
    return best;
}

/// 填报时间 is no period of the figures.
bool isDateOfMaking(const TableColumn& column) {
    const std::string heading = plainName(column.found.heading);
    for (const std::string_view word : {"填报时间", "填报日期", "填表时间", "填表日期", "上报时间", "上报日期", "报送时间", "报送日期", "录入时间", "更新时间", "提交时间"})
        if (heading == word) return true;
    return false;
}

/// 其中 at the head of a column of its own, beside the names.
bool isPartHeading(const TableColumn& column) { return plainName(column.found.heading) == "其中" || plainName(column.found.heading) == "其中项"; }

/// Every row of the column names the same region.
bool isOfOneRegion(const SheetGrid& grid, const TableShape& table, int column, const NameBook& names) {
    std::set<const Region*> regions;
    for (int row = table.lastHeaderRow + 1; row <= table.lastRow; ++row)
        if (const SheetCell* cell = grid.at(row, column); cell && !isBlank(cell->text)) regions.insert(names.exactRegion(cell->text));
    return regions.size() == 1;
}

/// A head that says 名称 or nothing names what stands below it; one that says otherwise than its column is told by the column.
void settleLabels(std::vector<TableColumn>& columns, const SheetGrid& grid, const TableShape& table, const NameBook& names) {
    const bool hasAny = std::ranges::any_of(columns, [](const TableColumn& column) { return namesRows(column.kind()); });
    std::set<ColumnKind> taken;
    for (auto& column : columns) {
        const bool isFirstWithoutHead = !hasAny && column.found.heading.empty() && column.number() == table.firstColumn;
        const bool isUnsaid = column.kind() == ColumnKind::Unknown && column.found.heading.empty() && column.number() <= table.firstColumn + 1;
        const bool isUnread = (column.kind() == ColumnKind::Unknown || column.kind() == ColumnKind::Note) && !column.indicator && !column.region;
        const bool isUnit = column.kind() == ColumnKind::UnitName; // 单位 may be who reports
        if (!namesRows(column.kind()) && !isFirstWithoutHead && !isUnsaid && !isUnread && !isUnit) continue;
        if (isPartHeading(column) || isDateOfMaking(column)) continue;
        const auto below = namedBelow(grid, table, column.number(), names, (isUnread && !isFirstWithoutHead && !isUnsaid) || isUnit);
        if (isUnit && below == ColumnKind::Unknown) continue;
        if (below != ColumnKind::Unknown) {
            column.found.kind = below;
            column.isUnknownName = false;
        } else if (column.kind() == ColumnKind::AnyName) column.found.kind = ColumnKind::IndicatorName;
        if (!namesRows(column.kind()) || taken.insert(column.kind()).second) continue;
        bool isSwapped = false;
        if (column.kind() == ColumnKind::RegionName && !isOfOneRegion(grid, table, column.number(), names)) // 市 beside 县区
            for (auto& other : columns)
                if (&other != &column && other.kind() == ColumnKind::RegionName && isOfOneRegion(grid, table, other.number(), names)) other.found.kind = ColumnKind::Note, isSwapped = true;
        if (isSwapped) continue;
        column.isMonthOfYear = column.kind() == ColumnKind::PeriodName;
        column.found.kind = ColumnKind::Note; // 代码 beside 名称
    }
}

std::optional<int> yearOf(const TableColumn& column) {
    for (const auto& text : column.periods)
        if (const auto written = writtenPeriod(text); written && written->year) return written->year;
    return std::nullopt;
}

bool saysCumulative(PeriodForm form) { return form == PeriodForm::Cumulative || form == PeriodForm::HalfYear || form == PeriodForm::Quarters; }

/// The months of a column and their form, whatever its year.
std::string withoutYear(const TableColumn& column) {
    std::string rest;
    for (const auto& text : column.periods)
        if (const auto period = readPeriod(text, {.defaultYear = 2000}); period && period->form != PeriodForm::Year)
            rest += period->period.toText().substr(4) + (saysCumulative(period->form) ? "c" : "");
    return rest;
}

/// 5月 beside 1—5月 is the month alone, and so are the months of a row that ends in 累计 or 合计.
void settleMonths(std::vector<TableColumn>& columns) {
    const auto formOf = [](const TableColumn& column) -> std::optional<PeriodReading> {
        std::optional<PeriodReading> found;
        for (const auto& text : column.periods)
            if (auto period = readPeriod(text, {.defaultYear = 2000}); period && period->form != PeriodForm::Year) found = *period;
        return found;
    };
    const auto isBare = [&](const TableColumn& column) {
        const auto period = column.kind() == ColumnKind::Value ? formOf(column) : std::nullopt;
        return period && period->form == PeriodForm::BareMonth;
    };
    const auto bareMonths = std::ranges::count_if(columns, isBare);
    const bool endsInSum = std::ranges::any_of(columns, [](const TableColumn& column) {
        return column.periods.empty() && !column.region && (column.kind() == ColumnKind::Cumulative || column.kind() == ColumnKind::Total);
    });
    for (auto& column : columns) {
        if (!isBare(column)) continue;
        const auto own = formOf(column);
        const bool isBesideCumulative = std::ranges::any_of(columns, [&](const TableColumn& other) {
            const auto period = isValueKind(other.kind()) ? formOf(other) : std::nullopt;
            return period && saysCumulative(period->form) && period->period.last == own->period.last && other.indicator == column.indicator && other.region == column.region;
        });
        if (isBesideCumulative || (endsInSum && bareMonths > 1)) column.found.kind = ColumnKind::MonthAlone;
    }
}

/// Of two years side by side the older is last year's figure; three or more are a series.
void settleYears(std::vector<TableColumn>& columns, const FoundPeriod* ofAll) {
    std::map<int, std::vector<TableColumn*>> byYear;
    for (auto& column : columns)
        if (!isValueKind(column.kind()) || (column.kind() == ColumnKind::MonthAlone && column.periods.empty())) continue;
        else if (const auto year = yearOf(column) ? yearOf(column) : ofAll ? std::optional(ofAll->period.year) : std::nullopt; year) byYear[*year].push_back(&column);
    if (byYear.size() != 2) return;
    const auto& [older, newer] = std::pair(*byYear.begin(), *byYear.rbegin());
    if (older.first + 1 != newer.first) return;
    for (TableColumn* column : older.second) {
        const auto twin = std::ranges::find_if(newer.second, [&](const TableColumn* other) {
            const bool isOfAll = other->periods.empty() && ofAll && !column->periods.empty();
            const auto month = isOfAll ? ofAll->period.withKind(PeriodKind::Ytd).toText().substr(4) : withoutYear(*other);
            const auto own = withoutYear(*column);
            return (month == own || (isOfAll && month + "c" == own)) && other->indicator == column->indicator && other->region == column->region;
        });
        if (twin == newer.second.end()) continue;
        column->found.kind = ColumnKind::LastYear;
        column->valueColumn = (*twin)->number();
    }
}

/// Whose growth and whose last year: the nearest figure to the left in the same group, else the nearest to the right.
void settleCompanions(std::vector<TableColumn>& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        TableColumn& column = columns[i];
        const bool isCompanion = column.kind() == ColumnKind::Growth || column.kind() == ColumnKind::LastYear;
        if (!isCompanion || column.valueColumn != 0 || column.isOfUnknown) continue;
        const auto mayOwn = [&](const TableColumn& other) {
            const bool isAlone = other.kind() == ColumnKind::MonthAlone;
            if (column.isOfMonthAlone && !isAlone) return false;
            if (column.isOfCumulative && isAlone) return false;
            const bool isSame = (!column.indicator || column.indicator == other.indicator) && (!column.region || column.region == other.region);
            return isValueKind(other.kind()) && !other.isUnknownName && isSame && column.group == other.group;
        };
        const auto isOfSamePeriod = [&](const TableColumn& other) { return column.periods.empty() || withoutYear(column) == withoutYear(other); };
        // Growth is of the later year.
        std::optional<int> latest;
        for (const auto& other : columns)
            if (const auto year = mayOwn(other) ? yearOf(other) : std::nullopt; year && (!latest || *latest < *year)) latest = year;
        const auto isLatest = [&](const TableColumn& other) { return !latest || !yearOf(other) || *yearOf(other) == *latest; };
        const TableColumn* owner = nullptr;
        for (const bool isStrict : {true, false}) {
            for (std::size_t left = i; left-- > 0 && !owner;)
                if (mayOwn(columns[left]) && isLatest(columns[left]) && (!isStrict || isOfSamePeriod(columns[left]))) owner = &columns[left];
            for (std::size_t right = i + 1; right < columns.size() && !owner; ++right)
                if (mayOwn(columns[right]) && isLatest(columns[right]) && (!isStrict || isOfSamePeriod(columns[right]))) owner = &columns[right];
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

std::vector<TableColumn> columnsOf(const SheetGrid& grid, const TableShape& table, const NameBook& names, const ImportMap* map,
                                   const FoundPeriod* ofAll) {
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
    for (auto& column : columns) column.isPartName = isPartHeading(column);
    settleLabels(columns, grid, table, names);
    if (map) obey(*map, columns);
    settleMonths(columns);
    settleYears(columns, ofAll);
    settleCompanions(columns);
    return columns;
}

} // namespace xushi

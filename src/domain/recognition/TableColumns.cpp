#include "domain/recognition/TableColumns.h"

#include "domain/Width.h"
#include "domain/reading/PeriodReading.h"
#include "domain/recognition/PlainName.h"
#include "domain/recognition/SettledColumns.h"

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
    std::string above, unread; // words that nobody knows, over the indicator and below it
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
            if (const std::string period = periodInBrackets(level); !period.empty()) {
                column.periods.push_back(period);
                column.isMonthInName = true;
            }
            continue;
        }
        if (const Region* region = names.exactRegion(level)) {
            column.region = region;
            continue;
        }
        const Heading heading = readHeading(level);
        addLevel(column, heading);
        const bool isCompanion = heading.kind == ColumnKind::Growth || heading.kind == ColumnKind::LastYear;
        if (isCompanion && !namedBeside(heading.name.empty() ? level : heading.name).empty()) { // of which indicator
            column.indicator = names.indicatorWithin(level);
            column.isOfUnknown = !column.indicator;
        }
        if (heading.kind == ColumnKind::Unknown) (column.indicator ? unread : above) += heading.name;
    }
    if (!column.indicator || mayNarrow(above)) unread = above + unread;
    if (!namesRows(column.found.kind)) column.status = statusNamed(column.found.heading);
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
    column.isWholeOfParts = column.isTotal && column.indicator && !column.region;
    if (column.isWholeOfParts) column.isTotal = false; // all of the indicator, beside its parts
    if (column.isTotal) column.found.kind = column.found.kind == ColumnKind::Unknown || isValueKind(column.found.kind) ? ColumnKind::Total : ColumnKind::Share;
}

constexpr int mostAsked = 400; // cells below a head; more of them say nothing new

/// What the texts below a head name, most of them; of a head that is not understood, nearly all of them.
ColumnKind namedBelow(const SheetGrid& grid, const TableShape& table, int column, const NameBook& names, bool isStrict) {
    std::map<ColumnKind, int> counts;
    int all = 0;
    for (int row = table.lastHeaderRow + 1; row <= table.lastRow; ++row) {
        const SheetCell* cell = grid.at(row, column);
        if (!cell || isBlank(cell->text)) continue;
        if (++all > mostAsked) break;
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

/// A second column under the heading of the names, with 其中：X in it.
bool isBesideWholes(const std::vector<TableColumn>& columns, const SheetGrid& grid, const TableShape& table, const TableColumn& column) {
    const auto before = std::ranges::find(columns, column.number() - 1, &TableColumn::number);
    const bool isBeside = before != columns.end() && namesRows(before->kind()) && (column.found.heading.empty() || column.found.heading == before->found.heading);
    for (int row = table.lastHeaderRow + 1; isBeside && row <= table.lastRow; ++row)
        if (const SheetCell* cell = grid.at(row, column.number()); cell && !partName(cell->text).empty()) return true;
    return false;
}

/// Every row of the column names the same region.
bool isOfOneRegion(const SheetGrid& grid, const TableShape& table, int column, const NameBook& names) {
    std::set<const Region*> regions;
    for (int row = table.lastHeaderRow + 1; row <= table.lastRow; ++row)
        if (const SheetCell* cell = grid.at(row, column); cell && !isBlank(cell->text)) regions.insert(names.exactRegion(cell->text));
    return regions.size() == 1;
}

/// 报送月份 beside 数据月份.
bool isMonthOfSending(const TableColumn& column) {
    const std::string heading = plainName(column.found.heading);
    for (const std::string_view word : {"填报", "填表", "上报", "报送", "录入", "提交", "更新"})
        if (heading.starts_with(word)) return true;
    return false;
}

/// The rows say which of the figures they have: 本月, 累计, 上年同期, 同比.
bool namesForms(const SheetGrid& grid, const TableShape& table, int column) {
    std::set<ColumnKind> kinds;
    for (int row = table.lastHeaderRow + 1; row <= table.lastRow; ++row) {
        const SheetCell* cell = grid.at(row, column);
        if (!cell || isBlank(cell->text) || isNoteLine(cell->text)) continue;
        if (cell->kind != CellKind::Text) return false;
        const auto heading = readHeading(cell->text);
        const bool isForm = isValueKind(heading.kind) || heading.kind == ColumnKind::LastYear || heading.kind == ColumnKind::Growth
                            || (isIgnoredKind(heading.kind) && heading.kind != ColumnKind::Ordinal && heading.kind != ColumnKind::Note);
        if (!isForm) return false;
        kinds.insert(heading.kind);
    }
    return kinds.contains(ColumnKind::LastYear) || kinds.contains(ColumnKind::Growth) || (kinds.contains(ColumnKind::MonthAlone) && kinds.size() > 1);
}

/// A period in the corner of a table, over names: it is said of the columns that say none. True where the corner was that.
bool cornerNames(std::vector<TableColumn>& columns, const SheetGrid& grid, const TableShape& table, const NameBook& names) {
    TableColumn& corner = columns.front();
    const auto below = namedBelow(grid, table, corner.number(), names, true);
    if (below != ColumnKind::IndicatorName && below != ColumnKind::RegionName) return false;
    corner.found.kind = below;
    for (auto& column : columns)
        if (&column != &corner && column.periods.empty()) column.periods = corner.periods;
    corner.periods.clear();
    return true;
}

bool isOfCity(const SheetGrid& grid, const TableShape& table, int column, const NameBook& names) {
    for (int row = table.lastHeaderRow + 1; row <= table.lastRow; ++row)
        if (const Region* region = names.exactRegion(grid.text(row, column))) return region->type == RegionType::City;
    return false;
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
        const bool isCorner = !hasAny && column.number() == table.firstColumn && isValueKind(column.kind()) && !column.periods.empty() && !column.indicator;
        if (isCorner && cornerNames(columns, grid, table, names)) continue;
        if ((namesRows(column.kind()) || isUnread) && namesForms(grid, table, column.number())) {
            column.found.kind = ColumnKind::Note;
            column.isFormName = true;
            column.isUnknownName = false;
            continue;
        }
        if (!namesRows(column.kind()) && !isFirstWithoutHead && !isUnsaid && !isUnread && !isUnit) continue;
        if (column.isPartName && !isPartHeading(column)) column.found.kind = ColumnKind::Note;
        if (column.isPartName || isDateOfMaking(column)) continue;
        const auto below = namedBelow(grid, table, column.number(), names, (isUnread && !isFirstWithoutHead && !isUnsaid) || isUnit);
        if (isUnit && below == ColumnKind::Unknown) continue;
        if (below != ColumnKind::Unknown) {
            column.found.kind = below;
            column.isUnknownName = false;
        } else if (column.kind() == ColumnKind::AnyName) column.found.kind = ColumnKind::IndicatorName;
        if (!namesRows(column.kind()) || taken.insert(column.kind()).second) continue;
        bool isSwapped = false;
        if (column.kind() == ColumnKind::PeriodName && !isMonthOfSending(column))
            for (auto& other : columns)
                if (&other != &column && other.kind() == ColumnKind::PeriodName && isMonthOfSending(other)) other.found.kind = ColumnKind::Note, isSwapped = true;
        if (column.kind() == ColumnKind::RegionName && !isOfOneRegion(grid, table, column.number(), names)) // 市 beside 县区
            for (auto& other : columns)
                if (&other != &column && other.kind() == ColumnKind::RegionName && isOfOneRegion(grid, table, other.number(), names)) {
                    other.found.kind = ColumnKind::Note;
                    other.isSecondRegion = !isOfCity(grid, table, other.number(), names);
                    isSwapped = true;
                }
        if (isSwapped) continue;
        column.isMonthOfYear = column.kind() == ColumnKind::PeriodName && !isMonthOfSending(column);
        const auto first = std::ranges::find(columns, ColumnKind::RegionName, &TableColumn::kind); // a contact's region is the same in every row
        column.isSecondRegion = column.kind() == ColumnKind::RegionName
                                && isOfOneRegion(grid, table, first->number(), names) == isOfOneRegion(grid, table, column.number(), names);
        column.found.kind = ColumnKind::Note; // 代码 beside 名称
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

bool mayNarrow(const std::string& group) {
    for (const std::string_view word : {"以上", "以下", "规上", "限上", "规模", "其中", "新增", "新认定", "新签", "新开", "新竣", "民营", "国有", "外资", "内资", "国家级", "省级", "市级", "县级", "重点", "重大", "去年", "上年", "目标",
                                        "预计", "计划", "当月", "人均", "户均", "不含", "含"})
        if (group.find(word) != std::string::npos) return true;
    return false;
}

std::string periodInBrackets(std::string_view name) {
    for (std::string plain = withoutNoteMarks(plainName(name)).name;;) {
        const auto bracketed = withoutLastBracket(plain);
        if (bracketed.bracket.empty()) return {};
        const auto written = writtenPeriod(bracketed.bracket);
        if (written && written->form != PeriodForm::LoneNumber && written->form != PeriodForm::Year && !isOfReportMonth(written->form)) return bracketed.bracket;
        plain = bracketed.name;
    }
}

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
    for (auto& column : columns) column.isPartName = isPartHeading(column) || isBesideWholes(columns, grid, table, column);
    settleLabels(columns, grid, table, names);
    if (map) obey(*map, columns);
    settleMonths(columns);
    settleOtherTimes(columns, ofAll);
    settleYears(columns, ofAll);
    settleCompanions(columns);
    return columns;
}

} // namespace xushi

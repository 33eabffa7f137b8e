#include "domain/recognition/TotalChecks.h"

#include "domain/Unit.h"
#include "domain/recognition/CellReading.h"

#include <algorithm>
#include <optional>

namespace xushi {
namespace {

struct Sum {
    Decimal value = Decimal(0);
    int parts = 0;
    int decimals = 0;

    void add(const Decimal& part) {
        value = value + part;
        ++parts;
        decimals = std::max(decimals, part.scale());
    }
    void add(const Sum& others) {
        value = value + others.value;
        parts += others.parts;
        decimals = std::max(decimals, others.decimals);
    }
};

/// Half a unit of the last place for each part.
bool fits(const Sum& sum, const Decimal& total, bool isCount) {
    const Decimal difference = sum.value - total;
    const Decimal apart = difference.isNegative() ? -difference : difference;
    if (isCount) return apart.isZero();
    const int decimals = std::max(sum.decimals, total.scale());
    return !(Decimal(5 * static_cast<std::int64_t>(sum.parts), decimals + 1) < apart);
}

FoundCell differenceAt(const SheetPlace& place, const Indicator& indicator, const std::string& name, const Decimal& total, const Sum& sum) {
    FoundCell cell{.place = place, .fate = CellFate::Problem};
    cell.reason = {"import.sum-differs", {name, total.toString(), sum.value.toString()}};
    cell.indicator = indicator.code;
    cell.indicatorText = indicator.name;
    cell.regionText = name;
    cell.text = total.toString();
    return cell;
}

bool isPartOfCity(const Region& region, const NameBook& names) {
    if (region.type == RegionType::City || !region.isInTotal) return false;
    const Region* city = names.catalogue().city();
    return !region.parent || !city || *region.parent == city->code;
}

} // namespace

std::optional<Decimal> numberAt(const SheetGrid& grid, int row, int column) {
    const SheetCell* cell = grid.at(row, column);
    if (!cell || (cell->kind != CellKind::Number && cell->kind != CellKind::Text)) return std::nullopt;
    const auto reading = readNumber(shownNumber(*cell), {.strictness = Strictness::FromFile});
    return reading && reading->value && reading->form == NumberForm::Amount ? reading->value : std::nullopt;
}

std::optional<FoundCell> wholeThatDiffers(const SheetGrid& grid, const SheetPlace& whole, const std::vector<SheetPlace>& parts, const Indicator& indicator) {
    const auto total = numberAt(grid, whole.row, whole.column);
    Sum sum;
    for (const auto& part : parts)
        if (const auto number = numberAt(grid, part.row, part.column)) sum.add(*number);
    if (!total || sum.parts < 2 || fits(sum, *total, countsSingleThings(unitMeaning(indicator.unit).base))) return std::nullopt;
    return differenceAt(whole, indicator, indicator.name, *total, sum);
}

std::vector<FoundCell> totalColumnsThatDiffer(const SheetGrid& grid, const std::vector<IndicatorRow>& rows,
                                              const std::vector<TableColumn>& columns, const NameBook& names) {
    std::vector<FoundCell> differing;
    for (const auto& column : columns) {
        if (column.kind() != ColumnKind::Total) continue;
        for (const auto& [row, indicator] : rows) {
            if (indicator->measure == Measure::Rate) continue;
            Sum sum;
            for (const auto& other : columns) {
                if (!isValueKind(other.kind()) || !other.region || !isPartOfCity(*other.region, names)) continue;
                if (const auto part = numberAt(grid, row, other.number())) sum.add(*part);
            }
            const auto total = numberAt(grid, row, column.number());
            const bool isCount = countsSingleThings(unitMeaning(indicator->unit).base);
            if (total && sum.parts > 1 && !fits(sum, *total, isCount))
                differing.push_back(differenceAt({row, column.number()}, *indicator, column.found.heading, *total, sum));
        }
    }
    return differing;
}

std::vector<FoundCell> totalsThatDiffer(const SheetGrid& grid, const std::vector<RegionRow>& rows,
                                        const std::vector<TableColumn>& columns, const NameBook& names, const YearMonth& month) {
    std::vector<FoundCell> differing;
    for (const auto& column : columns) {
        if (!isValueKind(column.kind()) || !column.indicator || column.indicator->measure == Measure::Rate) continue;
        const bool isCount = countsSingleThings(unitMeaning(column.indicator->unit).base);
        const auto compare = [&](const RegionRow& row, const Sum& sum) {
            const auto total = numberAt(grid, row.row, column.number());
            if (!total || sum.parts < 2 || fits(sum, *total, isCount)) return;
            differing.push_back(differenceAt({row.row, column.number()}, *column.indicator, row.name, *total, sum));
        };
        const auto sumOf = [&](std::size_t from, std::size_t to, bool upToTotal) {
            Sum sum;
            for (std::size_t i = from; i < to; ++i) {
                if (rows[i].isTotal && upToTotal) break;
                if (!rows[i].region || rows[i].isAmong || !isPartOfCity(*rows[i].region, names)) continue;
                if (const auto part = numberAt(grid, rows[i].row, column.number())) sum.add(*part);
            }
            return sum;
        };
        std::size_t groupStart = 0;
        Sum above; // of all regions so far
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!rows[i].isTotal) continue;
            const Sum group = sumOf(groupStart, i, false);
            above.add(group);
            const Sum& before = rows[i].isSubtotal ? group : above;
            const bool mayBeHead = rows[i].isSubtotal || above.parts == 0;
            const Sum after = mayBeHead ? sumOf(i + 1, rows.size(), rows[i].isSubtotal) : Sum();
            const auto total = numberAt(grid, rows[i].row, column.number());
            const bool isHead = total && after.parts > 0 && (before.parts == 0 || fits(after, *total, isCount)); // 小计 over its regions
            compare(rows[i], isHead ? after : before);
            groupStart = i + 1;
        }
        const Sum whole = sumOf(0, rows.size(), false);
        const auto regions = static_cast<std::size_t>(whole.parts);
        const auto& all = names.catalogue().regions;
        const auto expected = static_cast<std::size_t>(std::ranges::count_if(all, [&](const Region& region) {
            return region.type != RegionType::City && region.isInTotal && region.validity().holdsIn(month);
        }));
        for (const auto& row : rows)
            if (row.region && row.region->type == RegionType::City && regions == expected) compare(row, whole);
    }
    return differing;
}

} // namespace xushi

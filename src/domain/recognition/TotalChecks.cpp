#include "domain/recognition/TotalChecks.h"

#include "domain/Unit.h"
#include "domain/recognition/CellReading.h"

#include <algorithm>
#include <optional>

namespace xushi {
namespace {

std::optional<Decimal> numberAt(const SheetGrid& grid, int row, int column) {
    const SheetCell* cell = grid.at(row, column);
    if (!cell || (cell->kind != CellKind::Number && cell->kind != CellKind::Text)) return std::nullopt;
    const auto reading = readNumber(shownNumber(*cell), {.strictness = Strictness::FromFile});
    return reading && reading->value && reading->form == NumberForm::Amount ? reading->value : std::nullopt;
}

struct Sum {
    Decimal value = Decimal(0);
    int parts = 0;
    int decimals = 0;

    void add(const Decimal& part) {
        value = value + part;
        ++parts;
        decimals = std::max(decimals, part.scale());
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
        Sum whole, group;
        std::size_t regions = 0;
        for (const auto& row : rows) {
            if (row.isTotal) {
                compare(row, row.isSubtotal ? group : whole);
                group = {};
                continue;
            }
            if (!row.region || row.isAmong || !isPartOfCity(*row.region, names)) continue;
            const auto part = numberAt(grid, row.row, column.number());
            if (!part) continue;
            whole.add(*part);
            group.add(*part);
            ++regions;
        }
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

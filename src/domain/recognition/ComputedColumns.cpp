#include "domain/recognition/ComputedColumns.h"

#include "domain/Rounding.h"
#include "domain/recognition/PlainName.h"
#include "domain/recognition/TotalChecks.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

bool says(const TableColumn& column, const auto& words) {
    const std::string heading = plainName(column.found.heading);
    return std::ranges::any_of(words, [&](std::string_view word) { return heading.find(word) != std::string::npos; });
}

/// The nearest of its kind to the left, of the same indicator and region.
const TableColumn* beside(const std::vector<TableColumn>& columns, const TableColumn& column, auto isWanted) {
    const TableColumn* nearest = nullptr;
    for (const auto& other : columns) {
        const bool isSame = (!column.region || !other.region || other.region == column.region) && (!column.indicator || !other.indicator || other.indicator == column.indicator);
        if (other.number() < column.number() && isSame && isWanted(other)) nearest = &other;
    }
    return nearest;
}

/// Half a unit of the last decimal that stands there.
Ratio halfUnit(const Decimal& number) { return Ratio(Decimal(5, number.scale() + 1)); }
/// How far a figure may be from what it was before it was rounded: counts are not.
Ratio roundingOf(const Decimal& figure, bool isCount) { return isCount ? Ratio(0) : halfUnit(figure); }
Ratio sizeOf(const Ratio& ratio) { return ratio < Ratio(0) ? Ratio(0) - ratio : ratio; }

Remark differs(const TableColumn& column, const std::string& written, const Ratio& computed, int decimals) {
    return {"import.computed-differs", {column.found.heading, written, rounded(computed, decimals).toString()}};
}

std::optional<Remark> completionThatDiffers(const SheetGrid& grid, int row, const TableColumn& column, const Decimal& achieved, const Decimal& target, bool isCount) {
    const SheetCell& cell = *grid.at(row, column.number());
    auto written = numberAt(grid, row, column.number());
    const bool isShare = cell.kind == CellKind::Number && cell.isPercent;
    if (const auto percent = plainName(cell.text); cell.kind == CellKind::Text && percent.ends_with('%')) {
        const auto digits = Decimal::parse(percent.substr(0, percent.size() - 1));
        if (digits) written = *digits;
    } else if (!isShare && !column.found.isPercent) return std::nullopt; // 0.4 or 40
    if (!written || target.isZero() || target.isNegative()) return std::nullopt;
    const Ratio hundred = isShare ? Ratio(1) : Ratio(100);
    const Ratio computed = Ratio(achieved) / Ratio(target) * hundred;
    const Ratio allowed = halfUnit(*written) + roundingOf(achieved, isCount) / Ratio(target) * hundred + Ratio(Decimal(1, isShare ? 3 : 1));
    if (sizeOf(Ratio(*written) - computed) <= allowed) return std::nullopt;
    return differs(column, isShare ? written->toString() : cell.text, computed, isShare ? 3 : 1);
}

} // namespace

std::optional<Remark> computedThatDiffers(const SheetGrid& grid, int row, const TableColumn& column, const std::vector<TableColumn>& columns, bool areCounts) {
    constexpr std::array<std::string_view, 4> completions{"完成率", "完成%", "完成比例", "占目标"};
    constexpr std::array<std::string_view, 3> otherCompletions{"序时", "进度", "差"};
    constexpr std::array<std::string_view, 4> changes{"增减额", "增减量", "增减数", "增加额"};
    const bool isCompletion = column.kind() == ColumnKind::Completion && says(column, completions) && !says(column, otherCompletions);
    const bool isChange = column.kind() == ColumnKind::Increment && says(column, changes);
    if (!isCompletion && !isChange) return std::nullopt;
    const TableColumn* value = beside(columns, column, [](const TableColumn& other) { return isValueKind(other.kind()) && other.kind() != ColumnKind::MonthAlone && !other.isUnknownName; });
    const TableColumn* base = beside(columns, column, [&](const TableColumn& other) {
        return isCompletion ? other.kind() == ColumnKind::Target && !other.isOfAnotherTime : other.kind() == ColumnKind::LastYear && value && other.valueColumn == value->number();
    });
    if (!value || !base || value->found.unit != base->found.unit) return std::nullopt;
    const auto achieved = numberAt(grid, row, value->number());
    const auto compared = numberAt(grid, row, base->number());
    if (!achieved || !compared) return std::nullopt;
    if (isCompletion) return completionThatDiffers(grid, row, column, *achieved, *compared, areCounts);
    const auto written = numberAt(grid, row, column.number());
    const Ratio computed = Ratio(*achieved) - Ratio(*compared);
    if (!written || sizeOf(Ratio(*written) - computed) <= roundingOf(*written, areCounts) + roundingOf(*achieved, areCounts) + roundingOf(*compared, areCounts)) return std::nullopt;
    return differs(column, written->toString(), computed, std::max(achieved->scale(), compared->scale()));
}

} // namespace xushi

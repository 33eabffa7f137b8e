#include "domain/summary/SummaryTotals.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t leastAddends = 2;

bool isOfAmounts(SummaryColumn column) {
    return column == SummaryColumn::Value || column == SummaryColumn::LastYear || column == SummaryColumn::Month ||
           column == SummaryColumn::Quarter || column == SummaryColumn::LastYearWhole;
}

/// The number of a cell that stands alone in it: nothing of 近300.
const Decimal* plainNumber(const SummaryCell& cell) { return cell.prefix.empty() && cell.suffix.empty() ? cell.kept() : nullptr; }

bool isSum(const std::vector<SummaryRow>& rows, std::size_t total, const std::vector<std::size_t>& addends, std::size_t column) {
    const Decimal* const whole = plainNumber(rows[total].cells[column]);
    if (!whole) return false;
    Decimal sum(0);
    for (const std::size_t row : addends) {
        const Decimal* const part = plainNumber(rows[row].cells[column]);
        if (!part) return false;
        sum = sum + *part;
    }
    return sum == *whole;
}

bool addsUpToATotal(const Indicator& indicator) { return indicator.measure != Measure::Rate && indicator.measure != Measure::Milestone; }

/// The rows directly below it.
std::vector<std::size_t> partsBelow(const std::vector<SummaryRow>& rows, std::size_t total) {
    std::vector<std::size_t> parts;
    for (std::size_t at = total + 1; at < rows.size() && rows[at].kind == SummaryRowKind::Part && rows[at].level > rows[total].level; ++at)
        if (rows[at].level == rows[total].level + 1) parts.push_back(at);
    return parts;
}

std::size_t exhaustivePartsOf(const Catalogue& catalogue, const RowSource& total) {
    const auto isOne = [&](const Indicator& part) {
        return part.parent == total.indicator->code && part.isExhaustivePart && (!total.asOf || part.isValidIn(monthOf(*total.asOf)));
    };
    return static_cast<std::size_t>(std::ranges::count_if(catalogue.indicators, isOne));
}

} // namespace

RowSource sourceOf(const SummaryPlace& place) {
    return {place.indicator, definitionOf(*place.row, *place.indicator).isExhaustivePart, place.row->asOf};
}

void noteSum(std::vector<SummaryRow>& rows, std::span<const SummaryTemplate::Column> columns, std::size_t total, std::vector<std::size_t> addends) {
    if (addends.size() < leastAddends) return;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (isOfAmounts(columns[i].what) && isSum(rows, total, addends, i)) rows[total].cells[i].addends = addends;
}

void noteSumsOfParts(const Catalogue& catalogue, std::vector<SummaryRow>& rows, std::span<const SummaryTemplate::Column> columns,
                     std::span<const RowSource> sources) {
    for (std::size_t total = 0; total < rows.size(); ++total) {
        const RowSource& whole = sources[total];
        if (!whole.indicator || !addsUpToATotal(*whole.indicator)) continue;
        auto parts = partsBelow(rows, total);
        std::erase_if(parts, [&](std::size_t row) { return !sources[row].isExhaustivePart; });
        if (parts.size() < leastAddends) continue;
        const bool areAlike = std::ranges::all_of(parts, [&](std::size_t row) {
            return addsUpToATotal(*sources[row].indicator) && sources[row].indicator->unit == whole.indicator->unit && sources[row].asOf == whole.asOf;
        });
        if (areAlike && parts.size() == exhaustivePartsOf(catalogue, whole)) noteSum(rows, columns, total, std::move(parts));
    }
}

} // namespace xushi

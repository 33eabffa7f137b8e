#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"
#include "domain/Problem.h"
#include "domain/Region.h"

#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// True for a region whose figures belong into the city's sum for that month: not the city itself, not inside
/// another region (高新区 in 淮阴区), and existing then (清河区 only until 2016).
bool countsInTotal(const Region& region, const YearMonth& month);

/// What one counting region brings: its cumulative or level, in the indicator's unit.
struct RegionValue {
    RegionCode region;
    std::optional<Decimal> value;
    bool isNotApplicable = false; ///< reported as —: nothing to add and nothing missing

    bool isMissing() const { return !value && !isNotApplicable; }
};

/// Figures are ordered by indicator, region, period, as for a board.
struct RegionTotalRequest {
    std::span<const Region> regions;
    std::span<const Figure> figures;
    const Indicator& indicator;
    Period period;
};

/// One entry for each region that counts in the period's last month, in the order of the regions. A figure of another
/// month does not stand in. … (below the unit) of a cumulative or level is 0 of the unit.
std::vector<RegionValue> regionValuesAt(const RegionTotalRequest& request);

/// Σ over the regions.
struct RegionTotal {
    std::optional<Decimal> sum;      ///< exact, at the larger scale; of the regions that reported, empty when none did
    std::size_t parts = 0;           ///< how many were added
    std::vector<RegionCode> missing;

    bool isPartial() const { return !missing.empty(); }
};

/// Nothing for a rate or a milestone: rates are never added, see regionRateOf.
std::optional<RegionTotal> regionTotalAt(const RegionTotalRequest& request);

/// 不完整（缺淮阴区、洪泽区）; nothing when no region is missing. A region that is not in the list keeps its code.
std::optional<Remark> remarkOnMissing(std::span<const RegionCode> missing, std::span<const Region> regions);

} // namespace xushi

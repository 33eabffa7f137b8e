#pragma once

#include "domain/Percent.h"
#include "domain/analyses/RegionTotal.h"

#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// numerator / denominator in per cent, exact and not clamped; a numerator may be zero or negative. Nothing when one
/// of them is missing or the denominator is zero or below.
std::optional<Percent> derivedRate(const std::optional<Decimal>& numerator, const std::optional<Decimal>& denominator);

/// The rate of all regions together.
struct RegionRate {
    std::optional<Percent> rate;     ///< Σ numerators / Σ denominators; empty when the denominators sum to zero
    std::vector<RegionCode> missing; ///< lack the numerator, the denominator or both, and stand in neither sum

    bool isPartial() const { return !missing.empty(); }
};

/// Never the sum or the mean of rates. Both lists come from regionValuesAt for one period; a region for which one side
/// is not applicable is left out of both sums and is not missing.
RegionRate regionRateOf(std::span<const RegionValue> numerators, std::span<const RegionValue> denominators);

} // namespace xushi

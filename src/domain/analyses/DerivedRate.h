#pragma once

#include "domain/Catalogue.h"
#include "domain/Percent.h"
#include "domain/Problem.h"
#include "domain/analyses/RegionTotal.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// True for a rate that has a numerator and a denominator.
bool isDerived(const Indicator& indicator);

/// numerator / denominator in per cent, exact and not clamped; a numerator may be zero or negative. `unit` is what one
/// unit of the numerator is in units of the denominator (see unitOfRate). Nothing when one of them is missing or the
/// denominator is zero or below.
std::optional<Percent> derivedRate(const std::optional<Decimal>& numerator, const std::optional<Decimal>& denominator,
                                   const Ratio& unit = Ratio(1));

/// One unit of `numerator` in units of `denominator`: 万元 over 亿元 is 1/10000. Units of two bases divide by their
/// powers where both count single things (家 over 个) or one is a word that no table knows; nothing for 亿元 over 家.
std::optional<Ratio> unitOfRate(const Indicator& numerator, const Indicator& denominator);

/// Why a numerator and a denominator that are both there give no rate: `note.denominator-zero`,
/// `note.denominator-negative`, `note.rate-units` with both units. Nothing where they give one.
std::optional<Remark> whyNoRate(const Indicator& numerator, const Indicator& denominator, const Decimal& denominatorValue);

/// True for what whyNoRate says, and for the remark of a row whose numerator or denominator is missing.
bool saysWhyNoRate(const Remark& remark);

/// What is stored of an indicator in a year.
using FiguresOfYear = std::function<std::span<const Figure>(const IndicatorCode&, int year)>;

/// The rate that numerator and denominator give at a month, in the unit of `rate` (702.7 ‰ and 0.7027 倍 are
/// 70.27 %), exact.
/// Nothing where it is not derived, a side is missing, or whyNoRate says why.
std::optional<Ratio> derivedRateAt(const Catalogue& catalogue, const Indicator& rate, YearMonth month,
                                   const FiguresOfYear& figures);

/// The rate of all regions together.
struct RegionRate {
    std::optional<Percent> rate;     ///< Σ numerators / Σ denominators; empty when the denominators sum to zero
    std::vector<RegionCode> missing; ///< lack the numerator, the denominator or both, and stand in neither sum

    bool isPartial() const { return !missing.empty(); }
};

/// Never the sum or the mean of rates. Both lists come from regionValuesAt for one period; a region for which one side
/// is not applicable is left out of both sums and is not missing. `unit` as in derivedRate.
RegionRate regionRateOf(std::span<const RegionValue> numerators, std::span<const RegionValue> denominators,
                        const Ratio& unit = Ratio(1));

} // namespace xushi

#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"
#include "domain/Percent.h"
#include "domain/Rounding.h"

#include <optional>

namespace xushi {

/// Where a growth comes from, or why there is none. Published wins over restated, restated over computed.
enum class GrowthKind { Published, PublishedBound, Restated, Computed, Points, BaseMissing, BaseZero, BaseNegative };
template <> struct Tokens<GrowthKind> {
    static constexpr TokenList<GrowthKind, 8> all{{{GrowthKind::Published, "published"},
                                                   {GrowthKind::PublishedBound, "published-bound"},
                                                   {GrowthKind::Restated, "restated"},
                                                   {GrowthKind::Computed, "computed"},
                                                   {GrowthKind::Points, "points"},
                                                   {GrowthKind::BaseMissing, "base-missing"},
                                                   {GrowthKind::BaseZero, "base-zero"},
                                                   {GrowthKind::BaseNegative, "base-negative"}}};
};

/// What is said where a rate would lie.
enum class GrowthWord { Unchanged, TurnedNegative, TurnedPositive, LossEnded, LossNarrowed, LossWidened };

/// 同比: growth of the cumulative (or level) over last year's same period.
struct Growth {
    GrowthKind kind = GrowthKind::BaseMissing;
    std::optional<Percent> percent; ///< of flows, stocks and counts
    std::optional<Points> points;   ///< of rates
    std::optional<Bound> bound;     ///< only a bound was published
    std::optional<GrowthWord> word;
    std::optional<Decimal> change;  ///< value - base where the base is zero or negative
};

/// What a growth is made from.
struct GrowthSources {
    Measure measure = Measure::Flow;
    std::optional<Decimal> value;
    std::optional<PublishedGrowth> published;
    std::optional<Decimal> publishedPoints;
    std::optional<Decimal> restatedBase;
    std::optional<Decimal> lastYear;
};

/// Over a base > 0: value / base - 1, exact. Base 0, negative or missing: words instead of a rate (DOMAIN 5).
/// Nothing when there is neither a value nor a published growth.
std::optional<Growth> growthOf(const GrowthSources& sources);

/// 同比 of a rate: the difference in 百分点; base-missing without a base.
Growth growthInPoints(const Ratio& rate, const std::optional<Ratio>& base);

/// value / base - 1 in per cent. Asserts base > 0.
Percent growthOver(const Decimal& value, const Decimal& base);

} // namespace xushi

#include "domain/analyses/Growth.h"

#include <cassert>

namespace xushi {
namespace {

Growth overNegativeBase(const Decimal& value, const Decimal& base) {
    Growth growth{.kind = GrowthKind::BaseNegative, .change = value - base};
    if (value > Decimal(0)) growth.word = GrowthWord::TurnedPositive;
    else if (value.isZero()) growth.word = GrowthWord::LossEnded;
    else if (value == base) growth.word = GrowthWord::Unchanged;
    else growth.word = value > base ? GrowthWord::LossNarrowed : GrowthWord::LossWidened;
    return growth;
}

Growth overBase(const Decimal& value, const Decimal& base, GrowthKind kind) {
    if (base.isZero()) {
        Growth growth{.kind = GrowthKind::BaseZero, .change = value};
        if (value.isZero()) growth.word = GrowthWord::Unchanged;
        return growth;
    }
    if (base.isNegative()) return overNegativeBase(value, base);
    if (value.isNegative()) return {.kind = kind, .word = GrowthWord::TurnedNegative, .change = value - base};
    Growth growth{.kind = kind, .percent = growthOver(value, base)};
    if (value == base) growth.word = GrowthWord::Unchanged;
    return growth;
}

Growth publishedGrowth(const PublishedGrowth& published) {
    Growth growth{.kind = published.bound ? GrowthKind::PublishedBound : GrowthKind::Published,
                  .percent = Percent{Ratio(published.percent)},
                  .bound = published.bound};
    if (published.percent.isZero() && !published.bound) growth.word = GrowthWord::Unchanged;
    return growth;
}

Growth inPoints(const Ratio& difference) {
    Growth growth{.kind = GrowthKind::Points, .points = Points{difference}};
    if (difference.isZero()) growth.word = GrowthWord::Unchanged;
    return growth;
}

std::optional<Growth> growthOfRate(const GrowthSources& sources) {
    if (sources.publishedPoints) return inPoints(Ratio(*sources.publishedPoints));
    const auto& base = sources.restatedBase ? sources.restatedBase : sources.lastYear;
    if (!sources.value) return std::nullopt;
    return growthInPoints(*sources.value, base);
}

} // namespace

std::optional<Growth> growthOf(const GrowthSources& sources) {
    if (sources.measure == Measure::Milestone) return std::nullopt;
    if (sources.measure == Measure::Rate) return growthOfRate(sources);
    if (sources.published) return publishedGrowth(*sources.published);
    if (!sources.value) return std::nullopt;
    if (sources.restatedBase) return overBase(*sources.value, *sources.restatedBase, GrowthKind::Restated);
    if (sources.lastYear) return overBase(*sources.value, *sources.lastYear, GrowthKind::Computed);
    return Growth{.kind = GrowthKind::BaseMissing};
}

Growth growthInPoints(const Ratio& rate, const std::optional<Ratio>& base) {
    return base ? inPoints(rate - *base) : Growth{.kind = GrowthKind::BaseMissing};
}

Percent growthOver(const Decimal& value, const Decimal& base) {
    assert(base > Decimal(0));
    return Percent::ofShare(Ratio(value) / Ratio(base) - Ratio(1));
}

} // namespace xushi

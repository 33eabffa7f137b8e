#include "domain/analyses/Growth.h"

#include <cassert>

namespace xushi {
namespace {

// Filled in place: a board has thousands of them and a Growth is large.
void fillOverNegativeBase(Growth& growth, const Decimal& value, const Decimal& base) {
    growth.kind = GrowthKind::BaseNegative;
    growth.change = value - base;
    if (value > Decimal(0)) growth.word = GrowthWord::TurnedPositive;
    else if (value.isZero()) growth.word = GrowthWord::LossEnded;
    else if (value == base) growth.word = GrowthWord::Unchanged;
    else growth.word = value > base ? GrowthWord::LossNarrowed : GrowthWord::LossWidened;
}

void fillOverBase(Growth& growth, const Decimal& value, const Decimal& base, GrowthKind kind) {
    if (base.isNegative()) return fillOverNegativeBase(growth, value, base);
    growth.kind = base.isZero() ? GrowthKind::BaseZero : kind;
    if (base.isZero() || value.isNegative()) {
        growth.change = value - base;
        if (value.isZero()) growth.word = GrowthWord::Unchanged;
        else if (!base.isZero()) growth.word = GrowthWord::TurnedNegative;
        return;
    }
    growth.percent = growthOver(value, base);
    if (value == base) growth.word = GrowthWord::Unchanged;
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
    std::optional<Growth> growth;
    if (!sources.value) return growth;
    growth.emplace();
    if (sources.restatedBase) fillOverBase(*growth, *sources.value, *sources.restatedBase, GrowthKind::Restated);
    else if (sources.lastYear) fillOverBase(*growth, *sources.value, *sources.lastYear, GrowthKind::Computed);
    return growth;
}

Growth growthInPoints(const Ratio& rate, const std::optional<Ratio>& base) {
    return base ? inPoints(rate - *base) : Growth{.kind = GrowthKind::BaseMissing};
}

Percent growthOver(const Decimal& value, const Decimal& base) {
    assert(base > Decimal(0));
    // Figures of one scale, as nearly all are, are divided as they stand.
    if (value.scale() == base.scale() && value.isFigure() && base.isFigure())
        return Percent{Ratio(Int128{value.units() - base.units()} * 100, base.units())};
    return Percent::ofShare((Ratio(value) - Ratio(base)) / Ratio(base));
}

} // namespace xushi

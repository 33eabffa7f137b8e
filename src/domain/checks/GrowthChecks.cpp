#include "domain/checks/GrowthChecks.h"

#include "domain/analyses/AnchoredBase.h"
#include "domain/analyses/Growth.h"
#include "domain/checks/NeighbourChecks.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

bool isGrowing(const CheckContext& context) {
    return context.indicator.measure != Measure::Rate && context.indicator.measure != Measure::Milestone;
}

struct Recomputed {
    Percent growth;
    Decimal base;
};

/// Nothing where the board has words instead of a rate.
std::optional<Recomputed> recomputed(const CheckContext& context) {
    const auto base = growthBaseOf(context);
    if (!context.figure.value || !isGrowing(context) || !base || *base <= Decimal(0)) return std::nullopt;
    if (context.figure.value->isNegative()) return std::nullopt;
    return Recomputed{growthOver(*context.figure.value, *base), *base};
}

bool isBeyond(const Ratio& value, const Decimal& limit) { return value > Ratio(limit) || -value > Ratio(limit); }

const PublishedGrowth* published(const CheckContext& context) {
    return context.figure.growth && isGrowing(context) ? &*context.figure.growth : nullptr;
}

/// Published, recomputed, the base: what the three sentences of a difference name.
CheckArgs bothOf(const CheckContext& context, const Recomputed& own) {
    const Decimal& percent = context.figure.growth->percent;
    return {context.format.signedDecimal(percent), context.format.growth(own.growth, std::max(1, percent.scale())),
            context.shown(own.base)};
}

/// What stands against a growth published with `bound`.
std::optional<Recomputed> comparable(const CheckContext& context, std::optional<Bound> bound) {
    const PublishedGrowth* growth = published(context);
    return growth && growth->bound == bound && isExact(context.figure) ? recomputed(context) : std::nullopt;
}

Ratio excessOf(const CheckContext& context, const Recomputed& own) {
    return own.growth.value - Ratio(context.figure.growth->percent);
}

/// The interval of a growth that was published as a number, not as a bound.
std::optional<AnchoredBase> anchored(const CheckContext& context) {
    const PublishedGrowth* growth = published(context);
    if (!growth || growth->bound || !context.figure.value || !isExact(context.figure)) return std::nullopt;
    return anchoredBase(*context.figure.value, growth->percent);
}

} // namespace

std::optional<Decimal> growthBaseOf(const CheckContext& context) {
    if (context.figure.restatedBase) return context.figure.restatedBase;
    return context.figure.lastYear ? context.figure.lastYear : context.archived();
}

std::optional<CheckArgs> growthLarge(const CheckContext& context) {
    const auto own = recomputed(context);
    if (!own || !isBeyond(own->growth.value, context.limits.growth)) return std::nullopt;
    if (unitSlip(context) || publishedLarge(context)) return std::nullopt;
    return CheckArgs{context.format.growth(own->growth), context.shown(own->base)};
}

std::optional<CheckArgs> turnedNegative(const CheckContext& context) {
    const auto base = growthBaseOf(context);
    const auto& value = context.figure.value;
    if (!value || !value->isNegative() || !isGrowing(context) || !base || *base <= Decimal(0)) return std::nullopt;
    return CheckArgs{context.shown(*base), context.shown(*value), context.indicator.unit};
}

std::optional<CheckArgs> publishedLarge(const CheckContext& context) {
    const PublishedGrowth* growth = published(context);
    if (!growth || !isBeyond(Ratio(growth->percent), context.limits.growth)) return std::nullopt;
    const std::string percent = growth->bound ? boundSign(*growth->bound) + context.format.decimal(growth->percent)
                                              : context.format.signedDecimal(growth->percent);
    return CheckArgs{percent, context.format.decimal(context.limits.growth)};
}

std::optional<CheckArgs> publishedDiffers(const CheckContext& context) {
    const auto own = comparable(context, std::nullopt);
    if (!own || !isBeyond(excessOf(context, *own), context.limits.recomputed)) return std::nullopt;
    return bothOf(context, *own);
}

std::optional<CheckArgs> belowPublishedFloor(const CheckContext& context) {
    const auto own = comparable(context, Bound::AtLeast);
    if (!own || -excessOf(context, *own) <= Ratio(context.limits.recomputed)) return std::nullopt;
    return bothOf(context, *own);
}

std::optional<CheckArgs> abovePublishedCeiling(const CheckContext& context) {
    const auto own = comparable(context, Bound::AtMost);
    if (!own || excessOf(context, *own) <= Ratio(context.limits.recomputed)) return std::nullopt;
    return bothOf(context, *own);
}

std::optional<CheckArgs> pointsDiffer(const CheckContext& context) {
    const auto& points = context.figure.points;
    const auto recorded = growthBaseOf(context);
    const auto base = recorded ? std::optional(Ratio(*recorded)) : context.derivedBase;
    if (!points || !context.figure.value || !base || context.indicator.measure != Measure::Rate || !isExact(context.figure))
        return std::nullopt;
    const Points own{Ratio(*context.figure.value) - *base};
    if (!isBeyond(own.value - Ratio(*points), context.limits.recomputed)) return std::nullopt;
    const int decimals = growthDecimals(Measure::Rate);
    return CheckArgs{context.format.signedDecimal(*points), context.format.points(own, decimals),
                     recorded ? context.shown(*recorded) : context.format.ratio(*base, context.indicator.decimals)};
}

std::optional<CheckArgs> baseOutside(const CheckContext& context) {
    const auto interval = anchored(context);
    if (!interval) return std::nullopt;
    const auto& restated = context.figure.restatedBase;
    const std::array bases{restated ? restated : context.figure.lastYear, restated ? restated : context.archived()};
    const auto outside = std::ranges::find_if(bases, [&](const auto& base) { return base && !interval->contains(*base); });
    if (outside == bases.end()) return std::nullopt;
    const int decimals = context.figure.value->scale() + 1;
    return CheckArgs{context.shown(**outside), context.format.decimal(roundedDown(interval->low, decimals)),
                     context.format.decimal(roundedUp(interval->high, decimals)),
                     context.format.signedDecimal(context.figure.growth->percent)};
}

std::optional<CheckArgs> notReproducible(const CheckContext& context) {
    const auto& value = context.figure.value;
    if (!anchored(context) || !countsWholeThings(context.indicator) || !value->isWhole()) return std::nullopt;
    const Decimal& percent = context.figure.growth->percent;
    if (!integerBases(value->rescaled(0).units(), percent).empty()) return std::nullopt;
    return CheckArgs{context.shown(*value), context.format.signedDecimal(percent)};
}

} // namespace xushi

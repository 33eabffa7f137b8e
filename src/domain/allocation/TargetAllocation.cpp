#include "domain/allocation/TargetAllocation.h"

#include "domain/Rounding.h"
#include "domain/allocation/AllocationWeights.h"

#include <algorithm>
#include <cassert>

namespace xushi {
namespace {

constexpr int percentDecimals = 6;

Result<void> checkIsSum(const Indicator& indicator, const Target& target, AllocationOver over) {
    const bool isLevel = target.nature == TargetNature::Stock;
    if (target.nature != TargetNature::Flow && !isLevel) return refused("allocation.no-sum", {indicator.name});
    return isLevel && over == AllocationOver::Months ? refused("allocation.level", {indicator.name}) : Result<void>();
}

int scaleOf(const Indicator& indicator, const Target& target, const AllocationWish& wish) {
    int scale = std::max(indicator.decimals, neededScale(target.value));
    for (const auto& [place, amount] : wish.held) scale = std::max(scale, neededScale(amount));
    return scale;
}

std::string nameOf(const AllocationPlace& place, const AllocationWish& wish) {
    if (const auto* month = std::get_if<Month>(&place)) return YearMonth{wish.target.year, month->number()}.toText();
    return std::get<RegionCode>(place).text;
}

/// Whatever is given by hand is given to one of the parts.
Result<void> checkPlaces(const std::vector<AllocationPart>& parts, const AllocationWish& wish) {
    for (const auto* given : {&wish.weights, &wish.held})
        for (const auto& [place, number] : *given)
            if (std::ranges::find(parts, place, &AllocationPart::place) == parts.end()) return missing("allocation.not-a-part", {nameOf(place, wish)});
    return {};
}

Decimal withoutZeros(const Decimal& value) { return value.rescaled(neededScale(value)); }

} // namespace

Result<AllocationPlan> planAllocation(const Catalogue& catalogue, std::span<const Figure> figures, const AllocationWish& wish) {
    const Indicator* indicator = catalogue.find(wish.target.indicator);
    if (!indicator) return missing("figure.no-indicator", {wish.target.indicator.text});
    const Target* target = catalogue.find(wish.target);
    if (!target) return missing("allocation.no-target", {indicator->name, std::to_string(wish.target.year)});
    if (const auto isSum = checkIsSum(*indicator, *target, wish.over); !isSum) return isSum.error();
    if (wish.curve && !catalogue.find(*wish.curve)) return missing("allocation.no-curve", {wish.curve->text});
    const int scale = scaleOf(*indicator, *target, wish);
    const AllocationScene scene{catalogue, figures, wish, *indicator, *target, scale};
    auto parts = wish.over == AllocationOver::Regions ? regionParts(scene) : monthParts(scene);
    if (!parts) return parts.error();
    if (const auto fit = checkPlaces(*parts, wish); !fit) return fit.error();
    if (parts->size() < 2) return refused("allocation.one-part", {indicator->name});
    return spread(target->value, std::move(*parts), scale);
}

std::vector<Target> allocatedTargets(const Catalogue& catalogue, const AllocationWish& wish, const AllocationPlan& plan) {
    assert(!plan.hindrance);
    const Target& whole = *catalogue.find(wish.target);
    std::vector<Target> targets;
    for (const auto& row : plan.rows) {
        if (!row.isChanged()) continue;
        const TargetKey key{wish.target.indicator, std::get<RegionCode>(row.part.place), wish.target.year};
        const Target* own = catalogue.find(key);
        Target target = own ? *own : whole;
        if (!own) {
            target.key = key;
            target.revision = 0;
            target.startLevel.reset();
            target.note.clear();
            target.reason.clear();
        }
        target.value = withoutZeros(*row.amount);
        targets.push_back(std::move(target));
    }
    return targets;
}

Result<PlannedPoints> allocatedPoints(const AllocationPlan& plan) {
    assert(!plan.hindrance);
    if (plan.total.isZero()) return refused("allocation.zero");
    PlannedPoints planned;
    Decimal reached(0, plan.scale);
    for (const auto& row : plan.rows) {
        reached = reached + *row.amount;
        const Decimal percent = rounded(Ratio(reached) * Ratio(100) / Ratio(plan.total), percentDecimals);
        const Decimal back = rounded(Ratio(percent) * Ratio(plan.total) / Ratio(100), plan.scale);
        if (back != reached) return refused("allocation.too-fine", {plan.total.toString(), reached.toString()});
        planned.points.push_back({std::get<Month>(row.part.place), withoutZeros(percent)});
    }
    if (planned.points.back().month != Month::last()) planned.points.push_back({Month::last(), Decimal(100)});
    if (const auto fits = validate(CurveShape(planned)); !fits) return fits.error();
    return planned;
}

} // namespace xushi

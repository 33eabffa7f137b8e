#include "domain/checks/Reconciliation.h"

#include "domain/Unit.h"

#include <algorithm>

namespace xushi {
namespace {

/// The last digit of a figure is worth ten to this in the base unit.
int lastPlace(const PartFigure& part) {
    return unitMeaning(part.indicator->unit).power - part.figure->value->scale();
}

Ratio inBaseUnit(const PartFigure& part) {
    return Ratio(*part.figure->value) * tenTo(unitMeaning(part.indicator->unit).power);
}

bool addsNothing(const PartFigure& part) {
    return part.figure
           && (part.figure->state == FigureState::NotApplicable || part.figure->state == FigureState::BelowUnit);
}

bool isAddable(const PartFigure& part, std::string_view baseUnit) {
    return part.figure && part.figure->hasCountingValue() && isExact(*part.figure)
           && unitMeaning(part.indicator->unit).base == baseUnit;
}

} // namespace

std::optional<Reconciliation> reconciled(const PartFigure& total, std::span<const PartFigure> parts) {
    const UnitMeaning unit = unitMeaning(total.indicator->unit);
    if (!isAddable(total, unit.base)) return std::nullopt;
    Ratio sum;
    int coarsest = lastPlace(total);
    int finest = coarsest;
    bool isAny = false;
    for (const auto& part : parts) {
        if (addsNothing(part)) continue;
        if (!isAddable(part, unit.base)) return std::nullopt;
        sum = sum + inBaseUnit(part);
        coarsest = std::max(coarsest, lastPlace(part));
        finest = std::min(finest, lastPlace(part));
        isAny = true;
    }
    if (!isAny) return std::nullopt;
    const bool isCountedOneByOne = countableDecimals(*total.indicator) && coarsest <= 0;
    const Ratio tolerance =
        isCountedOneByOne ? Ratio(0) : Ratio(static_cast<int>(parts.size())) * Ratio(1, 2) * tenTo(coarsest);
    const Ratio difference = sum - inBaseUnit(total);
    const int decimals = std::clamp(unit.power - finest, 0, 9);
    return Reconciliation{.total = *total.figure->value,
                          .sum = rounded(sum / tenTo(unit.power), decimals),
                          .agrees = difference <= tolerance && -difference <= tolerance};
}

} // namespace xushi

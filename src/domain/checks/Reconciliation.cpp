#include "domain/checks/Reconciliation.h"

#include "domain/Unit.h"

#include <algorithm>

namespace xushi {
namespace {

/// What units mean. That of the last indicator is remembered: the regions of a city are parts of one.
class Meanings {
public:
    const UnitMeaning& of(const PartFigure& part) {
        if (part.indicator != m_indicator) m_meaning = unitMeaning(part.indicator->unit);
        m_indicator = part.indicator;
        return m_meaning;
    }

    /// The last digit of a figure is worth ten to this in the base unit.
    int lastPlace(const PartFigure& part) { return of(part).power - part.figure->value->scale(); }
    Ratio inBaseUnit(const PartFigure& part) { return Ratio(*part.figure->value) * tenTo(of(part).power); }

private:
    const Indicator* m_indicator = nullptr;
    UnitMeaning m_meaning;
};

bool addsNothing(const PartFigure& part) {
    return part.figure
           && (part.figure->state == FigureState::NotApplicable || part.figure->state == FigureState::BelowUnit);
}

bool isAddable(const PartFigure& part) { return part.figure && part.figure->hasCountingValue() && isExact(*part.figure); }

} // namespace

std::optional<Reconciliation> reconciled(const PartFigure& total, std::span<const PartFigure> parts) {
    if (!isAddable(total)) return std::nullopt;
    const UnitMeaning unit = unitMeaning(total.indicator->unit);
    Meanings meanings;
    Ratio sum;
    int coarsest = meanings.lastPlace(total);
    int finest = coarsest;
    bool isAny = false;
    for (const auto& part : parts) {
        if (addsNothing(part)) continue;
        if (!isAddable(part) || meanings.of(part).base != unit.base) return std::nullopt;
        sum = sum + meanings.inBaseUnit(part);
        coarsest = std::max(coarsest, meanings.lastPlace(part));
        finest = std::min(finest, meanings.lastPlace(part));
        isAny = true;
    }
    if (!isAny) return std::nullopt;
    const bool isCountedOneByOne = countableDecimals(*total.indicator) && coarsest <= 0;
    const Ratio tolerance =
        isCountedOneByOne ? Ratio(0) : Ratio(static_cast<int>(parts.size())) * Ratio(1, 2) * tenTo(coarsest);
    const Ratio difference = sum - meanings.inBaseUnit(total);
    const int decimals = std::clamp(unit.power - finest, 0, 9);
    return Reconciliation{.total = *total.figure->value,
                          .sum = rounded(sum / tenTo(unit.power), decimals),
                          .agrees = difference <= tolerance && -difference <= tolerance};
}

} // namespace xushi

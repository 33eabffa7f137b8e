#include "domain/analyses/PartsComplement.h"

#include "domain/Rounding.h"
#include "domain/Unit.h"

#include <algorithm>

namespace xushi {
namespace {

bool isPartOf(const Indicator& part, const Indicator& total) { return part.parent == total.code; }

/// With the decimals that it needs beyond `decimals`.
Decimal finestOf(const Ratio& value, int decimals) {
    constexpr int most = 18;
    while (decimals < most && !(value * tenTo(decimals)).isWhole()) ++decimals;
    return rounded(value, decimals);
}

bool canBeAdded(const Indicator& indicator) {
    return indicator.measure != Measure::Rate && indicator.measure != Measure::Milestone;
}

} // namespace

std::optional<Decimal> complementOf(const MeasuredValue& total, const MeasuredValue& part) {
    if (!isPartOf(part.indicator, total.indicator) || !canBeAdded(total.indicator)) return std::nullopt;
    const auto unit = unitsIn(part.indicator.unit, total.indicator.unit);
    if (!unit || !total.value || !part.value) return std::nullopt;
    const Ratio left = Ratio(*total.value) - Ratio(*part.value) * *unit;
    if (left.isNegative()) return std::nullopt;
    return finestOf(left, std::max(total.value->scale(), part.value->scale()));
}

} // namespace xushi

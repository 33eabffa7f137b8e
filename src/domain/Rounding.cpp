#include "domain/Rounding.h"

namespace xushi {

Decimal rounded(const Ratio& value, int decimals, RoundingRule rule) {
    const Ratio magnitude = (value.isNegative() ? -value : value) * tenTo(decimals);
    Ratio units = floorOf(magnitude);
    const auto toHalf = magnitude - units <=> Ratio(1, 2);
    const bool isUpAtHalf = rule == RoundingRule::HalfUp || !(units * Ratio(1, 2)).isWhole();
    if (toHalf > 0 || (toHalf == 0 && isUpAtHalf)) units = units + Ratio(1);
    return Decimal::ofUnits(value.isNegative() ? -units : units, decimals);
}

Decimal roundedDown(const Ratio& value, int decimals) {
    return Decimal::ofUnits(floorOf(value * tenTo(decimals)), decimals);
}

Decimal roundedUp(const Ratio& value, int decimals) {
    return Decimal::ofUnits(ceilingOf(value * tenTo(decimals)), decimals);
}

} // namespace xushi

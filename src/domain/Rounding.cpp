#include "domain/Rounding.h"

namespace xushi {
namespace {

Ratio scaled(const Ratio& value, int decimals) { return value * Ratio(powerOfTen(decimals), 1); }

Decimal decimalOf(Int128 units, int decimals) {
    assert(units <= INT64_MAX && units >= -Int128{INT64_MAX});
    return {static_cast<std::int64_t>(units), decimals};
}

} // namespace

Decimal rounded(const Ratio& value, int decimals, RoundingRule rule) {
    const Ratio magnitude = scaled(value.isNegative() ? -value : value, decimals);
    Int128 units = floorOf(magnitude);
    const auto toHalf = magnitude - Ratio(units, 1) <=> Ratio(1, 2);
    const bool isUpAtHalf = rule == RoundingRule::HalfUp || units % 2 == 1;
    if (toHalf > 0 || (toHalf == 0 && isUpAtHalf)) ++units;
    return decimalOf(value.isNegative() ? -units : units, decimals);
}

Decimal roundedDown(const Ratio& value, int decimals) { return decimalOf(floorOf(scaled(value, decimals)), decimals); }

Decimal roundedUp(const Ratio& value, int decimals) { return decimalOf(ceilingOf(scaled(value, decimals)), decimals); }

} // namespace xushi

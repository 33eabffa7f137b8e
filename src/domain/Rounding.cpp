#include "domain/Rounding.h"

namespace xushi {
namespace {

Ratio scaled(const Ratio& value, int decimals) { return value * Ratio(powerOfTen(decimals), 1); }

bool fits(Int128 units) { return units <= INT64_MAX && units >= -Int128{INT64_MAX}; }

/// As many of the decimals as a Decimal can hold; a number too large even without any is held at the largest one.
template <class Round> Decimal withRoom(int decimals, Round round) {
    for (int scale = decimals; scale >= 0; --scale)
        if (const Int128 units = round(scale); fits(units)) return {static_cast<std::int64_t>(units), scale};
    return {round(0) < 0 ? -INT64_MAX : INT64_MAX, 0};
}

Int128 roundedUnits(const Ratio& value, int decimals, RoundingRule rule) {
    const Ratio magnitude = scaled(value.isNegative() ? -value : value, decimals);
    Int128 units = floorOf(magnitude);
    const auto toHalf = magnitude - Ratio(units, 1) <=> Ratio(1, 2);
    const bool isUpAtHalf = rule == RoundingRule::HalfUp || units % 2 == 1;
    if (toHalf > 0 || (toHalf == 0 && isUpAtHalf)) ++units;
    return value.isNegative() ? -units : units;
}

} // namespace

Decimal rounded(const Ratio& value, int decimals, RoundingRule rule) {
    return withRoom(decimals, [&](int scale) { return roundedUnits(value, scale, rule); });
}

Decimal roundedDown(const Ratio& value, int decimals) {
    return withRoom(decimals, [&](int scale) { return floorOf(scaled(value, scale)); });
}

Decimal roundedUp(const Ratio& value, int decimals) {
    return withRoom(decimals, [&](int scale) { return ceilingOf(scaled(value, scale)); });
}

} // namespace xushi

#include "domain/analyses/Movement.h"

namespace xushi {
namespace {

const Ratio saidInTimes(200); ///< per cent: below it 增长111.81% is the house's way

Decimal magnitude(const Decimal& value) { return value.isNegative() ? -value : value; }

Movement movement(const Ratio& value, int decimals, RoundingRule rule) {
    const Decimal shown = rounded(value, decimals, rule);
    if (shown.isZero()) return {.amount = shown};
    return {.change = shown.isNegative() ? Change::Fell : Change::Rose, .amount = magnitude(shown)};
}

Pace paceBetween(const Ratio& now, const Ratio& before) {
    const Ratio zero;
    if (before < zero && now > zero) return Pace::TurnedUp;
    if (before >= zero && now < zero) return Pace::TurnedDown;
    if (before < zero) return now > before ? Pace::DeclineNarrowed : Pace::DeclineWidened;
    return now > before ? Pace::Faster : Pace::Slower;
}

} // namespace

Movement movementOf(const Percent& growth, int decimals, RoundingRule rule) {
    if (growth.value < saidInTimes) return movement(growth.value, decimals, rule);
    Movement times = movement(growth.value / Ratio(100), decimals, rule);
    times.isTimes = true;
    return times;
}

Movement movementOf(const Points& points, int decimals, RoundingRule rule) { return movement(points.value, decimals, rule); }

PaceChange paceOf(const Percent& now, const Percent& before, int decimals, RoundingRule rule) {
    const Decimal apart = magnitude(rounded(now.value - before.value, decimals, rule));
    if (apart.isZero()) return {.pace = Pace::Same, .points = apart};
    return {.pace = paceBetween(now.value, before.value), .points = apart};
}

} // namespace xushi

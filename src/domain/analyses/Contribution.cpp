#include "domain/analyses/Contribution.h"

#include "domain/Unit.h"

namespace xushi {
namespace {

Ratio changeOf(const Compared& compared) { return Ratio(compared.value) - Ratio(compared.base); }

/// The part's change in the total's unit.
std::optional<Ratio> changeWithin(const Compared& part, const Compared& total) {
    const auto unit = unitsIn(part.unit, total.unit);
    return unit ? std::optional(changeOf(part) * *unit) : std::nullopt;
}

} // namespace

std::optional<Points> contributionOf(const Compared& part, const Compared& total) {
    const auto change = changeWithin(part, total);
    if (!change || total.base <= Decimal(0)) return std::nullopt;
    return Points{*change / Ratio(total.base) * Ratio(100)};
}

std::optional<Percent> contributionShareOf(const Compared& part, const Compared& total) {
    const auto change = changeWithin(part, total);
    const Ratio whole = changeOf(total);
    if (!change || whole.isZero()) return std::nullopt;
    return Percent::ofShare(*change / whole);
}

} // namespace xushi

#include "domain/analyses/Contribution.h"

namespace xushi {
namespace {

Ratio changeOf(const Compared& compared) { return Ratio(compared.value) - Ratio(compared.base); }

} // namespace

std::optional<Points> contributionOf(const Compared& part, const Compared& total) {
    if (total.base <= Decimal(0)) return std::nullopt;
    return Points{changeOf(part) / Ratio(total.base) * Ratio(100)};
}

std::optional<Percent> contributionShareOf(const Compared& part, const Compared& total) {
    const Ratio change = changeOf(total);
    if (change.isZero()) return std::nullopt;
    return Percent::ofShare(changeOf(part) / change);
}

} // namespace xushi

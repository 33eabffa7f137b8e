#include "domain/analyses/TwoYearGrowth.h"

namespace xushi {
namespace {

Ratio squareOf(const Ratio& root) { return root * root; }

Ratio factorOf(const Percent& growth) { return Ratio(1) + growth.value * Ratio(1, 100); }

} // namespace

std::optional<Ratio> twoYearFactor(const Percent& growth, const Percent& growthBefore) {
    const Ratio factor = factorOf(growth);
    const Ratio factorBefore = factorOf(growthBefore);
    if (factor.isNegative() || factorBefore.isNegative()) return std::nullopt;
    return factor * factorBefore;
}

std::optional<Ratio> twoYearFactor(const Decimal& value, const Decimal& baseTwoYearsAgo) {
    if (value.isNegative() || baseTwoYearsAgo <= Decimal(0)) return std::nullopt;
    return Ratio(value) / Ratio(baseTwoYearsAgo);
}

std::optional<Decimal> twoYearAverage(const Ratio& factor, int decimals, RoundingRule rule) {
    if (factor.isNegative()) return std::nullopt;
    const Ratio perWhole(powerOfTen(decimals + 2), 1); // a whole is 100 %
    const Ratio below = rootFloorOf(factor * squareOf(perWhole));
    const auto toHalf = factor <=> squareOf((below + Ratio(1, 2)) / perWhole);
    // Half away from zero: the average is above zero where the root is above a whole. `perWhole` is even, so that
    // the root and the average are even together.
    const bool isOdd = !(below * Ratio(1, 2)).isWhole();
    const bool isUpAtHalf = rule == RoundingRule::HalfUp ? below >= perWhole : isOdd;
    const bool isUp = toHalf > 0 || (toHalf == 0 && isUpAtHalf);
    return Decimal::ofUnits(below + Ratio(isUp ? 1 : 0) - perWhole, decimals);
}

} // namespace xushi

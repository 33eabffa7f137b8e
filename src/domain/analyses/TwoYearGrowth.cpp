#include "domain/analyses/TwoYearGrowth.h"

namespace xushi {
namespace {

constexpr std::int64_t rootLimit = powerOfTen(18); ///< (2 x limit)^2 stays inside 128 bits

/// (units / perWhole)^2. With both below 2 x rootLimit no product leaves 128 bits, and comparing Ratios never does.
Ratio squareOf(Int128 units, Int128 perWhole) { return {units * units, perWhole * perWhole}; }

/// The greatest n with (n / perWhole)^2 <= square; asks 0 <= square < (rootLimit / perWhole)^2.
std::int64_t rootFloor(const Ratio& square, std::int64_t perWhole) {
    std::int64_t low = 0;
    std::int64_t high = rootLimit;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (squareOf(middle, perWhole) <= square ? low : high) = middle;
    }
    return low;
}

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
    const std::int64_t perWhole = powerOfTen(decimals + 2); // a whole is 100 %
    if (factor.isNegative() || factor >= squareOf(rootLimit, perWhole)) return std::nullopt;
    const std::int64_t below = rootFloor(factor, perWhole);
    const auto toHalf = factor <=> squareOf(Int128{2} * below + 1, Int128{2} * perWhole);
    // Half away from zero: the average is above zero where the root is above a whole. `perWhole` is even, so that
    // the root and the average are even together.
    const bool isUpAtHalf = rule == RoundingRule::HalfUp ? below >= perWhole : below % 2 == 1;
    const bool isUp = toHalf > 0 || (toHalf == 0 && isUpAtHalf);
    return Decimal(below + (isUp ? 1 : 0) - perWhole, decimals);
}

} // namespace xushi

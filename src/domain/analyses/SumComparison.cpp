#include "domain/analyses/SumComparison.h"

namespace xushi {

bool SumComparison::isWithinRounding() const {
    return difference <= tolerance && -difference <= tolerance;
}

SumComparison comparedWithSum(const Indicator& indicator, const Decimal& total, const Decimal& sum, std::size_t parts) {
    const Decimal difference = total - sum;
    if (countsWholeThings(indicator)) return {.difference = difference, .tolerance = Decimal(0)};
    const auto halves = static_cast<std::int64_t>(parts);
    return {.difference = difference, .tolerance = Decimal(5 * halves, difference.scale() + 1)};
}

} // namespace xushi

#include "domain/measures/Tally.h"

#include "domain/Rounding.h"

#include <algorithm>

namespace xushi {

std::optional<Tally> tallyOf(std::span<const Decimal> numbers) {
    if (numbers.empty()) return std::nullopt;
    Int128 millionths = 0;
    int scale = 0;
    for (const auto& number : numbers) {
        millionths += Int128{number.units()} * powerOfTen(Decimal::maxScale - number.scale());
        scale = std::max(scale, number.scale());
    }
    const Ratio exact(millionths, powerOfTen(Decimal::maxScale));
    Tally tally{.count = numbers.size(), .mean = exact / Ratio(static_cast<int>(numbers.size())), .meanDecimals = scale + 1};
    const Decimal sum = rounded(exact, scale);
    if (Ratio(sum) == exact) tally.sum = sum;
    return tally;
}

} // namespace xushi

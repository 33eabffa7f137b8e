#include "domain/measures/Tally.h"

namespace xushi {

std::optional<Tally> tallyOf(std::span<const Decimal> numbers) {
    if (numbers.empty()) return std::nullopt;
    Decimal sum;
    for (const auto& number : numbers) sum = sum + number;
    return Tally{.count = numbers.size(),
                 .sum = sum,
                 .mean = Ratio(sum) / Ratio(static_cast<int>(numbers.size())),
                 .meanDecimals = sum.scale() + 1};
}

} // namespace xushi

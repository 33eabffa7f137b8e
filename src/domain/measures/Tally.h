#pragma once

#include "domain/Decimal.h"
#include "domain/Ratio.h"

#include <optional>
#include <span>

namespace xushi {

/// Sum and mean of some numbers, exact.
struct Tally {
    std::size_t count = 0;
    Decimal sum;
    Ratio mean;           ///< rounded once, when it is shown
    int meanDecimals = 0; ///< one more than the number with the most
};

/// Nothing for no numbers: there is no mean of them.
std::optional<Tally> tallyOf(std::span<const Decimal> numbers);

} // namespace xushi

#pragma once

#include "domain/Decimal.h"
#include "domain/Indicator.h"

#include <cstddef>

namespace xushi {

/// A total as it was reported, beside the sum of its parts. Both are kept: neither is ever adjusted to the other.
struct SumComparison {
    Decimal difference; ///< total - sum, at the larger scale; may be negative
    Decimal tolerance;  ///< what the rounding of the parts explains

    bool isWithinRounding() const;
};

/// Tolerance n x 1/2 unit of the larger scale (DOMAIN 6): 16 parts with one decimal may differ by 0.8. Things that
/// are counted are not rounded, so for them it is 0.
SumComparison comparedWithSum(const Indicator& indicator, const Decimal& total, const Decimal& sum, std::size_t parts);

} // namespace xushi

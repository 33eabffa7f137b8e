#pragma once

#include "domain/Decimal.h"
#include "domain/Ratio.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace xushi {

/// 反推: last year's figure that a value and its published growth imply, when no base was published.
struct AnchoredBase {
    Ratio centre; ///< value / (1 + growth)
    Ratio low;    ///< the open interval left by the rounding of both numbers
    Ratio high;

    bool contains(const Ratio& base) const { return low < base && base < high; }
};

/// The base implied by `value` and `percent`, each known to half a unit of its last decimal.
/// Nothing for a value of 0 or less, or a growth of -100 % or below within its rounding.
std::optional<AnchoredBase> anchoredBase(const Decimal& value, const Decimal& percent);

/// Whole bases over which `count` grows by a rate that rounds to `percent` (half up or half even): none when the
/// published pair cannot be reproduced by rounding, the one there is, or the first two when it is not determined.
std::vector<std::int64_t> integerBases(std::int64_t count, const Decimal& percent);

} // namespace xushi

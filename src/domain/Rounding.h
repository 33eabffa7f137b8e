#pragma once

#include "domain/Decimal.h"
#include "domain/Ratio.h"
#include "domain/Tokens.h"

namespace xushi {

/// How the digit that is dropped decides. Rounding happens once, from the exact ratio.
enum class RoundingRule {
    HalfUp,   ///< 四舍五入: half away from zero (default)
    HalfEven, ///< GB/T 8170-2008: half to even, negatives by absolute value
};
template <> struct Tokens<RoundingRule> {
    static constexpr TokenList<RoundingRule, 2> all{{{RoundingRule::HalfUp, "half-up"}, {RoundingRule::HalfEven, "half-even"}}};
};

/// `value` with `decimals` decimals (0..18), all its digits.
Decimal rounded(const Ratio& value, int decimals, RoundingRule rule = RoundingRule::HalfUp);

/// Towards minus and plus infinity: the two ends of an interval that must not shrink by rounding.
Decimal roundedDown(const Ratio& value, int decimals);
Decimal roundedUp(const Ratio& value, int decimals);

} // namespace xushi

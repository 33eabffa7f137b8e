#pragma once

#include "domain/Ratio.h"

#include <compare>

namespace xushi {

/// A difference of two percentages, in 百分点.
struct Points {
    Ratio value;

    bool isNegative() const { return value.isNegative(); }
    auto operator<=>(const Points&) const = default;
};

/// A share or a rate, in per cent: 42.61 for 0.4261.
struct Percent {
    Ratio value;

    static Percent ofShare(const Ratio& share) { return {share * Ratio(100)}; }
    auto operator<=>(const Percent&) const = default;
    friend Points operator-(const Percent& a, const Percent& b) { return {a.value - b.value}; }
};

} // namespace xushi

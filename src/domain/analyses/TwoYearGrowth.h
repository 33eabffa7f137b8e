#pragma once

#include "domain/Decimal.h"
#include "domain/Percent.h"
#include "domain/Rounding.h"

#include <optional>

namespace xushi {

/// (1 + g1)(1 + g2) of two successive yearly growths. Nothing when one of them is below -100 %.
std::optional<Ratio> twoYearFactor(const Percent& growth, const Percent& growthBefore);

/// value / base of two years ago. Nothing over a base of zero or below, nor for a value below zero.
std::optional<Ratio> twoYearFactor(const Decimal& value, const Decimal& baseTwoYearsAgo);

/// 两年平均: sqrt(factor) - 1 in per cent with `decimals` (0..9) decimals. Rounded once: the root is never a number of
/// its own, and its half is decided by comparing squares; a tie is possible only where the root is a fraction.
/// A factor of 0 is -100 %. Nothing for a factor below 0.
std::optional<Decimal> twoYearAverage(const Ratio& factor, int decimals, RoundingRule rule);

} // namespace xushi

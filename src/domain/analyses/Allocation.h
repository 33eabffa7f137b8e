#pragma once

#include "domain/Decimal.h"
#include "domain/Ratio.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// `total` in proportion to `weights`, in steps of 10^-scale, by largest remainder: the parts sum exactly to the total
/// and each lies less than a step from its exact share. Equal remainders go to the earlier; a weight of zero gets
/// nothing; a negative total is allocated as its magnitude. Nothing when a weight is negative, all are zero, or the
/// total is no whole number of steps.
std::optional<std::vector<Decimal>> allocated(const Decimal& total, std::span<const Ratio> weights, int scale);
std::optional<std::vector<Decimal>> allocated(const Decimal& total, std::span<const Decimal> weights, int scale);

/// Over `parts` equal weights: 250 over 12 is ten times 21, then two times 20. Nothing for 0 parts.
std::optional<std::vector<Decimal>> allocatedEqually(const Decimal& total, std::size_t parts, int scale);

} // namespace xushi

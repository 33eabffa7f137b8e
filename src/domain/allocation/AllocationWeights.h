#pragma once

#include "domain/allocation/TargetAllocation.h"

namespace xushi {

/// What the weights of a target's parts are read from.
struct AllocationScene {
    const Catalogue& catalogue;
    std::span<const Figure> figures;
    const AllocationWish& wish;
    const Indicator& indicator;
    const Target& target;
    int scale; ///< decimals of the amounts
};

/// The counties, or the months, with their weights and what they have now; `allocation.other-nature`.
Result<std::vector<AllocationPart>> regionParts(const AllocationScene& scene);
Result<std::vector<AllocationPart>> monthParts(const AllocationScene& scene);

} // namespace xushi

#pragma once

#include "domain/checks/CheckContext.h"

namespace xushi {

/// A total beside the sum of what makes it up, in the total's unit.
struct Reconciliation {
    Decimal total;
    Decimal sum;
    bool agrees = true;
};

/// Adds up `parts`. What is rounded may differ by half a unit of the coarsest number for each part; things that are
/// counted one by one must agree exactly. Nothing is said (nothing is returned) unless every figure is there and
/// exact (近 and 余 are not), in a unit of the total's kind; — and … are there and add nothing.
std::optional<Reconciliation> reconciled(const PartFigure& total, std::span<const PartFigure> parts);

} // namespace xushi

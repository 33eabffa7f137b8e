#pragma once

#include "domain/Target.h"

#include <functional>
#include <optional>

namespace xushi {

/// The revisions and the rule of the lights that were known when a verdict was signed: it keeps them, whatever was decided later.
struct SignedRevisions {
    int target = 0;
    int curve = 0; ///< 0: month-linear, or not signed with a curve of its own
    std::optional<LightThresholds> thresholds = {}; ///< of the store; nothing where they were not kept
};

/// Tells the revisions under which a verdict was signed, by the target, the as-of month of the figure and the month of
/// the board that shows it; nothing where neither month was signed.
using SigningRecord = std::function<std::optional<SignedRevisions>(const TargetKey&, Month asOf, Month shown)>;

} // namespace xushi

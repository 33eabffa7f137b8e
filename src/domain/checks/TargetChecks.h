#pragma once

#include "domain/checks/CheckContext.h"
#include "domain/checks/Finding.h"

namespace xushi {

/// A year's target and what the year before achieved.
struct TargetContext {
    const Indicator& indicator;
    const Target& target;
    std::optional<Decimal> lastYearsActual; ///< of the full year, or the level at its end
    NumberFormat format = {};
};

/// Far more than the whole target is done: of a flow or a level of which more is better.
std::optional<CheckArgs> completionLarge(const CheckContext& context);
/// 超/欠序时 moved by more than the limit since the figure before it.
std::optional<CheckArgs> gapJump(const CheckContext& context);

/// More is better, and less is promised than was done: ordinary where the year starts anew (科技型中小企业), so it is only
/// asked about.
std::optional<CheckArgs> targetBelowLastYear(const TargetContext& context);

} // namespace xushi

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
    CheckLimits limits = {};
    const Target* before = nullptr;           ///< the revision that it replaces
};

/// A target is a figure that is hoped for: its value, and the level that it starts from, obey what the figures of the
/// indicator obey to be taken at all. Refused with `target.` and the end of the figures' key. A growth is per cent of any size, as a published one.
Result<void> fitsFiguresOf(const Indicator& indicator, const Target& target);

/// Far more than the whole target is done: of a flow or a level of which more is better.
std::optional<CheckArgs> completionLarge(const CheckContext& context);
/// 超/欠序时 moved by more than the limit since the figure before it.
std::optional<CheckArgs> gapJump(const CheckContext& context);

/// More is better, and less is promised than was done: ordinary where the year starts anew (科技型中小企业), so it is only
/// asked about.
std::optional<CheckArgs> targetBelowLastYear(const TargetContext& context);
/// An amount ten thousand times last year's or the one that it replaces, or a part of it: 万 for 亿, as of figures.
std::optional<CheckArgs> targetUnitSlip(const TargetContext& context);
std::optional<CheckArgs> targetUnitSlipBefore(const TargetContext& context);
/// A growth beyond the limit of the figures' growths, either way.
std::optional<CheckArgs> targetGrowthLarge(const TargetContext& context);

} // namespace xushi

#pragma once

#include "domain/checks/CheckContext.h"
#include "domain/checks/Finding.h"

namespace xushi {

// 同比, computed and published. A base of zero or below gives no rate and no finding; a value that is only about so
// (近, 余, 超, 约) is not recomputed.

/// The restated base, else last year's figure as reported or as stored then.
std::optional<Decimal> growthBaseOf(const CheckContext& context);

/// Computed on the restated base, else on last year's figure: beyond the limit either way. A slip of the unit and a
/// published growth beyond the limit are told as such.
std::optional<CheckArgs> growthLarge(const CheckContext& context);
/// Below zero over a base above it: 由正转负, as the board says.
std::optional<CheckArgs> turnedNegative(const CheckContext& context);
/// A published growth, or the bound of one, beyond the limit.
std::optional<CheckArgs> publishedLarge(const CheckContext& context);
/// Published against recomputed, apart by more than the limit. Never corrected: a panel may have changed.
std::optional<CheckArgs> publishedDiffers(const CheckContext& context);
/// Recomputed below a published 以上 by more than the limit.
std::optional<CheckArgs> belowPublishedFloor(const CheckContext& context);
/// Recomputed above a published 以内 by more than the limit.
std::optional<CheckArgs> abovePublishedCeiling(const CheckContext& context);
/// The same of a rate, in 百分点.
std::optional<CheckArgs> pointsDiffer(const CheckContext& context);
/// A known base outside the open interval that the value and its published growth leave (反推).
std::optional<CheckArgs> baseOutside(const CheckContext& context);
/// A count whose published growth no whole base gives by rounding: 582家 at +4.6 %.
std::optional<CheckArgs> notReproducible(const CheckContext& context);

} // namespace xushi

#pragma once

#include "store/Reading.h"

namespace xushi {

/// Whether the indicator can be stored as it is; refuses with `indicator.*`. What its figures mean stays: the unit and
/// the form once there are figures, and its meaning (differInMeaning) in months that are closed or signed off. A
/// version with a later `inForceFrom` leaves those as they are; it needs a `changeReason`. The same month, or none as
/// before, corrects the version that is stored.
Result<void> checkIndicator(Reading& reading, const Catalogue& catalogue, const Indicator& indicator);

/// What the record must obey by itself and beside the others that `catalogue` holds, whichever door it comes through.
/// `before` is what is stored, if anything: a unit is asked of what is new, and what stands without one is left alone.
Result<void> checkIndicatorAmong(const Catalogue& catalogue, const Indicator& indicator, const Indicator* before);

/// Whether `after` leaves what the stored figures and closed months of `before` mean.
Result<void> checkIndicatorKept(Reading& reading, const Catalogue& catalogue, const Indicator& before, const Indicator& after);

} // namespace xushi

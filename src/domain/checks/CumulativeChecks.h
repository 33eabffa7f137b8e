#pragma once

#include "domain/checks/CheckContext.h"
#include "domain/checks/Finding.h"

namespace xushi {

// How a reported cumulative (1—N月累计) follows the ones before it.

/// Below the cumulative before: 核减, or an error.
std::optional<CheckArgs> cumulativeFalls(const CheckContext& context);
/// Cumulatives of earlier months that were due and are not there: this one is complete, its month alone is not known.
std::optional<CheckArgs> earlierMissing(const CheckContext& context);
/// The same as the cumulative before, unless both are zero.
std::optional<CheckArgs> sameAsBefore(const CheckContext& context);
/// Many times the cumulative before, from the second quarter on: a lost decimal point.
std::optional<CheckArgs> jump(const CheckContext& context);

} // namespace xushi

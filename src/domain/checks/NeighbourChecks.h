#pragma once

#include "domain/checks/CheckContext.h"
#include "domain/checks/Finding.h"

namespace xushi {

// How a figure looks beside the one of the month before and of last year.

/// `limit` times apart or more; zero and numbers below it are no slip.
bool isUnitSlip(const Decimal& value, const Decimal& other, const Decimal& limit);

/// The month alone is 0, as reported or as the difference of two cumulatives. Not where the cumulative stands still
/// above zero: that is told by sameAsBefore.
std::optional<CheckArgs> monthZero(const CheckContext& context);
/// Two months alone are equal and not zero.
std::optional<CheckArgs> monthsEqual(const CheckContext& context);
/// Ten thousand times the figure before it in the year, or a part of it: 万 for 亿. Rates have no such unit.
std::optional<CheckArgs> unitSlipBefore(const CheckContext& context);
/// The same against last year's figure.
std::optional<CheckArgs> unitSlip(const CheckContext& context);
/// Last year's figure as reported with this one is not the one that was stored then.
std::optional<CheckArgs> lastYearDiffers(const CheckContext& context);

} // namespace xushi

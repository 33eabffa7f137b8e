#pragma once

#include "domain/checks/CheckContext.h"
#include "domain/checks/Finding.h"

namespace xushi {

// What a number must obey by itself to be taken at all. The first three ask only while something is written.

/// A month after today; a forecast or a plan may speak of one.
std::optional<CheckArgs> monthNotBegun(const CheckContext& context);
/// A month up to the one through which the store is closed.
std::optional<CheckArgs> monthClosed(const CheckContext& context);
/// A month after the indicator's last.
std::optional<CheckArgs> indicatorStopped(const CheckContext& context);

/// Half a project: 156.5项.
std::optional<CheckArgs> notWhole(const CheckContext& context);
/// Half a person: 1.20005万人 are 12000.5人, while 1.2万人 are whole.
std::optional<CheckArgs> notWholeInBase(const CheckContext& context);
/// Below zero: never a count, a level or a rate. An amount (利润) may be, and a month alone that corrects (核减).
std::optional<CheckArgs> negative(const CheckContext& context);
/// A rate above all of it: 100 %, 1000 ‰.
std::optional<CheckArgs> rateAboveCap(const CheckContext& context);
/// A number of a milestone without the stage, which alone is judged.
std::optional<CheckArgs> stageAwaited(const CheckContext& context);

} // namespace xushi

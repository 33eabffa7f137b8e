#pragma once

#include "domain/checks/CheckContext.h"

namespace xushi {

// Whether what a rule names is so small that chance explains it: whole things up to the limit of the settings (小数),
// and months of an amount up to as many steps of its last digit. A limit of 0 makes nothing small. They are asked only
// where the rule has found something.

bool isSmallStep(const CheckContext& context);    ///< the cumulative and the one before it
bool isSmallSum(const CheckContext& context);     ///< the cumulative up to the month
bool isSmallMonth(const CheckContext& context);   ///< the month alone
bool isSmallYear(const CheckContext& context);    ///< the value and last year's
bool isSmallTarget(const CheckContext& context);  ///< the year's target

} // namespace xushi

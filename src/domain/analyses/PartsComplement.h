#pragma once

#include "domain/Decimal.h"
#include "domain/Indicator.h"

#include <optional>

namespace xushi {

/// A value with the indicator that it is of. The indicator outlives it.
struct MeasuredValue {
    const Indicator& indicator;
    std::optional<Decimal> value;
};

/// What a 其中 part leaves of its total: 新开工156项（亿元以下103项） leaves 53. Given in the total's unit. Nothing when
/// the part hangs below another indicator or has a unit of another kind, when either value is missing, for rates and milestones, nor when the part
/// is above the total.
std::optional<Decimal> complementOf(const MeasuredValue& total, const MeasuredValue& part);

} // namespace xushi

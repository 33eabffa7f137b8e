#pragma once

#include "domain/Problem.h"
#include "domain/Target.h"

#include <optional>

namespace xushi {

/// Where a flow would end the year if it went on as its basis says.
struct Forecast {
    Ratio value;               ///< of the whole year, in the indicator's unit, exact
    bool meetsTarget = false;  ///< by the target's comparator, on the unrounded value
    Remark basis;              ///< 按1—5月月均推算 ...
};

/// The flow of the year before, up to the same month and whole; in the indicator's unit.
struct LastYearFlow {
    std::optional<Decimal> upToMonth;
    std::optional<Decimal> whole;
};

/// Run rate: A / (m - s + 1) x (13 - s) for a target that starts in month s. In December the forecast is A itself;
/// below zero it stays below. `actual` is what counts as done. Nothing before the start, nor for a target that is not the level of a flow.
std::optional<Forecast> forecastByRunRate(const Target& target, const Ratio& actual, Month asOf);

/// Last year's share: A / (YTD(m) / full year) of the year before. Nothing when either is missing, zero or negative,
/// nor for a target that is not the level of a flow.
std::optional<Forecast> forecastByLastYear(const Target& target, const Ratio& actual, const LastYearFlow& lastYear);

} // namespace xushi

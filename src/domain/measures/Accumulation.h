#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"

#include <optional>
#include <span>
#include <vector>

namespace xushi {

/// The cumulative (or level) of one series at a month, and the months that are missing in it.
struct Accumulation {
    std::optional<Decimal> value; ///< empty when a month-alone series has a hole before it: never a partial sum
    std::vector<Month> holes;
};

/// January up to `asOf` of the figures of one indicator, region and year. A reported cumulative is complete by
/// itself; months reported alone are summed and a hole makes the sum incomplete.
Accumulation accumulatedAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month asOf);

/// The month alone: as reported, or YTD(m) - YTD(m-1); January's cumulative is itself. Nothing at a hole, nor for
/// February when January is not reported. May be negative (核减).
std::optional<Decimal> monthAloneAt(const Indicator& indicator, std::span<const Figure> yearFigures, Month month);

} // namespace xushi

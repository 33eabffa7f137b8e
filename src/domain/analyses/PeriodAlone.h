#pragma once

#include "domain/analyses/Board.h"
#include "domain/analyses/Growth.h"

#include <optional>

namespace xushi {

/// A month or a quarter of a flow by itself.
struct PeriodAlone {
    Decimal value;
    std::optional<Decimal> lastYear; ///< of the same months of the year before
    std::optional<Growth> growth;    ///< as published where such months are reported alone, else over `lastYear`
};

/// As reported, else the difference of two cumulatives (measures/Accumulation). `period` is of kind Month or Quarter; the request's
/// is of the same month or a later one of the year. Nothing at a hole, for February where January is reported with it, nor for what does
/// not accumulate.
std::optional<PeriodAlone> periodAloneAt(const BoardRequest& request, const Indicator& indicator, const RegionCode& region, const Period& period);

} // namespace xushi

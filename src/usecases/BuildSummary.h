#pragma once

#include "domain/summary/SummaryBuilder.h"
#include "store/Reading.h"

namespace xushi {

struct BuildSummaryRequest {
    Period period;
    std::optional<RegionCode> region; ///< none: the city
    const SummaryTemplate& layout;
    const SummaryWords& words;
};

/// The half-year table from the store as it is now, with the 校验码 of the same moment. `summary.no-rows` when the year has neither target nor figure.
Result<SummaryTable> buildSummary(Reading& reading, const BuildSummaryRequest& request);

} // namespace xushi

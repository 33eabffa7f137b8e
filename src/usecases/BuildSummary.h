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

/// The table of a layout from the store as it is now, with the 校验码 of the same moment. `summary.no-rows` when there is nothing that
/// the layout shows, `summary.filter` when it names what the store does not have.
Result<SummaryTable> buildSummary(Reading& reading, const BuildSummaryRequest& request);

} // namespace xushi

#pragma once

#include "domain/NamedRecord.h"

#include <string>

namespace xushi {

/// The indicator and the region that a command names; both point into the catalogue.
struct NamedSeries {
    const Indicator* indicator;
    const Region* region;
};

/// By code or name, as valid in `when`; an empty region means the city. Refuses what indicatorNamed and regionNamed refuse.
Result<NamedSeries> seriesNamed(const Catalogue& catalogue, const std::string& indicator, const std::string& region,
                                const MonthSpan& when);

} // namespace xushi

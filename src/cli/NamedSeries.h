#pragma once

#include "domain/Catalogue.h"

#include <string>

namespace xushi {

/// The indicator and the region that a command names; both point into the catalogue.
struct NamedSeries {
    const Indicator* indicator;
    const Region* region;
};

/// By code or name; an empty region means the city. Refuses with `figure.no-indicator`, `no-region` or `no-city`.
Result<NamedSeries> seriesNamed(const Catalogue& catalogue, const std::string& indicator, const std::string& region);

} // namespace xushi

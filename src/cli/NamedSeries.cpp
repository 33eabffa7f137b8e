#include "cli/NamedSeries.h"

namespace xushi {

Result<NamedSeries> seriesNamed(const Catalogue& catalogue, const std::string& indicator, const std::string& region) {
    const Indicator* counted = catalogue.indicatorNamed(indicator);
    if (!counted) return missing("figure.no-indicator", {indicator});
    const Region* where = region.empty() ? catalogue.city() : catalogue.regionNamed(region);
    if (!where) return region.empty() ? missing("figure.no-city") : missing("figure.no-region", {region});
    return NamedSeries{counted, where};
}

} // namespace xushi

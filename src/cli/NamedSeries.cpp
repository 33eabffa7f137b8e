#include "cli/NamedSeries.h"

namespace xushi {

Result<NamedSeries> seriesNamed(const Catalogue& catalogue, const std::string& indicator, const std::string& region,
                                const MonthSpan& when) {
    const auto counted = indicatorNamed(catalogue, indicator, when);
    if (!counted) return counted.error();
    const auto where = regionNamed(catalogue, region, when);
    if (!where) return where.error();
    return NamedSeries{*counted, *where};
}

} // namespace xushi

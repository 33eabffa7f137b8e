#pragma once

#include "domain/charts/ChartPack.h"
#include "store/Reading.h"

#include <string>

namespace xushi {

/// Whose chart is drawn, by codes or names.
struct ChartQuestion {
    ChartKind kind = ChartKind::Cumulative;
    Period period;
    std::string indicator = {}; ///< not asked where the kind needs a 板块
    std::string region = {};    ///< empty: the city
    std::string section = {};   ///< the 板块; empty: every one
    RankedBy by = RankedBy::Value;
};

/// The chart as it is shown in the window. Refuses what indicatorNamed and regionNamed refuse, `chart.no-section`; `chart.not-drawn` says why there is
/// nothing to draw.
Result<Chart> readChart(Reading& reading, const ChartQuestion& question, const ChartWords& words);

/// The pack of a period and region, with the 校验码 of the same moment. `kind`, `indicator` and `by` are not asked. As above.
Result<ChartPack> readChartPack(Reading& reading, const ChartQuestion& question, const ChartWords& words);

} // namespace xushi

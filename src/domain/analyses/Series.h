#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"
#include "domain/curves/PastShares.h"

#include <span>
#include <vector>

namespace xushi {

/// The figures of one indicator, region and year, found by halving: ordered by period, empty when there are none.
/// `sorted`: ordered by indicator, region, period.
std::span<const Figure> seriesIn(std::span<const Figure> sorted, const IndicatorCode& indicator,
                                 const RegionCode& region, int year);

/// The cumulatives of the `years` years before `year`.
PastShares pastSharesIn(std::span<const Figure> sorted, const Indicator& indicator, const RegionCode& region, int year,
                        int years);

/// Orders `figures` by indicator, region, period.
void sortForBoard(std::vector<Figure>& figures);

} // namespace xushi

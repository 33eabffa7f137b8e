#pragma once

#include "domain/analyses/Growth.h"

#include <optional>
#include <span>

namespace xushi {

/// The figures of one indicator and region in a year and in the year before.
struct TwoYears {
    std::span<const Figure> thisYear;
    std::span<const Figure> yearBefore;
};

/// 环比: the month alone over the month alone before it (a cumulative is differenced first), a stock's level over the
/// level a month before, a rate less the rate a month before in 百分点. January stands over December of the year
/// before. A base of zero or below is answered as in growthOf. Nothing at a hole or right after one, in February and
/// March when January is not reported (there is no single February), nor where only quarters are reported.
std::optional<Growth> monthOnMonthAt(const Indicator& indicator, const TwoYears& years, Month month);

/// The quarter alone over the quarter alone before it, of an indicator whose quarters are reported alone; the first
/// quarter stands over the last of the year before. Nothing for a month that ends no quarter, at a hole or right
/// after one.
std::optional<Growth> quarterOnQuarterAt(const Indicator& indicator, const TwoYears& years, Month lastOfQuarter);

} // namespace xushi

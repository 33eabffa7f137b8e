#pragma once

#include "domain/analyses/Board.h"

#include <array>
#include <optional>

namespace xushi {

/// One month of a year's course. What is not known is empty, never 0.
struct MonthOfYear {
    std::optional<Decimal> value;      ///< cumulative of a flow, level of a stock, rate
    std::optional<Decimal> monthAlone; ///< of a flow
    std::optional<Decimal> lastYear;   ///< archived, or reported with this year's figure
    std::optional<Ratio> due;          ///< T * S(m) in the indicator's unit, of a flow with a target
    std::optional<DataStatus> status;
    bool isAsOfAssumed = false;
    int revision = 0;                  ///< 0: not reported
    RoundingRule rounding = RoundingRule::HalfUp; ///< by which the month is shown
};

/// The course of one indicator in one region over a year: what a chart and its table show.
struct YearSeries {
    std::array<MonthOfYear, 12> months;
    const Target* target = nullptr; ///< lives as long as the Catalogue
    bool hasAnyValue() const;
};

/// The year is that of the request's period; its region is not asked. A month that was signed off is read as the store
/// stood then.
YearSeries yearSeriesOf(const BoardRequest& request, const IndicatorCode& indicator, const RegionCode& region);

} // namespace xushi

#pragma once

#include "domain/analyses/Board.h"
#include "domain/analyses/Forecast.h"

namespace xushi {

/// Where a row would end the year, by each basis that there is.
struct YearEnd {
    std::optional<Forecast> byRunRate;
    std::optional<Forecast> byLastYear;
};

/// Of what counts as done in the row; nothing without a target of a flow. `request` has the figures that the row was judged with.
YearEnd yearEndOf(const BoardRequest& request, const Indicator& indicator, const BoardRow& row);

} // namespace xushi

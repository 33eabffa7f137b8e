#include "domain/analyses/YearEnd.h"

#include "domain/measures/Accumulation.h"

namespace xushi {

YearEnd yearEndOf(const BoardRequest& request, const Indicator& indicator, const BoardRow& row) {
    const auto done = row.done();
    if (!row.target || !done || !row.asOf) return {};
    const Month asOf = row.asOf->last;
    const auto before = seriesIn(request.figures, indicator.code, row.region, row.asOf->year - 1);
    const LastYearFlow lastYear{accumulatedAt(indicator, before, asOf, row.begins).value,
                                accumulatedAt(indicator, before, Month::last(), row.begins).value};
    return {forecastByRunRate(*row.target, *done, asOf), forecastByLastYear(*row.target, *done, lastYear)};
}

} // namespace xushi

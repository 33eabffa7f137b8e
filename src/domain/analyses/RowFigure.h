#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"

#include <vector>

namespace xushi {

struct BoardRow;

/// The keys under which the year's figures of the indicator are stored up to `shown`, the last first; none where it reports none of these months.
std::vector<FigureKey> keysUpTo(const Indicator& indicator, const RegionCode& region, const Period& shown);

/// The figure that a row of the board at `shown` tells of: the one that is judged, else the one that it could have. Nothing of a row without a region.
std::optional<FigureKey> figureOf(const BoardRow& row, const Indicator& indicator, const Period& shown);

/// The period whose cell a row of the board at `asked` leads to: of a figure of an earlier month, `judged`, that month, unless the one that is asked for is owed.
Period periodToEnter(const Period& asked, const Period& judged, bool isOwed);

} // namespace xushi

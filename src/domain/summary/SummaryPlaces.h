#pragma once

#include "domain/Catalogue.h"
#include "domain/analyses/Board.h"

#include <span>
#include <vector>

namespace xushi {

/// Where a row of a board stands among the totals and their parts.
struct SummaryPlace {
    const BoardRow* row = nullptr;
    const Indicator* indicator = nullptr;
    int level = 0;            ///< 0 for a total of its own, 1 for its 其中, 2 for an 其中 of that
    bool isFirstPart = false; ///< of its total
};

/// The rows in their order, each part directly below its total and the parts before it. A part whose total has no row
/// is a total of its own. Rows of indicators that the catalogue does not have are left out.
std::vector<SummaryPlace> placesOf(const Catalogue& catalogue, std::span<const BoardRow> rows);

} // namespace xushi

#pragma once

#include "domain/analyses/Board.h"
#include "store/Store.h"

#include <memory>
#include <vector>

namespace xushi {

/// A board with the catalogue and the figures that it was made from; `rows` point into `catalogue`.
struct BoardReading {
    std::unique_ptr<Catalogue> catalogue;
    std::vector<Figure> figures; ///< of the year and the one before
    std::vector<BoardRow> rows;
};

/// Every indicator and region with a target or a figure in the year, at `period`.
Result<BoardReading> readBoard(Store& store, const Period& period, const std::optional<RegionCode>& region);

} // namespace xushi

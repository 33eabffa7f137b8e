#pragma once

#include "domain/Catalogue.h"
#include "domain/checks/FigureChecks.h"

#include <span>
#include <vector>

namespace xushi {

/// What stands out about one figure among its neighbours. `figures` are this year's and last year's, ordered as
/// for a board.
std::vector<Finding> checkFigure(const Catalogue& catalogue, std::span<const Figure> figures, const Figure& figure);

} // namespace xushi

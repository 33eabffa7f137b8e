#pragma once

#include "domain/Catalogue.h"
#include "domain/checks/FigureChecks.h"

#include <span>
#include <vector>

namespace xushi {

/// What stands out about one figure among its neighbours, stored already or not. `figures` are those from
/// firstYearNeeded(catalogue, its year) on, ordered as for a board.
std::vector<Finding> checkFigure(const Catalogue& catalogue, std::span<const Figure> figures, const Figure& figure);

/// What stands out about a year's target. `figures` hold the year before, ordered as for a board.
std::vector<Finding> checkTarget(const Catalogue& catalogue, std::span<const Figure> figures, const Target& target);

} // namespace xushi

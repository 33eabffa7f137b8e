#pragma once

#include "domain/Catalogue.h"
#include "domain/checks/FigureChecks.h"
#include "domain/signing/SignedWorlds.h"

#include <span>
#include <vector>

namespace xushi {

/// What stands out about one figure among its neighbours, stored already or not. `figures` are those from
/// firstYearNeeded(catalogue, its year) on, ordered as for a board.
/// A figure of a month that was signed off is checked as it was then.
std::vector<Finding> checkFigure(const Catalogue& catalogue, std::span<const Figure> figures, const Figure& figure,
                                 const SignedWorlds* signedWorlds = nullptr);

/// What stands out about a year's target. `figures` hold the year before, ordered as for a board.
std::vector<Finding> checkTarget(const Catalogue& catalogue, std::span<const Figure> figures, const Target& target);

} // namespace xushi

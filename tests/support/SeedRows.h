#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"

#include <vector>

namespace xushi {

/// Expects that the sample gives back every row of tests/data/seed_figures.csv, the list of all that the two source
/// documents state: number, unit, qualifier, comparator, period, region, parent, stage and words; or that
/// tests/data/prose_only.csv says why a row has no place. Sources and documents begin with the ids of their rows.
void expectEverySeedRow(const Catalogue& catalogue, const std::vector<Figure>& figures);

} // namespace xushi

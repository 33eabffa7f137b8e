#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"

#include <vector>

namespace xushi {

/// Whether the department answers for the figure: by the version of the indicator with which its month is read. `catalogue`
/// with every version.
bool isOfDepartment(const Catalogue& catalogue, const FigureKey& key, const DepartmentCode& department);

/// The indicators that the department answers for in some month, by any version; in the order of the catalogue.
std::vector<IndicatorCode> indicatorsOf(const Catalogue& catalogue, const DepartmentCode& department);

/// What a package of the department holds of the definitions, every version of each: its indicators and what these stand on
/// (what they are parts of, and of what they are a rate); the targets of its own and their curves; the people who may act for
/// it; every region, every department, and the rules of the store.
Catalogue shareOf(const Catalogue& whole, const DepartmentCode& department);

} // namespace xushi

#pragma once

#include "domain/Catalogue.h"
#include "store/Reading.h"

#include <vector>

namespace xushi {

/// The figures of one indicator in one region in every year, and of what a derived rate is made of; ordered as for a board. Failures of
/// Reading.
Result<std::vector<Figure>> readSeriesOfEveryYear(Reading& reading, const Indicator& indicator, const RegionCode& region);

} // namespace xushi

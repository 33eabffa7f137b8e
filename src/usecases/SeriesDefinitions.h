#pragma once

#include "store/Reading.h"

#include <set>
#include <utility>

namespace xushi {

using SeriesOf = std::pair<IndicatorCode, RegionCode>;

/// What figures of some series are judged by, as the store stands in `reading`: every version of their indicators, their
/// regions, and the rules of the store; of a package its department. Of anything else nothing, and of codes that the store does not know
/// neither. Told from the journal, by its index, in time of what is asked for: an act reads it within its own transaction.
Result<Catalogue> definitionsOf(Reading& reading, const std::set<SeriesOf>& series);

} // namespace xushi

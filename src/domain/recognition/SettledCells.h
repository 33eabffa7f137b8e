#pragma once

#include "domain/recognition/Recognition.h"

#include <vector>

namespace xushi {

/// One value for one key: of two that differ both are asked, of two that do not the second is left out.
void settleRepeated(std::vector<FoundCell>& cells);
/// Of two years in rows one below the other the older is last year's figure, where every one of it has its twin; `first`: of the table.
void settleYearRows(std::vector<FoundCell>& cells, std::size_t first);
/// Months that are read as cumulatives and fall are months alone, or wrong: a cumulative does not fall.
void settleFalling(std::vector<FoundCell>& cells);

} // namespace xushi

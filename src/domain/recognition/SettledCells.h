#pragma once

#include "domain/recognition/Recognition.h"

#include <vector>

namespace xushi {

/// One value for one key: of two that differ both are asked, of two that do not the second is left out.
void settleRepeated(std::vector<FoundCell>& cells);
/// Months that are read as cumulatives and fall are months alone, or wrong: a cumulative does not fall.
void settleFalling(std::vector<FoundCell>& cells);

} // namespace xushi

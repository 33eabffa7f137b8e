#pragma once

#include "domain/recognition/Recognition.h"

namespace xushi {

/// A table of the half-year that this program has written says beside its figures what it computed from the store: growth, last
/// year's figure, the remarks of a row. That is no news to the store. Of such a table, which is known by its lights beside its
/// schedule, only the figures stand: what is computed is ignored (`import.own-computed`), and so is the dash of a row that has no figure.
void settleOwnSummaries(Recognition& recognition);

} // namespace xushi

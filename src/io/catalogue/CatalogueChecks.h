#pragma once

#include "domain/Catalogue.h"

namespace xushi {

/// What no single record shows: codes are given once, every reference leads somewhere and not in a circle, a
/// curve is valid, an end is not before its beginning. Refuses with `catalogue.*`, naming the first record.
Result<void> checkCatalogue(const Catalogue& catalogue);

} // namespace xushi

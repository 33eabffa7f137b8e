#pragma once

#include "store/Store.h"

namespace xushi {

struct ImportCounts {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};

/// Upserts every record of `incoming` by its code, all or nothing. Settings are taken only by an empty store.
/// Every record that is new or changed obeys the rule of its editor (checkIndicator, checkRegion, checkTarget ...), beside
/// the others of the file; a changed target or curve needs a reason.
Result<ImportCounts> importCatalogue(Store& store, const Catalogue& incoming, const ChangeNote& note);

} // namespace xushi

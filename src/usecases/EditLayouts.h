#pragma once

#include "domain/summary/SummaryTemplate.h"
#include "store/Store.h"

#include <functional>
#include <string>
#include <string_view>

namespace xushi {

/// Reads the text of a layout; io knows how. Refuses with `template.*`.
using LayoutReading = std::function<Result<SummaryTemplate>(std::string_view body)>;

struct SaveLayoutRequest {
    std::string body;        ///< the text of a layout
    LayoutCode code;         ///< of a body that names none
    const LayoutReading& read;
    ChangeNote note;
    bool isNew = false; ///< a layout of that code must not be there yet
};

/// Keeps a layout in the store, as a new revision where its code is there; what the reading refuses is not stored. Refuses
/// with `template.*`, `layout.*` and `text.*`.
Result<StoredLayout> saveLayout(Store& store, const SaveLayoutRequest& request);

/// Takes a layout out of the store: its revisions stay, and what was given out in it is still built. `layout.not-stored` where there is none.
Result<StoredLayout> removeLayout(Store& store, const LayoutCode& code, const ChangeNote& note);

/// What a layout must obey by itself and beside the others: no two of one name.
Result<void> checkLayoutAmong(const Catalogue& catalogue, const StoredLayout& layout);

/// Those of the store that are there, in their order.
std::vector<StoredLayout> layoutsIn(const Catalogue& catalogue);

} // namespace xushi

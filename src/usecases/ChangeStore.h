#pragma once

#include "store/Store.h"

namespace xushi {

/// Store::inTransaction for every act that brings texts into the store: the reason in the note and each text of each
/// record that `act` puts obeys domain/texts/TextRules.h (`text.*`), or nothing is written. A text that already stands
/// in the stored record may stay. Only an undo, which brings back what stood before, writes without this door.
Result<std::int64_t> changeStore(Store& store, const ChangeNote& note,
                                 const std::function<Result<void>(Transaction&)>& act);

} // namespace xushi

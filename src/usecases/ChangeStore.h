#pragma once

#include "store/Store.h"

namespace xushi {

/// Store::inTransaction for every act that brings texts into the store: the reason in the note and each text of each
/// record that `act` puts obeys domain/texts/TextRules.h (`text.*`), or nothing is written. A text that already stands
/// in the stored record may stay. A package takes nothing but figures and explanations (`package.figures-only`). Only an undo, which brings back what stood before, and the making of a package, which copies what stands, write without this door.
Result<std::int64_t> changeStore(Store& store, const ChangeNote& note,
                                 const std::function<Result<void>(Transaction&)>& act);

/// changeStore for an act that gives something back: what `act` gives.
template <class Act> auto writeTogether(Store& store, const ChangeNote& note, Act act) -> decltype(act(std::declval<Transaction&>())) {
    std::optional<decltype(act(std::declval<Transaction&>()))> result;
    const auto group = changeStore(store, note, [&](Transaction& transaction) -> Result<void> {
        result.emplace(act(transaction));
        return *result ? Result<void>() : Result<void>(result->error());
    });
    if (!group) return group.error();
    return std::move(*result);
}

} // namespace xushi

#pragma once

#include "app/office/OpenStore.h"
#include "app/office/Snapshot.h"
#include "domain/Month.h"

#include <variant>

namespace xushi {

/// An act before or behind the one that ends with `entry`.
struct ActBeside {
    std::int64_t entry = 0;
    bool isLater = false;
};

/// The moment that is asked for: after an entry, which is the last of its act; at the end of a day; or an act beside.
using MomentAsked = std::variant<std::int64_t, Date, ActBeside>;

/// A store as it stood then, as far as it is shown.
struct ReadMoment {
    StoreMoment moment;
    Snapshot snapshot; ///< of a year
};

/// What entryAt refuses; `position.no-act-before`, `position.no-act-after`.
Result<StoreMoment> momentOf(Reading& now, const MomentAsked& asked);
/// What is shown of `year`, of a store of now.
Result<ReadMoment> readMoment(Store& store, const MomentAsked& asked, int year);

} // namespace xushi

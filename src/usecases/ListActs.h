#pragma once

#include "domain/Journal.h"
#include "store/Reading.h"

#include <optional>
#include <vector>

namespace xushi {

/// An act as a list of them tells it.
struct ListedAct {
    JournalAct act;
    std::optional<JournalEntry> only; ///< what it wrote, where that was one record
};

/// A page of the acts that are wanted, the last first, each in time independent of the journal's length.
Result<std::vector<ListedAct>> listActs(Reading& reading, const ActsWanted& wanted);

} // namespace xushi

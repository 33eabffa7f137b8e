#pragma once

#include "domain/Journal.h"
#include "store/sql/SqlStatement.h"

#include <optional>

namespace xushi {

/// Up to where the store was proved in full, as it says itself; without the time. Throws SQLite::Exception.
std::optional<JournalHead> readCheckpoint(PreparedStatements& prepared);
/// Within an act.
void writeCheckpoint(PreparedStatements& prepared, const JournalHead& proved);
/// Whether the journal has that entry with that hash.
bool isInJournal(PreparedStatements& prepared, const JournalHead& head);

} // namespace xushi

#pragma once

#include "power/PowerCuts.h"
#include "support/SmallActs.h"

namespace xushi {

/// Acts on a small store, recorded from its opening on.
struct RecordedActs {
    SmallAct act;
    RecordedWork work;
    std::vector<std::string> heads; ///< the hash of the journal's last entry after none of the acts, one, two …
};

RecordedActs recordActs(const SmallAct& act, int count);

/// The store opens for writing, is sound in full, and stands as after the acts that were acknowledged, or one more; the next act is stored.
Judgement judgementOf(const RecordedActs& acts);

/// The same after SQLite itself has opened the store and played back what it finds beside it, as any other program would.
Judgement afterSqlite(const Judgement& judge);

/// What is wrong with a store that must be there, may be written, be sound, and end with one of these entries.
std::string wrongWith(const std::filesystem::path& store, const std::vector<std::string>& heads);

/// Empty where it cannot be read.
std::string headOf(Store& store);

} // namespace xushi

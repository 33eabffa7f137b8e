#include "usecases/ReadSignedWorlds.h"

namespace xushi {

Result<SignedWorlds> readSignedWorlds(Reading& reading, const Catalogue& stored, const Workflow& workflow, int year) {
    SignedWorlds worlds(stored, sealsIn(workflow, year), firstYearNeeded(stored, year));
    if (worlds.isEmpty()) return Result<SignedWorlds>(std::move(worlds));
    const auto states = reading.readEarlierStates(worlds.firstEntry(), [&](const JournalPlace& place) { return worlds.isWanted(place); });
    if (!states) return states.error();
    if (const auto added = worlds.add(*states); !added) return added.error();
    return Result<SignedWorlds>(std::move(worlds));
}

} // namespace xushi

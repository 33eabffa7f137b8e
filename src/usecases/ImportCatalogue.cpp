#include "usecases/ImportCatalogue.h"

#include "usecases/ChangeStore.h"
#include "usecases/EditSettings.h"
#include "usecases/IncomingCatalogue.h"
#include "usecases/JudgeCatalogue.h"

#include <algorithm>

namespace xushi {
namespace {

/// What a file brings obeys the rules of the editors, one by one.
Result<void> checkIncoming(Reading& reading, const Catalogue& stored, const Catalogue& incoming) {
    const auto lines = judgeCatalogue(reading, stored, incoming);
    if (!lines) return lines.error();
    const auto refusal = std::ranges::find_if(*lines, [](const CatalogueLine& line) { return line.problem.has_value(); });
    return refusal == lines->end() ? Result<void>() : Result<void>(*refusal->problem);
}

template <class Record>
Result<void> upsertAll(Transaction& transaction, const Catalogue& stored, const std::vector<Record>& incoming,
                       ImportCounts& counts) {
    for (const auto& record : incoming) {
        const Record* before = storedOf(stored, record);
        if (before && *before == record) {
            ++counts.unchanged;
            continue;
        }
        ++(before ? counts.changed : counts.added);
        if (const auto put = transaction.put(record); !put) return put.error();
    }
    return {};
}

Result<ImportCounts> takeIn(Transaction& transaction, const Catalogue& file, const std::string& reason) {
    const auto stored = transaction.readCatalogue(yearsOfTargets(file));
    if (!stored) return stored.error();
    const Catalogue incoming = asNextOf(*stored, file);
    const bool takesSettings = stored->indicators.empty() && stored->regions.empty();
    if (takesSettings)
        if (const auto fits = checkSettings(stored->settings, incoming.settings, reason); !fits) return fits.error();
    if (const auto fits = checkIncoming(transaction, *stored, incoming); !fits) return fits.error();
    if (takesSettings)
        if (const auto put = transaction.put(incoming.settings); !put) return put.error();
    ImportCounts counts;
    for (const auto& done : {upsertAll(transaction, *stored, incoming.departments, counts),
                             upsertAll(transaction, *stored, incoming.regions, counts),
                             upsertAll(transaction, *stored, incoming.curves, counts),
                             upsertAll(transaction, *stored, incoming.indicators, counts),
                             upsertAll(transaction, *stored, incoming.targets, counts),
                             upsertAll(transaction, *stored, incoming.people, counts)})
        if (!done) return done.error();
    return counts;
}

} // namespace

Result<ImportCounts> importCatalogue(Store& store, const Catalogue& file, const ChangeNote& note) {
    return writeTogether(store, note, [&](Transaction& transaction) { return takeIn(transaction, file, note.reason); });
}

} // namespace xushi

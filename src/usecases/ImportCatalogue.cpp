#include "usecases/ImportCatalogue.h"

#include "usecases/ChangeStore.h"
#include "usecases/EditLists.h"
#include "usecases/EditPeople.h"
#include "usecases/EditSettings.h"
#include "usecases/EditTargets.h"
#include "usecases/IncomingCatalogue.h"
#include "usecases/IndicatorRules.h"

#include <algorithm>

namespace xushi {
namespace {

/// The first refusal among records that `check` is asked about; what is stored as it comes is not asked again.
template <class Record, class Check>
Result<void> checkEach(const Catalogue& stored, const std::vector<Record>& incoming, const Check& check) {
    for (const auto& record : incoming) {
        const Record* before = storedOf(stored, record);
        if (before && *before == record) continue;
        if (const auto fits = check(record, before); !fits) return fits;
    }
    return {};
}

/// What a file brings obeys the rules of the editors, one by one.
Result<void> checkIncoming(Reading& reading, const Catalogue& stored, const Catalogue& incoming) {
    const Catalogue all = joined(stored, incoming);
    const auto closed = closedMonths(reading, stored.settings);
    if (!closed) return closed.error();
    for (const auto& fits : {
             checkEach(stored, incoming.departments, [&](const Department& d, const Department*) { return checkDepartmentAmong(all, d); }),
             checkEach(stored, incoming.regions, [&](const Region& region, const Region*) {
                 const auto fits = checkRegionAmong(all, region);
                 return fits ? checkRegionKept(*closed, stored, region) : fits;
             }),
             checkEach(stored, incoming.curves, [&](const Curve& curve, const Curve* before) { return checkCurveAmong(curve, before); }),
             checkEach(stored, incoming.indicators, [&](const Indicator& indicator, const Indicator* before) {
                 const auto fits = checkIndicatorAmong(all, indicator, before);
                 return fits && before ? checkIndicatorKept(reading, stored, *before, indicator) : fits;
             }),
             checkEach(stored, incoming.targets, [&](const Target& target, const Target*) {
                 const auto fits = checkTarget(all, target);
                 return fits ? checkTargetReasons(stored, target, nullptr) : fits;
             }),
             checkEach(stored, incoming.people, [&](const Person& person, const Person*) { return checkPersonAmong(all, person); })})
        if (!fits) return fits;
    return {};
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

YearSpan yearsOf(const std::vector<Target>& targets) {
    if (targets.empty()) return noYear;
    const auto year = [](const Target& target) { return target.key.year; };
    const auto [first, last] = std::ranges::minmax(targets, {}, year);
    return {year(first), year(last)};
}

Result<ImportCounts> takeIn(Transaction& transaction, const Catalogue& file, const std::string& reason) {
    const auto stored = transaction.readCatalogue(yearsOf(file.targets));
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

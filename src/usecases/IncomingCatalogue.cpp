#include "usecases/IncomingCatalogue.h"

#include "domain/Width.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

/// A file that says nothing of versions speaks of the one that is stored.
void keepVersion(const Indicator& stored, Indicator& incoming) {
    incoming.inForceFrom = stored.inForceFrom;
    if (incoming.changeReason.empty()) incoming.changeReason = stored.changeReason;
}

template <class Record> void upsertInto(std::vector<Record>& records, const std::vector<Record>& incoming) {
    const auto keyOf = [](const Record& record) {
        if constexpr (std::is_same_v<Record, Target>) return record.key;
        else return record.code;
    };
    std::map<decltype(keyOf(records.front())), std::size_t> places;
    for (std::size_t i = 0; i < records.size(); ++i) places.emplace(keyOf(records[i]), i);
    for (const auto& record : incoming) {
        const auto [at, isNew] = places.try_emplace(keyOf(record), records.size());
        if (isNew) records.push_back(record);
        else records[at->second] = record;
    }
}

} // namespace

Catalogue asNextOf(const Catalogue& stored, Catalogue incoming) {
    for (auto& indicator : incoming.indicators)
        if (const Indicator* before = stored.find(indicator.code); before && !indicator.inForceFrom) keepVersion(*before, indicator);
    const auto takeRevisions = [&](auto& records) {
        for (auto& record : records)
            if (const auto* before = storedOf(stored, record)) record.revision = before->revision;
            else record.revision = 0;
    };
    takeRevisions(incoming.departments);
    takeRevisions(incoming.regions);
    takeRevisions(incoming.curves);
    takeRevisions(incoming.indicators);
    takeRevisions(incoming.targets);
    takeRevisions(incoming.people);
    return incoming;
}

Catalogue withReason(const Catalogue& stored, Catalogue incoming, const std::string& reason) {
    if (isBlank(reason)) return incoming;
    const auto give = [&](auto& records) {
        for (auto& record : records)
            if (const auto* before = storedOf(stored, record); before && *before != record && (isBlank(record.reason) || record.reason == before->reason))
                record.reason = reason;
    };
    give(incoming.targets);
    give(incoming.curves);
    for (auto& indicator : incoming.indicators)
        if (const Indicator* before = stored.find(indicator.code))
            if (indicator.inForceFrom != before->inForceFrom && isBlank(indicator.changeReason)) indicator.changeReason = reason;
    return incoming;
}

YearSpan yearsOfTargets(const Catalogue& file) {
    if (file.targets.empty()) return noYear;
    const auto year = [](const Target& target) { return target.key.year; };
    const auto [first, last] = std::ranges::minmax(file.targets, {}, year);
    return {year(first), year(last)};
}

Catalogue joined(Catalogue stored, const Catalogue& incoming) {
    upsertInto(stored.departments, incoming.departments);
    upsertInto(stored.regions, incoming.regions);
    upsertInto(stored.curves, incoming.curves);
    upsertInto(stored.indicators, incoming.indicators);
    upsertInto(stored.targets, incoming.targets);
    upsertInto(stored.people, incoming.people);
    std::ranges::sort(stored.targets, {}, &Target::key);
    return stored;
}

} // namespace xushi

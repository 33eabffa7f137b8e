#include "domain/signing/CatalogueBefore.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

namespace xushi {
namespace {

/// How each record of one kind stood first, by its key.
using States = std::map<std::string_view, const Fields*>;

States statesOf(std::span<const EarlierState> changes, RecordKind kind) {
    States states;
    for (const auto& change : changes)
        if (change.place.kind == kind) states.emplace(change.place.key, &change.before); // the first stays
    return states;
}

std::string keyTextOf(const Region& region) { return region.code.text; }

/// A target whose adding was taken back counts as none.
bool isThere(const auto&) { return true; }
bool isThere(const Target& target) { return !target.isWithdrawn; }

/// Puts every record that was changed back to what it was, and drops the revisions that came after that.
template <class Record, class From>
Result<void> putBack(std::vector<Record>& latest, std::vector<Record>& earlier, const States& states, From from) {
    if (states.empty()) return {};
    std::map<std::string, int, std::less<>> revisions; // 0: not there yet
    std::vector<Record> before;
    for (const auto& [key, fields] : states) {
        int& revision = revisions[std::string(key)];
        if (fields->empty()) continue;
        auto record = from(*fields);
        if (!record) return record.error();
        revision = record->revision;
        if (isThere(*record)) before.push_back(std::move(*record));
    }
    std::erase_if(latest, [&](const Record& record) { return revisions.contains(keyTextOf(record)); });
    std::ranges::move(before, std::back_inserter(latest));
    std::erase_if(earlier, [&](const Record& record) {
        const auto at = revisions.find(keyTextOf(record));
        return at != revisions.end() && record.revision >= at->second;
    });
    return {};
}

} // namespace

Result<Catalogue> catalogueBefore(const Catalogue& present, std::span<const EarlierState> changes) {
    Catalogue before = present;
    const auto rules = statesOf(changes, RecordKind::Settings);
    if (!rules.empty()) {
        auto settings = rules.begin()->second->empty() ? Result<Settings>(Settings{}) : settingsFrom(*rules.begin()->second);
        if (!settings) return settings.error();
        before.settings = std::move(*settings);
    }
    std::vector<Region> noEarlier; // regions are read in their latest form only
    for (const auto& done : {putBack(before.regions, noEarlier, statesOf(changes, RecordKind::Region), regionFrom),
                             putBack(before.targets, before.earlierTargets, statesOf(changes, RecordKind::Target), targetFrom),
                             putBack(before.curves, before.earlierCurves, statesOf(changes, RecordKind::Curve), curveFrom),
                             putBack(before.indicators, before.earlierIndicators, statesOf(changes, RecordKind::Indicator), indicatorFrom)})
        if (!done) return done.error();
    before.sort();
    return before;
}

} // namespace xushi

#include "usecases/ReadPackage.h"

#include "domain/RecordNames.h"
#include "domain/packages/SectionShare.h"
#include "usecases/MakePackage.h"

#include <algorithm>
#include <map>
#include <set>

namespace xushi {
namespace {

/// The number of the last entry with which the package was made.
Result<std::int64_t> lastOfMaking(Reading& reading) {
    const auto first = reading.readActs({.before = 2, .count = 1});
    if (!first) return first.error();
    const std::int64_t last = first->front().count;
    const auto next = reading.readGroup(last + 1);
    if (!next) return next.error();
    const bool isOfMaking = !next->empty() && next->front().note.act == packageAct;
    return isOfMaking ? next->back().sequence : last;
}

/// That nothing was written since the making but what a package takes.
Result<void> checkKinds(Reading& reading, const std::vector<JournalEntry>& since) {
    const auto other = std::ranges::find_if(since, [](const JournalEntry& entry) { return entry.kind != RecordKind::Figure && entry.kind != RecordKind::Explanation; });
    if (other == since.end()) return {};
    const auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    return refused("package.changed-otherwise", {recordName(*catalogue, other->kind, other->key)});
}

std::vector<std::string> actorsOf(const std::vector<JournalEntry>& entries) {
    std::set<std::string> actors;
    for (const auto& entry : entries) actors.insert(entry.note.actor);
    return {actors.begin(), actors.end()};
}

/// The records as they stood before the entries: of each the first says how.
template <class Record>
Result<std::vector<Record>> before(const std::vector<JournalEntry>& entries, RecordKind kind, const std::vector<Record>& now, Result<Record> (*from)(const Fields&)) {
    std::map<std::string, Record> records;
    for (const auto& record : now) records.emplace(keyTextOf(record), record);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->kind != kind || !records.contains(entry->key)) continue;
        if (entry->before.empty()) {
            records.erase(entry->key);
            continue;
        }
        auto record = from(entry->before);
        if (!record) return record.error();
        records.insert_or_assign(entry->key, std::move(*record));
    }
    std::vector<Record> all;
    for (auto& [key, record] : records) all.push_back(std::move(record));
    return all;
}

} // namespace

Result<PackageState> packageStateOf(Reading& reading, const DepartmentCode& department) {
    const auto catalogue = reading.readCatalogue(noYear);
    if (!catalogue) return catalogue.error();
    auto figures = reading.readFigures({.years = everyYear, .indicators = indicatorsOf(*catalogue, department)});
    if (!figures) return figures.error();
    auto workflow = reading.readWorkflow(everyYear);
    if (!workflow) return workflow.error();
    PackageState state{std::move(*figures), std::move(workflow->explanations)};
    std::erase_if(state.figures, [&](const Figure& figure) { return !isOfDepartment(*catalogue, figure.key, department); });
    std::erase_if(state.explanations, [&](const FindingExplanation& told) { return !isOfDepartment(*catalogue, told.figure, department); });
    return state;
}

Result<std::string> hashOfEntry(Reading& reading, std::int64_t entry) {
    std::string hash;
    const auto read = reading.readHeads(entry - 1, [&](const JournalHead& head) {
        hash = hexOf(head.hash);
        return false;
    });
    return read ? Result<std::string>(hash) : read.error();
}

Result<PackageContents> readPackage(Reading& package, const std::string& name) {
    const auto origin = packageOriginOf(package);
    if (!origin) return origin.error();
    if (!*origin) return refused("package.none", {name});
    const auto making = lastOfMaking(package);
    if (!making) return making.error();
    const auto since = package.readJournal(*making);
    if (!since) return since.error();
    if (const auto fits = checkKinds(package, *since); !fits) return fits.error();
    auto identity = hashOfEntry(package, *making);
    if (!identity) return identity.error();
    auto now = packageStateOf(package, (*origin)->department);
    if (!now) return now.error();
    auto figures = before(*since, RecordKind::Figure, now->figures, figureFrom);
    if (!figures) return figures.error();
    auto explanations = before(*since, RecordKind::Explanation, now->explanations, explanationFrom);
    if (!explanations) return explanations.error();
    return PackageContents{**origin, std::move(*identity), {std::move(*figures), std::move(*explanations)}, std::move(*now), actorsOf(*since)};
}

} // namespace xushi

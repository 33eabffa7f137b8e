#include "io/catalogue/CatalogueDocument.h"
#include "io/catalogue/CatalogueRecords.h"
#include "io/records/CatalogueFields.h"

#include <map>

namespace xushi {
namespace {

using Differences = std::vector<CatalogueDifference>;

/// Records that `before` does not have are no difference of a field.
template <class R> void compare(std::string_view list, const std::vector<R>& before, const std::vector<R>& after, Differences& all) {
    std::map<std::string, const R*> earlier;
    for (const auto& record : before) earlier.emplace(recordName(record), &record);
    for (const auto& record : after) {
        const auto at = earlier.find(recordName(record));
        if (at == earlier.end()) continue;
        const FileValue then = recordOf(*at->second);
        const FileValue now = recordOf(record);
        for (const auto& field : catalogueList(list).fields) {
            const std::string name(field.name);
            const FileValue was = then.value(name, FileValue());
            const FileValue is = now.value(name, FileValue());
            if (was != is) all.push_back({at->first, name, was.is_null() ? "" : shownValue(was), is.is_null() ? "" : shownValue(is)});
        }
    }
}

} // namespace

std::vector<CatalogueDifference> catalogueChanges(const Catalogue& before, const Catalogue& after) {
    Differences all;
    compare("departments", before.departments, after.departments, all);
    compare("regions", before.regions, after.regions, all);
    compare("curves", before.curves, after.curves, all);
    compare("indicators", before.indicators, after.indicators, all);
    compare("targets", before.targets, after.targets, all);
    compare("people", before.people, after.people, all);
    return all;
}

std::vector<CatalogueDifference> settingsNotTaken(const FileValue& document, const Settings& given, const Settings& stored) {
    const FileValue ofFile = settingsRecord(given);
    const FileValue ofStore = settingsRecord(stored);
    Differences all;
    for (const auto& [field, value] : document.items()) {
        if (!ofFile.contains(field) || ofFile[field] == ofStore[field]) continue;
        all.push_back({"catalogue", field, shownValue(ofStore[field]), shownValue(ofFile[field])});
    }
    return all;
}

} // namespace xushi

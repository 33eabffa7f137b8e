#include "io/CatalogueFiles.h"

#include "io/json/CatalogueFields.h"
#include "io/json/CatalogueJson.h"
#include "io/json/CatalogueRecords.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace fs = std::filesystem;
namespace {

using Differences = std::vector<CatalogueDifference>;

/// Records that `before` does not have are no difference of a field.
template <class R> void compare(std::string_view list, const std::vector<R>& before, const std::vector<R>& after, Differences& all) {
    std::map<std::string, const R*> earlier;
    for (const auto& record : before) earlier.emplace(recordName(record), &record);
    for (const auto& record : after) {
        const auto at = earlier.find(recordName(record));
        if (at == earlier.end()) continue;
        const Json then = jsonOf(*at->second);
        const Json now = jsonOf(record);
        for (const auto& field : catalogueList(list).fields) {
            const std::string name(field.name);
            const Json was = then.value(name, Json());
            const Json is = now.value(name, Json());
            if (was != is) all.push_back({at->first, name, was.is_null() ? "" : shownValue(was), is.is_null() ? "" : shownValue(is)});
        }
    }
}

bool isCatalogueFile(const fs::path& path) {
    return std::ranges::any_of(catalogueLists(), [&](const CatalogueList& list) {
        return path.filename().string() == std::string(list.name) + ".csv";
    });
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

std::vector<CatalogueDifference> settingsNotTaken(const Json& document, const Settings& given, const Settings& stored) {
    const Json ofFile = settingsJson(given);
    const Json ofStore = settingsJson(stored);
    Differences all;
    for (const auto& [field, value] : document.items()) {
        if (!ofFile.contains(field) || ofFile[field] == ofStore[field]) continue;
        all.push_back({"catalogue", field, shownValue(ofStore[field]), shownValue(ofFile[field])});
    }
    return all;
}

Result<std::vector<std::string>> filesPassedOver(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    if (!fs::is_directory(folder, error)) return names;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with('.') && !isCatalogueFile(entry.path())) names.push_back(name);
    }
    std::ranges::sort(names);
    return names;
}

} // namespace xushi

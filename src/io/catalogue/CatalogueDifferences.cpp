#include "io/CatalogueTables.h"
#include "io/catalogue/CatalogueDocument.h"
#include "io/catalogue/CatalogueRecords.h"
#include "io/records/CatalogueFields.h"
#include "io/records/FieldWords.h"

#include <algorithm>
#include <map>

namespace xushi {
namespace {

using Differences = std::vector<CatalogueDifference>;

bool isEmptyValue(const FileValue& value) { return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) || (value.is_array() && value.empty()); }

std::string told(const FileValue& value) { return isEmptyValue(value) ? std::string() : shownValue(value); }

template <class R> std::map<std::string, const R*> byName(const std::vector<R>& records) {
    std::map<std::string, const R*> all;
    for (const auto& record : records) all.emplace(recordName(record), &record);
    return all;
}

/// Records that `before` does not have are no difference of a field.
template <class R> void compare(std::string_view list, const std::vector<R>& before, const std::vector<R>& after, Differences& all) {
    const auto earlier = byName(before);
    for (const auto& record : after) {
        const auto at = earlier.find(recordName(record));
        if (at == earlier.end()) continue;
        const FileValue then = recordOf(*at->second);
        const FileValue now = recordOf(record);
        for (const auto& field : catalogueList(list).fields) {
            const std::string name(field.name);
            const FileValue was = then.value(name, FileValue());
            const FileValue is = now.value(name, FileValue());
            if (was != is) all.push_back({at->first, name, told(was), told(is)});
        }
    }
}

template <class R> void add(std::string_view list, const std::vector<R>& before, const std::vector<R>& after, Differences& all) {
    const auto earlier = byName(before);
    for (const auto& record : after) {
        if (earlier.contains(recordName(record))) continue;
        const FileValue now = recordOf(record);
        for (const auto& field : catalogueList(list).fields)
            if (const FileValue is = now.value(std::string(field.name), FileValue()); !isEmptyValue(is))
                all.push_back({recordName(record), std::string(field.name), {}, told(is)});
    }
}

template <class Each> void eachList(const Catalogue& before, const Catalogue& after, const Each& each) {
    each("departments", before.departments, after.departments);
    each("regions", before.regions, after.regions);
    each("curves", before.curves, after.curves);
    each("indicators", before.indicators, after.indicators);
    each("targets", before.targets, after.targets);
    each("people", before.people, after.people);
}

} // namespace

std::vector<CatalogueDifference> catalogueChanges(const Catalogue& before, const Catalogue& after) {
    Differences all;
    eachList(before, after, [&](std::string_view list, const auto& then, const auto& now) { compare(list, then, now, all); });
    return all;
}

std::vector<CatalogueDifference> catalogueAdditions(const Catalogue& before, const Catalogue& after) {
    Differences all;
    eachList(before, after, [&](std::string_view list, const auto& then, const auto& now) { add(list, then, now, all); });
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

bool isCatalogueListName(std::string_view name) { return listCalled(name) != nullptr; }

std::string placeInChinese(std::string_view place) {
    const auto slash = std::min(place.find('/'), place.size());
    const CatalogueList* list = listCalled(place.substr(0, slash));
    return list && slash < place.size() ? std::string(list->chinese) + " " + std::string(place.substr(slash + 1)) : std::string(place);
}

CatalogueWords inChinese(const CatalogueDifference& difference) {
    const auto& list = catalogueList(std::string_view(difference.place).substr(0, difference.place.find('/')));
    const CatalogueField* field = fieldOf(list, difference.field);
    if (!field) return {difference.field, difference.before, difference.after};
    const auto word = [&](const std::string& value) -> std::string {
        if (field->form == FieldForm::Flag) return value == "true" ? "是" : value == "false" ? "否" : value;
        for (const auto& each : fieldWords())
            if (field->form == FieldForm::Token && each.field == field->name && each.token == value) return std::string(each.word);
        return value;
    };
    return {std::string(chineseName(list, *field)), word(difference.before), word(difference.after)};
}

} // namespace xushi

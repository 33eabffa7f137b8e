#include "io/json/ImportMapJson.h"

#include "io/ReplaceFile.h"
#include "io/json/JsonText.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr int knownMapFormat = 1;
constexpr int lastHeaderRow = 1'048'576;
constexpr std::size_t greatestMapFile = std::size_t{8} << 20U;
constexpr std::array<std::string_view, 9> mapFields{"fingerprint", "file", "indicators", "regions", "columns", "units", "percents", "region", "headerRow"};

Problem unreadableMap(const std::string& what) { return Problem{ProblemKind::Unreadable, "import.map-unreadable", {what}}; }

/// The members of a record of texts, each handed to `take`, which says whether it is known.
template <class Take> Result<void> eachText(const FileValue& record, const char* field, const Take& take) {
    const auto at = record.find(field);
    if (at == record.end()) return {};
    if (!at->is_object()) return unreadableMap(field);
    for (const auto& member : at->items()) {
        const bool isText = member.value().is_string() && !member.key().empty() && !member.value().template get_ref<const std::string&>().empty();
        if (!isText || !take(member.key(), member.value().template get<std::string>())) return unreadableMap(std::string(field) + ": " + shownText(member.key()));
    }
    return {};
}

Result<RememberedMap> mapFrom(const FileValue& record) {
    if (!record.is_object()) return unreadableMap(shownValue(record));
    for (const auto& member : record.items())
        if (std::ranges::find(mapFields, member.key()) == mapFields.end()) return unreadableMap(shownText(member.key()));
    RememberedMap remembered;
    for (const auto& [field, text] : {std::pair("fingerprint", &remembered.fingerprint), std::pair("file", &remembered.fileName)}) {
        const auto at = record.find(field);
        if (at == record.end() || !at->is_string() || at->get_ref<const std::string&>().empty()) return unreadableMap(field);
        *text = at->get<std::string>();
    }
    ImportMap& map = remembered.map;
    const auto codes = eachText(record, "indicators", [&](const std::string& name, const std::string& code) { return map.indicators.emplace(name, IndicatorCode{code}).second; });
    if (!codes) return codes.error();
    const auto regions = eachText(record, "regions", [&](const std::string& name, const std::string& code) { return map.regions.emplace(name, RegionCode{code}).second; });
    if (!regions) return regions.error();
    const auto columns = eachText(record, "columns", [&](const std::string& heading, const std::string& word) {
        const auto kind = fromToken<ColumnKind>(word);
        return kind && map.columns.emplace(heading, *kind).second;
    });
    if (!columns) return columns.error();
    const auto units = eachText(record, "units", [&](const std::string& name, const std::string& unit) { return map.units.emplace(name, unit).second; });
    if (!units) return units.error();
    if (const auto at = record.find("percents"); at != record.end()) {
        if (!at->is_object()) return unreadableMap("percents");
        for (const auto& member : at->items()) {
            if (member.key().empty() || !member.value().is_boolean()) return unreadableMap("percents: " + shownText(member.key()));
            map.percents.emplace(member.key(), member.value().get<bool>());
        }
    }
    if (const auto at = record.find("region"); at != record.end()) {
        if (!at->is_string() || at->get_ref<const std::string&>().empty()) return unreadableMap("region");
        map.region = RegionCode{at->get<std::string>()};
    }
    if (const auto at = record.find("headerRow"); at != record.end()) {
        if (!at->is_number_integer() || *at < 1 || *at > lastHeaderRow) return unreadableMap("headerRow");
        map.headerRow = at->get<int>();
    }
    return remembered;
}

template <class Record> void putCodes(FileValue& record, const char* field, const Record& codes) {
    for (const auto& [name, code] : codes) record[field][name] = code.text;
}

} // namespace

Result<std::vector<RememberedMap>> importMapsIn(std::string_view text) {
    const auto document = parsedJson(text);
    if (!document || !document->is_object()) return unreadableMap("JSON");
    for (const auto& member : document->items())
        if (member.key() != "format" && member.key() != "maps") return unreadableMap(shownText(member.key()));
    const auto format = document->find("format");
    if (format == document->end() || *format != knownMapFormat) return unreadableMap("format");
    const auto records = document->find("maps");
    if (records == document->end() || !records->is_array()) return unreadableMap("maps");
    std::vector<RememberedMap> maps;
    for (const auto& record : *records) {
        auto map = mapFrom(record);
        if (!map) return map.error();
        if (std::ranges::find(maps, map->fingerprint, &RememberedMap::fingerprint) != maps.end()) return unreadableMap(shownText(map->fingerprint));
        maps.push_back(std::move(*map));
    }
    return maps;
}

Result<std::vector<RememberedMap>> readImportMaps(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return std::vector<RememberedMap>{};
    const auto text = readFileText(path, greatestMapFile);
    if (!text) return text.error();
    return importMapsIn(*text);
}

std::optional<std::string> importMapsText(const std::vector<RememberedMap>& maps) {
    FileValue document;
    document["format"] = knownMapFormat;
    document["maps"] = FileValue::array();
    for (const auto& [fingerprint, fileName, map] : maps) {
        FileValue record;
        record["fingerprint"] = fingerprint;
        record["file"] = fileName;
        putCodes(record, "indicators", map.indicators);
        putCodes(record, "regions", map.regions);
        for (const auto& [heading, kind] : map.columns) record["columns"][heading] = std::string(token(kind));
        for (const auto& [name, unit] : map.units) record["units"][name] = unit;
        for (const auto& [heading, isPercent] : map.percents) record["percents"][heading] = isPercent;
        if (map.region) record["region"] = map.region->text;
        if (map.headerRow) record["headerRow"] = *map.headerRow;
        document["maps"].push_back(std::move(record));
    }
    return jsonText(document);
}

} // namespace xushi

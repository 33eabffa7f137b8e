#include "wiring/CatalogueLists.h"

#include "io/CatalogueFiles.h"
#include "io/FileTarget.h"
#include "wiring/PinyinInitials.h"

#include <algorithm>

namespace xushi {
namespace fs = std::filesystem;
namespace {

std::string stemOf(const std::string& fileName) { return fs::path(fileName).stem().string(); }

/// The tables of a file: its sheets, or the one of a text.
std::vector<CatalogueTable> tablesOf(const SheetFile& file) {
    std::vector<CatalogueTable> tables;
    for (const auto& sheet : file.book.sheets) tables.push_back({sheet.name.empty() ? stemOf(file.origin.fileName) : sheet.name, sheet.name, &sheet});
    return tables;
}

Result<ArrivingCatalogue> listsOf(std::vector<CatalogueTable> tables, const Catalogue& stored) {
    return readCatalogueTables({std::move(tables), stored, [](std::string_view name) { return pinyinInitials(name); }});
}

Result<ArrivingCatalogue> readFolder(const fs::path& folder, const Catalogue& stored) {
    std::vector<SheetFile> files;
    std::vector<fs::path> paths;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.is_regular_file(error) && isCatalogueListName(entry.path().stem().string())) paths.push_back(entry.path());
    std::ranges::sort(paths);
    for (const auto& path : paths) {
        auto read = readSheetFile(path);
        if (!read && read.error().key == "sheet.empty") continue; // a list without a line
        if (!read) return read.error();
        files.push_back(std::move(*read));
    }
    std::vector<CatalogueTable> tables;
    for (const auto& file : files)
        for (auto& table : tablesOf(file)) {
            table.place = table.place.empty() ? file.origin.fileName : file.origin.fileName + "!" + table.place;
            tables.push_back(std::move(table));
        }
    if (tables.empty()) return refused("listing.no-list", {folder.filename().string()});
    return listsOf(std::move(tables), stored);
}

const char* listOf(RecordKind kind) {
    switch (kind) {
    case RecordKind::Department: return "departments";
    case RecordKind::Region: return "regions";
    case RecordKind::Curve: return "curves";
    case RecordKind::Target: return "targets";
    case RecordKind::Person: return "people";
    default: return "indicators";
    }
}

int orderOf(const CatalogueEntry& entry) {
    if (entry.verdict == CatalogueVerdict::Problem) return entry.place.empty() ? 0 : 1;
    return entry.verdict == CatalogueVerdict::Same ? 3 : 2;
}

Catalogue without(Catalogue catalogue, const std::set<CatalogueKey>& keys) {
    const auto erase = [&](auto& records, RecordKind kind) {
        std::erase_if(records, [&](const auto& record) {
            if constexpr (std::is_same_v<std::decay_t<decltype(record)>, Target>) return keys.contains({kind, keyTextOf(record)});
            else return keys.contains({kind, record.code.text});
        });
    };
    erase(catalogue.departments, RecordKind::Department);
    erase(catalogue.regions, RecordKind::Region);
    erase(catalogue.curves, RecordKind::Curve);
    erase(catalogue.indicators, RecordKind::Indicator);
    erase(catalogue.targets, RecordKind::Target);
    erase(catalogue.people, RecordKind::Person);
    return catalogue;
}

/// The fields of each record, by its place.
std::map<std::string, std::vector<CatalogueDifference>> fieldsIn(const CataloguePreview& preview) {
    std::map<std::string, std::vector<CatalogueDifference>> fields;
    for (const auto& all : {catalogueChanges(preview.stored, preview.incoming), catalogueAdditions(preview.stored, preview.incoming)})
        for (const auto& each : all) fields[each.place].push_back(each);
    return fields;
}

void addEntries(const CataloguePreview& preview, const CataloguePlanRequest& request, bool isOfLeftOut, std::vector<CatalogueEntry>& entries) {
    const auto fields = fieldsIn(preview);
    for (const auto& line : preview.lines) {
        const CatalogueKey key{line.kind, line.key};
        if (request.leftOut.contains(key) != isOfLeftOut) continue;
        CatalogueEntry entry{.cell = {}, .place = std::string(listOf(line.kind)) + "/" + line.key, .name = line.name, .verdict = line.verdict,
                             .fields = {}, .problem = line.problem, .key = key, .isLeftOut = isOfLeftOut};
        if (const auto at = request.arriving.cells.find(key); at != request.arriving.cells.end()) entry.cell = at->second;
        if (const auto at = fields.find(entry.place); at != fields.end() && line.verdict != CatalogueVerdict::Same) entry.fields = at->second;
        entries.push_back(std::move(entry));
    }
}

} // namespace

Result<ArrivingCatalogue> catalogueListsOf(const SheetFile& file, const Catalogue& stored) { return listsOf(tablesOf(file), stored); }

Result<ArrivingCatalogue> readCatalogueLists(const fs::path& path, const Catalogue& stored) {
    std::error_code error;
    if (fs::is_directory(path, error)) return readFolder(path, stored);
    if (lowerEnding(path) == ".json") {
        auto read = readCatalogue(path);
        if (!read) return read.error();
        return ArrivingCatalogue{.catalogue = std::move(*read), .isWhole = true, .cells = {}, .faults = {}, .told = {}};
    }
    const auto file = readSheetFile(path);
    if (!file) return file.error();
    return catalogueListsOf(*file, stored);
}

bool isCatalogueFile(const SheetFile& file) {
    return std::ranges::any_of(tablesOf(file), [](const CatalogueTable& table) { return !table.sheet->isHidden && isCatalogueTable(table); });
}

int CataloguePlan::count(CatalogueVerdict verdict) const { return static_cast<int>(std::ranges::count(entries, verdict, &CatalogueEntry::verdict)); }

int CataloguePlan::problemsOfRecords() const {
    return static_cast<int>(std::ranges::count_if(entries, [](const CatalogueEntry& entry) { return entry.verdict == CatalogueVerdict::Problem && !entry.isLeftOut; }));
}

Result<CataloguePlan> planCatalogue(Reading& reading, const CataloguePlanRequest& request) {
    const auto taken = previewCatalogue(reading, without(request.arriving.catalogue, request.leftOut), request.reason);
    if (!taken) return taken.error();
    CataloguePlan plan{.entries = {}, .told = request.arriving.told, .importable = taken->importable, .needsReason = taken->needsReason};
    plan.importable.settings = request.arriving.catalogue.settings;
    for (const auto& fault : request.arriving.faults)
        plan.entries.push_back({.cell = fault.cell, .place = {}, .name = fault.record, .verdict = CatalogueVerdict::Problem, .fields = {},
                                .problem = fault.problem, .key = {}, .isLeftOut = false});
    addEntries(*taken, request, false, plan.entries);
    std::map<CatalogueKey, std::size_t> places; // a line stays where it is when it is left out
    if (!request.leftOut.empty()) {
        const auto all = previewCatalogue(reading, request.arriving.catalogue, request.reason);
        if (!all) return all.error();
        addEntries(*all, request, true, plan.entries);
        for (std::size_t i = 0; i < all->lines.size(); ++i) places[{all->lines[i].kind, all->lines[i].key}] = i;
    }
    std::ranges::stable_sort(plan.entries, {}, [&](const CatalogueEntry& entry) { return std::pair(orderOf(entry), places.contains(entry.key) ? places.at(entry.key) : 0); });
    return plan;
}

} // namespace xushi

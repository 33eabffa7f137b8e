#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/summary/SummaryTable.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// Catalogue exchange (docs/CATALOG.md): the JSON file at `path`. Every token, number and reference is checked and the first record
/// that does not fit is named; revisions are left 0. Refuses with `catalogue.*` and `file.*`. Lists in other files are tables:
/// io/CatalogueTables.h.
Result<Catalogue> readCatalogue(const std::filesystem::path& path);

/// A field of a record, or of the document itself (`catalogue`), with two values as the file writes them. Empty: none.
struct CatalogueDifference {
    std::string place; ///< indicators/HTE_VALID
    std::string field;
    std::string before;
    std::string after;

    bool operator==(const CatalogueDifference&) const = default;
};

/// The fields of records that both catalogues have and that differ.
std::vector<CatalogueDifference> catalogueChanges(const Catalogue& before, const Catalogue& after);

/// What records say that only `after` has, field by field: nothing of what is empty.
std::vector<CatalogueDifference> catalogueAdditions(const Catalogue& before, const Catalogue& after);

/// What the file at `path` says and `stored` does not have after it was imported: the title and the rules that the
/// file names (`before` is the store's).
Result<std::vector<CatalogueDifference>> notTaken(const std::filesystem::path& path, const Catalogue& stored);

/// What lies in a folder beside the files of a catalogue and is not read, by name; nothing for a path that is no folder.
Result<std::vector<std::string>> filesPassedOver(const std::filesystem::path& folder);

/// A path ending in .json is one file; anything else is a folder of six CSV files.
Result<void> writeCatalogue(const Catalogue& catalogue, const std::filesystem::path& path);

/// The figures of a sample: a CSV with the columns of docs/CATALOG.md. Refuses with `figures.*`, naming the line.
Result<std::vector<Figure>> readFigures(const std::filesystem::path& path, const Catalogue& catalogue);

/// The text of a layout (docs/CATALOG.md); `name` is what a problem calls it. Refuses with `template.*`.
Result<SummaryTemplate> summaryTemplateFrom(std::string_view text, const std::string& name);
/// What summaryTemplateFrom() reads as the same value. `template.not-json` where a text in it is no UTF-8.
Result<std::string> summaryTemplateText(const SummaryTemplate& layout);
/// A layout of data/templates; one that names no code has that of its file.
Result<SummaryTemplate> readSummaryTemplate(const std::filesystem::path& path);

} // namespace xushi

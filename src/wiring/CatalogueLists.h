#pragma once

#include "domain/ArrivingCatalogue.h"
#include "io/CatalogueTables.h"
#include "store/Store.h"
#include "usecases/PreviewCatalogue.h"
#include "wiring/SheetFiles.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace xushi {

/// Reads the catalogue of a .json file, of a folder of tables, or of the lists in a spreadsheet or text table, each table by the
/// confined reader (SheetFiles.h). Refuses with `catalogue.*`, `listing.no-list`, `file.*` and `sheet.*`.
Result<ArrivingCatalogue> readCatalogueLists(const std::filesystem::path& path, const Catalogue& stored);
/// The same of a spreadsheet that has been read.
Result<ArrivingCatalogue> catalogueListsOf(const SheetFile& file, const Catalogue& stored);

/// Whether a file is a list of the catalogue by its head, and no table of figures.
bool isCatalogueFile(const SheetFile& file);

/// A record of a file: its kind and key.
using CatalogueKey = std::pair<RecordKind, std::string>;

/// A line of the preview of an import: a record, or something in the file that is none.
struct CatalogueEntry {
    std::string cell;  ///< where it stands in the file; empty in a JSON file
    std::string place; ///< indicators/HTE_VALID; empty for what is no record
    std::string name;
    CatalogueVerdict verdict = CatalogueVerdict::Problem;
    std::vector<CatalogueDifference> fields; ///< of a new or a changed record
    std::optional<Problem> problem;
    CatalogueKey key;
    bool isLeftOut = false; ///< a person has chosen so; so is what is no record
};

/// What an import would do.
struct CataloguePlan {
    std::vector<CatalogueEntry> entries; ///< problems first, then what is new or changed, then what is the same
    std::vector<Remark> told;
    Catalogue importable; ///< what is left when problems and what is left out are not taken
    bool needsReason = false;

    int count(CatalogueVerdict verdict) const;
    int problemsOfRecords() const; ///< that are not left out
};

struct CataloguePlanRequest {
    const ArrivingCatalogue& arriving;
    std::string reason;
    std::set<CatalogueKey> leftOut = {};
};
Result<CataloguePlan> planCatalogue(Reading& reading, const CataloguePlanRequest& request);

} // namespace xushi

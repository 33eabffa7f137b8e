#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"
#include "domain/summary/SummaryTable.h"

#include <filesystem>
#include <vector>

namespace xushi {

/// Catalogue exchange (docs/CATALOG.md): `path` ending in .json is one file; anything else is a folder of five
/// CSV files. Reading checks every token, number and reference and names the first record that does not fit;
/// revisions are left 0. Refuses with `catalogue.*` and `file.*`.
Result<Catalogue> readCatalogue(const std::filesystem::path& path);
Result<void> writeCatalogue(const Catalogue& catalogue, const std::filesystem::path& path);

/// The figures of a sample: a CSV with the columns of docs/CATALOG.md. Refuses with `figures.*`, naming the line.
Result<std::vector<Figure>> readFigures(const std::filesystem::path& path, const Catalogue& catalogue);

/// A layout of data/templates.
Result<SummaryTemplate> readSummaryTemplate(const std::filesystem::path& path);

} // namespace xushi

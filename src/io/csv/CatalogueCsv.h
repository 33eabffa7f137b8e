#pragma once

#include "domain/Result.h"
#include "io/records/FileValue.h"

#include <filesystem>

namespace xushi {

/// The exchange document as a folder of CSV files, which is made when it is not there. Title, sample and settings have no place in it.
/// Read again as tables (io/CatalogueTables.h).
Result<void> writeCatalogueFolder(const FileValue& document, const std::filesystem::path& folder);

} // namespace xushi

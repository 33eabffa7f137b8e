#pragma once

#include "domain/Result.h"
#include "io/records/FileValue.h"

#include <filesystem>

namespace xushi {

/// The folder of five CSV files as the exchange document, cells turned into what their field is. A cell
/// that cannot be turned stays a text, which the reader of the document then refuses with its record's name.
Result<FileValue> readCatalogueFolder(const std::filesystem::path& folder);

/// The reverse; the folder is made when it is not there. Title, sample and settings have no place in it.
Result<void> writeCatalogueFolder(const FileValue& document, const std::filesystem::path& folder);

} // namespace xushi

#pragma once

#include "io/json/JsonText.h"

#include "domain/Result.h"

#include <filesystem>

namespace xushi {

/// The folder of five CSV files as the exchange document, cells turned into the JSON type of their field. A cell
/// that cannot be turned stays a text, which the reader of the document then refuses with its record's name.
Result<Json> readCatalogueFolder(const std::filesystem::path& folder);

/// The reverse; the folder is made when it is not there. Title, sample and settings have no place in it.
Result<void> writeCatalogueFolder(const Json& document, const std::filesystem::path& folder);

} // namespace xushi

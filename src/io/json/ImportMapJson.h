#pragma once

#include "domain/Result.h"
#include "domain/recognition/ImportMap.h"

#include <filesystem>
#include <vector>

namespace xushi {

/// What was decided of tables of other people, one record for each make; none where there is no file. A file of another
/// format, or with a field or a word that is not known, is refused as a whole (`import.map-unreadable`).
Result<std::vector<RememberedMap>> readImportMaps(const std::filesystem::path& path);
Result<std::vector<RememberedMap>> importMapsIn(std::string_view text);

/// The same as a file: format 1, texts as they are in UTF-8. Nothing where one of them is no UTF-8.
std::optional<std::string> importMapsText(const std::vector<RememberedMap>& maps);

} // namespace xushi

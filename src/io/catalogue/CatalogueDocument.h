#pragma once

#include "domain/Catalogue.h"
#include "io/CatalogueFiles.h"
#include "io/records/FileValue.h"

namespace xushi {

/// The whole exchange document: format, title, sample, and the five lists.
FileValue documentOf(const Catalogue& catalogue);

/// Every member of the document that is a setting, defaults too.
FileValue settingsRecord(const Settings& settings);

/// The settings that the document names and that are others in the store.
std::vector<CatalogueDifference> settingsNotTaken(const FileValue& document, const Settings& given, const Settings& stored);

/// The reverse, without the checks between records. Refuses with `catalogue.*`.
Result<Catalogue> catalogueFrom(const FileValue& document);

} // namespace xushi

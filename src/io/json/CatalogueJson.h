#pragma once

#include "domain/Catalogue.h"
#include "io/CatalogueFiles.h"
#include "io/json/JsonText.h"

namespace xushi {

/// The whole exchange document: format, title, sample, and the five lists.
Json jsonOf(const Catalogue& catalogue);

/// Every member of the document that is a setting, defaults too.
Json settingsJson(const Settings& settings);

/// The settings that the document names and that are others in the store.
std::vector<CatalogueDifference> settingsNotTaken(const Json& document, const Settings& given, const Settings& stored);

/// The reverse, without the checks between records. Refuses with `catalogue.*`.
Result<Catalogue> catalogueFrom(const Json& document);

} // namespace xushi

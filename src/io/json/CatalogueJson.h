#pragma once

#include "domain/Catalogue.h"
#include "io/json/JsonText.h"

namespace xushi {

/// The whole exchange document: format, title, sample, and the five lists.
Json jsonOf(const Catalogue& catalogue);

/// The reverse, without the checks between records. Refuses with `catalogue.*`.
Result<Catalogue> catalogueFrom(const Json& document);

} // namespace xushi

#pragma once

#include "usecases/PreviewCatalogue.h"

namespace xushi {

/// What becomes of each record of `incoming`, which is asNextOf(stored): the editors' rules, beside the others of the file, and the rules
/// of texts. The lists stand in the order in which they are written.
Result<std::vector<CatalogueLine>> judgeCatalogue(Reading& reading, const Catalogue& stored, const Catalogue& incoming);

} // namespace xushi

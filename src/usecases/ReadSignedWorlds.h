#pragma once

#include "domain/signing/SignedWorlds.h"
#include "store/Reading.h"

namespace xushi {

/// The worlds of the months of `year` that were signed off. `stored` is the catalogue with every version; it must
/// outlive them. Reads the journal after the first seal once, and nothing where nothing was signed off.
Result<SignedWorlds> readSignedWorlds(Reading& reading, const Catalogue& stored, const Workflow& workflow, int year);

} // namespace xushi

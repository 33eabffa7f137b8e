#pragma once

#include "domain/Catalogue.h"
#include "domain/Journal.h"
#include "domain/Result.h"

#include <span>

namespace xushi {

/// The catalogue as it stood before the first of some entries of the journal. `changes` are all later entries about
/// targets, curves, indicators, regions and the rules, in order; of each record the first one tells how it stood, and one that
/// was added by them is not there.
Result<Catalogue> catalogueBefore(const Catalogue& present, std::span<const EarlierState> changes);

} // namespace xushi

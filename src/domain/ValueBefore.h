#pragma once

#include "domain/Catalogue.h"

namespace xushi {

/// The revision before `target` that wanted something else, another value, comparison or promise: 150 of 150→180.
/// Nothing when it was never changed, or when the change was taken back: a revision that says the same as an earlier one
/// has what stood before that.
const Target* valueBefore(const Catalogue& catalogue, const Target& target);

} // namespace xushi

#pragma once

#include "domain/narrative/NarrativeRequest.h"

namespace xushi {

/// The report of a template: official prose, which is Chinese. What the store does not have is left out with a remark; what is not
/// reported, has no base or is not signed off has a mark in its place. The edits of the store are put over it by applyEdits().
Narrative narrativeOf(const NarrativeRequest& request);

} // namespace xushi

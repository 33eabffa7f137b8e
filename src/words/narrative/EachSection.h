#pragma once

#include "words/narrative/NarrativeWorld.h"

#include <vector>

namespace xushi {

/// A section for each 板块 that has a row of the report's region, each with a paragraph of one sentence for each indicator; parts stand in
/// brackets behind their total. Of `says` each sentence has what can be said of its row.
std::vector<NarrativeTemplate::Section> sectionsOfCatalogue(const std::vector<NarrativeAspect>& says, const NarrativeWorld& world);

} // namespace xushi

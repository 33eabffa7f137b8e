#pragma once

#include "domain/narrative/NarrativeRequest.h"
#include "store/Reading.h"

#include <optional>

namespace xushi {

struct BuildNarrativeRequest {
    Period period;
    std::optional<RegionCode> region; ///< none: the city
    const NarrativeTemplate& narrative;
    const Narrating& narrate;
};

/// The report of a template from the store at one moment, with the edits of the store over its sentences. `figure.no-city` and
/// `figure.no-region` where there is no such region.
Result<Narrative> buildNarrative(Reading& reading, const BuildNarrativeRequest& request);

} // namespace xushi

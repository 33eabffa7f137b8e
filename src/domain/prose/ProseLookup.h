#pragma once

#include "domain/prose/ProseDraft.h"
#include "domain/prose/ProseLexicon.h"

namespace xushi {

/// The records of the catalogue that the words of the drafts mean: indicator, region, what a share is of, each of several.
void lookUp(const ProseLexicon& lexicon, ProseReading& reading);
/// The same of a verdict in words that has a growth.
void lookUp(const ProseLexicon& lexicon, ProseStatement& quality);

} // namespace xushi

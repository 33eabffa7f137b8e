#pragma once

#include "domain/prose/ProofTable.h"
#include "words/Sentences.h"

namespace xushi {

/// The words of a report of a check.
ProofWords proofWords(Language language);

} // namespace xushi

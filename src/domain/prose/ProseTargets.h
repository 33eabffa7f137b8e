#pragma once

#include "domain/prose/ProseDraft.h"

namespace xushi {

/// What of the period over a number decides whether it is a target.
struct TargetFrame {
    bool isAhead = false;    ///< it ends after the document was written
    bool isSaidHere = false; ///< in the sentence of the number
    bool isLocal = false;    ///< of this number alone
    bool isPlan = false;     ///< the paragraph tells what will be done
};

/// Makes a promised or planned number a target, with its comparator and commitment; tells estimates, forecasts and plans.
void decideTarget(const ProseReading& reading, ProseDraft& draft, const TargetFrame& frame);

} // namespace xushi

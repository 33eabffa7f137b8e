#pragma once

#include "domain/analyses/Board.h"
#include "domain/narrative/Narrative.h"
#include "domain/workflow/Submission.h"

#include <functional>
#include <span>

namespace xushi {

/// What a report is made from.
struct NarrativeRequest {
    const NarrativeTemplate& narrative;
    const BoardRequest& board;      ///< at the report's period, without a region
    std::span<const BoardRow> rows; ///< of every region, in catalogue order
    const Workflow& workflow;       ///< of the year
    const Region& region;           ///< that the report is of
    std::string documentTime = {};  ///< UTC of the journal position
};

/// Makes a report; words knows how.
using Narrating = std::function<Narrative(const NarrativeRequest&)>;

} // namespace xushi

#pragma once

#include "domain/summary/SummaryBuilder.h"
#include "usecases/ReadBoard.h"

namespace xushi {

struct BuildSummaryRequest {
    Period period;
    std::optional<RegionCode> region; ///< none: the city
    const SummaryTemplate& layout;
    const SummaryWords& words;
};

/// What tables of a period are made from, read in one moment of the store: layouts may be tried on it without another reading.
struct SummarySource {
    BoardReading board = {};  ///< of every region where the layout needed it
    BoardReading before = {}; ///< at December of the year before where it needed that
    JournalHead head = {};
    bool isOfEveryRegion = false;
    bool hasYearBefore = false;

    /// A table of the layout can be made from it.
    bool suffices(const SummaryTemplate& layout) const;
};
/// What the layout of the request needs.
Result<SummarySource> readSummarySource(Reading& reading, const BuildSummaryRequest& request);
/// The table of a layout for which the source suffices, of the period and the region for which it was read. As below.
Result<SummaryTable> buildSummaryFrom(const SummarySource& source, const BuildSummaryRequest& request);

/// The same of what somebody has read already: `board` of the request's period, with all that its rows need, as the store stands after
/// `head`. Not of a layout that needs the year before.
Result<SummaryTable> buildSummaryOf(const BoardRequest& board, const Workflow& workflow, const JournalHead& head,
                                    const BuildSummaryRequest& request);

/// The table of a layout from the store as it is now, with the 校验码 of the same moment. `summary.no-rows` when there is nothing that
/// the layout shows, `summary.filter` when it names what the store does not have.
Result<SummaryTable> buildSummary(Reading& reading, const BuildSummaryRequest& request);

} // namespace xushi

#pragma once

#include "domain/summary/BoardDifference.h"
#include "domain/publishing/Publication.h"
#include "store/Store.h"
#include "usecases/ReadBoard.h"

#include <map>
#include <optional>

namespace xushi {

struct ComparisonAsked {
    std::int64_t from = 0; ///< entries of the journal, each the last of its act
    std::int64_t to = 0;
    std::optional<Period> period = {}; ///< none: the latest of the later position
    std::optional<RegionCode> region = {}; ///< none: every one
};

/// What differs on the board between two positions of the journal, with the acts that lie between. The differences refer to the boards.
struct BoardComparison {
    BoardReading before;
    BoardReading after;
    Period period;
    JournalHead from;
    JournalHead to;
    std::vector<RowDifference> rows;
    std::vector<DefinitionDifference> definitions;
    std::map<std::int64_t, JournalAct> acts; ///< those that the differences name, by their group
};

/// Between a table that was given out and the entry `now`. `isOfEveryRegion`: the table shows those of every region.
ComparisonAsked comparisonWithNow(const Publication& publication, bool isOfEveryRegion, const Catalogue& catalogue, std::int64_t now);

/// Both boards are read as the store stood then. `position.order` where the first position lies behind the second, `verify.no-entry`,
/// `position.no-period` for a store without figures where no period is named.
Result<BoardComparison> compareBoards(Store& store, const ComparisonAsked& asked);

} // namespace xushi

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

/// How a copy stands to a store of the same origin.
struct StoresCompared {
    BoardComparison boards;      ///< from the copy to the store as it is now; acts are the store's own, behind `common`
    std::int64_t common = 0;     ///< the last entry that both have
    std::int64_t actsHere = 0;   ///< of the store behind it: what putting the copy in its place would leave out
    std::int64_t actsThere = 0;  ///< of the copy: none of one that is a past of the store
    std::int64_t figures = 0;    ///< that differ, of any year
};

struct StoresAsked {
    std::int64_t there = 0; ///< the entries at which the copy and the store are compared, each the last of its act
    std::int64_t here = 0;
    std::optional<Period> period = {};     ///< none: the store's latest, else the copy's
    std::optional<RegionCode> region = {}; ///< none: every one
};

/// What differs between a copy and the store from which it was taken, whichever way the two have gone since. `difference.other-store` where their first entries differ, `position.no-period`.
Result<StoresCompared> compareStores(Store& there, Store& here, const StoresAsked& asked);

} // namespace xushi

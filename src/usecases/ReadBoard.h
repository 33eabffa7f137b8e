#pragma once

#include "domain/analyses/Board.h"
#include "domain/signing/SignedWorlds.h"
#include "store/Reading.h"

#include <memory>
#include <vector>

namespace xushi {

/// A board with what it was made from; `rows` point into `catalogue`, whose definitions are those of the period.
struct BoardReading {
    std::shared_ptr<const Catalogue> catalogue;
    std::unique_ptr<Workflow> workflow; ///< of the year and the one before
    std::vector<Figure> figures; ///< of firstYearNeeded() up to the year, of each the months that a board at the period needs
    std::vector<BoardRow> rows;
    std::shared_ptr<const Catalogue> stored;    ///< with the latest definitions: `catalogue` itself where those hold in the month
    std::unique_ptr<SignedWorlds> signedWorlds; ///< of the year; refer to `stored`

    /// Another question to the same state of the store, under the same definitions; not of a later month.
    BoardRequest request(const Period& period, const std::optional<RegionCode>& region = std::nullopt) const;
};

/// Every indicator and region with a target or a figure in the year, at `period`; the rows of one region where it is named.
Result<BoardReading> readBoard(Reading& reading, const Period& period, const std::optional<RegionCode>& region);
/// The same rows, and no figure of another region: a row rests on its own alone. Who checks figures (explanationsShown)
/// needs those of every region.
Result<BoardReading> readRegionBoard(Reading& reading, const Period& period, const RegionCode& region);

/// The rows of readBoard() and what judges them, from the months that they rest on alone (BoardMonths): `figures` answer no other question.
Result<BoardReading> readRowsOfBoard(Reading& reading, const Period& period, const std::optional<RegionCode>& region);

/// Everything of the years that a board of the period needs, also what was reported for later months: for a course over the year. No rows are judged.
Result<BoardReading> readYearsOfBoard(Reading& reading, const Period& period);

} // namespace xushi

#pragma once

#include "domain/analyses/RowOutlook.h"
#include "domain/workflow/RowDebt.h"
#include "usecases/ReadBoard.h"

#include <vector>

namespace xushi {

/// What stands behind each row of a board, in the order of its rows.
struct BoardOutlook {
    std::vector<RowOutlook> rows;
    std::vector<RowDebt> debts; ///< point into the board's catalogue
};

/// Of a board of the same reading, at its period.
Result<BoardOutlook> readOutlook(Reading& reading, const BoardReading& board, const Period& period);

} // namespace xushi

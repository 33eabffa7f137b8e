#pragma once

#include "domain/analyses/Board.h"
#include "domain/signing/SignedWorlds.h"

namespace xushi {

/// A row of a board and the world that it was judged in.
struct JudgedRow {
    std::optional<BoardRow> row;
    std::optional<SignedWorld> world; ///< nothing: the store as it is now
    Period period;                    ///< at which the world was asked

    /// What the world was asked; `asked` where it is the present. Lies in this and in `asked`.
    BoardRequest request(const BoardRequest& asked) const;
    const Indicator& indicator(const Indicator& asked) const { return world ? *world->indicator : asked; }
    const Region& region(const Region& asked) const { return world ? *world->region : asked; }
};

/// The row as it is shown, from the row of the present. A row whose month was signed off is the one of the store as it
/// stood then; where that differs from the present, the remarks say so with both values. The row at a period is that of
/// the latest month that has a figure in the world by which that month is judged: one row never mixes two worlds.
JudgedRow judgedRow(const BoardRequest& request, const Indicator& indicator, const Region& region, std::optional<BoardRow> present);

/// The same from the start.
JudgedRow judgedRow(const BoardRequest& request, const Indicator& indicator, const Region& region);

} // namespace xushi

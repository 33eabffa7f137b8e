#pragma once

#include <vector>

namespace xushi {

/// The columns beside the frozen ones. A run of them is shown: from its first one on as many as there is room for,
/// whole ones, and always at least one. Places are counted among the sliding columns, from 0.
class SlidingColumns {
public:
    struct Column {
        int number; ///< in the table
        int width;
    };

    SlidingColumns() = default;
    /// Too little room, even less than none, still shows one column.
    SlidingColumns(std::vector<Column> columns, int room);

    const std::vector<Column>& columns() const { return m_columns; }
    /// How many are shown when the run begins at this place.
    int shownFrom(int first) const;
    /// The furthest place at which the run can begin: the last column is shown there. 0 when all fit.
    int lastFirst() const;
    /// The place nearest to `first` from which the column is shown; `first` itself for a column that does not slide.
    int firstShowing(int number, int first) const;
    /// Gives away the room that the columns leave at the first place, and says how much it was; 0 where they lack room.
    int giveRoomAway();

private:
    std::vector<Column> m_columns;
    int m_room = 0;
};

} // namespace xushi

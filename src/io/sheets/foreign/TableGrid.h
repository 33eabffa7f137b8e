#pragma once

#include "domain/sheets/Sheet.h"

#include <vector>

namespace xushi {

/// Lays the cells of a page's table out: each takes the next place of its row that no span of an earlier one covers.
class TableGrid {
public:
    void beginRow();
    int row() const { return m_row; }

    struct Place {
        int row = 0;
        int column = 0; ///< 0 where the table is wider or its spans are more than can be a table of figures
    };
    /// Of the next cell; spans beyond 1000 columns or 65534 rows, as no page has, are cut.
    Place placeCell(long columns, long rows);

    /// Each span that covers more than one place, cut at the last row.
    std::vector<CellRange> takeMerges();

private:
    int m_row = 0;
    int m_column = 0;                ///< the last one looked at in this row
    std::vector<int> m_coveredUntil; ///< row, by column
    std::vector<CellRange> m_merges;
    long m_steps = 0;
};

} // namespace xushi

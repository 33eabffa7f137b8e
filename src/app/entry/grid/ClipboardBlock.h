#pragma once

#include "app/entry/grid/EntryModel.h"
#include "app/table/TextBlock.h"

namespace xushi {

/// Where a block goes: the selected rows and columns (without those left out; a single cell means the cell and all that
/// follows it), and the columns of the table in which they stand.
struct PasteTarget {
    std::vector<int> rows;    ///< selected, without headings
    std::vector<int> columns; ///< selected
    std::vector<int> shown;   ///< every column that is not left out, in its order
};

/// Where the cells of a block go. What has no place is listed, never cut off in silence.
struct PastePlan {
    std::vector<EntryModel::CellText> cells;
    int skippedBlanks = 0;                                   ///< inside the block; those at its end are no cells
    std::vector<EntryModel::CellText> blanksOverFigures = {}; ///< the skipped ones below which something stands
    QStringList locked = {};                                 ///< the texts of cells that take none
    int overflowRows = 0;
    int overflowColumns = 0;
    QStringList overflow; ///< the texts that had no place

    void place(const EntryModel& model, const QModelIndex& cell, const QString& text);
    /// What happened, once the cells were entered.
    std::vector<Remark> remarks(const EntryModel::Entered& entered) const;
};

/// From the top left of the selection: rows to the rows below (headings are no rows of the block), columns to the
/// columns right of it. A blank cell leaves what stands there as it is. A block that fits the selection several times is repeated in it.
PastePlan planPaste(const EntryModel& model, const PasteTarget& target, const TextBlock& block);
/// One text into every cell that can be typed in.
PastePlan planFill(const EntryModel& model, const QModelIndexList& selected, const QString& text);

} // namespace xushi

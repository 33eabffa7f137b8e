#pragma once

#include "app/entry/grid/EntryModel.h"

#include <QPersistentModelIndex>

#include <vector>

namespace xushi {

/// What is to be replaced in the cells of a grid, by what.
struct ReplaceWanted {
    QString text;         ///< full-width digits mean the others
    QString by;           ///< empty: taken out, so that a whole number is not reported any more
    bool isWhole = false; ///< only where the cell is this text and nothing else
};

/// A cell that holds it: what stands there and what would.
struct ReplacedCell {
    QPersistentModelIndex index;
    QString name;
    QString before;
    QString after;
    QString problem; ///< why the cell is left as it is; empty: it can be written
};

/// The cells of these columns that hold what is wanted, row by row; headings and computed columns have none.
std::vector<ReplacedCell> planReplace(const EntryModel& model, const std::vector<int>& columns, const ReplaceWanted& wanted);
/// What can be written of them.
std::vector<EntryModel::CellText> textsOf(const std::vector<ReplacedCell>& cells);

} // namespace xushi

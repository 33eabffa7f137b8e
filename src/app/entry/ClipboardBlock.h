#pragma once

#include "app/entry/FigureEntryModel.h"

#include <QList>
#include <QStringList>

namespace xushi {

/// Rows of cells as a spreadsheet puts them on the clipboard.
using TextBlock = QList<QStringList>;

/// Tab-separated text with quoted cells, as Excel, WPS and LibreOffice write it; the last line end is no row.
TextBlock fromTabSeparated(const QString& text);
QString toTabSeparated(const TextBlock& block);

/// Where the cells of a block go. What has no place is listed, never cut off in silence.
struct PastePlan {
    std::vector<FigureEntryModel::CellText> cells;
    int lockedCells = 0;
    int overflowRows = 0;
    int overflowColumns = 0;
    QStringList overflow; ///< the texts that had no place

    /// What happened, when `stored` of the cells were accepted.
    std::vector<Remark> remarks(int stored) const;
};

/// Rows go to the indicators below `start` (headings are no rows of the block), columns to the columns right of it.
PastePlan planPaste(const FigureEntryModel& model, const QModelIndex& start, const TextBlock& block);
/// One text into every selected cell that can be typed in.
PastePlan planFill(const FigureEntryModel& model, const QModelIndexList& selected, const QString& text);

} // namespace xushi

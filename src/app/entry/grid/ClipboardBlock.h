#pragma once

#include "app/entry/grid/EntryModel.h"

#include <QList>
#include <QMimeData>
#include <QStringList>

#include <memory>

namespace xushi {

/// Rows of cells as a spreadsheet puts them on the clipboard.
using TextBlock = QList<QStringList>;

/// Tab-separated text with quoted cells, as Excel, WPS and LibreOffice write it: a quote opens a cell only where another
/// one closes it before a tab or a line end, with the quotes between them doubled; every other quote is text and takes no
/// row with it. The last line end is no row.
TextBlock fromTabSeparated(const QString& text);
QString toTabSeparated(const TextBlock& block);

/// The first table of a page, as programs write it that put no plain text on the clipboard; empty without one.
TextBlock fromHtmlTable(const QString& html);
QString toHtmlTable(const TextBlock& block);

/// What a copy puts on the clipboard: the cells as they are shown, and in a format of our own as they are stored.
std::unique_ptr<QMimeData> clipboardOf(const TextBlock& shown, const TextBlock& exact);
/// Our own format first, then text, then a table of a page.
TextBlock blockOf(const QMimeData& clipboard);

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

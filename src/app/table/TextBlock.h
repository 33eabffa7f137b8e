#pragma once

#include <QList>
#include <QMimeData>
#include <QString>
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
/// The first `headings` rows are heads of columns.
QString toHtmlTable(const TextBlock& block, int headings = 0);

/// What a copy puts on the clipboard: the cells as they are shown, and in a format of our own as they are stored.
std::unique_ptr<QMimeData> clipboardOf(const TextBlock& shown, const TextBlock& exact, int headings = 0);
/// Our own format first, then text, then a table of a page.
TextBlock blockOf(const QMimeData& clipboard);

/// True where nothing can be seen in the cell.
bool isBlankCell(const QString& cell);

} // namespace xushi

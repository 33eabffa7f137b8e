#pragma once

#include "io/SheetReader.h"

namespace xushi {

/// Reads a text table (comma, TAB, semicolon or bar; quotes as in RFC 4180) or a page of HTML tables, whatever the file is
/// called. Every cell of a text is CellKind::Text, nothing trimmed, rows count records from 1, blank ones and a line `sep=` too;
/// `format` is csv or html. A table of a page is a sheet; rows and columns count its grid, spans laid out.
/// Refuses with `sheet.encoding`, `sheet.empty`, `sheet.not-a-table`, `sheet.web-archive`, `sheet.xml-table`, `sheet.too-large`
/// and `sheet.cancelled`, the name of the file first.
Result<SheetBook> readText(const NamedFile& file, SheetSink& sink, const ReadLimits& limits);

} // namespace xushi

#pragma once

#include "io/SheetReader.h"

namespace xushi {

/// Reads a workbook of Excel 5 to 2003 (BIFF5, BIFF8): cells with what their number format says, results of formulas as they
/// were kept, merges, hidden sheets, rows and columns. Refuses with `sheet.encrypted`, `sheet.old-xls` (before Excel 5),
/// `sheet.not-a-table` (another document of an OLE container), `sheet.damaged`, `sheet.too-large` and `sheet.cancelled`, the
/// name of the file first.
Result<SheetBook> readXls(const NamedFile& file, SheetSink& sink, const ReadLimits& limits);

} // namespace xushi

#pragma once

#include "io/sheets/ReadAllowance.h"

#include <string>

namespace xushi {

class ZipPackage;

/// The part of a package that holds its document, by its relations or at the usual place of a workbook; empty for none.
Result<std::string> mainPartOf(const ZipPackage& package, ReadAllowance& allowance);

/// A workbook of Excel 2007 and later with its macros or without, of both generations. Its values alone: no formula is
/// worked out, no link is followed.
Result<SheetBook> readXlsx(const ZipPackage& package, const std::string& workbookPart, ReadAllowance& allowance);

} // namespace xushi

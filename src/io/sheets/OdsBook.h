#pragma once

#include "io/sheets/ReadAllowance.h"

namespace xushi {

class ZipPackage;

/// Whether the package names a part as encrypted.
Result<bool> isEncryptedDocument(const ZipPackage& package, ReadAllowance& allowance);

/// An OpenDocument spreadsheet; `sheet.not-a-table` for another document.
Result<SheetBook> readOds(const ZipPackage& package, ReadAllowance& allowance);

} // namespace xushi

#pragma once

#include "io/sheets/ReadAllowance.h"

#include <string_view>

namespace xushi {

/// What a file is, by its first bytes and whatever its name says.
enum class FileNature { Zip, Ole, OldBiff, Pdf, Image, XmlTable, OtherBinary, Text };

FileNature natureOf(std::string_view head);

/// What a spreadsheet program leaves beside a file that is open: by its name or by its 165 bytes.
bool isLockFile(const NamedFile& file, std::string_view head, std::uintmax_t size);

/// Why an OLE file is not read as a workbook of Excel 97 to 2003; empty for one that is.
std::string oleRefusal(const NamedFile& file);

} // namespace xushi

#pragma once

#include "domain/sheets/Sheet.h"
#include "io/sheets/foreign/ForeignFormat.h"
#include "io/sheets/foreign/PlainDigits.h"

namespace xushi {

/// The day that number stands for where days are counted, from 1900 (with its 29 February) or from 1904: 2025-05-01,
/// 2025-05-01T08:30:00 with a time; nothing outside the years 1900 to 9999.
std::optional<std::string> dayOfSerial(std::string_view plainDigits, bool isSince1904);

/// A cell that keeps `number` and shows it by `format`. A time without a day is the text 08:30:00, a date that no calendar has the
/// error ####, as a spreadsheet shows it.
SheetCell numberCell(int row, int column, KeptNumber number, const ForeignFormat& format, bool isSince1904 = false);

} // namespace xushi

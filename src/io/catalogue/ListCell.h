#pragma once

#include "domain/Result.h"
#include "domain/sheets/Sheet.h"
#include "io/records/CatalogueFields.h"
#include "io/records/FileValue.h"

#include <string>

namespace xushi {

/// A cell of somebody's list as the value of a field, in the form in which the exchange writes it. What a spreadsheet made of
/// a value on the way is taken back: TRUE and 是 for a flag, a day for its month, 1.0 for 1, a number format for the decimals. Where
/// the cell says what `stored` says already, it is `stored`. References and codes stay as they are written. What is none of
/// the form stays a text, which the reader of the record refuses. Refuses (`listing.*`) a cell that has no value to be read: an error,
/// a formula without a result, a day that is no month.
Result<FileValue> valueOfCell(const CatalogueField& field, const SheetCell& cell, const FileValue& stored);

/// The text of a cell that names something: blanks around it are left out, and the .0 that a program adds to a number.
std::string nameInCell(const SheetCell& cell);

} // namespace xushi

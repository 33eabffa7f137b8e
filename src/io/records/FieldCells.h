#pragma once

#include "io/records/CatalogueFields.h"
#include "io/records/FileValue.h"

#include <optional>
#include <string>

namespace xushi {

/// What the cell of a table says as the value of a field: 1 and 0, a|b, 3:15|12:100. What is none of its form stays a text, which
/// the reader of the record refuses.
FileValue fieldValueFrom(const std::string& cell, FieldForm form);

/// The reverse; an empty text for none. Nothing for a list that would not come back as it was: an item that is empty or
/// holds the bar.
std::optional<std::string> fieldCellFrom(const FileValue& value, FieldForm form);

} // namespace xushi

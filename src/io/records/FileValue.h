#pragma once

#include "io/records/ShownText.h"

#include <nlohmann/json.hpp>

namespace xushi {

/// What a file says, however it is written: a text, a flag, a whole number, a list, or a record of named fields. Keeps the
/// order of the fields, so that what is written is the same every time.
using FileValue = nlohmann::ordered_json;

/// A value for a problem's arguments.
std::string shownValue(const FileValue& value);

} // namespace xushi

#pragma once

#include "io/records/FileValue.h"

#include <optional>

namespace xushi {

/// Nothing when `text` is no JSON, no UTF-8, or when an object names a member twice.
std::optional<FileValue> parsedJson(std::string_view text);

/// Two spaces, UTF-8 as it is, LF at the end; nothing when a text in it is no UTF-8.
std::optional<std::string> jsonText(const FileValue& document);

} // namespace xushi

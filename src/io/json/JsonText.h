#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// Keeps the order of its members, so that what is written is the same every time.
using Json = nlohmann::ordered_json;

/// Nothing when `text` is no JSON, no UTF-8, or when an object names a member twice.
std::optional<Json> parsedJson(std::string_view text);

/// Two spaces, UTF-8 as it is, LF at the end; nothing when a text in it is no UTF-8.
std::optional<std::string> jsonText(const Json& document);

/// A value for a problem's arguments: at most 60 characters of it.
std::string shownText(std::string_view text);
std::string shownValue(const Json& value);

} // namespace xushi

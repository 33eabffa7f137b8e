#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace xushi {

/// The document for a program to read: what a terminal would obey stands as its code (\u009b), bytes that are no UTF-8
/// as U+FFFD.
std::string printableJson(const nlohmann::ordered_json& document);
/// The same on one line.
std::string printableJsonLine(const nlohmann::ordered_json& document);

} // namespace xushi

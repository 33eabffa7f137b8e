#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace xushi {

/// Bytes as a text of letters and digits (RFC 4648 with padding): what a field of a record holds.
std::string base64Of(std::string_view bytes);
/// The reverse; nothing for a text that base64Of cannot have written.
std::optional<std::string> bytesOfBase64(std::string_view text);

} // namespace xushi

#pragma once

#include <array>
#include <string>
#include <string_view>

namespace xushi {

using Sha256 = std::array<char, 32>;

Sha256 sha256Of(std::string_view bytes);
/// SHA-256 of `bytes`, 32 bytes.
std::string sha256(std::string_view bytes);

} // namespace xushi

#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace xushi {

/// SHA-256 of the bytes of a file, 64 hexadecimal digits. Fails with `sheet.unreadable`.
Result<std::string> fileDigest(const std::filesystem::path& file);

/// The same of bytes.
std::string digestOf(std::string_view bytes);

} // namespace xushi

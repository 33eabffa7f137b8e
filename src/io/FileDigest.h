#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <string>

namespace xushi {

/// SHA-256 of the bytes of a file, 64 hexadecimal digits. Fails with `sheet.unreadable`.
Result<std::string> fileDigest(const std::filesystem::path& file);

} // namespace xushi

#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace xushi {

/// Lets `write` fill a temporary file in the folder of `path`, then fsync, rename over `path`, fsync the folder.
/// On any failure the temporary file is removed and an existing `path` is untouched. Refuses with `file.*`.
Result<void> replaceFile(const std::filesystem::path& path,
                         const std::function<Result<void>(const std::filesystem::path& temporary)>& write);

/// The same for text that is at hand.
Result<void> replaceFileText(const std::filesystem::path& path, std::string_view text);

/// The whole file as bytes; refuses with `file.unreadable`, and files above `limit` bytes with `file.too-large`.
Result<std::string> readFileText(const std::filesystem::path& path, std::size_t limit = std::size_t{64} << 20U);

} // namespace xushi

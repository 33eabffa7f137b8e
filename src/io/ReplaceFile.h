#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace xushi {

/// A file and what it is to hold.
struct FileContent {
    std::filesystem::path path;
    std::string bytes;
};

/// Whether a file stands at `path` that writing would replace. Refuses what writing there would refuse: a store, what
/// is no regular file, a file of somebody else (`file.*`).
Result<bool> wouldReplace(const std::filesystem::path& path);

/// Writes a temporary file in the folder of `path`, has the disk confirm it and reads it back, then lets it take the
/// place. Owner, group and mode of a file that is replaced stay; a link stays, and what it names is replaced. A store
/// is never replaced. On any failure no temporary file is left and what stood at `path` is untouched, except with
/// `file.unconfirmed` and `file.old-remains`: then the new file stands (isNewFileThere). Refuses with `file.*`.
Result<void> replaceFile(const std::filesystem::path& path, std::string_view bytes);

/// Whether the new file stands in spite of the problem.
bool isNewFileThere(const Problem& problem);
/// The same for several files: all take their places or none does.
Result<void> replaceFiles(std::span<const FileContent> files);

/// The whole file as bytes; refuses with `file.unreadable`, and files above `limit` bytes with `file.too-large`.
Result<std::string> readFileText(const std::filesystem::path& path, std::size_t limit = std::size_t{64} << 20U);

} // namespace xushi

#pragma once

#include "domain/Problem.h"
#include "domain/Result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <sys/stat.h>

namespace xushi {

/// Where a file will really be written, and what stands there now.
struct FileTarget {
    std::filesystem::path path; ///< behind every link: a link stays one, the file that it names is replaced
    std::optional<struct stat> present;

    std::filesystem::path folder() const;
};

/// Whether `path` may be written or replaced. Refuses a store and every other database, known by content
/// (`file.is-a-store`), whatever is no regular file (`file.not-a-file`), the file of somebody else
/// (`file.other-owner`), and what this person may not write.
Result<FileTarget> fileTarget(const std::filesystem::path& path);

/// .xlsx of 表.XLSX: ASCII letters become small; empty without one.
std::string lowerEnding(const std::filesystem::path& path);

/// True for a file whose content is an SQLite database, or the journal or log that belongs to one; nothing, with errno, where it cannot be
/// read.
std::optional<bool> isDatabaseFile(const std::filesystem::path& path);

/// The sentence for a failure of the system before the new file took its place.
Problem cannotWrite(int reason, const std::filesystem::path& path);

} // namespace xushi

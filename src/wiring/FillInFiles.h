#pragma once

#include "domain/filling/FillInSheet.h"
#include "domain/Result.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace xushi {

/// Writes one sheet to be filled in. Refuses with `fill-in.format` a name that does not end in .xlsx, and with `file.*`.
Result<void> writeFillInSheet(const FillInSheet& sheet, const std::filesystem::path& path);

/// What was written into a folder, the cover list first.
struct FillInFolder {
    CoverList cover;
    std::vector<std::filesystem::path> files;
};

/// The cover list 00-总清单.xlsx and a file for each sheet, all of them or none; the folder is made where there is none. Other files of
/// the folder stay. Refuses with `file.*`.
Result<FillInFolder> writeFillInSheets(std::span<const FillInSheet> sheets, bool areDepartments, const std::filesystem::path& folder);

} // namespace xushi

#pragma once

#include "domain/Result.h"

#include <filesystem>
#include <functional>
#include <string>

/// Reports in words that come as files, and what a check found in them as a file.
namespace xushi {

/// The words of a report (.docx, .odt, .pdf, .txt) by what the file is, UTF-8 with a line feed between paragraphs, read in a program of its own and never
/// in this one (io/prose/ProseProcess). Nothing of the file is kept or changed. `isCancelled` is asked twenty times a second. Refuses with
/// `document.*` and `file.not-found`.
Result<std::string> readProseFile(const std::filesystem::path& file, const std::function<bool()>& isCancelled = {});

} // namespace xushi

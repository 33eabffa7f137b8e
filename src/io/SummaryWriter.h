#pragma once

#include "domain/Result.h"
#include "domain/summary/SummaryTable.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace xushi {

/// Told now and then how much of a file is made, in thousandths; false ends it, and nothing is written.
using WritingProgress = std::function<bool(int thousandths)>;

/// What became of a written table.
struct WrittenSummary {
    std::u32string undrawn; ///< characters for which an empty box stands, because no installed font draws them
};

/// Writes a summary table to a file of one format.
class SummaryWriter {
public:
    virtual ~SummaryWriter() = default;

    /// Without the dot: xlsx, pdf.
    virtual std::string_view extension() const = 0;

    /// Writes to a temporary file beside `path` and renames it, so that an old file stays whole on any failure.
    /// The same table gives the same bytes. Refuses with `file.*`; with `file.given-up` where `progress` ended it. What is made
    /// at once tells no progress.
    Result<WrittenSummary> write(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& progress = {}) const {
        return writeFile(table, path, progress);
    }

private:
    virtual Result<WrittenSummary> writeFile(const SummaryTable& table, const std::filesystem::path& path, const WritingProgress& progress) const = 0;
};

} // namespace xushi

#pragma once

#include "domain/Result.h"
#include "domain/summary/SummaryTable.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace xushi {

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
    /// The same table gives the same bytes. Refuses with `file.*`.
    virtual Result<WrittenSummary> write(const SummaryTable& table, const std::filesystem::path& path) const = 0;
};

} // namespace xushi

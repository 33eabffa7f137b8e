#pragma once

#include "domain/Result.h"
#include "domain/narrative/Narrative.h"
#include "domain/summary/SummaryTable.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace xushi {

/// A report in words, and the table that follows it on pages of its own.
struct Report {
    const Narrative& narrative;
    const SummaryTable* table = nullptr; ///< nullptr: none; a plain text has none either
};

/// What became of a written report.
struct WrittenReport {
    std::u32string undrawn = {}; ///< characters for which an empty box stands, because no installed font draws them
};

/// Writes a report in words to a file of one format, in the layout of an official paper.
class ReportWriter {
public:
    virtual ~ReportWriter() = default;

    /// Without the dot: docx, txt.
    virtual std::string_view extension() const = 0;

    /// Writes to a temporary file beside `path` and renames it. The same report gives the same bytes. Refuses with `file.*`.
    virtual Result<WrittenReport> write(const Report& report, const std::filesystem::path& path) const = 0;
};

} // namespace xushi

#pragma once

#include "domain/Result.h"
#include "io/NamedFile.h"

#include <cstdint>
#include <string>

namespace xushi {

/// What a report in words may ask of the machine. Beyond it the file is refused (`document.too-large`).
struct ProseLimits {
    std::uint64_t fileBytes = 64ULL << 20;
    std::uint64_t unpackedBytes = 128ULL << 20; ///< of the parts of a package that are read
    std::uint64_t textBytes = 8ULL << 20;       ///< of what is given
};

/// The words of a report, by what the file is and whatever its name says: a text in UTF-8, UTF-16 or GB18030, a DOCX, an ODT. UTF-8 with
/// a line feed between paragraphs; the cells of a table are parted by tabs, its rows are paragraphs. What is deleted or hidden, notes
/// and contents are left out. A PDF is `document.pdf`: it is read by another program (PdfProse.h). Failures: `document.*`, `file.not-found`.
Result<std::string> readProse(const NamedFile& file, const ProseLimits& limits = {});

/// The reason in the words of reports: what a reader of packages refuses is said of tables elsewhere.
Problem proseProblem(const Problem& problem);
Problem proseProblem(std::string_view key, const NamedFile& file);

} // namespace xushi

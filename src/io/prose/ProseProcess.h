#pragma once

#include "io/prose/PdfProse.h"
#include "io/sheets/ReaderProcess.h"

namespace xushi {

/// What the program that reads for others writes to its output of a report: its words, or why there are none.
std::string proseAnswer(const Result<std::string>& text);
/// The same read back, of which nothing is believed; nothing where it is no answer.
std::optional<Result<std::string>> readProseAnswer(std::string_view answer, const NamedFile& file);

/// How somebody wants a report to be read.
struct ProseOrder {
    std::filesystem::path reader = readerProgram();
    PdfOrder pdf = {}; ///< its patience, limits and question are those of every kind
};

/// As `readProse` and `readPdfProse`, but never in this program: packages and texts are opened up by xushi-reader, which has little memory, little
/// time and no rights, a PDF by pdftotext. Beside their refusals: `document.reader-missing`, `document.reader-died`, `document.reader-overran`.
Result<std::string> readProseInHelper(const std::filesystem::path& file, const ProseOrder& order = {});

} // namespace xushi

#pragma once

#include "io/prose/ProseFile.h"

#include <chrono>
#include <functional>

namespace xushi {

/// The program that reads a PDF for others: pdftotext where PATH has it; empty where it is not.
std::filesystem::path pdfProgram();

/// How somebody wants a PDF to be read.
struct PdfOrder {
    std::filesystem::path program = pdfProgram();
    std::chrono::milliseconds patience = std::chrono::seconds(30);
    std::function<bool()> isCancelled = {}; ///< asked twenty times a second; true ends the reading
    ProseLimits limits = {};
};

/// The paragraphs of a PDF by pdftotext, which gets a sealed copy of it, a bound on memory and time, and has ended when this returns. Numbers of
/// pages are left out. Beside `document.*` of damage and size: `document.no-pdf-program`, `document.encrypted`, `document.scanned` (no text in it),
/// `document.reader-overran`, `document.cancelled`.
Result<std::string> readPdfProse(const NamedFile& file, const PdfOrder& order = {});

} // namespace xushi

#pragma once

#include "domain/Result.h"
#include "io/pdf/PaintedCharacters.h"

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// Where an entry of the outline leads.
struct PdfBookmark {
    std::string title;
    int page = 0;   ///< counts from 0
    double top = 0; ///< points below the upper edge of the sheet
};

/// What is said of a drawn PDF.
struct PdfFacts {
    std::time_t time = 0;
    std::vector<PdfBookmark> bookmarks;
};

/// A drawn PDF made fit to be kept: its sheets have the exact size of their paper, its times and outline are those of `facts`, its text layer names the painted characters, it is said to
/// be Chinese, and nothing in it depends on the moment or order of drawing. Refuses with `file.not-made`.
Result<std::string> finishedPdf(std::string_view drawn, const PaintedCharacters& characters, const PdfFacts& facts);

} // namespace xushi

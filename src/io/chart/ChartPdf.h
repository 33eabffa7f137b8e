#pragma once

#include "domain/Result.h"
#include "domain/charts/ChartPack.h"
#include "io/SummaryWriter.h"

#include <string>

namespace xushi {

struct ChartPdf {
    std::string bytes;
    std::u32string undrawn = {}; ///< characters for which an empty box stands
};

/// The pages of a pack, one at least, with a bookmark each and text that can be searched. Nothing is written. Needs a QApplication.
/// Refuses with `file.given-up` where `progress` ended it, and with `file.not-made`.
Result<ChartPdf> chartPdfOf(const ChartPack& pack, const WritingProgress& progress = {});

} // namespace xushi

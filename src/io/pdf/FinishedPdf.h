#pragma once

#include "domain/Result.h"
#include "domain/summary/SummaryPage.h"
#include "io/pdf/PaintedCharacters.h"

#include <ctime>
#include <string>
#include <string_view>

namespace xushi {

/// A drawn PDF made fit to be kept: its sheets are of `page`, its text layer names the painted characters, its times are `time`, and nothing
/// in it depends on the moment or order of drawing. Refuses with `file.not-made`.
Result<std::string> finishedPdf(std::string_view drawn, const PaintedCharacters& characters, const PaperPage& page, std::time_t time);

} // namespace xushi

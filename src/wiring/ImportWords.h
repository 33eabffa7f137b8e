#pragma once

#include "domain/Format.h"
#include "usecases/ImportFigures.h"
#include "words/Sentences.h"

#include <string>
#include <vector>

namespace xushi {

/// What is said of a line of an import on every face: its reason, what was converted and what stands beside the figure that would be
/// written, and what may be meant. `suggestions`: as the face names them.
std::string importRemarks(const ImportLine& line, const std::vector<std::string>& suggestions, const NumberFormat& format, Language language);

} // namespace xushi

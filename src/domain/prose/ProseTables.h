#pragma once

#include "domain/prose/ProseDraft.h"
#include "domain/prose/ProseLexicon.h"

namespace xushi {

/// The cells of pasted tables whose rows are places and whose columns have a name with its unit: 研发费用（亿元）. A column of
/// growth is that of the column before it. Other tables say nothing here.
std::vector<ProseStatement> cellsOf(const ProseReading& reading, const ProseLexicon& lexicon);

} // namespace xushi

#pragma once

#include "app/office/Workspace.h"
#include "domain/summary/SummaryTable.h"
#include "wiring/PublishedFiles.h"

namespace xushi {

/// A table for eyes, of what the window has read already where that is all it needs. What is given out is read from the store
/// (Questions::table) and says the same. Problems as of tableToGive.
Result<SummaryTable> shownTable(const Workspace& workspace, const TableAsked& asked);

} // namespace xushi

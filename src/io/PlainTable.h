#pragma once

#include "domain/summary/SummaryTable.h"

namespace xushi {

/// The table with every text as it can be shown anywhere (domain/texts/PlainText.h) and none longer than a cell takes:
/// a name has at most 200 characters, then …. A store of an earlier version may hold others.
SummaryTable plainTable(SummaryTable table);

} // namespace xushi

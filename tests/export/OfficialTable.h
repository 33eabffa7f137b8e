#pragma once

#include "domain/summary/SummaryTable.h"

namespace xushi {

/// The half-year table of a real report, with some made-up growth and completion figures: sections, parts,
/// qualifiers, every light, long notes. More than two pages.
SummaryTable officialTable();

/// A table of `count` plain indicator rows in the same columns.
SummaryTable plainTable(int count);

} // namespace xushi

#pragma once

#include "domain/Result.h"
#include "domain/summary/SummaryTable.h"

#include <vector>

namespace xushi {

/// What every layout must have: a name and a title of its table, columns with titles, and of a matrix its cells. `layout.no-name`,
/// `layout.no-title`, `layout.no-columns`, `layout.no-cells`, `layout.column-no-title` with the number of the column.
Result<void> checkLayout(const SummaryTemplate& layout);

/// The columns that say something in a table of the layout's kind, in the order in which they are offered.
std::vector<SummaryColumn> columnsFor(const SummaryTemplate& layout);
/// The same for what stands for each region of a matrix, or each indicator; nothing for another kind.
std::vector<SummaryColumn> cellsFor(const SummaryTemplate& layout);

/// A column of that title and of a width that fits what it usually holds.
SummaryTemplate::Column newColumn(SummaryColumn what, std::string title);

/// How the widths of the table's columns stand to its page: `layout.widths-fit`, `layout.widths-wide`, `layout.widths-narrow` with their
/// sum and what the page has, in millimetres.
Remark widthsOf(const SummaryTable& table);

} // namespace xushi

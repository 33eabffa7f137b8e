#pragma once

#include "domain/summary/SummaryTable.h"

#include <string>

namespace xushi {

/// A page of the table, complete in itself: for a browser, and for the clipboard of a word processor or spreadsheet.
std::string htmlPage(const SummaryTable& table);

/// The same cells for a spreadsheet: tab-separated lines, the header first. A section has its name in the first column.
std::string tabbedCells(const SummaryTable& table);

} // namespace xushi

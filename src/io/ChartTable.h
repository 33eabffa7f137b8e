#pragma once

#include "domain/charts/Chart.h"

#include <string>

namespace xushi {

// The table twin of a chart for other programs: its title, then the columns and rows with the digits that the picture has. Numbers are as
// a spreadsheet reads them (an ASCII minus sign), and no text can become a formula there.

/// For a person's spreadsheet: with a byte order mark.
std::string chartAsCsv(const Chart& chart);
/// Tab-separated, for the clipboard of a spreadsheet.
std::string chartAsCells(const Chart& chart);
/// A table of HTML, for the clipboard of a word processor.
std::string chartAsHtml(const Chart& chart);

} // namespace xushi

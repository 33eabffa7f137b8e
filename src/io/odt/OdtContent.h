#pragma once

#include "domain/summary/SummaryTable.h"

#include <string>

namespace xushi {

/// content.xml of a plain table (PlainTable.h).
std::string odtContent(const SummaryTable& table);

/// A plain table as a part of another document: its automatic styles, and title, table and notes as content of its text. It begins with
/// the page style First.
std::string odtTableAutomaticStyles(const SummaryTable& table);
std::string odtTableContent(const SummaryTable& table);

} // namespace xushi

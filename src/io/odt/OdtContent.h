#pragma once

#include "domain/summary/SummaryTable.h"

#include <string>

namespace xushi {

/// content.xml of a plain table (PlainTable.h).
std::string odtContent(const SummaryTable& table);

} // namespace xushi

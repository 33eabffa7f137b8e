#pragma once

#include "domain/summary/SummaryTable.h"

#include <string>

namespace xushi {

/// Everything that a table says, field by field (FieldBytes), but not of which entry of the journal it says it: equal for two tables
/// of equal content, whatever program draws them. No 校验码, no time, no column width.
std::string contentOf(const SummaryTable& table);

} // namespace xushi

#pragma once

#include "domain/Indicator.h"
#include "domain/recognition/Heading.h"
#include "domain/recognition/SheetContext.h"

namespace xushi {

/// Under which key the figure of a column is stored; a refusal (`import.*`) says why it is not: a month alone of an indicator
/// that is reported as a cumulative is told by the cumulative, and the other way about. `isBesideCumulative`: another
/// column has the cumulative of the same month.
Result<Period> storedPeriodOf(const Indicator& indicator, const FoundPeriod& found, ColumnKind kind, bool isBesideCumulative);

/// The day that a number is, as spreadsheets count them; nothing for a number that is no day of this century.
std::optional<Date> dayOfSerial(const std::string& digits);

} // namespace xushi

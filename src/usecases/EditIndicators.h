#pragma once

#include "store/Store.h"

namespace xushi {

/// Adds an indicator (revision 0) or writes a new revision of it. Refuses what checkIndicator refuses.
Result<Indicator> saveIndicator(Store& store, const Indicator& indicator, const ChangeNote& note);

/// The indicator with a department that is not in the list yet, in one act. Refuses what checkIndicator and
/// checkDepartment refuse.
Result<Indicator> saveIndicatorOfNewDepartment(Store& store, Indicator indicator, const Department& department, const ChangeNote& note);

/// The last month in which the indicator is reported; it is kept with all its figures.
Result<Indicator> stopIndicator(Store& store, const IndicatorCode& code, const YearMonth& last, const ChangeNote& note);

} // namespace xushi

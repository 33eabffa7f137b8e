#pragma once

#include "domain/Catalogue.h"

namespace xushi {

/// The version of a definition by which figures of `month` are read: the highest revision that starts in or before it
/// (one without a month of its own has always held); the first where all start later.
const Indicator& indicatorInForce(const Catalogue& catalogue, const Indicator& latest, const YearMonth& month);
/// The same by code; nullptr for an unknown one.
const Indicator* indicatorInForce(const Catalogue& catalogue, const IndicatorCode& code, const YearMonth& month);

/// The versions of a definition that some month is read with, the first first; they lie in the catalogue.
std::vector<const Indicator*> versionsInForce(const Catalogue& catalogue, const Indicator& latest);

} // namespace xushi

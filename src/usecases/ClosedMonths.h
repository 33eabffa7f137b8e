#pragma once

#include "domain/Catalogue.h"
#include "store/Store.h"

namespace xushi {

/// The last month that is over for the indicator as it is: closed by the settings, or signed off for its department
/// while it was valid. Nothing when every month of it is open.
Result<std::optional<YearMonth>> lastClosedMonth(Store& store, const Catalogue& catalogue, const Indicator& indicator);

} // namespace xushi

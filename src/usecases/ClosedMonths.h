#pragma once

#include "domain/InForce.h"
#include "store/Store.h"

#include <vector>

namespace xushi {

/// The months of an indicator that are over: their figures stay, and so does what they mean.
struct ClosedMonths {
    std::optional<YearMonth> through; ///< this month and all before it are closed by the settings
    std::vector<YearMonth> signedOff; ///< for the department that the indicator belonged to in the month

    /// The last of them; nothing when every month is open.
    std::optional<YearMonth> last() const;
    /// The last of them that would be read otherwise if `after` were stored as the next version; nothing when none.
    std::optional<YearMonth> lastReadAnew(const Catalogue& catalogue, const Indicator& after) const;
};

/// Of the indicator while it is valid; `catalogue` with every version.
Result<ClosedMonths> closedMonthsOf(Store& store, const Catalogue& catalogue, const Indicator& indicator);

/// The last month that is closed by the settings or signed off for any department; nothing when every month is open.
Result<std::optional<YearMonth>> lastClosedMonth(Store& store, const Settings& settings);

} // namespace xushi

#pragma once

#include "store/Reading.h"

#include <functional>
#include <vector>

namespace xushi {

/// The months that are over: their figures stay, and so does what they mean.
struct ClosedMonths {
    std::optional<YearMonth> through; ///< this month and all before it are closed by the settings
    std::vector<YearMonth> locked;    ///< submitted, approved or signed off

    /// The last of them; nothing when every month is open.
    std::optional<YearMonth> last() const;
    /// The last of them for which `isTouched` holds; nothing when there is none.
    std::optional<YearMonth> lastOf(const std::function<bool(const YearMonth&)>& isTouched) const;
    /// The last of them that would be read otherwise if `after` were stored as the next version of its indicator: with
    /// another meaning, or as a month in which it is not reported. `catalogue` with every version.
    std::optional<YearMonth> lastReadAnew(const Catalogue& catalogue, const Indicator& after) const;
};

/// Of any department.
Result<ClosedMonths> closedMonths(Reading& reading, const Settings& settings);

/// Of the department that an indicator belongs to in each month, and of the one that it would belong to as `after`.
Result<ClosedMonths> closedMonthsOf(Reading& reading, const Catalogue& catalogue, const Indicator& after);

} // namespace xushi

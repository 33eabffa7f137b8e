#pragma once

#include "domain/YearMonth.h"

#include <optional>

namespace xushi {

/// The months in which an indicator is reported, a region is there, a person can be chosen: both ends are among them, and
/// an end that is not said is open.
struct Validity {
    std::optional<YearMonth> from = {};
    std::optional<YearMonth> to = {}; ///< the last month; said when the record is stopped

    bool hasBegunBy(const YearMonth& month) const { return !from || *from <= month; }
    bool hasEndedBefore(const YearMonth& month) const { return to && *to < month; }
    bool holdsIn(const YearMonth& month) const { return hasBegunBy(month) && !hasEndedBefore(month); }
    /// In one of the months at least.
    bool holdsWithin(const MonthSpan& months) const { return hasBegunBy(months.last) && !hasEndedBefore(months.first); }
    /// There is no month in which it holds.
    bool endsBeforeItBegins() const { return from && hasEndedBefore(*from); }
};

} // namespace xushi

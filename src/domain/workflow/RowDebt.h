#pragma once

#include "domain/Catalogue.h"

#include <map>
#include <vector>

namespace xushi {

/// Who owes figures of a month: the regions of each indicator of which one owes it (CompletenessCount::owed).
using OwedByIndicator = std::map<IndicatorCode, std::vector<RegionCode>>;

/// Who owes the figures of one row for the month that is asked for.
struct RowDebt {
    bool isOwn = false;                  ///< the row's own figure: its department owes it
    std::vector<const Region*> counties; ///< below the row's city, in the order of the catalogue

    bool isNone() const { return !isOwn && counties.empty(); }
    bool operator==(const RowDebt&) const = default;
};

/// Counties stand with the city's row alone. Points into `catalogue`.
RowDebt debtOf(const OwedByIndicator& owed, const IndicatorCode& indicator, const RegionCode& region, const Catalogue& catalogue);

} // namespace xushi

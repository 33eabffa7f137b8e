#include "domain/workflow/RowDebt.h"

namespace xushi {

RowDebt debtOf(const OwedByIndicator& owed, const IndicatorCode& indicator, const RegionCode& region, const Catalogue& catalogue) {
    RowDebt debt;
    const auto at = owed.find(indicator);
    if (at == owed.end()) return debt;
    const Region* own = catalogue.find(region);
    const bool isCity = own && own->type == RegionType::City;
    for (const auto& code : at->second) {
        const Region* owing = catalogue.find(code);
        if (code == region) debt.isOwn = true;
        else if (isCity && owing && owing->type != RegionType::City) debt.counties.push_back(owing);
    }
    return debt;
}

} // namespace xushi

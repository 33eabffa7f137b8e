#include "domain/analyses/Dependents.h"

#include <algorithm>

namespace xushi {

Dependents::Dependents(const Catalogue& catalogue) : m_yearsAfter(-firstYearNeeded(catalogue, 0)) {
    for (const auto* versions : {&catalogue.indicators, &catalogue.earlierIndicators})
        for (const auto& version : *versions) add(version);
    for (const auto& region : catalogue.regions)
        if (region.type == RegionType::City) m_cities.insert(region.code);
}

void Dependents::add(const Indicator& version) {
    if (version.parent) {
        m_families[*version.parent].insert({*version.parent, version.code});
        m_totals[version.code].insert(*version.parent);
        m_totals[*version.parent].insert(*version.parent);
    }
    for (const auto& part : {version.numerator, version.denominator})
        if (part) m_rates[*part].insert(version.code);
}

Touched Dependents::touchedBy(const FigureKey& key) const {
    Touched touched{.indicators = {key.indicator}, .regions = m_cities, .firstYear = key.period.year,
                    .lastYear = key.period.year + m_yearsAfter};
    touched.regions.insert(key.region);
    if (const auto totals = m_totals.find(key.indicator); totals != m_totals.end())
        for (const auto& total : totals->second) {
            const auto& family = m_families.at(total);
            touched.indicators.insert(family.begin(), family.end());
        }
    if (const auto rates = m_rates.find(key.indicator); rates != m_rates.end())
        touched.indicators.insert(rates->second.begin(), rates->second.end());
    return touched;
}

Touched Dependents::touchedBy(std::span<const FigureKey> keys) const {
    Touched all;
    for (const auto& key : keys) {
        Touched one = touchedBy(key);
        all.firstYear = all.lastYear == 0 ? one.firstYear : std::min(all.firstYear, one.firstYear);
        all.lastYear = std::max(all.lastYear, one.lastYear);
        all.indicators.merge(one.indicators);
        all.regions.merge(one.regions);
    }
    return all;
}

} // namespace xushi

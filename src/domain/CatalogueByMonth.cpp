#include "domain/CatalogueByMonth.h"

#include "domain/VersionInForce.h"

namespace xushi {

const Catalogue& CatalogueByMonth::at(const YearMonth& month) {
    if (m_catalogue.earlierIndicators.empty()) return m_catalogue;
    std::vector<int> revisions;
    bool isLatest = true;
    for (const auto& latest : m_catalogue.indicators) {
        const Indicator& version = indicatorInForce(m_catalogue, latest, month);
        isLatest = isLatest && &version == &latest;
        revisions.push_back(version.revision);
    }
    if (isLatest) return m_catalogue;
    const auto known = m_made.find(revisions);
    if (known != m_made.end()) return known->second;
    Catalogue made = m_catalogue;
    for (auto& indicator : made.indicators) indicator = indicatorInForce(m_catalogue, indicator, month);
    made.sort();
    return m_made.emplace(std::move(revisions), std::move(made)).first->second;
}

} // namespace xushi

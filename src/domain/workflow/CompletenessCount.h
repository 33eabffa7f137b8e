#pragma once

#include "domain/workflow/Audit.h"

#include <map>
#include <span>
#include <vector>

namespace xushi {

/// How much of a month is there, kept from change to change: what a changed figure can change is asked again, no more.
class CompletenessCount {
public:
    explicit CompletenessCount(const AuditRequest& request);

    /// `request` is the first one with the figures as they are now, of which these have changed.
    void recount(const AuditRequest& request, std::span<const FigureKey> changed);
    Completeness completeness() const;
    /// Of one region alone.
    Completeness completenessIn(const RegionCode& region) const;
    /// Who owes what: the regions of each indicator of which one owes it, in the catalogue's order, the city among them.
    std::map<IndicatorCode, std::vector<RegionCode>> owed() const;

private:
    enum class Figures : char { NotDue, Owed, Reported };

    void add(std::size_t region, Completeness& counted) const;
    Figures& at(std::size_t region, std::size_t indicator) { return m_counted[region * m_indicators.size() + indicator]; }

    std::vector<RegionCode> m_regions;     ///< in the catalogue's order
    std::vector<bool> m_isBelowCity;       ///< for each of them
    std::vector<IndicatorCode> m_indicators;
    std::vector<Figures> m_counted;        ///< region by region
};

} // namespace xushi

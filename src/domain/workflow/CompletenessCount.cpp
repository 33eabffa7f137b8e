#include "domain/workflow/CompletenessCount.h"

#include <algorithm>

namespace xushi {
namespace {

Period storedPeriod(const AuditRequest& request, const Indicator& indicator) {
    return Period::ytd(request.month.year, request.month.month).withKind(storedKind(indicator));
}

template <class Figures>
Figures countedAs(const AuditRequest& request, const Indicator& indicator, const Region& region, const BoardWalk::Found& found) {
    const auto stored = keyFor(indicator, storedPeriod(request, indicator));
    if (!stored || !isOf(request, indicator) || !isExpected(request, indicator, region, *stored, found)) return Figures::NotDue;
    return isReportedIn(found.thisYear, *stored) ? Figures::Reported : Figures::Owed;
}

} // namespace

CompletenessCount::CompletenessCount(const AuditRequest& request) {
    for (const auto& region : request.catalogue.regions) {
        m_regions.push_back(region.code);
        m_isBelowCity.push_back(region.type != RegionType::City);
    }
    for (const auto& indicator : request.catalogue.indicators) m_indicators.push_back(indicator.code);
    m_counted.assign(m_regions.size() * m_indicators.size(), Figures::NotDue);
    AuditRequest everywhere = request;
    everywhere.region.reset();
    const BoardRequest walked = walkedBy(everywhere);
    BoardWalk walk(walked);
    for (std::size_t indicator = 0; indicator < m_indicators.size(); ++indicator) {
        const Indicator& definition = request.catalogue.indicators[indicator];
        if (!isOf(request, definition)) continue;
        const auto found = walk.of(definition.code);
        for (std::size_t region = 0; region < m_regions.size(); ++region)
            at(region, indicator) = countedAs<Figures>(request, definition, request.catalogue.regions[region], found[region]);
    }
}

/// Many changes are counted faster from the beginning.
void CompletenessCount::recount(const AuditRequest& request, std::span<const FigureKey> changed) {
    if (changed.size() > m_indicators.size()) {
        *this = CompletenessCount(request);
        return;
    }
    for (const auto& key : changed) {
        const auto indicator = static_cast<std::size_t>(std::ranges::find(m_indicators, key.indicator) - m_indicators.begin());
        const auto region = static_cast<std::size_t>(std::ranges::find(m_regions, key.region) - m_regions.begin());
        if (indicator == m_indicators.size() || region == m_regions.size()) continue;
        const Indicator& definition = request.catalogue.indicators[indicator];
        const Region& place = request.catalogue.regions[region];
        at(region, indicator) = countedAs<Figures>(request, definition, place, BoardWalk::at(walkedBy(request), definition.code, place.code));
    }
}

void CompletenessCount::add(std::size_t region, Completeness& counted) const {
    const std::span of(m_counted.data() + region * m_indicators.size(), m_indicators.size());
    const auto owed = static_cast<int>(std::ranges::count(of, Figures::Owed));
    const auto reported = static_cast<int>(std::ranges::count(of, Figures::Reported));
    counted.due += owed + reported;
    counted.reported += reported;
    if (owed > 0 && m_isBelowCity[region]) counted.waitingFor.push_back(m_regions[region]);
}

Completeness CompletenessCount::completeness() const {
    Completeness counted;
    for (std::size_t region = 0; region < m_regions.size(); ++region) add(region, counted);
    return counted;
}

Completeness CompletenessCount::completenessIn(const RegionCode& region) const {
    Completeness counted;
    const auto at = std::ranges::find(m_regions, region);
    if (at != m_regions.end()) add(static_cast<std::size_t>(at - m_regions.begin()), counted);
    return counted;
}

std::map<IndicatorCode, std::vector<RegionCode>> CompletenessCount::owed() const {
    std::map<IndicatorCode, std::vector<RegionCode>> owed;
    for (std::size_t region = 0; region < m_regions.size(); ++region)
        for (std::size_t indicator = 0; indicator < m_indicators.size(); ++indicator)
            if (m_counted[region * m_indicators.size() + indicator] == Figures::Owed) owed[m_indicators[indicator]].push_back(m_regions[region]);
    return owed;
}

Completeness completenessOf(const AuditRequest& request) { return CompletenessCount(request).completeness(); }

} // namespace xushi

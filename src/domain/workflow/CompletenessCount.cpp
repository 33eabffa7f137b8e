#include "domain/workflow/CompletenessCount.h"

#include "domain/analyses/TargetIndex.h"

#include <algorithm>

namespace xushi {
namespace {

Period storedPeriod(const AuditRequest& request, const Indicator& indicator) {
    return Period::ytd(request.month.year, request.month.month).withKind(storedKind(indicator));
}

} // namespace

CompletenessCount::CompletenessCount(const AuditRequest& request) {
    const TargetIndex targets(request.catalogue.targets, request.month.year);
    for (const auto& indicator : request.catalogue.indicators) m_indicators.push_back(indicator.code);
    for (const auto& region : request.catalogue.regions) {
        m_regions.push_back(region.code);
        m_isBelowCity.push_back(region.type != RegionType::City);
        for (const auto& indicator : request.catalogue.indicators) {
            const auto stored = keyFor(indicator, storedPeriod(request, indicator));
            const bool isDue = stored && isOf(request, indicator) && isExpected(request, indicator, region, *stored, targets);
            m_counted.push_back(!isDue ? Figures::NotDue
                                : isReportedAt(request, {*stored, indicator.code, region.code}) ? Figures::Reported : Figures::Owed);
        }
    }
}

void CompletenessCount::recount(const AuditRequest& request, std::span<const FigureKey> changed) {
    for (const auto& key : changed) {
        const auto indicator = std::ranges::find(m_indicators, key.indicator);
        const auto region = std::ranges::find(m_regions, key.region);
        if (indicator == m_indicators.end() || region == m_regions.end()) continue;
        const Indicator& definition = request.catalogue.indicators[static_cast<std::size_t>(indicator - m_indicators.begin())];
        const auto stored = keyFor(definition, storedPeriod(request, definition));
        const bool isDue = stored && isOf(request, definition)
                           && isExpected(request, definition, request.catalogue.regions[static_cast<std::size_t>(region - m_regions.begin())], *stored);
        at(static_cast<std::size_t>(region - m_regions.begin()), static_cast<std::size_t>(indicator - m_indicators.begin())) =
            !isDue ? Figures::NotDue : isReportedAt(request, {*stored, key.indicator, key.region}) ? Figures::Reported : Figures::Owed;
    }
}

Completeness CompletenessCount::completeness() const {
    Completeness counted;
    for (std::size_t region = 0; region < m_regions.size(); ++region) {
        const std::span of(m_counted.data() + region * m_indicators.size(), m_indicators.size());
        const auto owed = static_cast<int>(std::ranges::count(of, Figures::Owed));
        const auto reported = static_cast<int>(std::ranges::count(of, Figures::Reported));
        counted.due += owed + reported;
        counted.reported += reported;
        if (owed > 0 && m_isBelowCity[region]) counted.waitingFor.push_back(m_regions[region]);
    }
    return counted;
}

Completeness completenessOf(const AuditRequest& request) { return CompletenessCount(request).completeness(); }

} // namespace xushi

#include "app/shared/Kinship.h"

namespace xushi {

void Kinship::read(const std::vector<Indicator>& indicators) {
    m_resting.clear();
    std::map<IndicatorCode, std::set<IndicatorCode>> families;
    for (const auto& indicator : indicators) {
        m_resting[indicator.code].insert(indicator.code);
        if (indicator.parent) families[*indicator.parent].insert({*indicator.parent, indicator.code});
        if (indicator.numerator) m_resting[*indicator.numerator].insert(indicator.code);
        if (indicator.denominator) m_resting[*indicator.denominator].insert(indicator.code);
    }
    for (const auto& [total, family] : families)
        for (const auto& member : family) m_resting[member].insert(family.begin(), family.end());
}

const std::set<IndicatorCode>& Kinship::restingOn(const IndicatorCode& indicator) const {
    static const std::set<IndicatorCode> none;
    const auto at = m_resting.find(indicator);
    return at == m_resting.end() ? none : at->second;
}

} // namespace xushi

#include "domain/prose/ProseLexicon.h"

#include "domain/Unit.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr std::size_t shortestName = 3 * 3; ///< bytes: three characters; a shorter name stands in too many words

bool isMeasuredIn(const Indicator& indicator, std::string_view unit) {
    return unit.empty() || indicator.measure == Measure::Milestone || unitsIn(indicator.unit, unit).has_value() || (countsSingleThings(unitMeaning(indicator.unit).base) && countsSingleThings(unitMeaning(unit).base));
}

} // namespace

ProseLexicon::ProseLexicon(const Catalogue& catalogue) : m_catalogue(&catalogue), m_names(std::make_shared<NameBook>(catalogue)) {
    for (const auto& indicator : catalogue.indicators) {
        m_longestFirst.push_back({plainName(indicator.name), &indicator});
        for (const auto& alias : indicator.aliases) m_longestFirst.push_back({plainName(alias), &indicator});
    }
    std::erase_if(m_longestFirst, [](const Name& name) { return name.text.size() < shortestName; });
    std::ranges::stable_sort(m_longestFirst, [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
}

const Indicator* ProseLexicon::indicator(std::string_view wording, std::string_view unit) const {
    if (!m_names || wording.empty()) return nullptr;
    if (const auto* exact = m_names->exactIndicator(wording); exact && isMeasuredIn(*exact, unit)) return exact;
    const std::string plain = plainName(wording);
    const Indicator* found = nullptr;
    std::size_t length = 0;
    for (const auto& name : m_longestFirst) {
        if (name.text.size() < length) break;
        const bool isWithin = plain.find(name.text) != std::string::npos && isMeasuredIn(*name.indicator, unit);
        if (!isWithin) continue;
        if (found && found != name.indicator) return nullptr; // two names of one length: nobody knows which
        found = name.indicator;
        length = name.text.size();
    }
    return found;
}

const Indicator* ProseLexicon::part(std::string_view wording, const Indicator& parent) const {
    return m_names && !wording.empty() ? m_names->part(wording, parent).record : nullptr;
}

const Region* ProseLexicon::region(std::string_view wording) const {
    if (!m_names) return nullptr;
    if (wording.empty()) return m_catalogue->city();
    return m_names->exactRegion(wording);
}

} // namespace xushi

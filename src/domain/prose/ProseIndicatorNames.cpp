#include "domain/prose/ProseIndicatorNames.h"

#include "domain/prose/ProseScopes.h"

namespace xushi {

const Indicator* NamesOfText::indicator(const std::string& wording, const std::string& unit) {
    const auto [at, isNew] = m_indicators.try_emplace({wording, unit}, nullptr);
    if (isNew) at->second = m_lexicon.indicator(wording, unit);
    return at->second;
}

const Region* NamesOfText::region(const std::string& wording) {
    const auto [at, isNew] = m_regions.try_emplace(wording, nullptr);
    if (isNew) at->second = regionOf(wording, m_home, m_lexicon);
    return at->second;
}

const Indicator* NamesOfText::withAside(const std::string& wording, const std::u32string& aside, const std::string& unit) {
    const auto* whole = indicator(wording, unit);
    if (aside.empty()) return whole;
    const auto* own = indicator(wording + "（" + utf8Of(aside) + "）", unit);
    if (whole && (!own || own == whole)) own = m_lexicon.part(utf8Of(aside), *whole);
    return own ? own : whole;
}

const Indicator* NamesOfText::sharedBefore(const ProseReading& reading, const ProseDraft& draft) const {
    constexpr std::size_t farthestItem = 5;
    const auto place = static_cast<std::size_t>(&draft - reading.drafts.data());
    for (std::size_t i = place; i-- > 0 && place - i <= farthestItem;) {
        const auto& before = reading.drafts[i];
        if (reading.sentenceOf(before) != reading.sentenceOf(draft)) break;
        if (!isLevel(before)) continue;
        if (const auto* found = m_lexicon.shared(utf8Of(draft.own), before.statement.indicator, draft.statement.unit)) return found;
    }
    return nullptr;
}

} // namespace xushi

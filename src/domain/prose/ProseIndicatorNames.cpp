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

/// 新开工项目 of 新开工项目、成交额分别为…: what only the last of a list may end with is left off, where nothing has the longer name.
const Indicator* NamesOfText::withSharedHead(const ProseDraft& draft, const std::string& unit) {
    const auto& wording = draft.statement.indicator;
    const auto own = utf8Of(draft.own);
    const auto* found = indicator(wording, unit);
    const bool mayBeLonger = draft.cue.isRespective && !own.empty() && wording.size() > own.size() && wording.starts_with(own);
    return found || !mayBeLonger ? found : indicator(own, unit);
}

const Indicator* NamesOfText::named(ProseDraft& draft, const std::string& unit) {
    const std::string wording = draft.statement.indicator;
    if (draft.aside.empty() || draft.own.empty()) return withSharedHead(draft, unit);
    const auto* found = withAside(wording, draft.aside, unit);
    if (found && found != indicator(wording, unit)) draft.statement.indicator = wording + "（" + utf8Of(draft.aside) + "）";
    return found;
}

const Indicator* NamesOfText::partOfHost(const ProseDraft& draft) {
    std::u32string host = withoutBrackets(draft.host);
    dropLeads(host);
    takeScope(host);
    takePlaceOff(host, m_lexicon.places());
    const auto* whole = indicator(utf8Of(host), draft.statement.unit);
    return whole ? m_lexicon.part(utf8Of(draft.own), *whole) : nullptr;
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

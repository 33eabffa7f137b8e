#include "domain/prose/ProseLexicon.h"

#include "domain/Unit.h"
#include "domain/prose/ProseLeftovers.h"
#include "domain/prose/ProseText.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::size_t shortestName = 3 * 3; ///< bytes: three characters; a shorter name stands in too many words

bool isMeasuredIn(const Indicator& indicator, std::string_view unit) {
    return unit.empty() || indicator.measure == Measure::Milestone || unitsIn(indicator.unit, unit).has_value() || areCountedAlike(indicator.unit, unit);
}

constexpr std::array<std::string_view, 15> things{"项", "个", "家", "件", "户", "所", "座", "条", "份", "种", "类", "宗", "笔", "处", "支"};
constexpr std::array<std::string_view, 3> persons{"人", "名", "位"};

} // namespace

bool areCountedAlike(std::string_view unit, std::string_view other) {
    const auto are = [&](const auto& group) { return std::ranges::find(group, unit) != group.end() && std::ranges::find(group, other) != group.end(); };
    return are(things) || are(persons);
}

ProseLexicon::ProseLexicon(const Catalogue& catalogue) : m_catalogue(&catalogue), m_names(std::make_shared<NameBook>(catalogue)), m_places(catalogue) {
    for (const auto& indicator : catalogue.indicators) {
        m_longestFirst.push_back({plainName(indicator.name), &indicator});
        for (const auto& alias : indicator.aliases) m_longestFirst.push_back({plainName(alias), &indicator});
    }
    for (const auto& name : m_longestFirst)
        if (const auto [at, isNew] = m_exact.try_emplace(name.text, name.indicator); !isNew && at->second != name.indicator) at->second = nullptr;
    std::erase_if(m_longestFirst, [](const Name& name) { return name.text.size() < shortestName; });
    std::ranges::stable_sort(m_longestFirst, [](const Name& a, const Name& b) { return a.text.size() > b.text.size(); });
}

const Indicator* ProseLexicon::indicator(std::string_view wording, std::string_view unit) const {
    if (!m_names || wording.empty()) return nullptr;
    if (const auto* exact = m_names->exactIndicator(wording); exact && isMeasuredIn(*exact, unit)) return exact;
    const std::string plain = plainName(wording);
    if (const auto* turned = m_names->exactIndicator(utf8Of(deedFirst(codePoints(plain)))); turned && isMeasuredIn(*turned, unit)) return turned; // 工业项目新签约
    const Indicator* found = nullptr;
    std::size_t length = 0;
    bool isOfWhole = false;
    for (const auto& name : m_longestFirst) {
        if (name.text.size() < length) break;
        const bool isWithin = plain.find(name.text) != std::string::npos && isMeasuredIn(*name.indicator, unit);
        if (!isWithin) continue;
        if (found && found != name.indicator) return nullptr; // two names of one length: nobody knows which
        found = name.indicator;
        length = name.text.size();
        const auto at = plain.find(name.text);
        const bool isStock = found->measure == Measure::Stock;
        isOfWhole = isGeneralBefore(codePoints(withoutCity(plain.substr(0, at))), isStock) && isGeneralBehind(codePoints(plain.substr(at + length)), isStock);
    }
    return isOfWhole ? found : nullptr;
}

/// 安河市 before a name is 全市.
std::string ProseLexicon::withoutCity(std::string before) const {
    const Region* city = m_catalogue->city();
    const std::string name = city ? plainName(city->name) : std::string();
    if (const auto at = name.empty() ? std::string::npos : before.find(name); at != std::string::npos) before.erase(at, name.size());
    return before;
}

const Indicator* ProseLexicon::shared(std::string_view wording, std::string_view earlier, std::string_view unit) const {
    if (!m_names || wording.empty() || earlier.empty()) return nullptr;
    const std::string own = plainName(wording);
    const auto characters = charactersOf(plainName(earlier));
    const auto known = [&](const std::string& name) -> const Indicator* {
        const auto at = m_exact.find(name);
        return at != m_exact.end() && at->second && isMeasuredIn(*at->second, unit) ? at->second : nullptr;
    };
    constexpr std::string_view newly = "新";
    if (plainName(earlier).starts_with(newly) && !own.starts_with(newly)) // 新签约…、开工…
        if (const auto* found = shared(std::string(newly) + own, earlier, unit)) return found;
    std::string head;
    std::string tail;
    for (const auto& character : characters)
        if (const auto* found = known((head += character) + own)) return found;
    for (auto at = characters.rbegin(); at != characters.rend(); ++at)
        if (const auto* found = known(own + (tail = *at + tail))) return found;
    return nullptr;
}

const Indicator* ProseLexicon::part(std::string_view wording, const Indicator& parent) const {
    return m_names && !wording.empty() ? m_names->part(wording, parent).record : nullptr;
}

const Region* ProseLexicon::region(std::string_view wording) const {
    if (!m_names) return nullptr;
    if (wording.empty()) return m_catalogue->city();
    if (const Region* known = m_names->exactRegion(wording)) return known;
    return m_places.region(codePoints(wording));
}

} // namespace xushi

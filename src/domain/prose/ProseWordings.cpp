#include "domain/prose/ProseWordings.h"

#include "domain/Unit.h"
#include "domain/prose/ProseLexicon.h"
#include "domain/prose/ProseText.h"
#include "domain/recognition/PlainName.h"

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr std::size_t shortestWording = 4; ///< characters that are left; fewer are in too many names

struct Same {
    std::u32string_view words;
    std::u32string_view instead;
};
/// What says the same, the longer words first. 申报, 获批 and 认定 tell two numbers apart and stay.
constexpr auto sames = std::to_array<Same>({
    {U"高新技术企业", U"高企"}, {U"规模以上", U"规上"}, {U"规上工业企业", U"规上企业"}, {U"推荐申报", U"申报"}, {U"组织实施", U""}, {U"组织开展", U""}, {U"登记项数", U"项数"}, {U"全市", U""}, {U"我市", U""}, {U"总额", U"额"},
    {U"总数", U""}, {U"总量", U""}, {U"数量", U""}, {U"新增", U"新建"}, {U"新组建", U"新建"}, {U"组织", U""}, {U"举办", U""}, {U"开展", U""}, {U"召开", U""}, {U"实施", U""}, {U"完成", U""}, {U"实现", U""}, {U"填报", U""},
    {U"归集", U""}, {U"上报", U""}, {U"建立", U""}, {U"备案", U""}, {U"获得", U""}, {U"惠及", U""}, {U"促成", U""}, {U"发放", U""}, {U"的", U""}, {U"、", U""}, {U"和", U""}, {U"及", U""}, {U"与", U""}, {U"共", U""}, {U"数", U""}});

/// The characters that tell it apart, in one order.
std::u32string sortedOf(std::string_view text) {
    const std::u32string plain = codePoints(plainName(text));
    std::u32string kept;
    for (std::size_t at = 0; at < plain.size();) {
        const auto rest = std::u32string_view(plain).substr(at);
        const auto same = std::ranges::find_if(sames, [&](const Same& each) { return rest.starts_with(each.words); });
        kept += same == sames.end() ? rest.substr(0, 1) : same->instead;
        at += same == sames.end() ? 1 : same->words.size();
    }
    if (const auto at = kept.find(U"规上工业企业"); at != std::u32string::npos) kept.erase(at + 2, 2);
    std::ranges::sort(kept);
    return kept;
}

bool isCountedIn(const Indicator& indicator, std::string_view unit) { return unitsIn(indicator.unit, unit).has_value() || areCountedAlike(indicator.unit, unit); }

} // namespace

ProseWordings::ProseWordings(const Catalogue& catalogue) {
    const auto add = [&](std::string_view name, const Indicator& indicator) {
        Name found{sortedOf(name), &indicator};
        if (found.sorted.size() >= shortestWording) m_names.push_back(std::move(found));
    };
    for (const auto& indicator : catalogue.indicators) {
        if (indicator.measure == Measure::Milestone) continue;
        add(indicator.name, indicator);
        for (const auto& alias : indicator.aliases) add(alias, indicator);
    }
}

const Indicator* ProseWordings::indicator(std::string_view wording, std::string_view unit) const {
    const auto sorted = sortedOf(wording);
    const Indicator* found = nullptr;
    for (const auto& name : m_names) {
        if (name.sorted != sorted || !isCountedIn(*name.indicator, unit)) continue;
        if (found && found != name.indicator) return nullptr;
        found = name.indicator;
    }
    return found;
}

const Indicator* ProseWordings::shared(std::string_view wording, std::string_view earlier, std::string_view unit) const {
    if (sortedOf(wording).size() < 2) return nullptr;
    std::string head;
    for (const auto& character : charactersOf(earlier))
        if (const auto* found = indicator((head += character) + std::string(wording), unit)) return found;
    return nullptr;
}

} // namespace xushi

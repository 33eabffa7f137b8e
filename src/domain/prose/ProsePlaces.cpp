#include "domain/prose/ProsePlaces.h"

#include "domain/prose/ProseText.h"
#include "domain/prose/ProseWords.h"

#include <algorithm>

namespace xushi {
namespace {

/// Words that end as places do and are none.
bool endsInNoPlace(std::u32string_view words) {
    if (words.size() == 3 && words.ends_with(U"城区")) return std::u32string_view(U"主老新旧县中").find(words.front()) != std::u32string_view::npos; // 东城区 is one
    return endsWithAny(words, {U"全市", U"全省", U"全县", U"全区", U"城市", U"都市", U"地区", U"县区", U"城区", U"市区", U"库区", U"社区", U"小区", U"校区", U"片区", U"景区", U"山区", U"灾区", U"厂区", U"示范区", U"街区", U"辖区",
                               U"林区", U"矿区", U"牧区", U"老区", U"院区", U"分区", U"专区", U"盲区", U"试验区", U"集聚区", U"集中区", U"先导区", U"实验区", U"县市", U"市县", U"超市", U"上市", U"股市", U"沪市", U"深市", U"楼市", U"门市", U"夜市", U"集市",
                               U"入市", U"应市", U"我市", U"我县", U"我区", U"我省", U"本市", U"本县", U"本区", U"各区", U"各县", U"各市"});
}

bool hasShapeOfPlace(std::u32string_view words) {
    if (words.size() < 2 || words.size() > 8 || endsInNoPlace(words) || !std::ranges::all_of(words, isHan32)) return false;
    return endsWithAny(words, {U"市", U"县", U"区", U"州", U"省", U"旗"}) && words.find(U'的') == std::u32string_view::npos && !startsWithAny(words, {U"新增", U"新建", U"改造", U"建成", U"建设", U"打造", U"完成", U"推进", U"认定", U"创建", U"实施"});
}

/// 涟水县完成投资: how long the place is with which the words begin; 0 for none.
std::size_t shapeAtHead(std::u32string_view words) {
    constexpr std::u32string_view noBeginning = U"全我各本该城地园省国新社景小市县区灾库农多两三四五六七八九十一跨街郊推建支指引组开举修制完实加深服扩培提强落打促启鼓联参出获立聚围纳向对从在由按分将把各改占居列";
    if (words.empty() || noBeginning.find(words.front()) != std::u32string_view::npos) return 0;
    for (std::size_t at = 1; at <= 3 && at + 1 < words.size(); ++at) {
        if (words[at] != U'县' && words[at] != U'市' && words[at] != U'区') continue;
        if (endsInNoPlace(words.substr(0, at + 1)) || words[at - 1] == U'地' || words[at - 1] == U'园' || (words[at - 1] == U'城' && at != 2)) return 0;
        const bool isOtherWord = startsWithAny(words.substr(at), {U"区域", U"市场", U"县域", U"市级", U"市政", U"市民", U"区块", U"县级", U"区级", U"市值", U"市县", U"县区", U"县市"});
        return isOtherWord || words[at + 1] == U'、' ? 0 : at + 1;
    }
    return 0;
}

} // namespace

void ProsePlaces::add(std::vector<Name>& names, std::u32string name, const Region& region) {
    const auto at = std::ranges::find(names, name, &Name::first);
    if (at == names.end()) names.emplace_back(std::move(name), &region);
    else if (at->second != &region) at->second = nullptr; // nobody knows which
}

ProsePlaces::ProsePlaces(const Catalogue& catalogue) {
    const Region* city = catalogue.city();
    const std::u32string cityName = city ? codePoints(city->name) : std::u32string();
    const std::u32string stem = cityName.ends_with(U'市') ? cityName.substr(0, cityName.size() - 1) : cityName;
    for (const auto& region : catalogue.regions) {
        const std::u32string name = codePoints(region.name);
        add(m_full, name, region);
        if (&region == city) {
            add(m_short, stem, region);
            continue;
        }
        const bool isNamedByCity = !stem.empty() && name.starts_with(stem) && name.size() > stem.size() + 2;
        const std::u32string own = isNamedByCity ? name.substr(stem.size()) : name;
        if (isNamedByCity) add(m_full, own, region);
        if (!stem.empty() && !isNamedByCity) add(m_full, cityName + name, region);
        for (const auto& [zone, abbreviated] : {std::pair<std::u32string_view, std::u32string_view>{U"经济技术开发区", U"经开区"}, {U"经济开发区", U"经开区"}, {U"高新技术产业开发区", U"高新区"}})
            if (own.ends_with(zone)) add(m_short, own.substr(0, own.size() - zone.size()) + std::u32string(abbreviated), region);
        const bool isShortened = own.size() > 2 && endsWithAny(own, {U"县", U"区", U"市", U"旗"}) && !endsWithAny(own, {U"开发区", U"园区", U"新区", U"旅区"});
        if (isShortened) add(m_short, own.substr(0, own.size() - 1), region);
    }
    std::ranges::stable_sort(m_full, [](const Name& a, const Name& b) { return a.first.size() > b.first.size(); });
}

std::size_t ProsePlaces::knownAtHead(std::u32string_view words) const {
    for (const auto& [name, region] : m_full)
        if (region && words.starts_with(name) && !words.substr(name.size()).starts_with(U"区")) return name.size(); // 淮安市区 is not 淮安市
    return 0;
}

const Region* ProsePlaces::region(std::u32string_view words) const {
    for (const auto* names : {&m_full, &m_short})
        if (const auto at = std::ranges::find(*names, words, &Name::first); at != names->end()) return at->second;
    return nullptr;
}

const Region* ProsePlaces::regionWithin(std::u32string_view words) const {
    const Region* found = nullptr;
    const Region* city = nullptr;
    for (const auto& [name, region] : m_full) {
        const auto at = region ? words.find(name) : std::u32string_view::npos;
        if (at == std::u32string_view::npos) continue;
        if (region->type == RegionType::City) city = region;
        else if (found && found != region) return nullptr;
        else found = region;
    }
    return found ? found : city;
}

std::size_t ProsePlaces::atHead(std::u32string_view words) const {
    const auto known = knownAtHead(words);
    return known > 0 ? known : shapeAtHead(words);
}

bool ProsePlaces::isPlace(std::u32string_view words) const {
    if (words.empty()) return false;
    if (const auto at = words.find_first_of(U"、和与"); at != std::u32string_view::npos && !region(words)) return isPlace(words.substr(0, at)) && isPlace(words.substr(at + 1)); // 甲市、乙市
    return region(words) || hasShapeOfPlace(words);
}

} // namespace xushi

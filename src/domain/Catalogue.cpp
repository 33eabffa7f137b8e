#include "domain/Catalogue.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <map>
#include <ranges>
#include <set>
#include <tuple>

namespace xushi {
namespace {

/// Targets whose order is asserted at every question; a province has tens of thousands, and is asked about each.
[[maybe_unused]] constexpr std::size_t mostLookedThrough = 1000;

template <class Items, class Matches> auto findIn(const Items& items, Matches matches) {
    const auto at = std::ranges::find_if(items, matches);
    return at == items.end() ? nullptr : &*at;
}

template <class Items, class Key> auto findByCode(const Items& items, const Key& code) {
    return findIn(items, [&](const auto& item) { return item.code == code; });
}

/// Parts stand directly below their parent, whatever their order numbers say.
std::vector<Indicator> withPartsBelowParents(const std::vector<Indicator>& sorted) {
    std::multimap<IndicatorCode, const Indicator*> parts;
    std::vector<Indicator> result;
    std::set<IndicatorCode> known;
    for (const auto& indicator : sorted) known.insert(indicator.code);
    const auto isKnown = [&](const IndicatorCode& code) { return known.contains(code); };
    for (const auto& indicator : sorted)
        if (indicator.parent && isKnown(*indicator.parent)) parts.emplace(*indicator.parent, &indicator);
    const std::function<void(const Indicator&)> append = [&](const Indicator& indicator) {
        result.push_back(indicator);
        const auto [first, last] = parts.equal_range(indicator.code);
        for (auto part = first; part != last; ++part) append(*part->second);
    };
    for (const auto& indicator : sorted)
        if (!indicator.parent || !isKnown(*indicator.parent)) append(indicator);
    return result;
}

} // namespace

const Department* Catalogue::find(const DepartmentCode& code) const { return findByCode(departments, code); }
const Region* Catalogue::find(const RegionCode& code) const { return findByCode(regions, code); }
const Curve* Catalogue::find(const CurveCode& code) const { return findByCode(curves, code); }
const Indicator* Catalogue::find(const IndicatorCode& code) const { return findByCode(indicators, code); }
const Person* Catalogue::find(const PersonCode& code) const { return findByCode(people, code); }
const StoredLayout* Catalogue::find(const LayoutCode& code) const { return findByCode(layouts, code); }
const Target* Catalogue::find(const TargetKey& key) const {
    assert(targets.size() > mostLookedThrough || std::ranges::is_sorted(targets, {}, &Target::key));
    const auto at = std::ranges::lower_bound(targets, key, {}, &Target::key);
    return at != targets.end() && at->key == key ? &*at : nullptr;
}

const Region* Catalogue::city() const {
    return findIn(regions, [](const Region& region) { return region.type == RegionType::City; });
}

void Catalogue::sort() {
    std::ranges::stable_sort(departments, {}, &Department::order);
    std::ranges::stable_sort(people, {}, &Person::order);
    std::ranges::stable_sort(regions, {}, &Region::order);
    std::ranges::stable_sort(curves, {}, &Curve::code);
    std::ranges::stable_sort(indicators, {}, &Indicator::order);
    std::map<std::string, std::size_t> sectionRank;
    for (const auto& indicator : indicators) sectionRank.emplace(indicator.section, sectionRank.size());
    std::ranges::stable_sort(indicators, {}, [&](const Indicator& i) { return sectionRank.at(i.section); });
    indicators = withPartsBelowParents(indicators);
    if (!std::ranges::is_sorted(targets, {}, &Target::key)) std::ranges::sort(targets, {}, &Target::key); // as a store gives them
    std::ranges::sort(earlierTargets, {}, [](const Target& t) { return std::tie(t.key, t.revision); });
    std::ranges::sort(earlierCurves, {}, [](const Curve& c) { return std::tie(c.code, c.revision); });
    std::ranges::sort(earlierIndicators, {}, [](const Indicator& i) { return std::tie(i.code, i.revision); });
}

const CurveShape& shapeOf(const Curve* curve) {
    static const CurveShape linear = MonthLinear{};
    return curve ? curve->shape : linear;
}

namespace {

int yearsLookedBack(const Catalogue& catalogue) {
    int years = 0;
    for (const auto* curves : {&catalogue.curves, &catalogue.earlierCurves})
        for (const auto& curve : *curves) years = std::max(years, yearsLookedBack(curve.shape));
    return years;
}

} // namespace

int firstYearNeeded(const Catalogue& catalogue, int year) { return year - std::max(1, yearsLookedBack(catalogue)); }

Month lastMonthNeeded(const Catalogue& catalogue, Month asked) { return yearsLookedBack(catalogue) > 0 ? Month::last() : asked; }

} // namespace xushi

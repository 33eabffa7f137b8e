#include "domain/packages/SectionShare.h"

#include "domain/VersionInForce.h"
#include "domain/workflow/Steps.h"

#include <algorithm>
#include <set>

namespace xushi {
namespace {

template <class Record> void keepOnly(std::vector<Record>& records, const auto& isKept) {
    std::erase_if(records, [&](const Record& record) { return !isKept(record); });
}

/// `codes` and all that they stand on, in any version.
std::set<IndicatorCode> withGround(const Catalogue& catalogue, const std::vector<IndicatorCode>& codes) {
    std::set<IndicatorCode> found(codes.begin(), codes.end());
    std::vector<IndicatorCode> open = codes;
    const auto add = [&](const std::optional<IndicatorCode>& code) {
        if (code && found.insert(*code).second) open.push_back(*code);
    };
    while (!open.empty()) {
        const IndicatorCode code = std::move(open.back());
        open.pop_back();
        for (const auto* versions : {&catalogue.indicators, &catalogue.earlierIndicators})
            for (const auto& version : *versions) {
                if (version.code != code) continue;
                add(version.parent);
                add(version.numerator);
                add(version.denominator);
            }
    }
    return found;
}

} // namespace

bool isOfDepartment(const Catalogue& catalogue, const FigureKey& key, const DepartmentCode& department) {
    const Indicator* version = indicatorInForce(catalogue, key.indicator, monthOf(key.period));
    return version && version->department == department;
}

std::vector<IndicatorCode> indicatorsOf(const Catalogue& catalogue, const DepartmentCode& department) {
    std::set<IndicatorCode> earlier;
    for (const auto& version : catalogue.earlierIndicators)
        if (version.department == department) earlier.insert(version.code);
    std::vector<IndicatorCode> own;
    for (const auto& indicator : catalogue.indicators)
        if (indicator.department == department || earlier.contains(indicator.code)) own.push_back(indicator.code);
    return own;
}

Catalogue shareOf(const Catalogue& whole, const DepartmentCode& department) {
    const auto owned = indicatorsOf(whole, department);
    const std::set<IndicatorCode> own(owned.begin(), owned.end());
    const std::set<IndicatorCode> held = withGround(whole, owned);
    Catalogue share = whole;
    for (auto* indicators : {&share.indicators, &share.earlierIndicators})
        keepOnly(*indicators, [&](const Indicator& indicator) { return held.contains(indicator.code); });
    std::set<CurveCode> curves;
    for (auto* targets : {&share.targets, &share.earlierTargets}) {
        keepOnly(*targets, [&](const Target& target) { return own.contains(target.key.indicator); });
        for (const auto& target : *targets)
            if (target.curve) curves.insert(*target.curve);
    }
    for (auto* all : {&share.curves, &share.earlierCurves})
        keepOnly(*all, [&](const Curve& curve) { return curves.contains(curve.code); });
    keepOnly(share.people, [&](const Person& person) { return mayActFor(person, department); });
    share.withdrawnTargets.clear();
    return share;
}

} // namespace xushi

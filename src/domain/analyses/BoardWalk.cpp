#include "domain/analyses/BoardWalk.h"

#include <algorithm>

namespace xushi {
namespace {

/// The first of a sorted list from `first` on for which `isBefore` no longer holds: by steps that grow, then by halving, so that
/// most of what lies between is not looked at.
template <class Iterator, class IsBefore> Iterator firstBehind(Iterator first, Iterator end, IsBefore isBefore) {
    for (std::ptrdiff_t step = 1;; step *= 2) {
        if (step > end - first) return std::partition_point(first, end, isBefore);
        if (!isBefore(first[step - 1])) return std::partition_point(first, first + step - 1, isBefore);
        first += step;
    }
}

} // namespace

BoardWalk::BoardWalk(const BoardRequest& request) : m_request(request), m_found(request.catalogue.regions.size()) {
    const auto& regions = request.catalogue.regions;
    for (std::size_t place = 0; place < regions.size(); ++place)
        if (!request.region || regions[place].code == *request.region) m_regions.push_back(place);
    std::ranges::sort(m_regions, {}, [&](std::size_t place) -> const RegionCode& { return regions[place].code; });
    for (const auto& target : request.catalogue.targets)
        if (target.key.year == request.period.year) m_targets.push_back(&target);
}

std::span<const BoardWalk::Found> BoardWalk::of(const IndicatorCode& indicator) {
    for (const std::size_t place : m_regions) m_found[place] = {};
    findFigures(indicator);
    findTargets(indicator);
    return m_found;
}

BoardWalk::Found BoardWalk::at(const BoardRequest& request, const IndicatorCode& indicator, const RegionCode& region) {
    const int year = request.period.year;
    return {seriesIn(request.figures, indicator, region, year), seriesIn(request.figures, indicator, region, year - 1),
            request.catalogue.find(TargetKey{indicator, region, year})};
}

void BoardWalk::findFigures(const IndicatorCode& indicator) {
    const auto& regions = m_request.catalogue.regions;
    const int year = m_request.period.year;
    const auto end = m_request.figures.end();
    auto at = std::ranges::lower_bound(m_request.figures, indicator, {}, [](const Figure& figure) -> const IndicatorCode& { return figure.key.indicator; });
    for (const std::size_t place : m_regions) {
        const auto isIn = [&](const Figure& figure) { return figure.key.indicator == indicator && figure.key.region == regions[place].code; };
        const auto isBefore = [&](const Figure& figure) { return figure.key.indicator == indicator && figure.key.region < regions[place].code; };
        at = firstBehind(at, end, isBefore);
        const auto endOfYears = [&](int last) {
            return firstBehind(at, end, [&](const Figure& figure) { return isIn(figure) && figure.key.period.year <= last; });
        };
        at = endOfYears(year - 2);
        const auto before = at;
        at = endOfYears(year - 1);
        m_found[place].yearBefore = {before, at};
        const auto first = at;
        at = endOfYears(year);
        m_found[place].thisYear = {first, at};
    }
}

void BoardWalk::findTargets(const IndicatorCode& indicator) {
    const auto& regions = m_request.catalogue.regions;
    auto at = std::ranges::lower_bound(m_targets, indicator, {}, [](const Target* target) -> const IndicatorCode& { return target->key.indicator; });
    for (const std::size_t place : m_regions) {
        const RegionCode& region = regions[place].code;
        while (at != m_targets.end() && (*at)->key.indicator == indicator && (*at)->key.region < region) ++at;
        if (at == m_targets.end() || (*at)->key.indicator != indicator) return;
        if ((*at)->key.region == region) m_found[place].target = *at;
    }
}

} // namespace xushi

#include "domain/analyses/Series.h"

#include "domain/measures/Accumulation.h"

#include <algorithm>
#include <tuple>

namespace xushi {
namespace {

auto seriesKey(const Figure& figure) {
    return std::tie(figure.key.indicator, figure.key.region, figure.key.period.year);
}

} // namespace

std::span<const Figure> seriesIn(std::span<const Figure> sorted, const IndicatorCode& indicator,
                                 const RegionCode& region, int year) {
    const auto key = std::tie(indicator, region, year);
    const auto first = std::ranges::partition_point(sorted, [&](const Figure& f) { return seriesKey(f) < key; });
    const auto rest = std::span(first, sorted.end());
    const auto last = std::ranges::partition_point(rest, [&](const Figure& f) { return seriesKey(f) == key; });
    return {first, last};
}

PastShares pastSharesIn(std::span<const Figure> sorted, const Indicator& indicator, const RegionCode& region, int year,
                        int years) {
    PastShares past;
    for (int earlier = year - years; earlier < year; ++earlier)
        past.years.push_back(pastYearOf(indicator, seriesIn(sorted, indicator.code, region, earlier), earlier));
    return past;
}

void sortForBoard(std::vector<Figure>& figures) {
    // A figure is large: its place is sorted, and it is moved once.
    std::vector<const Figure*> order;
    order.reserve(figures.size());
    for (const auto& figure : figures) order.push_back(&figure);
    std::ranges::sort(order, {}, [](const Figure* f) { return std::tie(f->key.indicator, f->key.region, f->key.period); });
    std::vector<Figure> sorted;
    sorted.reserve(figures.size());
    for (const Figure* figure : order) sorted.push_back(std::move(figures[static_cast<std::size_t>(figure - figures.data())]));
    figures = std::move(sorted);
}

} // namespace xushi

#include "domain/analyses/SeriesIndex.h"

#include "domain/measures/Accumulation.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace xushi {
namespace {

auto seriesKey(const Figure& figure) {
    return std::tie(figure.key.indicator, figure.key.region, figure.key.period.year);
}

} // namespace

std::size_t SeriesIndex::Hash::operator()(const Key& key) const {
    const std::hash<std::string_view> hash;
    return (hash(key.indicator) * 31 + hash(key.region)) * 31 + static_cast<std::size_t>(key.year);
}

namespace {

/// The end of the series that begins at `first`: by steps that grow, then by halving, so that most figures of a full year are
/// not looked at.
auto endOfSeries(std::span<const Figure>::iterator first, std::span<const Figure>::iterator end) {
    const auto isOfSeries = [&](const Figure& figure) { return seriesKey(figure) == seriesKey(*first); };
    auto within = first;
    for (std::ptrdiff_t step = 4;; step *= 2) {
        if (step >= end - within) return std::partition_point(within, end, isOfSeries);
        if (!isOfSeries(within[step])) return std::partition_point(within, within + step, isOfSeries);
        within += step;
    }
}

} // namespace

SeriesIndex::SeriesIndex(std::span<const Figure> sorted) {
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto last = endOfSeries(first, sorted.end());
        m_series.emplace(Key{first->key.indicator.text, first->key.region.text, first->key.period.year},
                         std::span<const Figure>(first, last));
        first = last;
    }
}

std::span<const Figure> SeriesIndex::find(const IndicatorCode& indicator, const RegionCode& region, int year) const {
    const auto at = m_series.find({indicator.text, region.text, year});
    return at == m_series.end() ? std::span<const Figure>() : at->second;
}

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

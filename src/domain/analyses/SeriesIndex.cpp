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

SeriesIndex::SeriesIndex(std::span<const Figure> sorted) {
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto last = std::find_if(first, sorted.end(), [&](const Figure& f) { return seriesKey(f) != seriesKey(*first); });
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
    std::ranges::sort(figures, [](const Figure& a, const Figure& b) {
        return std::tie(a.key.indicator, a.key.region, a.key.period)
               < std::tie(b.key.indicator, b.key.region, b.key.period);
    });
}

} // namespace xushi

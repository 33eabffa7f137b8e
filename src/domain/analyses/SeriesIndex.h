#pragma once

#include "domain/Figure.h"
#include "domain/Indicator.h"
#include "domain/curves/PastShares.h"

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace xushi {

/// Finds the figures of one indicator, region and year among many. The figures must outlive it.
class SeriesIndex {
public:
    /// `sorted`: ordered by indicator, region, period.
    explicit SeriesIndex(std::span<const Figure> sorted);

    /// Ordered by period; empty when there are none.
    std::span<const Figure> find(const IndicatorCode& indicator, const RegionCode& region, int year) const;

private:
    struct Key {
        std::string_view indicator;
        std::string_view region;
        int year = 0;

        bool operator==(const Key&) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };

    std::unordered_map<Key, std::span<const Figure>, Hash> m_series;
};

/// The same for a single question, by halving: nothing is built.
std::span<const Figure> seriesIn(std::span<const Figure> sorted, const IndicatorCode& indicator,
                                 const RegionCode& region, int year);

/// The cumulatives of the `years` years before `year`.
PastShares pastSharesIn(std::span<const Figure> sorted, const Indicator& indicator, const RegionCode& region, int year,
                        int years);

/// Orders `figures` by indicator, region, period.
void sortForBoard(std::vector<Figure>& figures);

} // namespace xushi

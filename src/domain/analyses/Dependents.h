#pragma once

#include "domain/Catalogue.h"
#include "domain/Figure.h"

#include <map>
#include <set>
#include <span>

namespace xushi {

/// What a change of one figure touches: no verdict, finding or line of any other is another one after it.
struct Touched {
    std::set<IndicatorCode> indicators; ///< in the figure's region: its own, its total, its parts, those beside it, the rates over it
    std::set<RegionCode> regions;       ///< in which the findings of its own indicator are others, too: it is held against their sum
    int firstYear = 0;
    int lastYear = 0; ///< that is compared with the figure's year, or whose curve looks back to it

    bool isOfYear(int year) const { return year >= firstYear && year <= lastYear; }
};

/// What rests on what, by every version of the definitions.
class Dependents {
public:
    Dependents() = default;
    explicit Dependents(const Catalogue& catalogue);

    Touched touchedBy(const FigureKey& key) const;
    /// The same of many.
    Touched touchedBy(std::span<const FigureKey> keys) const;

private:
    void add(const Indicator& version);

    std::map<IndicatorCode, std::set<IndicatorCode>> m_families; ///< by the total
    std::map<IndicatorCode, std::set<IndicatorCode>> m_totals;
    std::map<IndicatorCode, std::set<IndicatorCode>> m_rates;    ///< over a numerator or a denominator
    std::set<RegionCode> m_cities;
    int m_yearsAfter = 1;
};

} // namespace xushi

#pragma once

#include "domain/summary/SummaryCells.h"

#include <map>

namespace xushi {

/// An indicator a row: grouped as the layout says, 其中 parts below their totals, and region after region where it takes several.
std::vector<SummaryRow> indicatorRows(const SummaryRequest& request, const SummaryCells& cells, std::span<const BoardRow> rows);

/// The line above the rows of a section.
SummaryRow sectionRow(std::string title);

/// How the region of each row stands among the others; nothing where no column of the layout asks.
class RowComparisons {
public:
    explicit RowComparisons(const SummaryRequest& request);

    const ComparedRegion* of(const BoardRow& row) const;
    /// Made when it is asked for first.
    const RegionComparison& of(const Indicator& indicator) const;

private:
    const SummaryRequest& m_request;
    std::vector<RegionCode> m_regions;
    mutable std::map<IndicatorCode, RegionComparison> m_made;
};

} // namespace xushi

#pragma once

#include "domain/summary/SummaryRows.h"

namespace xushi {

/// Columns and rows of a table of regions.
struct RegionTable {
    std::vector<SummaryTemplate::Column> columns;
    std::vector<SummaryRow> rows;
};

/// Indicators against regions: behind the columns of the layout its cells stand once for each region, or with the regions as rows
/// once for each indicator. One cell alone is headed by what it stands for; several have that as their group. An indicator that no
/// region has is left out.
RegionTable matrixTable(const SummaryRequest& request, const SummaryCells& cells, std::span<const BoardRow> rows);

/// Of each indicator a section: the city's own figure, the regions in the order that the layout wants, and their Σ beside what the
/// city reported. An indicator that no region has is left out.
RegionTable rankingTable(const SummaryRequest& request, const SummaryCells& cells, std::span<const BoardRow> rows);

} // namespace xushi

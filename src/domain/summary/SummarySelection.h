#pragma once

#include "domain/summary/SummaryRemarks.h"

namespace xushi {

/// Whether everything that the filter names is there: `summary.filter` with the layout, the field and the text.
Result<void> checkFilter(const Catalogue& catalogue, const SummaryTemplate& layout);

/// The rows that the layout takes, in their order. Of a matrix and a ranking those of every region, the city too.
std::vector<BoardRow> selectedRows(const SummaryRequest& request, const SummaryRemarks& remarks);

/// The regions that the filter names, in the order of the catalogue; every one below the city for *. None: none is named.
std::vector<RegionCode> regionsNamed(const Catalogue& catalogue, const SummaryTemplate& layout);

} // namespace xushi

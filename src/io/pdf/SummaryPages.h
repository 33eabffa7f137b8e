#pragma once

#include "domain/summary/SummaryTable.h"

#include <span>
#include <vector>

namespace xushi {

/// What paging needs to know of a row.
struct PageRow {
    SummaryRowKind kind = SummaryRowKind::Indicator;
    double height = 0;
    int level = 0; ///< of a part: SummaryRow::level
};

/// Rows first..last-1 stand on one page.
struct PageRange {
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const PageRange&) const = default;
};

/// Which rows stand on which page of `capacity`; below the last row there should be room for `tail`.
/// A section keeps with its first row, a total with all its parts where a page holds them, and the last page has at least two rows. What no page
/// holds breaks between its parts, rather than within one that has parts itself. A wish gives way when a page cannot hold it, and then the tail
/// may not fit either.
/// At least one page, which may be empty.
std::vector<PageRange> pagesOf(std::span<const PageRow> rows, double capacity, double tail);

} // namespace xushi

#pragma once

#include "domain/summary/SummaryTable.h"
#include "io/pdf/SummaryFonts.h"

#include <span>
#include <vector>

namespace xushi {

/// One line below the table; `right` ends at the right edge.
struct TailLine {
    QString left;
    QString right;
    double space = 0; ///< above the line
    double height = 0;
    bool isNote = true;
    bool staysWithNext = false; ///< no page should end below it
};

/// Notes, signature and anchor. The last two share a line when it is wide enough.
std::vector<TailLine> tailOf(const SummaryTable& table, const SummaryFonts& fonts, double width);

double heightOf(std::span<const TailLine> lines);

} // namespace xushi

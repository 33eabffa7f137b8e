#pragma once

#include "domain/summary/SummaryTable.h"
#include "io/SummaryLook.h"
#include "io/pdf/SummaryFonts.h"

#include <vector>

namespace xushi {

/// One column on paper, in layout units from the left edge of the table.
struct GridColumn {
    double left = 0;
    double width = 0;
    double point = 0; ///< of a column of numbers: where the decimal points stand, from `left`
    ColumnSide side = ColumnSide::Centre;
};

/// True for a number that stands on the decimal point of its column; a target between words is set like them.
bool isAligned(const SummaryCell& cell, ColumnSide side);

/// What a number's text has before its decimal point or, when it is whole, up to its last digit.
QString beforePoint(const QString& number);

/// The columns of `table` over `width`, never too narrow for a number, a light or a short text.
std::vector<GridColumn> gridOf(const SummaryTable& table, const SummaryFonts& fonts, double width);

inline constexpr double cellPadding = 3 * pt;
inline constexpr double lightSize = 6 * pt;
inline constexpr double lightGap = 3 * pt;

} // namespace xushi

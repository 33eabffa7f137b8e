#pragma once

#include <span>
#include <vector>

namespace xushi {

/// What a column asks for; all widths are of one unit and include the padding of a cell.
struct ColumnWish {
    double share = 1;   ///< of the whole, against the other columns
    double least = 0;   ///< narrower it must not be
    double comfort = 0; ///< what a column that does not wrap may have above its least
    bool wraps = false;
    std::vector<double> texts; ///< of a column that wraps: the width of each row's text on one line
};

/// Widths that add up to `total`. Columns that do not wrap are as wide as their contents; what they leave goes to
/// those that wrap, by their shares and then so that the table gets as few lines as possible. When the least widths
/// do not fit, all shrink alike. No column, no width.
std::vector<double> columnWidths(std::span<const ColumnWish> wishes, double total);

} // namespace xushi

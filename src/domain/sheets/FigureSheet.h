#pragma once

#include "domain/Decimal.h"

#include <optional>
#include <string>
#include <vector>

namespace xushi {

/// A cell of a table of figures that goes out.
struct FigureSheetCell {
    std::string text;              ///< all of it
    std::optional<Decimal> number; ///< where the text is this number and nothing else
    int decimals = 0;              ///< of the number, as they are shown; it is kept with all of them
};

/// Figures as a table: one a row, below one row of headings.
struct FigureSheet {
    std::vector<std::string> headings;
    std::vector<bool> areNumbers; ///< for each heading: numbers and marks stand below it
    std::vector<std::vector<FigureSheetCell>> rows;
    int leftOut = 0; ///< figures that no row can say: words without a number, a stage or a growth
};

} // namespace xushi

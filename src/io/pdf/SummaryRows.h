#pragma once

#include "io/pdf/SummaryGrid.h"
#include "io/pdf/TextBlock.h"

namespace xushi {

/// A cell with its text broken into the lines that fit its column.
struct PlacedCell {
    std::vector<TextLine> lines;
    bool isNumber = false;
    std::optional<Light> light;
};

/// A row with its height in layout units; a section has one cell over the whole width.
struct PlacedRow {
    SummaryRowKind kind = SummaryRowKind::Indicator;
    std::vector<PlacedCell> cells;
    double height = 0;
    int level = 0; ///< as SummaryRow::level
    std::size_t row = 0; ///< of the table
};

/// The rows of `table`. A row that is taller than `highest` is cut into several, none of its lines being lost.
std::vector<PlacedRow> placedRows(const SummaryTable& table, const std::vector<GridColumn>& grid,
                                  const SummaryFonts& fonts, double highest);

/// The titles of the columns, below those of their groups where there are any. A column without a group is as high as both.
struct PlacedHeader {
    struct Group {
        std::size_t first = 0; ///< column
        std::size_t count = 1;
        PlacedCell cell;       ///< empty where the columns have no group
    };
    PlacedRow titles;
    std::vector<Group> groups; ///< empty: one line
    double groupsHeight = 0;
    double height = 0;         ///< of both

    /// The title of the column stands in the middle of both lines.
    bool isWhole(std::size_t column) const;
};
PlacedHeader placedHeader(const SummaryTable& table, const std::vector<GridColumn>& grid,
                       const SummaryFonts& fonts);

inline constexpr double rowLine = 11.8 * pt; ///< from one base line to the next

} // namespace xushi

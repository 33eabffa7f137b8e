#pragma once

#include "io/pdf/SummaryRows.h"

class QPainter;

namespace xushi {

/// Draws rows of the grid in layout units, the left edge of the table being 0.
class RowPainter {
public:
    RowPainter(QPainter& painter, const std::vector<GridColumn>& grid, const SummaryFonts& fonts)
        : m_painter(painter), m_grid(grid), m_fonts(fonts) {}

    void paintHeader(const PlacedHeader& header, double top);
    /// The tint of a section: before any row, because it would cover half of the line above.
    void paintTint(const PlacedRow& row, double top);
    void paintRow(const PlacedRow& row, double top);

private:
    void paintCell(const PlacedCell& cell, const GridColumn& column, double middle);
    void paintLight(const PlacedCell& cell, const GridColumn& column, double middle);
    void paintLines(const PlacedCell& cell, const GridColumn& column, double middle, const SummaryFont& font);
    void paintGroups(const PlacedHeader& header, double top);
    void paintFrame(const PlacedRow& row, double top, bool isDivided);
    double widthOfTable() const;

    QPainter& m_painter;
    const std::vector<GridColumn>& m_grid;
    const SummaryFonts& m_fonts;
};

} // namespace xushi

#pragma once

#include "domain/summary/SummaryTable.h"

#include <optional>

namespace xushi {

/// Where a person is in a table that is shown as pages: on a row that is no heading and, where the cells of a row tell of several figures, in one
/// of its columns.
class PreviewCursor {
public:
    /// Stays on its figure where the table has it, else at its place.
    void show(SummaryTable table);

    const SummaryTable& table() const { return m_table; }
    bool isSomewhere() const { return m_row.has_value(); }
    std::size_t row() const { return *m_row; }
    std::size_t column() const { return m_column; }
    bool hasColumns() const { return m_hasColumns; }
    /// Of the cell that it is on; nullptr where that tells of none.
    const FigureKey* figure() const;
    /// The name of the row and what its columns say; of a cell the name and the cell. Empty while it is nowhere.
    std::string told() const;

    /// Each is false where the cursor stays.
    bool goToFirst();
    bool goToLast();
    bool stepRows(int by);
    bool stepColumns(int by);
    bool goTo(std::size_t row, std::size_t column);
    /// The first cell of the indicator's figure of the region, else of any region.
    bool goToFigure(const IndicatorCode& indicator, const RegionCode& region);

private:
    bool isPlace(std::size_t row) const;
    std::optional<std::size_t> nearest(std::size_t row) const;
    bool take(std::optional<std::size_t> row, std::size_t column);
    std::string nameOfRow() const;

    SummaryTable m_table;
    bool m_hasColumns = false;
    std::optional<std::size_t> m_last; ///< where it was in the last table that had a row
    std::optional<FigureKey> m_lastFigure;
    std::optional<std::size_t> m_row;
    std::size_t m_column = 0;
};

} // namespace xushi

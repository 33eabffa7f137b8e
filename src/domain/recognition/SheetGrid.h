#pragma once

#include "domain/sheets/Sheet.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace xushi {

struct SheetPlace {
    int row = 0;
    int column = 0;

    auto operator<=>(const SheetPlace&) const = default;
};

/// A1, AB12.
std::string addressOf(const SheetPlace& place);

/// A sheet by its places. It must outlive this.
class SheetGrid {
public:
    explicit SheetGrid(const Sheet& sheet);

    const Sheet& sheet() const { return *m_sheet; }
    int lastRow() const { return m_rows.empty() ? 0 : m_rows.rbegin()->first; }
    int lastColumn() const { return m_lastColumn; }
    /// What stands at the place itself; nullptr when nothing does.
    const SheetCell* at(int row, int column) const;
    /// The same, and within a merged area what its first cell holds.
    const SheetCell* covering(int row, int column) const;
    /// What `covering` holds as a text, empty when there is nothing.
    std::string text(int row, int column) const;
    /// The cells of a row, by column.
    const std::vector<const SheetCell*>& row(int number) const;
    bool isHidden(int row, int column) const;
    /// True where a merged area of more than one cell begins.
    bool isMerged(int row, int column) const;
    /// The last column of the merged area that begins at the place; the column itself where none does.
    int endOfMerge(int row, int column) const;

private:
    const Sheet* m_sheet;
    std::map<int, std::vector<const SheetCell*>> m_rows;
    std::map<SheetPlace, CellRange> m_merges; ///< by their first cell
    std::map<SheetPlace, SheetPlace> m_covered; ///< each place within a merged area, by whose cell
    std::set<int> m_hiddenRows;
    int m_lastColumn = 0;
};

} // namespace xushi

#pragma once

#include "io/SummaryLook.h"

#include <string>
#include <vector>

namespace xushi {

/// What a text document needs to know of a table: how wide its columns are on the page, and by how much its numbers stand in from the
/// right so that their points lie below each other.
class PageTable {
public:
    /// `width`: of the table on the page, in hundredths of a millimetre. The columns share it as the layout says.
    PageTable(const SummaryTable& table, int width);

    /// In hundredths of a millimetre; together the width of the table.
    const std::vector<int>& widths() const { return m_widths; }
    /// In half-width characters; 0 where the cell is not aligned.
    int indentOf(const SummaryCell& cell, std::size_t column) const;

private:
    const SummaryTable& m_table;
    std::vector<int> m_widths;
    std::vector<int> m_longest; ///< behind the point, in half-width characters
};

} // namespace xushi

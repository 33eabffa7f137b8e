#pragma once

#include "io/SummaryLook.h"

#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// What a text document needs to know of a table: how wide its columns are on the page, and by how much its numbers stand in from the
/// right so that their points lie below each other.
class PageTable {
public:
    explicit PageTable(const SummaryTable& table);

    /// Of the table, between the margins of its page, in hundredths of a millimetre.
    int width() const;

    /// In hundredths of a millimetre; together the width of the table, which the columns share as the layout says.
    const std::vector<int>& widths() const { return m_widths; }
    /// In half-width characters; 0 where the cell is not aligned.
    int indentOf(const SummaryCell& cell, std::size_t column) const;

private:
    const SummaryTable& m_table;
    std::vector<int> m_widths;
    std::vector<int> m_longest; ///< behind the point, in half-width characters
};

/// How many full-width characters stand before a name, as the lines below its first stand in: the indent of a part with its 其中：.
int hangingCharacters(std::string_view name);

/// The families of a document's faces, the first that is installed being used: those of the layout, else the usual ones.
struct PageFaces {
    explicit PageFaces(const TableFonts& fonts);

    std::vector<std::string> title;
    std::vector<std::string> body;
    std::vector<std::string> note;
};

} // namespace xushi

#pragma once

#include <cstddef>
#include <string>
#include <vector>

class QPainter;

namespace xushi {

/// A row of a table as far as it stands on one page, in points from the sheet's upper left corner.
struct RowOnPage {
    std::size_t row = 0; ///< of the table that the pages are of
    int page = 0;        ///< counts from 0
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

/// Pages of a document ready to be drawn: the one picture that preview, printer and PDF share.
class PagePainter {
public:
    virtual ~PagePainter() = default;

    virtual int pageCount() const = 0;
    /// Size of a page in points (1/72 inch), margins included.
    virtual double pageWidth() const = 0;
    virtual double pageHeight() const = 0;
    /// Draws page `page` (from 0) in points from the sheet's upper left corner; the paper itself is not painted.
    virtual void paintPage(QPainter& painter, int page) const = 0;
    /// The characters that no installed font draws, each once: an empty box stands for each of them.
    virtual std::u32string undrawn() const = 0;
    /// Where each row of the table stands, from the first page to the last; one that is cut stands on several. Nothing of what is no table.
    virtual std::vector<RowOnPage> rowsOnPages() const { return {}; }
    /// Of the columns of the table, in points from the sheet's left edge: one more than there are columns.
    virtual std::vector<double> columnEdges() const { return {}; }
};

} // namespace xushi

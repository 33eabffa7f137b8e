#pragma once

#include <string>

class QPainter;

namespace xushi {

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
};

} // namespace xushi

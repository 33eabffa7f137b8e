#pragma once

#include "io/PagePainter.h"
#include "io/pdf/FinishedPdf.h"
#include "io/pdf/PaintedCharacters.h"
#include "io/pdf/SummaryPages.h"
#include "io/pdf/SummaryRows.h"
#include "io/pdf/SummaryTail.h"

#include <QSizeF>

class QPainter;

namespace xushi {

/// Draws a summary table on pages of its own size (SummaryTable::page): the one picture that preview, printer and PDF share.
/// Coordinates are points (1/72 inch) from the upper left corner of the sheet, margins included: scale the painter
/// by resolution / 72 before. The paper itself is not painted. Keeps no reference to the table. Needs a
/// QGuiApplication.
class SummaryPainter : public PagePainter {
public:
    explicit SummaryPainter(const SummaryTable& table);

    QSizeF pageSize() const { return {m_sheet.width / pt, m_sheet.height / pt}; } ///< in points
    int pageCount() const override { return static_cast<int>(m_pages.size()); }
    double pageWidth() const override { return pageSize().width(); }
    double pageHeight() const override { return pageSize().height(); }
    /// `page` counts from 0.
    void paintPage(QPainter& painter, int page) const override;

    std::u32string undrawn() const override;

    std::vector<RowOnPage> rowsOnPages() const override;
    std::vector<double> columnEdges() const override;

    /// The sections, each where it begins; of a table without them the pages.
    std::vector<PdfBookmark> bookmarks() const;

    /// Every text of the pages in the order in which they are painted; without a face what no font draws.
    std::vector<PaintedText> paintedTexts() const;

private:
    struct Plain {
        SummaryTable table; ///< as plainTable gives it
    };
    explicit SummaryPainter(const Plain& plain);

    /// What stands on one page: rows, then lines of the tail.
    struct Page {
        PageRange rows;
        PageRange tail;
    };

    void makePages();
    double heightInCompany(std::size_t line) const;
    double capacity() const;
    bool hasTable(const PageRange& rows) const;
    void paintTitle(QPainter& painter, bool isContinued) const;
    /// Says where the table ends.
    double paintTable(QPainter& painter, const PageRange& rows) const;
    void paintTail(QPainter& painter, const PageRange& lines, double top) const;
    void paintPageNumber(QPainter& painter, int page) const;

    /// In layout units.
    struct Sheet {
        double width = 0;
        double height = 0;
        double tableWidth() const;
    };

    Sheet m_sheet;
    SummaryFonts m_fonts;
    QString m_title;
    QString m_subtitle;
    QString m_continued;
    std::vector<GridColumn> m_grid;
    PlacedHeader m_header;
    std::vector<PlacedRow> m_rows;
    std::vector<TailLine> m_tail;
    std::vector<Page> m_pages;
};

} // namespace xushi

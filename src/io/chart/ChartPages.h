#pragma once

#include "domain/charts/ChartPack.h"
#include "io/PagePainter.h"
#include "io/pdf/FinishedPdf.h"
#include "io/pdf/TextBlock.h"
#include "plotting/ChartScene.h"

#include <QRectF>
#include <QSet>

namespace xushi {

/// A pack on sheets of A4, landscape: the chart, below it the figures of a year's course, its notes and the number of the page. Notes that
/// would take too much of the sheet go on on the next one. Keeps the pack by reference. Needs a QApplication.
class ChartPages : public PagePainter {
public:
    explicit ChartPages(const ChartPack& pack);

    int pageCount() const override { return static_cast<int>(m_sheets.size()); }
    double pageWidth() const override;
    double pageHeight() const override;
    void paintPage(QPainter& painter, int page) const override;
    /// Of the pages that were painted.
    std::u32string undrawn() const override;

    /// Of the pages that were painted.
    std::vector<PaintedText> paintedTexts() const;
    std::vector<PdfBookmark> bookmarks() const;

private:
    struct Sheet {
        const ChartPackPage* page;
        std::vector<TextLine> notes; ///< those that stand here
        bool isFurther = false;      ///< of notes alone
    };

    void addSheets(const ChartPackPage& page);
    void paintChartSheet(QPainter& painter, const Sheet& sheet, double bottom) const;
    void paintFurtherSheet(QPainter& painter, const Sheet& sheet) const;
    double paintFoot(QPainter& painter, int page) const;
    void paintNotes(QPainter& painter, const Sheet& sheet, double top) const;
    double paintFigures(QPainter& painter, const Chart& chart, double bottom) const;
    void write(QPainter& painter, const QRectF& room, int alignment, const QFont& font, const QString& text) const;

    const ChartPack& m_pack;
    const ChartLook m_look;
    std::vector<Sheet> m_sheets;
    mutable std::vector<QString> m_painted;
};

} // namespace xushi

#pragma once

#include "io/PagePainter.h"
#include "io/ReportLines.h"
#include "io/pdf/PaintedCharacters.h"
#include "io/pdf/SummaryFonts.h"

#include <map>

namespace xushi {

/// Draws a report in words on pages of an official paper: A4 portrait, lines of 28 pt, — 1 — at the outer edge. A heading is never the
/// last line of a page. Needs a QGuiApplication.
class ReportPainter : public PagePainter {
public:
    explicit ReportPainter(const Narrative& narrative);

    int pageCount() const override { return m_pageCount; }
    double pageWidth() const override;
    double pageHeight() const override;
    void paintPage(QPainter& painter, int page) const override;
    std::u32string undrawn() const override;

    /// Every text of the pages in the order in which they are painted; without a face what no font draws.
    std::vector<PaintedText> paintedTexts() const;

private:
    /// In layout units, from the upper left corner of the sheet.
    struct PlacedText {
        int page = 0;
        double left = 0;
        double middle = 0;
        ReportStyle style = ReportStyle::Body;
        QString text;
    };

    const SummaryFont& fontOf(ReportStyle style) const { return m_fonts.at(style); }
    void place(const std::vector<ReportLine>& lines);
    void placeParagraph(const ReportLine& line, bool isFollowed);
    QString numberOf(int page) const;

    std::map<ReportStyle, SummaryFont> m_fonts;
    SummaryFont m_number;
    std::vector<PlacedText> m_texts;
    int m_pageCount = 1;
    int m_line = 0; ///< of the page that is filled
};

} // namespace xushi

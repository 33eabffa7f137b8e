#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QRawFont>

#include <vector>

class QPainter;

namespace xushi {

/// Layout is done in twentieths of a point: at such a size no face is hinted, so that screen, printer and PDF
/// break lines at the same places. `9 * pt` is nine points.
inline constexpr double pt = 20;
inline constexpr double mm = pt * 72 / 25.4;

/// A face and its size in layout units. Text is set glyph by glyph as the face maps characters: shaping gains
/// nothing for Chinese, and would put in glyphs (other digits beside Latin letters, one glyph for ——) that a PDF's
/// text layer cannot name.
class SummaryFont {
public:
    SummaryFont() = default;
    SummaryFont(const QString& family, double size, QFont::Weight weight = QFont::Normal);

    const QFont& font() const { return m_font; }
    const QRawFont& face() const { return m_face; }
    double size() const { return m_size; }
    double widthOf(const QString& text) const;
    /// `middle` is the middle of a Chinese character's height.
    void paint(QPainter& painter, double left, double middle, const QString& text) const;
    SummaryFont ofSize(double size) const { return {m_font.family(), size, m_font.weight()}; }

private:
    QGlyphRun glyphsOf(const QString& text) const;
    /// `text` in parts that the face has all of, or nothing of: there another face has to help out.
    std::vector<QString> partsOf(const QString& text) const;
    bool hasAll(const QString& text) const { return !m_face.glyphIndexesForString(text).contains(0); }
    double widthOfPart(const QString& part) const;

    QFont m_font;
    QRawFont m_face;
    double m_size = 0;
};

/// The faces of an official table. Families are named one by one, because a font matched by language may be the
/// Japanese face of the same collection, whose characters differ.
struct SummaryFonts {
    SummaryFonts();

    SummaryFont title;
    SummaryFont body;
    SummaryFont bold;
    SummaryFont note;
};

} // namespace xushi

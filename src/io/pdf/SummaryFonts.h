#pragma once

#include "domain/summary/SummaryPage.h"

#include <QFont>
#include <QGlyphRun>
#include <QHash>
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

    /// What one face draws of a text. Without a face it is what no installed font draws: a box stands for each character.
    struct Part {
        QRawFont face;
        QString text;
        bool isDrawn() const { return face.isValid(); }
    };
    /// `text` from left to right; nothing of it is left out but what has no shape of its own (a choice of a variant).
    std::vector<Part> partsOf(const QString& text) const;

private:
    QGlyphRun glyphsOf(const Part& part) const;
    double widthOfPart(const Part& part) const;
    bool hasAll(const QString& text) const { return !m_face.glyphIndexesForString(text).contains(0); }
    /// The face that has the character: the own one, else the one that the system puts in; none where no font has it.
    QRawFont faceFor(const QString& character) const;

    QFont m_font;
    QRawFont m_face;
    double m_size = 0;
    mutable QHash<QString, QRawFont> m_helpers; ///< by character that the own face has not
};

/// The faces of an official table. Families are named one by one, because a font matched by language may be the
/// Japanese face of the same collection, whose characters differ.
struct SummaryFonts {
    /// Of families that a layout names the first that is installed; else those of this list.
    explicit SummaryFonts(const TableFonts& named = {});

    SummaryFont title;
    SummaryFont body;
    SummaryFont bold;
    SummaryFont note;
};

} // namespace xushi

#pragma once

#include <QHash>
#include <QList>
#include <QRawFont>
#include <QSet>
#include <QString>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace xushi {

/// A text as it was painted, and the face that drew it: never one that had to be helped out.
struct PaintedText {
    QRawFont face;
    QString text;
};

/// Characters that no face draws, each once: an empty box stands for them.
std::u32string undrawnIn(const std::vector<PaintedText>& texts);

/// Knows which character was meant where a text layer names another one of the same glyph, or none. Noto CJK draws 工
/// and the radical ⼯ with one glyph, and Qt writes the lower code point; of a character beyond U+FFFF it writes nothing.
class PaintedCharacters {
public:
    /// `texts` in the order in which they were painted.
    explicit PaintedCharacters(const std::vector<PaintedText>& texts);

    /// `code` itself when no painted character can stand for it. Of two painted characters with one glyph the one that
    /// is no compatibility form of another is meant, then the lower code point.
    char32_t meant(char32_t code) const;

    /// What the codes of the embedded font of this PostScript name stand for. `layer` is what the drawing says of them; it
    /// leaves codes out of which it knows nothing. A font numbers its glyphs from 1 in the order of their first painting; 0 is
    /// the box of a character that no face has. Nothing where what the drawing says does not fit that order.
    std::map<std::uint32_t, char32_t> charactersOf(std::string_view fontName, const std::map<std::uint32_t, char32_t>& layer) const;

private:
    struct Face {
        QRawFont font;
        QString name;          ///< PostScript
        QList<quint32> glyphs; ///< each once, in the order of painting
        QHash<quint32, char32_t> characterOfGlyph;
    };

    Face& faceOf(const QRawFont& font);
    void add(Face& face, char32_t code);

    QSet<char32_t> m_painted;
    std::vector<Face> m_faces;
};

} // namespace xushi

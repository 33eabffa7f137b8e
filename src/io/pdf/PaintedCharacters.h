#pragma once

#include <QHash>
#include <QRawFont>
#include <QSet>
#include <QString>

#include <vector>

namespace xushi {

/// Knows which character was meant where a text layer names another one of the same glyph: Noto CJK draws 工 and
/// the radical ⼯ with one glyph, and Qt writes the lower code point.
class PaintedCharacters {
public:
    PaintedCharacters(const QString& painted, const std::vector<QRawFont>& faces);

    /// `code` itself when it was painted or when no painted character can stand for it.
    char32_t meant(char32_t code) const;

private:
    struct Face {
        QRawFont font;
        QHash<quint32, char32_t> characterOfGlyph;
    };

    QSet<char32_t> m_painted;
    std::vector<Face> m_faces;
};

} // namespace xushi

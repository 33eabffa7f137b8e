#include "io/pdf/PaintedCharacters.h"

#include <algorithm>

namespace xushi {
namespace {

quint32 glyphOf(const QRawFont& font, char32_t code) {
    const auto glyphs = font.glyphIndexesForString(QString::fromUcs4(&code, 1));
    return glyphs.isEmpty() ? 0 : glyphs.front();
}

/// The plain form of a compatibility character, when it is one character.
char32_t compatible(char32_t code) {
    const auto plain = QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_KC).toUcs4();
    return plain.size() == 1 ? plain.front() : code;
}

} // namespace

PaintedCharacters::PaintedCharacters(const QString& painted, const std::vector<QRawFont>& faces) {
    for (const uint code : painted.toUcs4()) m_painted.insert(char32_t{code});
    // Two painted characters of one glyph are told apart by the lower code point, always the same one.
    std::vector<char32_t> ordered(m_painted.begin(), m_painted.end());
    std::ranges::sort(ordered, std::greater());
    for (const auto& font : faces) {
        Face face{font, {}};
        for (const char32_t code : ordered)
            if (const quint32 glyph = glyphOf(face.font, code)) face.characterOfGlyph[glyph] = code;
        m_faces.push_back(std::move(face));
    }
}

char32_t PaintedCharacters::meant(char32_t code) const {
    if (m_painted.contains(code)) return code;
    for (const auto& face : m_faces)
        if (const auto found = face.characterOfGlyph.find(glyphOf(face.font, code));
            found != face.characterOfGlyph.end())
            return *found;
    const char32_t plain = compatible(code);
    return m_painted.contains(plain) ? plain : code;
}

} // namespace xushi

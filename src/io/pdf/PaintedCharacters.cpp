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

bool isBetter(char32_t code, char32_t than) {
    const bool isPlain = compatible(code) == code;
    const bool wasPlain = compatible(than) == than;
    return isPlain == wasPlain ? code < than : isPlain;
}

bool isSameFace(const QRawFont& one, const QRawFont& other) {
    return one.familyName() == other.familyName() && one.styleName() == other.styleName()
           && one.weight() == other.weight();
}

} // namespace

PaintedCharacters::PaintedCharacters(const std::vector<PaintedText>& texts) {
    for (const auto& [font, text] : texts) {
        Face& face = faceOf(font);
        for (const uint code : text.toUcs4()) add(face, char32_t{code});
    }
}

PaintedCharacters::Face& PaintedCharacters::faceOf(const QRawFont& font) {
    const auto known = std::ranges::find_if(m_faces, [&](const Face& face) { return isSameFace(face.font, font); });
    if (known != m_faces.end()) return *known;
    m_faces.push_back({font, {}, {}});
    return m_faces.back();
}

void PaintedCharacters::add(Face& face, char32_t code) {
    m_painted.insert(code);
    const quint32 glyph = glyphOf(face.font, code);
    if (glyph == 0) {
        if (!m_lacking.contains(code)) m_lacking += code;
        return;
    }
    const auto known = face.characterOfGlyph.find(glyph);
    if (known == face.characterOfGlyph.end()) {
        face.glyphs += glyph;
        face.characterOfGlyph.insert(glyph, code);
    } else if (isBetter(code, *known)) {
        *known = code;
    }
}

char32_t PaintedCharacters::meant(char32_t code) const {
    const char32_t plain = compatible(code);
    if (m_painted.contains(code) && plain == code) return code;
    for (const auto& face : m_faces)
        if (const auto found = face.characterOfGlyph.find(glyphOf(face.font, code));
            found != face.characterOfGlyph.end())
            return *found;
    return !m_painted.contains(code) && m_painted.contains(plain) ? plain : code;
}

std::map<std::uint32_t, char32_t> PaintedCharacters::charactersOf(const std::map<std::uint32_t, char32_t>& layer) const {
    const auto fits = [&](qsizetype count, const auto& isAt) {
        return std::ranges::all_of(layer, [&](const auto& entry) {
            const auto& [code, named] = entry;
            return code == 0 || (code <= static_cast<std::uint32_t>(count) && (named == 0 || isAt(code - 1, named)));
        });
    };
    const auto numbered = [](const QList<char32_t>& painted) {
        std::map<std::uint32_t, char32_t> characters;
        for (const char32_t character : painted) characters[static_cast<std::uint32_t>(characters.size()) + 1] = character;
        return characters;
    };
    const bool namesNone = std::ranges::none_of(layer, [](const auto& entry) { return entry.second != 0; });
    const Face* best = nullptr;
    for (const auto& face : m_faces) {
        const auto isAt = [&](std::uint32_t at, char32_t named) { return glyphOf(face.font, named) == face.glyphs[at]; };
        const bool isCloser = !best || face.glyphs.size() < best->glyphs.size();
        if (!namesNone && isCloser && fits(face.glyphs.size(), isAt)) best = &face;
    }
    if (best) {
        QList<char32_t> painted;
        for (const quint32 glyph : best->glyphs) painted += best->characterOfGlyph.value(glyph);
        return numbered(painted);
    }
    const auto isLacking = [&](std::uint32_t at, char32_t named) { return m_lacking[at] == named; };
    return fits(m_lacking.size(), isLacking) ? numbered(m_lacking) : std::map<std::uint32_t, char32_t>();
}

} // namespace xushi

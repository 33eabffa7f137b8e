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

quint32 numberAt(const QByteArray& table, qsizetype at, int bytes) {
    quint32 number = 0;
    for (int i = 0; i < bytes; ++i) number = number << 8U | static_cast<quint8>(at + i < table.size() ? table[at + i] : 0);
    return number;
}

/// As the face itself says in its `name` table (OpenType: record 6, on Windows in UTF-16). Sizes and weights that were asked
/// for do not count: two of them may be drawn by one file. Empty where it says nothing.
QString postScriptName(const QRawFont& font) {
    constexpr quint32 windows = 3;
    constexpr quint32 postScript = 6;
    constexpr qsizetype headSize = 6;
    constexpr qsizetype recordSize = 12;
    const QByteArray table = font.fontTable("name");
    const quint32 count = numberAt(table, 2, 2);
    const quint32 storage = numberAt(table, 4, 2);
    for (quint32 i = 0; i < count; ++i) {
        const qsizetype record = headSize + i * recordSize;
        if (numberAt(table, record, 2) != windows || numberAt(table, record + 6, 2) != postScript) continue;
        QString name;
        const qsizetype start = storage + numberAt(table, record + 10, 2);
        for (quint32 at = 0; at < numberAt(table, record + 8, 2); at += 2)
            name += QChar(static_cast<char16_t>(numberAt(table, start + at, 2)));
        return name;
    }
    return {};
}

/// What has no names is no file of a face: Qt draws with such a one the boxes of what no face has, and ends the program
/// when it is asked for its family.
bool isFace(const QRawFont& font) { return font.isValid() && !font.fontTable("name").isEmpty(); }

QString nameOf(const QRawFont& font) {
    const QString name = postScriptName(font);
    return name.isEmpty() ? font.familyName() + font.styleName() : name;
}

} // namespace

std::u32string undrawnIn(const std::vector<PaintedText>& texts) {
    std::u32string characters;
    for (const auto& [face, text] : texts)
        if (!face.isValid())
            for (const uint code : text.toUcs4())
                if (characters.find(char32_t{code}) == std::u32string::npos) characters += char32_t{code};
    return characters;
}

PaintedCharacters::PaintedCharacters(const std::vector<PaintedText>& texts) {
    for (const auto& [font, text] : texts) {
        if (!isFace(font)) continue;
        Face& face = faceOf(font);
        for (const uint code : text.toUcs4()) add(face, char32_t{code});
    }
}

PaintedCharacters::Face& PaintedCharacters::faceOf(const QRawFont& font) {
    const auto known = std::ranges::find(m_faces, font, &Face::font);
    if (known != m_faces.end()) return *known;
    const QString name = nameOf(font);
    const auto named = std::ranges::find(m_faces, name, &Face::name);
    if (named != m_faces.end()) return *named;
    m_faces.push_back({font, name, {}, {}});
    return m_faces.back();
}

/// Glyph 0 is the box that a font draws for what it has not: it has the number 0 in every font and counts for nothing.
void PaintedCharacters::add(Face& face, char32_t code) {
    const quint32 glyph = glyphOf(face.font, code);
    if (glyph == 0) return;
    m_painted.insert(code);
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

std::map<std::uint32_t, char32_t> PaintedCharacters::charactersOf(std::string_view fontName,
                                                                const std::map<std::uint32_t, char32_t>& layer) const {
    const QString name = QString::fromUtf8(fontName.data(), static_cast<qsizetype>(fontName.size()));
    const auto face = std::ranges::find(m_faces, name, &Face::name);
    if (face == m_faces.end()) return {};
    const auto fits = [&](const auto& entry) {
        const auto& [code, named] = entry;
        if (code == 0) return true;
        return code <= static_cast<std::uint32_t>(face->glyphs.size()) && (named == 0 || glyphOf(face->font, named) == face->glyphs[code - 1]);
    };
    if (!std::ranges::all_of(layer, fits)) return {};
    std::map<std::uint32_t, char32_t> characters;
    for (const quint32 glyph : face->glyphs)
        characters[static_cast<std::uint32_t>(characters.size()) + 1] = face->characterOfGlyph.value(glyph);
    return characters;
}

} // namespace xushi

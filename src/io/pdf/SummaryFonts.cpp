#include "io/pdf/SummaryFonts.h"

#include "domain/texts/Characters.h"

#include <QFontDatabase>
#include <QPainter>
#include <QStringList>
#include <QTextLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace xushi {
namespace {

constexpr std::array<QStringView, 3> displayFaces{u"方正小标宋简体", u"FZXiaoBiaoSong-B05S", u"方正小标宋_GBK"};
constexpr std::array<QStringView, 4> songFaces{u"Noto Serif CJK SC", u"Source Han Serif SC", u"思源宋体",
                                               u"SimSun"};
constexpr std::array<QStringView, 5> plainFaces{u"Noto Sans CJK SC", u"Source Han Sans SC", u"思源黑体",
                                                u"WenQuanYi Micro Hei", u"Microsoft YaHei"};

/// The first that is installed; the first of all when none is.
QString firstInstalled(std::span<const QStringView> families) {
    for (const QStringView family : families)
        if (QFontDatabase::hasFamily(family.toString())) return family.toString();
    return families.front().toString();
}

/// The first of a layout's families that is installed.
std::optional<QString> namedFamily(const std::vector<std::string>& families) {
    for (const auto& family : families)
        if (const QString name = QString::fromStdString(family); QFontDatabase::hasFamily(name)) return name;
    return std::nullopt;
}

/// A display face is heavy by itself; 宋 is set bold in its place.
SummaryFont titleFont(double size) {
    const QString display = firstInstalled(displayFaces);
    if (QFontDatabase::hasFamily(display)) return {display, size};
    return {firstInstalled(songFaces), size, QFont::Bold};
}

/// Says how its neighbour is written or joined and is no sign itself; a font that does not know it leaves it out.
bool isShapeless(char32_t code) {
    return (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF) || isInvisible(code)
           || QChar::category(code) == QChar::Other_Format;
}

} // namespace

SummaryFont::SummaryFont(const QString& family, double size, QFont::Weight weight) : m_size(std::floor(size)) {
    m_font.setFamilies({family});
    m_font.setPixelSize(std::max(1, static_cast<int>(m_size)));
    m_font.setWeight(weight);
    m_font.setHintingPreference(QFont::PreferNoHinting);
    m_face = QRawFont::fromFont(m_font);
}

QRawFont SummaryFont::faceFor(const QString& character) const {
    const auto known = m_helpers.constFind(character);
    if (known != m_helpers.constEnd()) return *known;
    QTextLayout layout(character, m_font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QRawFont helper;
    for (const QGlyphRun& run : layout.glyphRuns())
        if (!run.rawFont().glyphIndexesForString(character).contains(0)) helper = run.rawFont();
    m_helpers.insert(character, helper);
    return helper;
}

std::vector<SummaryFont::Part> SummaryFont::partsOf(const QString& text) const {
    if (hasAll(text)) return {{m_face, text}};
    std::vector<Part> parts;
    for (qsizetype at = 0, length = 0; at < text.size(); at += length) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        length = isPair ? 2 : 1;
        const QString character = text.mid(at, length);
        const QRawFont face = hasAll(character) ? m_face : faceFor(character);
        if (!face.isValid() && isShapeless(character.toUcs4().front())) continue;
        if (parts.empty() || !(parts.back().face == face)) parts.push_back({face, {}});
        parts.back().text += character;
    }
    return parts;
}

QGlyphRun SummaryFont::glyphsOf(const Part& part) const {
    const QRawFont& face = part.isDrawn() ? part.face : m_face;
    const auto glyphs = part.isDrawn() ? face.glyphIndexesForString(part.text) : QList<quint32>(part.text.toUcs4().size(), 0);
    QList<QPointF> positions;
    QPointF at;
    for (const QPointF& advance : face.advancesForGlyphIndexes(glyphs)) {
        positions += at;
        at += advance;
    }
    QGlyphRun run;
    run.setRawFont(face);
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    return run;
}

double SummaryFont::widthOfPart(const Part& part) const {
    const QGlyphRun run = glyphsOf(part);
    double width = 0;
    for (const QPointF& advance : run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())) width += advance.x();
    return width;
}

double SummaryFont::widthOf(const QString& text) const {
    double width = 0;
    for (const Part& part : partsOf(text)) width += widthOfPart(part);
    return width;
}

void SummaryFont::paint(QPainter& painter, double left, double middle, const QString& text) const {
    if (text.isEmpty()) return;
    QPointF start(left, middle + 0.38 * m_size);
    painter.setPen(Qt::black);
    for (const Part& part : partsOf(text)) {
        painter.drawGlyphRun(start, glyphsOf(part));
        start.rx() += widthOfPart(part);
    }
}

SummaryFonts::SummaryFonts(const TableFonts& named) {
    const QString plain = firstInstalled(plainFaces);
    const QString text = namedFamily(named.body).value_or(plain);
    const auto display = namedFamily(named.title);
    title = display ? SummaryFont(*display, 18 * pt) : titleFont(18 * pt);
    body = {text, 9 * pt};
    bold = {text, 9 * pt, QFont::Bold};
    note = {namedFamily(named.note).value_or(plain), 8 * pt};
}

} // namespace xushi

#include "io/pdf/SummaryFonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
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

/// A display face is heavy by itself; 宋 is set bold in its place.
SummaryFont titleFont(double size) {
    const QString display = firstInstalled(displayFaces);
    if (QFontDatabase::hasFamily(display)) return {display, size};
    return {firstInstalled(songFaces), size, QFont::Bold};
}

} // namespace

SummaryFont::SummaryFont(const QString& family, double size, QFont::Weight weight) : m_size(std::floor(size)) {
    m_font.setFamilies({family});
    m_font.setPixelSize(std::max(1, static_cast<int>(m_size)));
    m_font.setWeight(weight);
    m_font.setHintingPreference(QFont::PreferNoHinting);
    m_face = QRawFont::fromFont(m_font);
}

QGlyphRun SummaryFont::glyphsOf(const QString& text) const {
    const auto glyphs = m_face.glyphIndexesForString(text);
    QList<QPointF> positions;
    QPointF at;
    for (const QPointF& advance : m_face.advancesForGlyphIndexes(glyphs)) {
        positions += at;
        at += advance;
    }
    QGlyphRun run;
    run.setRawFont(m_face);
    run.setGlyphIndexes(glyphs);
    run.setPositions(positions);
    return run;
}

std::vector<QString> SummaryFont::partsOf(const QString& text) const {
    if (hasAll(text)) return {text};
    std::vector<QString> parts;
    bool hadPart = false;
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const QString character = text.mid(at, isPair ? 2 : 1);
        const bool has = hasAll(character);
        if (parts.empty() || has != hadPart) parts.emplace_back();
        parts.back() += character;
        hadPart = has;
        at += character.size();
    }
    return parts;
}

double SummaryFont::widthOfPart(const QString& part) const {
    if (!hasAll(part)) return QFontMetricsF(m_font).horizontalAdvance(part);
    double width = 0;
    for (const QPointF& advance : m_face.advancesForGlyphIndexes(m_face.glyphIndexesForString(part))) width += advance.x();
    return width;
}

double SummaryFont::widthOf(const QString& text) const {
    double width = 0;
    for (const QString& part : partsOf(text)) width += widthOfPart(part);
    return width;
}

void SummaryFont::paint(QPainter& painter, double left, double middle, const QString& text) const {
    if (text.isEmpty()) return;
    QPointF start(left, middle + 0.38 * m_size);
    painter.setPen(Qt::black);
    painter.setFont(m_font);
    for (const QString& part : partsOf(text)) {
        if (hasAll(part)) painter.drawGlyphRun(start, glyphsOf(part));
        else painter.drawText(start, part);
        start.rx() += widthOfPart(part);
    }
}

SummaryFonts::SummaryFonts() {
    const QString plain = firstInstalled(plainFaces);
    title = titleFont(18 * pt);
    body = {plain, 9 * pt};
    bold = {plain, 9 * pt, QFont::Bold};
    note = {plain, 8 * pt};
}

} // namespace xushi

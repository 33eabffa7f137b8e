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

std::optional<QGlyphRun> SummaryFont::glyphsOf(const QString& text) const {
    const auto glyphs = m_face.glyphIndexesForString(text);
    if (glyphs.contains(0)) return std::nullopt;
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

double SummaryFont::widthOf(const QString& text) const {
    const auto glyphs = m_face.glyphIndexesForString(text);
    if (glyphs.contains(0)) return QFontMetricsF(m_font).horizontalAdvance(text);
    double width = 0;
    for (const QPointF& advance : m_face.advancesForGlyphIndexes(glyphs)) width += advance.x();
    return width;
}

void SummaryFont::paint(QPainter& painter, double left, double middle, const QString& text) const {
    if (text.isEmpty()) return;
    const QPointF start(left, middle + 0.38 * m_size);
    painter.setPen(Qt::black);
    if (const auto glyphs = glyphsOf(text)) return painter.drawGlyphRun(start, *glyphs);
    painter.setFont(m_font);
    painter.drawText(start, text);
}

SummaryFonts::SummaryFonts() {
    const QString plain = firstInstalled(plainFaces);
    title = titleFont(18 * pt);
    body = {plain, 9 * pt};
    bold = {plain, 9 * pt, QFont::Bold};
    note = {plain, 8 * pt};
}

} // namespace xushi

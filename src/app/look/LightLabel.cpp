#include "app/look/LightLabel.h"

#include "app/look/LightMark.h"

namespace xushi {
namespace {

constexpr int markSize = 14;
constexpr int markGap = 8;

} // namespace

LightLabel::LightLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LightLabel::setLight(Light light, const QString& words) {
    m_light = light;
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize LightLabel::sizeHint() const {
    return {markSize + markGap + fontMetrics().horizontalAdvance(m_words) + 2, fontMetrics().height() + 4};
}

void LightLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintLight(painter, QRectF(0, (height() - markSize) / 2.0, markSize, markSize), m_light, palette());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(markSize + markGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_words);
}

} // namespace xushi

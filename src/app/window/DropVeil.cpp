#include "app/window/DropVeil.h"

#include "app/look/Colours.h"

#include <QPainter>

namespace xushi {
namespace {

constexpr int veilMargin = 8;
constexpr int veilRadius = 6;
constexpr double veilTextSize = 13;

} // namespace

DropVeil::DropVeil(QWidget* covered) : QWidget(covered) {
    setObjectName(QStringLiteral("dropVeil"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropVeil::show(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    setGeometry(parentWidget()->rect());
    raise();
    QWidget::show();
    update();
}

void DropVeil::paintEvent(QPaintEvent*) {
    const Colours& colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = colours.window;
    veil.setAlphaF(0.82F);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(colours.accent, 2));
    painter.setBrush(colours.tint(0.12));
    painter.drawRoundedRect(QRectF(rect()).adjusted(veilMargin, veilMargin, -veilMargin, -veilMargin), veilRadius, veilRadius);
    QFont large = font();
    large.setPointSizeF(veilTextSize);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(colours.text);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace xushi

#include "app/overview/LightCard.h"

#include "app/look/Colours.h"
#include "app/look/LightMark.h"

#include <QPainter>

namespace xushi {
namespace {

constexpr int cardHeight = 64;
constexpr int markSide = 16;

} // namespace

LightCard::LightCard(Light light, const QString& word, QWidget* parent) : QAbstractButton(parent), m_light(light) {
    setText(word);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LightCard::setCount(int count) {
    m_count = count;
    setAccessibleName(QStringLiteral("%1 %2").arg(text()).arg(count));
    update();
}

QSize LightCard::sizeHint() const { return {150, cardHeight}; }

void LightCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = coloursOf(palette());
    const bool isLit = isChecked() || hasFocus();
    painter.setPen(QPen(isLit ? colours.accent : colours.hairline, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? colours.tint(0.14) : underMouse() ? colours.tint(0.06) : colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    paintLight(painter, QRectF(16, (height() - markSide) / 2.0, markSide, markSide), m_light, palette());

    painter.setPen(colours.text);
    QFont number = font();
    number.setPointSizeF(20);
    number.setWeight(QFont::DemiBold);
    painter.setFont(number);
    const QString count = QString::number(m_count);
    painter.drawText(QRect(44, 0, width() - 60, height()), Qt::AlignVCenter | Qt::AlignLeft, count);
    const int left = 44 + QFontMetrics(number).horizontalAdvance(count) + 10;
    painter.setFont(font());
    painter.setPen(colours.muted);
    painter.drawText(QRect(left, 4, width() - left - 12, height() - 4), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace xushi

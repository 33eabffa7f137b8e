#include "app/overview/CountCard.h"

#include "app/look/Colours.h"
#include "app/look/LightMark.h"

#include <QPainter>

namespace xushi {
namespace {

constexpr int cardHeight = 64;
constexpr int leastCardWidth = 84;
constexpr int markSide = 14;
constexpr int cardPadding = 12;

} // namespace

CountCard::CountCard(RowKind kind, const QString& word, QWidget* parent) : QAbstractButton(parent), m_kind(kind) {
    setText(word);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(0);
}

void CountCard::setCount(int count) {
    m_count = count;
    setAccessibleName(QStringLiteral("%1 %2").arg(text()).arg(count));
    update();
}

QSize CountCard::sizeHint() const { return {std::max(leastCardWidth, fontMetrics().horizontalAdvance(text()) + 2 * cardPadding), cardHeight}; }
QSize CountCard::minimumSizeHint() const { return {leastCardWidth, cardHeight}; }

/// A light has its own shape; what is to be done has a bar of the accent.
void CountCard::paintMark(QPainter& painter, const QRectF& where) const {
    if (const auto light = lightOf(m_kind)) return paintLight(painter, where, *light, palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_count > 0 ? coloursOf(palette()).accent : coloursOf(palette()).hairline);
    painter.drawRoundedRect(QRectF(where.left(), where.top(), 4, where.height()), 2, 2);
}

void CountCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = coloursOf(palette());
    const bool isLit = isChecked() || hasFocus();
    painter.setPen(QPen(isLit ? colours.accent : colours.hairline, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? colours.tint(0.14) : underMouse() ? colours.tint(0.06) : colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);

    const int wordHeight = fontMetrics().height();
    const QRect word(cardPadding, height() - wordHeight - 5, width() - 2 * cardPadding, wordHeight);
    painter.setFont(font());
    painter.setPen(isChecked() ? colours.text : colours.muted);
    painter.drawText(word, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));

    QFont number = font();
    number.setPointSizeF(20);
    number.setWeight(QFont::DemiBold);
    const QRect upper(cardPadding, 5, width() - 2 * cardPadding, word.top() - 5);
    paintMark(painter, QRectF(upper.left(), upper.center().y() - markSide / 2.0 + 0.5, markSide, markSide));
    painter.setFont(number);
    painter.setPen(m_count > 0 ? colours.text : colours.muted);
    painter.drawText(upper.adjusted(markSide + 8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, QString::number(m_count));
}

} // namespace xushi

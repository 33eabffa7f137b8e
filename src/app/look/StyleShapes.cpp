#include "app/look/StyleShapes.h"

#include <QPen>
#include <QPolygonF>

namespace xushi {
namespace {

constexpr double ringWidth = 2;
constexpr double chevronGrid = 24; ///< of the line drawings that stand beside it
constexpr double markGrid = 16;

QPen strokeOf(const QColor& colour, double width) { return {colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin}; }

} // namespace

void paintBox(QPainter& painter, const QRect& where, const BoxLook& look) {
    const double inset = look.lineWidth / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.line, look.lineWidth));
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(where).adjusted(inset, inset, -inset, -inset), look.radius - inset, look.radius - inset);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const QRect& where, const QColor& accent) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(accent, ringWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(where).adjusted(1, 1, -1, -1), 3, 3);
    painter.restore();
}

void paintChevron(QPainter& painter, const QRect& room, int side, Chevron chevron, const QColor& colour) {
    const QRect square(room.left() + (room.width() - side) / 2, room.top() + (room.height() - side) / 2, side, side);
    const double step = side / chevronGrid;
    const double foot = chevron == Chevron::Down ? 9.5 : 14.5;
    const double tip = chevron == Chevron::Down ? 15 : 9;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(strokeOf(colour, 2 * step));
    painter.setBrush(Qt::NoBrush);
    const QPointF at = square.topLeft();
    painter.drawPolyline(QPolygonF{at + QPointF(6.5, foot) * step, at + QPointF(12, tip) * step, at + QPointF(17.5, foot) * step});
    painter.restore();
}

void paintBoxMark(QPainter& painter, const QRect& box, BoxMark mark, const QColor& colour) {
    if (mark == BoxMark::None) return;
    const double step = box.width() / markGrid;
    const QPointF at = box.topLeft();
    const QPolygonF line = mark == BoxMark::Tick ? QPolygonF{QPointF(4, 8.2), QPointF(7, 11), QPointF(12, 5)} : QPolygonF{QPointF(4.5, 8), QPointF(11.5, 8)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(strokeOf(colour, 2 * step));
    painter.setBrush(Qt::NoBrush);
    QPolygonF placed;
    for (const QPointF& point : line) placed << at + point * step;
    painter.drawPolyline(placed);
    painter.restore();
}

} // namespace xushi

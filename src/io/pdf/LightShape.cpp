#include "io/pdf/LightShape.h"

#include "io/SummaryLook.h"

#include <QPainter>

namespace xushi {
namespace {

constexpr QColor outline(0x33, 0x33, 0x33);

/// Yellow on white is too weak for an edge of its own.
void paintTriangle(QPainter& painter, const QRectF& box) {
    const double lift = box.height() * 0.07;
    painter.setPen(QPen(outline, box.width() * 0.07, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolygon(QPolygonF{{box.center().x(), box.top() + lift},
                                  {box.right(), box.bottom() - lift},
                                  {box.left(), box.bottom() - lift}});
}

void paintSquare(QPainter& painter, const QRectF& box) {
    const double inset = box.width() * 0.06;
    painter.drawRect(box.adjusted(inset, inset, -inset, -inset));
}

void paintHollow(QPainter& painter, const QRectF& box, const QColor& colour) {
    const double line = box.width() * 0.13;
    painter.setPen(QPen(colour, line));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box.adjusted(line / 2, line / 2, -line / 2, -line / 2));
}

void paintDash(QPainter& painter, const QRectF& box) {
    const double half = box.height() * 0.1;
    painter.drawRect(QRectF(box.left(), box.center().y() - half, box.width(), 2 * half));
}

} // namespace

void paintLightShape(QPainter& painter, const QRectF& box, Light light) {
    const QColor colour = QColor::fromRgb(QRgb{lightMark(light).colour});
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (light) {
    case Light::On: painter.drawEllipse(box); break;
    case Light::Behind: paintTriangle(painter, box); break;
    case Light::FarBehind: paintSquare(painter, box); break;
    case Light::Missing: paintHollow(painter, box, colour); break;
    case Light::NotApplicable: paintDash(painter, box); break;
    }
    painter.restore();
}

} // namespace xushi

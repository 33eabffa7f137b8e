#include "app/look/LightMark.h"

#include "app/look/Colours.h"

#include <QPolygonF>

namespace xushi {

void paintLight(QPainter& painter, const QRectF& where, Light light, const QPalette& palette) {
    const Colours& colours = coloursOf(palette);
    const bool isDark = colours.window.lightness() < 128;
    const double side = std::min(where.width(), where.height());
    const QRectF box(where.center().x() - side / 2, where.center().y() - side / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.light(light));
    switch (light) {
    case Light::On: painter.drawEllipse(box.adjusted(1, 1, -1, -1)); break;
    case Light::Behind:
        painter.setPen(QPen(colours.text, 1)); // the fill alone is too pale on white
        painter.drawPolygon(QPolygonF{QPointF(box.center().x(), box.top() + 1), box.bottomRight() + QPointF(-0.5, -1.5),
                                      box.bottomLeft() + QPointF(0.5, -1.5)});
        break;
    case Light::FarBehind:
        if (isDark) painter.setPen(QPen(colours.text, 1));
        painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    case Light::Missing:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.muted, 1.5));
        painter.drawEllipse(box.adjusted(1.75, 1.75, -1.75, -1.75));
        break;
    case Light::NotApplicable:
        painter.setPen(QPen(colours.muted, 1.5));
        painter.drawLine(QPointF(box.left() + 2, box.center().y()), QPointF(box.right() - 2, box.center().y()));
        break;
    }
    painter.restore();
}

} // namespace xushi

#include "app/catalog/CurvePreview.h"

#include "app/look/Colours.h"
#include "app/look/LightMark.h"
#include "plotting/Position.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr double left = 40;
constexpr double right = 16;
constexpr double top = 14;
constexpr double bottom = 24;
constexpr double markSize = 13;

} // namespace

CurvePreview::CurvePreview(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void CurvePreview::setPicture(const CurvePicture& picture) {
    m_picture = picture;
    update();
}

/// The axis ends at 100 %, or above the completion where it is higher: nothing is clamped.
QPointF CurvePreview::at(double month, double percent) const {
    const double done = m_picture.completion ? positionOf(m_picture.completion->value) : 0;
    const double most = std::max(100.0, done * 1.08);
    const double x = left + (width() - left - right) * month / 12;
    return {x, height() - bottom - (height() - top - bottom) * percent / most};
}

QPolygonF CurvePreview::line(const CurveShape& shape) const {
    QPolygonF points{at(0, 0)};
    for (int month = 1; month <= 12; ++month) {
        const auto share = shareDue(shape, {m_picture.year, m_picture.start, Month(month), &m_picture.past});
        if (!share) return {};
        points << at(month, positionOf(*share) * 100);
    }
    return points;
}

void CurvePreview::drawAxes(QPainter& painter) const {
    const Colours& colours = coloursOf(palette());
    for (const int percent : {0, 50, 100}) {
        painter.setPen(QPen(colours.hairline, 1));
        painter.drawLine(at(0, percent), at(12, percent));
        painter.setPen(colours.muted);
        const QPointF end = at(0, percent);
        painter.drawText(QRectF(0, end.y() - 10, left - 8, 20), Qt::AlignRight | Qt::AlignVCenter, QString::number(percent));
    }
    for (int month = 1; month <= 12; ++month)
        painter.drawText(QRectF(at(month, 0).x() - 14, height() - bottom + 3, 28, 20), Qt::AlignCenter,
                         QString::number(month));
}

void CurvePreview::drawLines(QPainter& painter) const {
    const Colours& colours = coloursOf(palette());
    const QPolygonF even = line(MonthLinear{});
    painter.setPen(QPen(colours.muted, 1.5, Qt::DashLine));
    painter.drawPolyline(even);
    const bool isOwn = m_picture.shape && !std::holds_alternative<MonthLinear>(*m_picture.shape);
    const QPolygonF own = isOwn ? line(*m_picture.shape) : QPolygonF();
    const bool isBelow = !own.isEmpty() && own[5].y() > even[5].y();
    painter.drawText(QRectF(even[4].x() - 130, even[4].y() - 24, 126, 20), Qt::AlignRight, m_picture.even);
    if (own.isEmpty()) return;
    painter.setPen(QPen(colours.accent, 2));
    painter.drawPolyline(own);
    painter.setBrush(colours.accent);
    if (const auto* planned = std::get_if<PlannedPoints>(&*m_picture.shape))
        for (const auto& point : planned->points) painter.drawEllipse(own[point.month.number()], 3, 3);
    const QPointF label = isBelow ? own[7] + QPointF(10, 0) : own[7] + QPointF(-140, -26);
    painter.drawText(QRectF(label, QSizeF(130, 20)), isBelow ? Qt::AlignLeft : Qt::AlignRight, m_picture.curve);
}

void CurvePreview::drawCompletion(QPainter& painter) const {
    if (!m_picture.asOf || !m_picture.completion) return;
    const Colours& colours = coloursOf(palette());
    const QPointF done = at(m_picture.asOf->number(), positionOf(m_picture.completion->value));
    painter.setPen(QPen(colours.hairline, 1));
    painter.drawLine(QPointF(done.x(), top), QPointF(done.x(), height() - bottom));
    paintLight(painter, QRectF(done.x() - markSize / 2, done.y() - markSize / 2, markSize, markSize), m_picture.light,
               palette());
    painter.setPen(colours.text);
    painter.drawText(QRectF(done.x() + 10, done.y() - 4, 140, 20), Qt::AlignLeft | Qt::AlignVCenter, m_picture.done);
}

void CurvePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawAxes(painter);
    drawLines(painter);
    drawCompletion(painter);
}

} // namespace xushi

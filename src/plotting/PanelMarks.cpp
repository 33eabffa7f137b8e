#include "plotting/PanelMarks.h"

#include "plotting/PanelFrame.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace xushi {
namespace {

constexpr double behindTheLines = 3.5; ///< Qt Charts has its grid at 2, its axes at 3 and its series at 4
constexpr double inFrontOfTheLines = 15;
constexpr double bracketArm = 5;
constexpr double leastBracket = 8;
constexpr double smallRadius = 2.5;
constexpr double widestPlace = 120; ///< that the cursor marks

/// A part by its place in the stack; neighbours differ in lightness, and a line of the ground parts them.
QColor partColour(const ChartLook& look, int shade) {
    constexpr std::array strengths{1.0, 0.62, 0.36, 0.8, 0.48, 0.22};
    return look.tint(strengths[static_cast<std::size_t>(shade) % strengths.size()]);
}

QColor barColour(const ChartLook& look, const ChartSeries& series) {
    switch (series.role) {
    case SeriesRole::LastYear: {
        QColor quiet = look.muted;
        quiet.setAlphaF(0.35F);
        return quiet;
    }
    case SeriesRole::Part: return partColour(look, series.shade);
    case SeriesRole::Rest: return look.hairline;
    case SeriesRole::Actual:
    case SeriesRole::Schedule:
    case SeriesRole::Forecast: break;
    }
    return look.accent;
}

/// Joined to none before it and none behind it.
bool isAlone(const ChartSeries& series, const ChartPoint& point) {
    const auto isBroken = [&](const ChartPoint& before) { return std::ranges::find(series.breaks, before.place) != series.breaks.end(); };
    const bool endsHere = &point == &series.points.back() || isBroken(point);
    return endsHere && (&point == &series.points.front() || isBroken(*(&point - 1)));
}

void drawBar(QPainter& painter, const ChartLook& look, const PanelFrame::Bar& bar) {
    const QColor colour = barColour(look, *bar.series);
    QRectF rect = bar.rect;
    if (rect.height() < 1.5) rect.adjust(0, -0.75, 0, 0.75); // a zero is a figure: it is seen
    if (rect.width() < 1.5) rect.adjust(-0.75, 0, 0.75, 0);
    if (bar.point->state == PointState::Solid) {
        painter.setPen(bar.series->role == SeriesRole::Part || bar.series->role == SeriesRole::Rest ? QPen(look.surface, 1) : QPen(Qt::NoPen));
        painter.setBrush(colour);
        painter.drawRect(rect);
        return;
    }
    QPen edge(bar.series->role == SeriesRole::Rest ? look.muted : colour, 1.5, bar.point->state == PointState::Foreseen ? Qt::DotLine : Qt::SolidLine);
    painter.setPen(edge);
    painter.setBrush(look.surface);
    painter.drawRect(rect.adjusted(0.75, 0.75, -0.75, -0.75));
}

} // namespace

void paintLightShape(QPainter& painter, const QRectF& rect, Light light, const ChartLook& look) {
    painter.setPen(light == Light::Missing || light == Light::NotApplicable ? QPen(look.muted, 1.5) : QPen(look.text, 1));
    painter.setBrush(light == Light::Missing || light == Light::NotApplicable ? QBrush(Qt::NoBrush) : QBrush(look.light(light)));
    switch (light) {
    case Light::On:
    case Light::Missing: painter.drawEllipse(rect); return;
    case Light::Behind: painter.drawPolygon(QPolygonF({{rect.center().x(), rect.top()}, rect.bottomRight(), rect.bottomLeft()})); return;
    case Light::FarBehind: painter.drawRect(rect); return;
    case Light::NotApplicable: painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y())); return;
    }
}

PanelBars::PanelBars(PanelFrame& frame) : QGraphicsItem(&frame), m_frame(frame) { setZValue(behindTheLines); }

QRectF PanelBars::boundingRect() const { return QRectF(QPointF(), m_frame.size()); }

void PanelBars::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->save();
    paintCursor(*painter);
    paintBands(*painter);
    paintBars(*painter);
    painter->restore();
}

void PanelBars::paintCursor(QPainter& painter) const {
    if (m_frame.cursorFirst() < 0) return;
    QRectF rect = m_frame.placeRect(m_frame.cursorFirst(), m_frame.cursorLast());
    if (m_frame.panel().isLying) rect.setLeft(0);
    else if (const double most = widestPlace * (m_frame.cursorLast() - m_frame.cursorFirst() + 1); rect.width() > most)
        rect.adjust((rect.width() - most) / 2, 0, (most - rect.width()) / 2, 0); // one year of many has the whole picture
    painter.fillRect(rect, m_frame.look().tint(0.14));
}

/// From what is due to what is there, in the verdict's colour.
void PanelBars::paintBands(QPainter& painter) const {
    for (const auto& bracket : m_frame.panel().brackets) {
        const QLineF line = m_frame.bracketLine(bracket);
        const double middle = m_frame.pointAt({.place = bracket.place, .lastPlace = bracket.place, .value = bracket.to}).x();
        QColor fill = m_frame.look().light(bracket.light);
        fill.setAlphaF(0.16F);
        painter.fillRect(QRectF(QPointF(middle, line.y1()), QPointF(line.x2(), line.y2())).normalized(), fill);
    }
}

void PanelBars::paintBars(QPainter& painter) const {
    for (const auto& bar : m_frame.bars()) drawBar(painter, m_frame.look(), bar);
}

PanelMarks::PanelMarks(PanelFrame& frame) : QGraphicsItem(&frame), m_frame(frame) { setZValue(inFrontOfTheLines); }

QRectF PanelMarks::boundingRect() const { return QRectF(QPointF(), m_frame.size()); }

void PanelMarks::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintTicks(*painter);
    paintBrackets(*painter);
    paintPoints(*painter);
    painter->restore();
}

void PanelMarks::paintPoints(QPainter& painter) const {
    const ChartLook& look = m_frame.look();
    const bool isNarrow = m_frame.isNarrow();
    for (const auto& series : m_frame.panel().series) {
        if (series.form != SeriesForm::Line || series.role == SeriesRole::Schedule) continue;
        const bool isQuiet = series.role == SeriesRole::LastYear;
        for (const auto& point : series.points) {
            if (isQuiet && !isAlone(series, point)) continue; // a line says it
            if (!point.value || (series.role == SeriesRole::Forecast && &point == &series.points.front())) continue;
            const double radius = isQuiet || isNarrow ? smallRadius : pointRadius;
            const QColor colour = isQuiet ? look.muted : look.accent;
            QPen pen(colour, 1.5);
            if (point.state == PointState::Foreseen) pen.setStyle(Qt::DotLine);
            painter.setPen(pen);
            painter.setBrush(point.state == PointState::Solid ? colour : look.surface);
            painter.drawEllipse(m_frame.pointAt(point), radius, radius);
        }
    }
}

/// Across the bar of its place, a little longer than it.
void PanelMarks::paintTicks(QPainter& painter) const {
    for (const auto& series : m_frame.panel().series) {
        if (series.form != SeriesForm::Ticks) continue;
        painter.setPen(QPen(m_frame.look().text, 2));
        for (const auto& point : series.points) {
            if (!point.value) continue;
            const QPointF at = m_frame.pointAt(point);
            const QRectF slot = m_frame.placeRect(point.place, point.lastPlace);
            if (m_frame.panel().isLying) {
                const double half = std::min(slot.height() * 0.42, 14.0);
                painter.drawLine(QPointF(at.x(), at.y() - half), QPointF(at.x(), at.y() + half));
            } else {
                const double half = std::min(slot.width() * 0.42, 34.0);
                painter.drawLine(QPointF(at.x() - half, at.y()), QPointF(at.x() + half, at.y()));
            }
        }
    }
}

void PanelMarks::paintBrackets(QPainter& painter) const {
    for (const auto& bracket : m_frame.panel().brackets) {
        const QLineF line = m_frame.bracketLine(bracket);
        painter.setPen(QPen(m_frame.look().text, 1.5));
        painter.drawLine(line);
        if (line.length() < leastBracket) continue; // its arms would be a blot
        for (const QPointF& end : {line.p1(), line.p2()}) painter.drawLine(end, QPointF(end.x() - bracketArm, end.y()));
    }
}

} // namespace xushi

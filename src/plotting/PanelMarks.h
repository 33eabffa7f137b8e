#pragma once

#include "domain/analyses/Standing.h"

#include <QGraphicsItem>

namespace xushi {

class PanelFrame;
struct ChartLook;

/// What lies below the lines: the cursor, the band of a gap, bars.
class PanelBars : public QGraphicsItem {
public:
    explicit PanelBars(PanelFrame& frame);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintCursor(QPainter& painter) const;
    void paintBands(QPainter& painter) const;
    void paintBars(QPainter& painter) const;

    const PanelFrame& m_frame;
};

/// What lies above them: the points of lines, strokes across bars, brackets, the shapes of lights.
class PanelMarks : public QGraphicsItem {
public:
    explicit PanelMarks(PanelFrame& frame);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void paintPoints(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintBrackets(QPainter& painter) const;

    const PanelFrame& m_frame;
};

constexpr double pointRadius = 4;

/// Circle, triangle, square, ring or dash, by which a light is known without its colour.
void paintLightShape(QPainter& painter, const QRectF& rect, Light light, const ChartLook& look);

} // namespace xushi

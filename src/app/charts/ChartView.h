#pragma once

#include "plotting/ChartScene.h"

#include <QGraphicsView>

#include <optional>

namespace xushi {

/// Shows a chart as wide as it is and as high as the chart needs; tells the row under the pointer and the one that was clicked.
class ChartView : public QGraphicsView {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);

    void showChart(const Chart& chart);
    /// Nothing is shown, and nothing of what was shown is kept.
    void clear();
    /// Marks the place of a row of the table twin; nothing: none.
    void setCursor(std::optional<int> row);
    /// Not that of the scene, which was made for the room of the moment before.
    QSize sizeHint() const override;
    const ChartScene& chartScene() const { return *m_scene; }

signals:
    /// The pointer rests over a row, at a point of the screen; -1: over none.
    void rowHovered(int row, const QPoint& at);
    void rowClicked(int row);
    void rowOpened(int row);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void redraw();
    std::optional<int> rowUnder(const QPoint& point) const;

    ChartScene* m_scene;
    std::optional<Chart> m_chart;
};

} // namespace xushi

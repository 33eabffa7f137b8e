#pragma once

#include "plotting/ChartScene.h"

#include <QWidget>

#include <optional>

namespace xushi {

/// A chart without its head, with texts for a wall.
class MeetingChart : public QWidget {
    Q_OBJECT
public:
    explicit MeetingChart(QWidget* parent);

    /// Nothing: there is none, and no room is taken.
    void showChart(std::optional<Chart> chart);
    const std::optional<Chart>& chart() const { return m_chart; }
    QSize minimumSizeHint() const override { return {360, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();

    std::optional<Chart> m_chart;
    ChartScene m_scene;
};

} // namespace xushi

#pragma once

#include "plotting/ChartScene.h"

#include <QWidget>

#include <optional>

namespace xushi {

/// A small picture of a course, without its head.
class CoursePicture : public QWidget {
    Q_OBJECT
public:
    explicit CoursePicture(QWidget* parent);

    /// Nothing: there is nothing to draw, and no room is taken.
    void showChart(std::optional<Chart> chart);
    const std::optional<Chart>& chart() const { return m_chart; }
    QSize minimumSizeHint() const override { return {320, 150}; }
    QSize sizeHint() const override { return {360, 210}; }

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

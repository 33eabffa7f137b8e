#pragma once

#include "plotting/ChartScene.h"

#include <QWidget>

#include <optional>

namespace xushi {

/// A chart without its head, beside or among other things of a page.
class ChartPicture : public QWidget {
    Q_OBJECT
public:
    /// `least`: its size in pixels. `textScale`: of its texts, beside those of the program.
    ChartPicture(QSize least, double textScale, QWidget* parent);

    /// Nothing: there is nothing to draw, and no room is taken.
    void showChart(std::optional<Chart> chart);
    const std::optional<Chart>& chart() const { return m_chart; }
    QSize minimumSizeHint() const override { return m_least; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();

    QSize m_least;
    double m_textScale;
    std::optional<Chart> m_chart;
    ChartScene m_scene;
};

} // namespace xushi

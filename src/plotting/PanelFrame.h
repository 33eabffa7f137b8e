#pragma once

#include "domain/charts/Chart.h"
#include "domain/charts/ChartScale.h"
#include "plotting/ChartLabels.h"
#include "plotting/ChartLook.h"

#include <QChart>

#include <optional>
#include <vector>

class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace xushi {

/// One field of a chart: axes, grid and lines by Qt Charts, bars, marks and words by items of its own, which are cut off nowhere.
class PanelFrame : public QChart {
public:
    /// Where a bar is drawn, for who paints or tests it.
    struct Bar {
        QRectF rect;
        const ChartSeries* series = nullptr;
        const ChartPoint* point = nullptr;
    };

    explicit PanelFrame(QGraphicsItem* parent = nullptr);

    /// In the size that the frame has. `range`: of all panels. Panel and look are kept. A frame that was upright never lies, and the other way round.
    void show(const ChartPanel& panel, const ChartRange& range, const ChartLook& look);
    /// Puts the cursor on places; -1: on none.
    void setCursor(int first, int last);

    const ChartPanel& panel() const { return m_panel; }
    const ChartLook& look() const { return m_look; }
    const ChartScale& scale() const { return m_scale; }
    /// The plot is what setPlotArea() was given last: Qt Charts tells it only after its next layout.
    const QRectF& plot() const { return m_plot; }
    /// The room of places along the axis of the categories, over the whole plot.
    QRectF placeRect(int first, int last) const;
    /// Where a value stands over the middle of its place, or at its end.
    QPointF pointAt(const ChartPoint& point) const;
    std::vector<Bar> bars() const;
    /// The place under a point of the frame; nothing outside.
    std::optional<int> placeAt(const QPointF& point) const;
    const ChartLabels& labels() const { return m_labels; }
    int cursorFirst() const { return m_cursorFirst; }
    int cursorLast() const { return m_cursorLast; }
    /// Where a bracket stands.
    QLineF bracketLine(const ChartBracket& bracket) const;
    double valuePosition(const Ratio& value) const; ///< y of the plot, or x of one that lies
    bool isNarrow() const { return m_plot.width() < 320; }

private:
    void layOut(const ChartRange& range);
    void placePlot();
    double leftMargin() const;
    double rightMargin() const;
    double lastNumberWidth() const; ///< at the end of the axis
    void buildAxes();
    void fitScale(const ChartRange& range);
    void addLines();
    void addZero();
    QLineSeries* addLine(const std::vector<QPointF>& points, const QPen& pen);
    QPen penOf(const ChartSeries& series) const;
    std::vector<std::vector<QPointF>> segmentsOf(const ChartSeries& series) const;
    double placePosition(const ChartPoint& point) const; ///< in places
    int sideOf(const ChartSeries& series) const;

    void placeLabels();
    void avoidDrawing();
    void labelTitleAndUnit();
    void labelCategories();
    void labelLevels();
    void labelBrackets();
    void labelLines();
    void labelLine(const ChartSeries& series);
    void labelOtherPoints(const ChartSeries& series, const ChartPoint& named);
    void labelBars();
    void labelBarTexts();
    void labelParts();
    void labelGaps();
    QString fitted(const QString& text, double width) const;

    ChartPanel m_panel;
    ChartLook m_look;
    ChartScale m_scale;
    double m_lowest = 0; ///< at the ends of the scale
    double m_highest = 1;
    QRectF m_plot;
    QCategoryAxis* m_values = nullptr;
    QValueAxis* m_places = nullptr;
    QGraphicsItem* m_barItem = nullptr;  ///< owned by the frame
    QGraphicsItem* m_markItem = nullptr; ///< the same
    ChartLabels m_labels;
    int m_cursorFirst = -1;
    int m_cursorLast = -1;
};

} // namespace xushi

#pragma once

#include "domain/charts/Chart.h"
#include "domain/charts/ChartScale.h"
#include "plotting/ChartLook.h"

#include <QGraphicsScene>

#include <optional>
#include <vector>

class QPainter;

namespace xushi {

class PanelFrame;

/// A text of the picture and where it stands, in the coordinates of the scene.
struct DrawnText {
    QString text;
    QRectF rect;
};

/// A chart laid out in a room of its own: its panels on Qt Charts, and above them the marks, the words and the cursor. Needs a QApplication.
class ChartScene : public QGraphicsScene {
public:
    explicit ChartScene(QObject* parent = nullptr);

    /// Lays `chart` out in a room of `size`, anew. What was shown before is gone, and the cursor with it.
    void showChart(const Chart& chart, const ChartLook& look, const QSizeF& size);

    /// The row of the table twin whose place holds this point; nothing outside the panels.
    std::optional<int> rowAt(const QPointF& point) const;
    /// The place of a row, for a tip beside it.
    QRectF rectOf(int row) const;
    /// Marks the place of a row; nothing: none.
    void setCursor(std::optional<int> row);
    std::optional<int> cursor() const { return m_cursor; }

    const std::vector<PanelFrame*>& panels() const { return m_panels; } ///< owned by the scene
    std::vector<DrawnText> texts() const;

private:
    QRectF placeHead(const QRectF& room);
    void placePanels(const QRectF& room);
    QRectF addLine(const QString& text, const QFont& font, const QColor& colour, const QRectF& room);

    Chart m_chart;
    ChartLook m_look;
    std::vector<PanelFrame*> m_panels;
    std::optional<int> m_cursor;
};

/// The least height in which a chart of this width can be read: of a list of bars a line for each, and every note whole.
double heightWanted(const Chart& chart, const ChartLook& look, double width);

/// Paints a chart into `target`, laid out in a room of `size` logical pixels and scaled: to a widget, an image of any resolution, a drawing or a
/// page. A chart that is empty shows why. Needs a QApplication (offscreen serves).
///
///     QImage image(1920, 1120, QImage::Format_RGB32);
///     QPainter painter(&image);
///     paintChart(painter, image.rect(), chart, printLook(), {960, 560});
void paintChart(QPainter& painter, const QRectF& target, const Chart& chart, const ChartLook& look, const QSizeF& size);

} // namespace xushi

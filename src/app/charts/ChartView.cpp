#include "app/charts/ChartView.h"

#include "app/charts/WindowLook.h"
#include "app/look/Colours.h"

#include <QEvent>
#include <QMouseEvent>

#include <algorithm>

namespace xushi {
namespace {

constexpr QSize roomLiked(640, 480);

} // namespace

ChartView::ChartView(QWidget* parent) : QGraphicsView(parent), m_scene(new ChartScene(this)) {
    setScene(m_scene);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ChartView::showChart(const Chart& chart) {
    m_chart = chart;
    setAccessibleName(QString::fromStdString(chart.title));
    setAccessibleDescription(QString::fromStdString(chart.verdict));
    redraw();
}

void ChartView::clear() {
    m_chart.reset();
    setAccessibleName({});
    setAccessibleDescription({});
    redraw();
}

/// Where it needs more height than there is, the bar beside it takes from its width.
void ChartView::redraw() {
    const ChartLook look = chartLookOf(coloursOf(palette()), font());
    const Chart nothing;
    const Chart& chart = m_chart ? *m_chart : nothing;
    const auto kept = m_scene->cursor();
    QSizeF room = maximumViewportSize();
    const double wanted = heightWanted(chart, look, room.width());
    if (wanted > room.height()) room = QSizeF(room.width() - 14, wanted);
    m_scene->showChart(chart, look, room);
    m_scene->setCursor(kept);
}

void ChartView::setCursor(std::optional<int> row) {
    m_scene->setCursor(row);
    if (row && m_chart && m_scene->height() > viewport()->height()) ensureVisible(m_scene->rectOf(*row), 0, 8);
}

QSize ChartView::sizeHint() const { return roomLiked; }

std::optional<int> ChartView::rowUnder(const QPoint& point) const { return m_scene->rowAt(mapToScene(point)); }

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    QGraphicsView::mouseMoveEvent(event);
    emit rowHovered(rowUnder(event->pos()).value_or(-1), event->globalPosition().toPoint());
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    QGraphicsView::mousePressEvent(event);
    if (const auto row = rowUnder(event->pos())) emit rowClicked(*row);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event) {
    QGraphicsView::mouseDoubleClickEvent(event);
    if (const auto row = rowUnder(event->pos())) emit rowOpened(*row);
}

void ChartView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    redraw();
}

void ChartView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) redraw();
}

} // namespace xushi

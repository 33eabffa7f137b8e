#include "app/meeting/MeetingChart.h"

#include "app/look/Colours.h"

#include <QEvent>
#include <QPainter>

namespace xushi {
namespace {

constexpr double wallScale = 1.5; ///< of the texts: a line of them is read from the other end of the table

} // namespace

MeetingChart::MeetingChart(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

void MeetingChart::showChart(std::optional<Chart> chart) {
    m_chart = std::move(chart);
    setVisible(m_chart.has_value());
    layOut();
}

void MeetingChart::layOut() {
    if (!m_chart) return;
    const Colours& colours = coloursOf(palette());
    const ChartLook look{.accent = colours.accent, .surface = colours.window, .text = colours.text, .muted = colours.muted, .hairline = colours.hairline, .font = font(),
                         .textScale = wallScale, .hasHead = false};
    m_scene.showChart(*m_chart, look, size());
    update();
}

void MeetingChart::paintEvent(QPaintEvent*) {
    if (!m_chart) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, QRectF(rect()), m_scene.sceneRect());
}

void MeetingChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void MeetingChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) layOut();
}

} // namespace xushi

#include "app/shared/ChartPicture.h"

#include "app/look/Colours.h"

#include <QEvent>
#include <QPainter>

namespace xushi {

ChartPicture::ChartPicture(QSize least, double textScale, QWidget* parent) : QWidget(parent), m_least(least), m_textScale(textScale) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChartPicture::showChart(std::optional<Chart> chart) {
    m_chart = std::move(chart);
    setVisible(m_chart.has_value());
    setAccessibleName(m_chart ? QString::fromStdString(m_chart->title) : QString());
    setAccessibleDescription(m_chart ? QString::fromStdString(m_chart->verdict) : QString());
    layOut();
}

void ChartPicture::layOut() {
    if (!m_chart) return;
    const Colours& colours = coloursOf(palette());
    const ChartLook look{.accent = colours.accent, .surface = colours.window, .text = colours.text, .muted = colours.muted, .hairline = colours.hairline, .font = font(),
                         .textScale = m_textScale, .hasHead = false};
    m_scene.showChart(*m_chart, look, size());
    update();
}

void ChartPicture::paintEvent(QPaintEvent*) {
    if (!m_chart) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, QRectF(rect()), m_scene.sceneRect());
}

void ChartPicture::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void ChartPicture::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) layOut();
}

} // namespace xushi

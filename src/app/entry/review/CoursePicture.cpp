#include "app/entry/review/CoursePicture.h"

#include "app/look/Colours.h"

#include <QEvent>
#include <QPainter>

namespace xushi {

CoursePicture::CoursePicture(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

void CoursePicture::showChart(std::optional<Chart> chart) {
    m_chart = std::move(chart);
    setVisible(m_chart.has_value());
    setAccessibleName(m_chart ? QString::fromStdString(m_chart->title) : QString());
    setAccessibleDescription(m_chart ? QString::fromStdString(m_chart->verdict) : QString());
    layOut();
}

void CoursePicture::layOut() {
    if (!m_chart) return;
    const Colours& colours = coloursOf(palette());
    m_scene.showChart(*m_chart, {.accent = colours.accent, .surface = colours.window, .text = colours.text, .muted = colours.muted, .hairline = colours.hairline, .font = font(), .hasHead = false},
                      size());
    update();
}

void CoursePicture::paintEvent(QPaintEvent*) {
    if (!m_chart) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_scene.render(&painter, QRectF(rect()), m_scene.sceneRect());
}

void CoursePicture::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void CoursePicture::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) layOut();
}

} // namespace xushi

#include "app/charts/CourseView.h"

#include "app/charts/CourseText.h"

#include <QEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace xushi {

CourseView::CourseView(QWidget* parent) : QChartView(parent), m_chart(new CourseChart) {
    setChart(m_chart);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
}

void CourseView::showCourse(const Course& course, const NumberFormat& format, Language language) {
    m_course = course;
    m_format = format;
    m_language = language;
    const CourseText text(course, format, language);
    setAccessibleName(text.verdict());
    setAccessibleDescription(text.facts());
    redraw();
}

void CourseView::clear() {
    m_course.reset();
    setAccessibleName({});
    setAccessibleDescription({});
}

void CourseView::redraw() {
    if (m_course) m_chart->showCourse(*m_course, {coloursOf(palette()), m_format, m_language});
}

void CourseView::mouseMoveEvent(QMouseEvent* event) {
    QChartView::mouseMoveEvent(event);
    const auto month = m_chart->monthAt(m_chart->mapFromScene(mapToScene(event->pos())));
    if (!month || !m_course) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(event->globalPosition().toPoint(), CourseText(*m_course, m_format, m_language).tip(*month),
                       this);
}

void CourseView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) redraw();
}

} // namespace xushi

#pragma once

#include "app/charts/CourseChart.h"

#include <QChartView>

namespace xushi {

/// Shows a course and tells, under the pointer, all that is known of a month.
class CourseView : public QChartView {
    Q_OBJECT
public:
    explicit CourseView(QWidget* parent = nullptr);

    void showCourse(const Course& course, const NumberFormat& format, Language language);
    /// Nothing is shown, and nothing of what was shown is kept: a course points into the catalogue.
    void clear();
    const CourseChart& courseChart() const { return *m_chart; }

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void redraw();

    CourseChart* m_chart = nullptr;
    std::optional<Course> m_course;
    NumberFormat m_format;
    Language m_language = Language::Chinese;
};

} // namespace xushi

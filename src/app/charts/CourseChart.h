#pragma once

#include "app/charts/ChartLabels.h"
#include "app/charts/ChartScale.h"
#include "app/charts/Course.h"
#include "app/look/Colours.h"
#include "domain/Format.h"
#include "words/Sentences.h"

#include <QChart>

class QCategoryAxis;
class QLineSeries;
class QPen;
class QXYSeries;

namespace xushi {

/// What a course is drawn with.
struct ChartLook {
    Colours colours;
    NumberFormat format;
    Language language = Language::Chinese;
};

/// The course of a year as lines over twelve months, labelled on the lines. Series are made from rows, one
/// for each unbroken stretch: a hole stays a hole.
class CourseChart : public QChart {
    Q_OBJECT
public:
    explicit CourseChart(QGraphicsItem* parent = nullptr);

    void showCourse(const Course& course, const ChartLook& look);
    /// The month whose column holds this point of the chart; nothing outside the plot.
    std::optional<Month> monthAt(const QPointF& point) const;
    /// The objectName of every series of a kind.
    static constexpr auto actualName = "actual";
    static constexpr auto solidPointsName = "solidPoints";
    static constexpr auto hollowPointsName = "hollowPoints";
    static constexpr auto scheduleName = "schedule";
    static constexpr auto lastYearName = "lastYear";
    static constexpr auto targetName = "target";
    static constexpr auto bandName = "gapBand";
    static constexpr double bandHalfWidth = 0.35; ///< in months

protected:
    void resizeEvent(QGraphicsSceneResizeEvent* event) override;

private:
    void addBand();
    void addTarget();
    void addSchedule();
    void addLastYear();
    void addActual();
    void addPoints();
    void letMarksStandOut();
    void buildAxes();
    int ticksThatFit() const;
    void fitTicks();
    void scaleAxes();
    QLineSeries* addLine(const char* name, const Segment& segment, const QPen& pen);
    QXYSeries* addMarks(const char* name, const std::vector<QPointF>& points, const QColor& fill, const QColor& edge,
                        double size);

    void placePlot();
    void placeLabels();
    void labelUnit();
    void labelTarget();
    void labelActual();
    void labelLastYear();
    void labelSchedule();
    void labelHoles();
    void avoidLines();
    void avoidBand();
    void avoidSegment(const Segment& segment);
    QPointF pixelOf(const Month& month, const Ratio& value) const;
    QString targetText() const;
    QString lastYearText() const;

    std::optional<Course> m_course;
    ChartLook m_look;
    ChartScale m_scale;
    QCategoryAxis* m_months = nullptr;
    QCategoryAxis* m_values = nullptr;
    ChartLabels m_labels;
};

} // namespace xushi

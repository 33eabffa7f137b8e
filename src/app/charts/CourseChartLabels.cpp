#include "app/charts/CourseChart.h"

#include "app/charts/CourseText.h"
#include "app/shared/Position.h"
#include "app/text/QtText.h"
#include "words/Phrases.h"

#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSceneResizeEvent>
#include <QXYSeries>

#include <algorithm>

namespace xushi {
namespace {

constexpr double gapToPlot = 12;
constexpr double headroom = 30; ///< for the unit above the axis
constexpr double footroom = 30; ///< for the months below it
constexpr double leastRight = 48;

QFont labelFont(const QFont& base, bool isStrong) {
    QFont font = base;
    font.setPointSizeF(isStrong ? 10.5 : 9);
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// The point that the heading speaks of, or the latest.
std::optional<CoursePoint> judgedPoint(const Course& course) {
    const auto segments = actualSegments(course);
    if (segments.empty()) return std::nullopt;
    for (const auto& segment : segments)
        for (const auto& point : segment)
            if (course.row.asOf && point.month == course.row.asOf->last) return point;
    return segments.back().back();
}

} // namespace

void CourseChart::resizeEvent(QGraphicsSceneResizeEvent* event) {
    QChart::resizeEvent(event);
    placePlot();
}

QString CourseChart::targetText() const {
    if (!m_course->targetLevel()) return {};
    return tr("Target %1").arg(CourseText(*m_course, m_look.format, m_look.language).target());
}

QString CourseChart::lastYearText() const { return lastYearSegments(*m_course).empty() ? QString() : tr("Last year"); }

/// The plot leaves room for the widest tick at its left and for the labels at its right end.
void CourseChart::placePlot() {
    if (!m_course) return;
    const QFontMetricsF metrics(labelFont(font(), false));
    double left = 0;
    for (int tick = m_scale.first; tick <= m_scale.last; ++tick)
        left = std::max(left, metrics.horizontalAdvance(toQt(m_look.format.decimal(m_scale.tick(tick)))));
    double right = leastRight;
    for (const QString& text : {targetText(), lastYearText()})
        right = std::max(right, metrics.horizontalAdvance(text) + 2 * gapToPlot);
    const QRectF plot = QRectF(QPointF(), size()).adjusted(left + 2 * gapToPlot, headroom, -right, -footroom);
    if (!plot.isValid()) return;
    setPlotArea(plot);
    layout()->invalidate(); // new axes do not take over an area that was fixed before them
    layout()->activate();
}

QPointF CourseChart::pixelOf(const Month& month, const Ratio& value) const {
    const QRectF plot = plotArea();
    const double low = positionOf(Ratio(m_scale.tick(m_scale.first)));
    const double high = positionOf(Ratio(m_scale.tick(m_scale.last)));
    return {plot.left() + plot.width() * month.number() / 12,
            plot.bottom() - plot.height() * (positionOf(value) - low) / (high - low)};
}

void CourseChart::placeLabels() {
    m_labels.clear();
    if (!m_course) return;
    m_labels.setBounds(QRectF(QPointF(), size()));
    avoidLines();
    labelUnit();
    const QRectF plot = plotArea();
    m_labels.reserve(QRectF(0, plot.top() - gapToPlot / 2, plot.left() - 1, plot.height() + gapToPlot)); // the numbers of the values
    m_labels.reserve(QRectF(0, plot.bottom() + 1, size().width(), footroom));                            // and of the months
    labelTarget();
    labelActual();
    labelLastYear();
    labelSchedule();
    labelHoles();
}

void CourseChart::avoidSegment(const Segment& segment) {
    QPointF before = pixelOf(segment.front().month, segment.front().value);
    for (const auto& point : segment) {
        const QPointF at = pixelOf(point.month, point.value);
        m_labels.avoid({before, at});
        before = at;
    }
}

void CourseChart::avoidBand() {
    const BoardRow& row = m_course->row;
    if (!row.asOf || !row.value || !row.standing.gap) return;
    const auto due = m_course->dueAt(row.asOf->last);
    if (!due) return;
    const QPointF halfWidth(bandHalfWidth * plotArea().width() / 12, 0);
    const QPointF actual = pixelOf(row.asOf->last, Ratio(*row.value));
    const QPointF wanted = pixelOf(row.asOf->last, *due);
    m_labels.avoid({actual - halfWidth, wanted - halfWidth});
    m_labels.avoid({actual + halfWidth, wanted + halfWidth});
    m_labels.avoid({wanted - halfWidth, wanted + halfWidth});
    m_labels.avoid({actual - halfWidth, actual + halfWidth});
}

void CourseChart::avoidLines() {
    for (const auto& segments : {actualSegments(*m_course), lastYearSegments(*m_course)})
        for (const auto& segment : segments) avoidSegment(segment);
    Segment due;
    for (int number = 1; number <= 12; ++number)
        if (const auto& value = m_course->months[static_cast<std::size_t>(number - 1)].figures.due)
            due.push_back({Month(number), *value});
    if (!due.empty()) avoidSegment(due);
    avoidBand();
    if (const auto level = m_course->targetLevel()) {
        const QPointF end = pixelOf(Month::last(), Ratio(*level));
        m_labels.avoid({QPointF(plotArea().left(), end.y()), end});
    }
}

void CourseChart::labelUnit() {
    const QString unit = toQt(m_course->indicator.unit);
    m_labels.add({unit,
                  m_look.colours.muted,
                  labelFont(font(), false),
                  {{QPointF(plotArea().left() - 2 * gapToPlot, plotArea().top() - gapToPlot / 2), Qt::AlignTop}}});
}

void CourseChart::labelTarget() {
    const auto level = m_course->targetLevel();
    if (!level) return;
    m_labels.add({targetText(),
                  m_look.colours.text,
                  labelFont(font(), false),
                  {{pixelOf(Month::last(), Ratio(*level)), Qt::AlignRight}}});
}

void CourseChart::labelActual() {
    const auto judged = judgedPoint(*m_course);
    if (!judged) return;
    const QPointF at = pixelOf(judged->month, judged->value);
    const CourseText text(*m_course, m_look.format, m_look.language);
    m_labels.add({tr("This year %1").arg(text.cumulative(judged->month)),
                  m_look.colours.accent,
                  labelFont(font(), true),
                  {{at, Qt::AlignRight},
                   {at, Qt::AlignTop | Qt::AlignLeft},
                   {at, Qt::AlignBottom | Qt::AlignRight},
                   {at, Qt::AlignTop},
                   {at, Qt::AlignBottom},
                   {at, Qt::AlignTop | Qt::AlignRight},
                   {at, Qt::AlignLeft}}});
}

void CourseChart::labelLastYear() {
    const auto segments = lastYearSegments(*m_course);
    if (segments.empty()) return;
    const CoursePoint last = segments.back().back();
    const QPointF at = pixelOf(last.month, last.value);
    m_labels.add({lastYearText(),
                  m_look.colours.muted,
                  labelFont(font(), false),
                  {{at, Qt::AlignRight},
                   {at, Qt::AlignBottom | Qt::AlignRight},
                   {at, Qt::AlignTop | Qt::AlignRight},
                   {at, Qt::AlignBottom},
                   {at, Qt::AlignTop},
                   {at, Qt::AlignLeft}}});
}

void CourseChart::labelSchedule() {
    std::vector<LabelPlace> places;
    for (const int number : {9, 8, 10, 7, 11, 6, 5, 4, 3})
        if (const auto& due = m_course->months[static_cast<std::size_t>(number - 1)].figures.due) {
            const QPointF at = pixelOf(Month(number), *due);
            places.push_back({at, Qt::AlignTop | Qt::AlignLeft});
            places.push_back({at, Qt::AlignBottom | Qt::AlignRight});
        }
    m_labels.add({tr("Schedule"), m_look.colours.muted, labelFont(font(), false), places});
}

/// 未报 above the axis, below the middle of the break.
void CourseChart::labelHoles() {
    for (const auto& run : missingRuns(*m_course)) {
        const QPointF first = pixelOf(run.first, Ratio(0));
        const QPointF middle = (first + pixelOf(run.last, Ratio(0))) / 2;
        m_labels.add({toQt(lightWord(Light::Missing, m_look.language)),
                      m_look.colours.muted,
                      labelFont(font(), false),
                      {{middle, Qt::AlignTop}, {middle, Qt::AlignBottom}}});
    }
}

} // namespace xushi

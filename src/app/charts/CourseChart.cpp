#include "app/charts/CourseChart.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>

#include "app/shared/Position.h"
#include "app/text/QtText.h"

#include <algorithm>

namespace xushi {
namespace {

constexpr double markSize = 8;
constexpr double smallMarkSize = 5;
constexpr float bandStrength = 0.12F;
constexpr float bandEdgeStrength = 0.6F;
constexpr float gridStrength = 0.55F;

QPointF pointOf(const CoursePoint& point) {
    return {static_cast<double>(point.month.number()), positionOf(point.value)};
}

/// Everything that must fit on the value axis.
std::vector<Ratio> levelsOf(const Course& course) {
    std::vector<Ratio> levels;
    if (const auto target = course.targetLevel()) levels.push_back(Ratio(*target));
    for (const auto& month : course.months) {
        for (const auto& value : {month.figures.value, month.figures.lastYear, month.foreseen})
            if (value) levels.push_back(Ratio(*value));
        if (month.figures.due) levels.push_back(*month.figures.due);
    }
    return levels;
}

/// With at most so many ticks as can be written beside an axis; two are always there.
ChartScale scaleOf(const Course& course, int mostTicks) {
    const auto levels = levelsOf(course);
    if (levels.empty()) return {};
    const auto [low, high] = std::ranges::minmax(levels);
    ChartScale scale;
    for (int steps = usualSteps; steps > 0; --steps) {
        scale = scaleFor(low, high, countsWholeThings(course.indicator), steps);
        if (scale.last - scale.first + 1 <= mostTicks) break;
    }
    return scale;
}

QFont axisFont(QFont font) {
    font.setPointSizeF(9);
    return font;
}

} // namespace

CourseChart::CourseChart(QGraphicsItem* parent)
    : QChart(parent), m_months(new QCategoryAxis(this)), m_values(new QCategoryAxis(this)), m_labels(*this) {
    legend()->hide();
    setBackgroundVisible(false);
    setAnimationOptions(NoAnimation);
    layout()->setContentsMargins(0, 0, 0, 0);
    buildAxes();
    connect(this, &QChart::plotAreaChanged, this, [this] {
        fitTicks();
        placeLabels();
    });
}

void CourseChart::showCourse(const Course& course, const ChartLook& look) {
    m_course = course;
    m_look = look;
    m_scale = scaleOf(course, ticksThatFit());
    removeAllSeries();
    addBand();
    addTarget();
    addLastYear();
    addSchedule();
    addActual();
    addPoints();
    scaleAxes();
    for (QAbstractSeries* line : series())
        for (QCategoryAxis* axis : {m_months, m_values}) line->attachAxis(axis);
    letMarksStandOut();
    placePlot();
    placeLabels();
}

/// A mark on an axis or in December is drawn whole: Qt Charts cuts it off at the plot's edge.
void CourseChart::letMarksStandOut() {
    std::vector<QGraphicsItem*> open{this};
    while (!open.empty()) {
        QGraphicsItem* item = open.back();
        open.pop_back();
        item->setFlag(QGraphicsItem::ItemClipsChildrenToShape, false);
        for (QGraphicsItem* child : item->childItems()) open.push_back(child);
    }
}

QLineSeries* CourseChart::addLine(const char* name, const Segment& segment, const QPen& pen) {
    auto* series = new QLineSeries;
    series->setObjectName(QLatin1String(name));
    for (const auto& point : segment) series->append(pointOf(point));
    series->setPen(pen);
    addSeries(series);
    return series;
}

QXYSeries* CourseChart::addMarks(const char* name, const std::vector<QPointF>& points, const QColor& fill,
                                 const QColor& edge, double size) {
    auto* series = new QScatterSeries;
    series->setObjectName(QLatin1String(name));
    for (const auto& point : points) series->append(point);
    series->setMarkerSize(size);
    series->setBrush(fill);
    series->setPen(QPen(edge, 1.5));
    addSeries(series);
    return series;
}

/// The gap of the month that is judged, in the verdict's colour.
void CourseChart::addBand() {
    const BoardRow& row = m_course->row;
    if (!row.asOf || !row.value || !row.standing.gap) return;
    const auto due = m_course->dueAt(row.asOf->last);
    if (!due) return;
    const double left = row.asOf->last.number() - bandHalfWidth;
    const double right = std::min(row.asOf->last.number() + bandHalfWidth, 12.0);
    auto* upper = new QLineSeries;
    auto* lower = new QLineSeries;
    for (const double x : {left, right}) {
        upper->append(x, positionOf(Ratio(*row.value)));
        lower->append(x, positionOf(*due));
    }
    auto* band = new QAreaSeries(upper, lower);
    upper->setParent(band);
    lower->setParent(band);
    band->setObjectName(QLatin1String(bandName));
    QColor fill = m_look.colours.light(row.standing.light);
    fill.setAlphaF(bandStrength);
    band->setBrush(fill);
    fill.setAlphaF(bandEdgeStrength);
    band->setPen(QPen(fill, 1));
    addSeries(band);
}

void CourseChart::addTarget() {
    const auto level = m_course->targetLevel();
    if (!level) return;
    auto* line = addLine(targetName, {}, QPen(m_look.colours.muted, 1));
    line->append(0, positionOf(Ratio(*level)));
    line->append(12, positionOf(Ratio(*level)));
}

void CourseChart::addSchedule() {
    Segment due;
    for (int number = 1; number <= 12; ++number)
        if (const auto& value = m_course->months[static_cast<std::size_t>(number - 1)].figures.due)
            due.push_back({Month(number), *value});
    if (due.empty()) return;
    auto* line = addLine(scheduleName, due, QPen(m_look.colours.muted, 1.5, Qt::CustomDashLine));
    QPen pen = line->pen();
    pen.setDashPattern({4, 3});
    line->setPen(pen);
    line->insert(0, QPointF(0, 0)); // nothing is due at the start of the year
}

void CourseChart::addLastYear() {
    QColor quiet = m_look.colours.muted;
    quiet.setAlphaF(0.6F);
    std::vector<QPointF> alone;
    for (const auto& segment : lastYearSegments(*m_course)) {
        if (segment.size() == 1)
            alone.push_back(pointOf(segment.front()));
        else
            addLine(lastYearName, segment, QPen(quiet, 1));
    }
    if (!alone.empty()) addMarks(lastYearName, alone, quiet, quiet, smallMarkSize);
}

void CourseChart::addActual() {
    for (const auto& segment : actualSegments(*m_course)) addLine(actualName, segment, QPen(m_look.colours.accent, 2));
}

void CourseChart::addPoints() {
    std::vector<QPointF> solid;
    std::vector<QPointF> hollow;
    for (int number = 1; number <= 12; ++number) {
        const CourseMonth& month = m_course->months[static_cast<std::size_t>(number - 1)];
        const auto& value = month.figures.value ? month.figures.value : month.foreseen;
        if (value) (month.isHollow() ? hollow : solid).push_back(pointOf({Month(number), Ratio(*value)}));
    }
    const Colours& colours = m_look.colours;
    if (!solid.empty()) addMarks(solidPointsName, solid, colours.accent, colours.accent, markSize);
    if (!hollow.empty()) addMarks(hollowPointsName, hollow, colours.surface, colours.accent, markSize);
}

void CourseChart::buildAxes() {
    for (QCategoryAxis* axis : {m_months, m_values}) axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (int number = 1; number <= 12; ++number)
        m_months->append(number < 12 ? QString::number(number) : tr("M%1", "last label of the month axis").arg(number),
                         number);
    m_months->setRange(0, 12);
    m_months->setGridLineVisible(false);
    m_values->setLineVisible(false);
    addAxis(m_months, Qt::AlignBottom);
    addAxis(m_values, Qt::AlignLeft);
}

/// Qt Charts writes "..." for a label of less room than its height and four points above and below.
int CourseChart::ticksThatFit() const {
    constexpr qreal room = 9;
    const qreal height = plotArea().height();
    return height > 0 ? static_cast<int>(height / (QFontMetricsF(axisFont(font())).height() + room)) : 2 * usualSteps;
}

void CourseChart::fitTicks() {
    if (!m_course) return;
    const ChartScale scale = scaleOf(*m_course, ticksThatFit());
    if (scale.first == m_scale.first && scale.last == m_scale.last && scale.step == m_scale.step) return;
    m_scale = scale;
    scaleAxes();
}

void CourseChart::scaleAxes() {
    QColor grid = m_look.colours.hairline;
    grid.setAlphaF(gridStrength);
    const QFont small = axisFont(font());
    for (QCategoryAxis* axis : {m_months, m_values}) {
        axis->setLabelsColor(m_look.colours.muted);
        axis->setLabelsFont(small);
        axis->setGridLinePen(QPen(grid, 1));
        axis->setLinePen(QPen(m_look.colours.hairline, 1));
    }
    for (const QString& label : m_values->categoriesLabels()) m_values->remove(label);
    m_values->setStartValue(positionOf(Ratio(m_scale.tick(m_scale.first))));
    for (int tick = m_scale.first; tick <= m_scale.last; ++tick)
        m_values->append(toQt(m_look.format.decimal(m_scale.tick(tick))), positionOf(Ratio(m_scale.tick(tick))));
    m_values->setRange(positionOf(Ratio(m_scale.tick(m_scale.first))), positionOf(Ratio(m_scale.tick(m_scale.last))));
}

std::optional<Month> CourseChart::monthAt(const QPointF& point) const {
    const QRectF plot = plotArea();
    if (!m_course || !plot.adjusted(0, 0, plot.width() / 24, 0).contains(point)) return std::nullopt;
    return Month::from(qRound((point.x() - plot.left()) / plot.width() * 12));
}

} // namespace xushi

#include "plotting/PanelFrame.h"

#include "domain/Format.h"
#include "plotting/PanelMarks.h"
#include "plotting/Position.h"

#include <QCategoryAxis>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace xushi {
namespace {

constexpr double gapToPlot = 8;
constexpr double barShare = 0.66;   ///< of a slot that a bar takes
constexpr double bracketAside = 16; ///< of the point that is judged
constexpr float gridStrength = 0.55F;
constexpr double mostOfTheNames = 0.36; ///< of the width, for the names of a list
constexpr double mostOfTheTexts = 0.46; ///< of the width, for the words behind its bars

QString tickText(const ChartScale& scale, int index) { return QString::fromStdString(NumberFormat{}.decimal(scale.tick(index))); }

} // namespace

PanelFrame::PanelFrame(QGraphicsItem* parent)
    : QChart(parent), m_values(new QCategoryAxis(this)), m_places(new QValueAxis(this)), m_barItem(new PanelBars(*this)), m_markItem(new PanelMarks(*this)),
      m_labels(*this) {
    legend()->hide();
    setBackgroundVisible(false);
    setAnimationOptions(NoAnimation);
    layout()->setContentsMargins(0, 0, 0, 0);
    m_values->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_places->setLabelsVisible(false);
    m_places->setGridLineVisible(false);
    m_places->setLineVisible(false);
    m_values->setLineVisible(false);
}

void PanelFrame::show(const ChartPanel& panel, const ChartRange& range, const ChartLook& look) {
    m_panel = panel;
    m_look = look;
    m_cursorFirst = m_cursorLast = -1;
    removeAllSeries();
    buildAxes();
    layOut(range);
    addZero();
    addLines();
    for (QAbstractSeries* line : series())
        for (QAbstractAxis* axis : axes()) line->attachAxis(axis);
    setPlotArea(m_plot);
    layout()->invalidate(); // new axes do not take over an area that was fixed before them
    layout()->activate();
    placeLabels();
    m_barItem->update();
    m_markItem->update();
}

/// As many numbers as can be written beside the axis; two are always there.
void PanelFrame::fitScale(const ChartRange& range) {
    const QFontMetricsF metrics(m_look.smallFont());
    for (int steps = usualSteps; steps > 0; --steps) {
        m_scale = scaleFor(range.lowest, range.highest, m_panel.countsWhole, steps);
        const int ticks = m_scale.last - m_scale.first + 1;
        const double wide = metrics.horizontalAdvance(tickText(m_scale, m_scale.last)) + 16;
        const double room = m_panel.isLying ? m_plot.width() / wide : m_plot.height() / (metrics.height() + 9); // Qt Charts writes "..." for a label of less room
        if (ticks <= room) break;
    }
}

void PanelFrame::layOut(const ChartRange& range) {
    m_plot = QRectF(QPointF(), size());
    m_scale = scaleFor(range.lowest, range.highest, m_panel.countsWhole);
    placePlot();
    fitScale(range);
    placePlot(); // the numbers may be narrower now
    const QFont small = m_look.smallFont();
    m_values->setLabelsFont(small);
    m_values->setLabelsColor(m_look.muted);
    QColor grid = m_look.hairline;
    grid.setAlphaF(gridStrength);
    m_values->setGridLinePen(QPen(grid, 1));
    for (const QString& label : m_values->categoriesLabels()) m_values->remove(label);
    m_values->setStartValue(positionOf(Ratio(m_scale.tick(m_scale.first))));
    for (int tick = m_scale.first; tick <= m_scale.last; ++tick) m_values->append(tickText(m_scale, tick), positionOf(Ratio(m_scale.tick(tick))));
    m_lowest = positionOf(Ratio(m_scale.tick(m_scale.first)));
    m_highest = positionOf(Ratio(m_scale.tick(m_scale.last)));
    m_values->setRange(m_lowest, m_highest);
    m_places->setRange(0, std::max(1, m_panel.places));
    m_places->setReverse(m_panel.isLying);
}

void PanelFrame::buildAxes() {
    if (!axes().isEmpty()) return;
    addAxis(m_places, m_panel.isLying ? Qt::AlignLeft : Qt::AlignBottom);
    addAxis(m_values, m_panel.isLying ? Qt::AlignBottom : Qt::AlignLeft);
}

double PanelFrame::leftMargin() const {
    const QFontMetricsF metrics(m_look.smallFont());
    double widest = 0;
    if (m_panel.isLying)
        for (const auto& category : m_panel.categories) widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(category.name)));
    else
        for (int tick = m_scale.first; tick <= m_scale.last; ++tick) widest = std::max(widest, metrics.horizontalAdvance(tickText(m_scale, tick)));
    return std::min(widest, size().width() * (m_panel.isLying ? mostOfTheNames : 1)) + 3 * gapToPlot; // Qt Charts writes "..." for a number of less room
}

double PanelFrame::lastNumberWidth() const { return QFontMetricsF(m_look.smallFont()).horizontalAdvance(tickText(m_scale, m_scale.last)); }

/// For what is written behind the end of lines, bars and levels.
double PanelFrame::rightMargin() const {
    const QFontMetricsF metrics(m_look.smallFont());
    double widest = 0;
    for (const auto& text : m_panel.barTexts) widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(text.text)) + (text.light ? 20 : 0));
    if (m_panel.isLying) return std::min(widest, size().width() * mostOfTheTexts) + 2 * gapToPlot;
    for (const auto& level : m_panel.levels) widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(level.text)));
    for (const auto& series : m_panel.series) {
        const bool isWritten = series.role == SeriesRole::LastYear || series.role == SeriesRole::Part || series.role == SeriesRole::Rest || series.role == SeriesRole::Forecast;
        const bool isAtTheEnd = !series.points.empty() && series.points.back().lastPlace >= m_panel.places - 2;
        if (!isWritten || !isAtTheEnd || (series.form == SeriesForm::Bars && series.role == SeriesRole::LastYear)) continue;
        const std::string digits = series.role == SeriesRole::LastYear || series.role == SeriesRole::Forecast ? "" : " " + series.points.back().digits;
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(series.name + (series.name.empty() ? "" : digits))));
    }
    return std::min(widest, size().width() * 0.3) + 2 * gapToPlot;
}

void PanelFrame::placePlot() {
    const double line = QFontMetricsF(m_look.smallFont()).height();
    const double head = m_panel.isLying ? (m_panel.levels.empty() ? 4 : line + 4) : line + gapToPlot; // of a title, or of the unit
    const double foot = line + gapToPlot + 6;
    m_plot = QRectF(QPointF(), size()).adjusted(leftMargin(), head, -rightMargin(), -foot);
    if (m_plot.width() < 20) m_plot.setWidth(20);
    if (m_plot.height() < 20) m_plot.setHeight(20);
}

double PanelFrame::valuePosition(const Ratio& value) const {
    const double share = (positionOf(value) - m_lowest) / (m_highest - m_lowest);
    return m_panel.isLying ? m_plot.left() + m_plot.width() * share : m_plot.bottom() - m_plot.height() * share;
}

double PanelFrame::placePosition(const ChartPoint& point) const {
    return m_panel.areEnds ? point.lastPlace + 1.0 : (point.place + point.lastPlace + 1) / 2.0;
}

QPointF PanelFrame::pointAt(const ChartPoint& point) const {
    const double along = placePosition(point) / std::max(1, m_panel.places);
    const double value = valuePosition(point.base + point.value.value_or(Ratio(0)));
    return m_panel.isLying ? QPointF(value, m_plot.top() + m_plot.height() * along) : QPointF(m_plot.left() + m_plot.width() * along, value);
}

QRectF PanelFrame::placeRect(int first, int last) const {
    const double step = (m_panel.isLying ? m_plot.height() : m_plot.width()) / std::max(1, m_panel.places);
    const double shift = m_panel.areEnds ? 0.5 : 0;
    const double begin = step * (first + shift);
    const double length = step * (last - first + 1);
    return m_panel.isLying ? QRectF(m_plot.left(), m_plot.top() + begin, m_plot.width(), length) : QRectF(m_plot.left() + begin, m_plot.top(), length, m_plot.height());
}

std::optional<int> PanelFrame::placeAt(const QPointF& point) const {
    if (m_panel.places == 0 || !m_plot.adjusted(m_panel.isLying ? -m_plot.left() : 0, 0, size().width() - m_plot.right(), 12).contains(point)) return std::nullopt;
    const double step = (m_panel.isLying ? m_plot.height() : m_plot.width()) / m_panel.places;
    const double along = m_panel.isLying ? point.y() - m_plot.top() : point.x() - m_plot.left();
    return std::clamp(static_cast<int>(along / step - (m_panel.areEnds ? 0.5 : 0)), 0, m_panel.places - 1);
}

/// 0: alone in its slot; -1 and 1: at the left and at the right where two years stand beside each other, also in a month of one of them.
int PanelFrame::sideOf(const ChartSeries& series) const {
    const auto isYear = [](const ChartSeries& of) { return of.form == SeriesForm::Bars && (of.role == SeriesRole::Actual || of.role == SeriesRole::LastYear); };
    if (!isYear(series)) return 0;
    for (const auto& other : m_panel.series) {
        if (&other == &series || !isYear(other)) continue;
        for (const auto& point : other.points)
            if (std::ranges::find(series.points, point.place, &ChartPoint::place) != series.points.end()) return series.role == SeriesRole::LastYear ? -1 : 1;
    }
    return 0;
}

std::vector<PanelFrame::Bar> PanelFrame::bars() const {
    std::vector<Bar> all;
    for (const auto& series : m_panel.series) {
        if (series.form != SeriesForm::Bars) continue;
        const int side = sideOf(series);
        for (const auto& point : series.points) {
            if (!point.value) continue;
            const QRectF slot = placeRect(point.place, point.lastPlace);
            const double single = (m_panel.isLying ? slot.height() : slot.width()) / (point.lastPlace - point.place + 1);
            const double thick = std::min(single * barShare, m_panel.isLying ? 22.0 : 56.0) * (side == 0 ? 1 : 0.5);
            const double middle = (m_panel.isLying ? slot.center().y() : slot.center().x()) + side * thick / 2;
            const double begin = valuePosition(point.base);
            const double end = valuePosition(point.base + *point.value);
            const QRectF rect = m_panel.isLying ? QRectF(QPointF(begin, middle - thick / 2), QPointF(end, middle + thick / 2))
                                                : QRectF(QPointF(middle - thick / 2, end), QPointF(middle + thick / 2, begin));
            all.push_back({rect.normalized(), &series, &point});
        }
    }
    return all;
}

QLineF PanelFrame::bracketLine(const ChartBracket& bracket) const {
    const QPointF from = pointAt({.place = bracket.place, .lastPlace = bracket.place, .value = bracket.from});
    const QPointF to = pointAt({.place = bracket.place, .lastPlace = bracket.place, .value = bracket.to});
    const double x = std::min(from.x() + bracketAside, m_plot.right() + bracketAside);
    return {x, from.y(), x, to.y()};
}

QLineSeries* PanelFrame::addLine(const std::vector<QPointF>& points, const QPen& pen) {
    auto* line = new QLineSeries;
    line->replace(QList<QPointF>(points.begin(), points.end()));
    line->setPen(pen);
    addSeries(line);
    return line;
}

void PanelFrame::addZero() {
    const double end = std::max(1, m_panel.places);
    QPen pen(m_look.muted, 1);
    if (m_panel.isLying) addLine({{0, 0}, {0, end}}, pen);
    else addLine({{0, 0}, {end, 0}}, pen);
}

QPen PanelFrame::penOf(const ChartSeries& series) const {
    QColor quiet = m_look.muted;
    switch (series.role) {
    case SeriesRole::Schedule: {
        QPen pen(quiet, 1.5, Qt::CustomDashLine);
        pen.setDashPattern({4, 3});
        return pen;
    }
    case SeriesRole::Forecast: {
        QPen pen(m_look.accent, 1.5, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.5, 2.5});
        return pen;
    }
    case SeriesRole::LastYear: quiet.setAlphaF(0.6F); return QPen(quiet, 1);
    case SeriesRole::Actual:
    case SeriesRole::Part:
    case SeriesRole::Rest: return QPen(m_look.accent, 2);
    }
    return QPen(m_look.accent, 2);
}

/// What is joined. A forecast or a plan among reported figures is joined to nothing.
std::vector<std::vector<QPointF>> PanelFrame::segmentsOf(const ChartSeries& series) const {
    std::vector<std::vector<QPointF>> segments;
    bool isOpen = false;
    for (const auto& point : series.points) {
        if (!point.value || (point.state == PointState::Foreseen && series.role != SeriesRole::Forecast)) continue;
        if (!isOpen) segments.emplace_back();
        segments.back().push_back({placePosition(point), positionOf(point.base + *point.value)});
        isOpen = std::ranges::find(series.breaks, point.place) == series.breaks.end();
    }
    return segments;
}

void PanelFrame::addLines() {
    for (const auto& level : m_panel.levels) {
        const double at = positionOf(level.value);
        const double end = std::max(1, m_panel.places);
        if (m_panel.isLying) addLine({{at, 0}, {at, end}}, QPen(m_look.muted, 1));
        else addLine({{0, at}, {end, at}}, QPen(m_look.muted, 1));
    }
    for (const auto& series : m_panel.series) {
        if (series.form != SeriesForm::Line) continue;
        for (const auto& segment : segmentsOf(series))
            if (segment.size() > 1) addLine(segment, penOf(series));
    }
}

void PanelFrame::setCursor(int first, int last) {
    if (m_cursorFirst == first && m_cursorLast == last) return;
    m_cursorFirst = first;
    m_cursorLast = last;
    m_barItem->update();
    m_markItem->update();
}

} // namespace xushi

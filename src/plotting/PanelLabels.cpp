// The words of a panel, which stand on what they name.
#include "plotting/PanelFrame.h"
#include "plotting/PanelMarks.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace xushi {
namespace {

constexpr double space = 8;
constexpr double shapeSide = 12;
constexpr std::size_t mostPlaces = 12; ///< that are tried along a line

QString shown(const std::string& text) { return QString::fromStdString(text); }

/// The shape of a light as an item, where words follow it.
class LightItem : public QGraphicsItem {
public:
    LightItem(QGraphicsItem* parent, const QRectF& rect, Light light, const ChartLook& look) : QGraphicsItem(parent), m_rect(rect), m_light(light), m_look(look) { setZValue(20); }

    QRectF boundingRect() const override { return m_rect.adjusted(-1, -1, 1, 1); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override { paintLightShape(*painter, m_rect, m_light, m_look); }

private:
    QRectF m_rect;
    Light m_light;
    ChartLook m_look;
};

} // namespace

QString PanelFrame::fitted(const QString& text, double width) const {
    return QFontMetricsF(m_look.smallFont()).elidedText(text, Qt::ElideRight, width);
}

void PanelFrame::placeLabels() {
    m_labels.clear();
    m_labels.setBounds(QRectF(QPointF(), size()));
    avoidDrawing();
    labelTitleAndUnit();
    labelCategories();
    m_labels.reserve(QRectF(0, m_plot.bottom() + 2, size().width(), size().height() - m_plot.bottom()));
    if (!m_panel.isLying) m_labels.reserve(QRectF(0, m_plot.top() - space / 2, m_plot.left() - 1, m_plot.height() + space)); // the numbers of the values
    labelBrackets();
    labelLevels();
    labelLines();
    labelParts();
    labelGaps();
    labelBars();
    labelBarTexts();
}

void PanelFrame::avoidDrawing() {
    for (const auto& series : m_panel.series) {
        if (series.form != SeriesForm::Line) continue;
        for (std::size_t i = 1; i < series.points.size(); ++i)
            if (series.points[i - 1].value && series.points[i].value) m_labels.avoid({pointAt(series.points[i - 1]), pointAt(series.points[i])});
    }
    for (const auto& bracket : m_panel.brackets) m_labels.avoid(bracketLine(bracket));
    for (const auto& level : m_panel.levels) {
        const double at = valuePosition(level.value);
        if (!m_panel.isLying) m_labels.avoid({m_plot.left(), at, m_plot.right(), at});
    }
}

void PanelFrame::labelTitleAndUnit() {
    const QFontMetricsF metrics(m_look.smallFont());
    double left = 0;
    if (!m_panel.title.empty()) {
        if (m_panel.light) {
            m_labels.adopt(new LightItem(this, QRectF(0, (metrics.height() - shapeSide) / 2, shapeSide, shapeSide), *m_panel.light, m_look));
            left = shapeSide + space / 2;
        }
        m_labels.put(fitted(shown(m_panel.title), size().width() - left), m_look.text, m_look.smallFont(), {left, 0});
    }
    const QString unit = shown(m_panel.unit);
    if (m_panel.isLying) m_labels.put(unit, m_look.muted, m_look.smallFont(), {m_plot.right() + lastNumberWidth() / 2 + space / 2, m_plot.bottom() + space / 2 + 2});
    else if (m_panel.title.empty()) m_labels.put(unit, m_look.muted, m_look.smallFont(), {0, 0});
}

/// Upright: every second, third … name where there is no room for each. Lying: each name, shortened where it is too long.
void PanelFrame::labelCategories() {
    const QFontMetricsF metrics(m_look.smallFont());
    double widest = 0;
    for (const auto& category : m_panel.categories) widest = std::max(widest, metrics.horizontalAdvance(shown(category.name)));
    const double slot = placeRect(0, 0).width();
    const int step = m_panel.isLying ? 1 : std::max(1, static_cast<int>((widest + 4) / std::max(slot, 1.0) + 0.999));
    for (std::size_t i = 0; i < m_panel.categories.size(); ++i) {
        const auto& category = m_panel.categories[i];
        const bool isWritten = step == 1 || (m_panel.areEnds ? (category.last + 1) % step == 0 : static_cast<int>(i) % step == 0);
        if (!isWritten) continue;
        const QRectF place = placeRect(category.first, category.last);
        const QString text = m_panel.isLying ? fitted(shown(category.name), m_plot.left() - 2 * space) : shown(category.name);
        const double width = metrics.horizontalAdvance(text);
        const QPointF at = m_panel.isLying ? QPointF(m_plot.left() - space - width, place.center().y() - metrics.height() / 2)
                                           : QPointF(std::min(place.center().x() - width / 2, size().width() - width), m_plot.bottom() + space + 2);
        m_labels.put(text, m_panel.isLying ? m_look.text : m_look.muted, m_look.smallFont(), at);
    }
}

void PanelFrame::labelLevels() {
    for (const auto& level : m_panel.levels) {
        const double at = valuePosition(level.value);
        if (m_panel.isLying) m_labels.add({shown(level.text), m_look.text, m_look.smallFont(), {{QPointF(at, m_plot.top()), Qt::AlignTop}}});
        else m_labels.add({shown(level.text), m_look.text, m_look.smallFont(), {{QPointF(m_plot.right(), at), Qt::AlignRight}, {QPointF(m_plot.right(), at), Qt::AlignTop | Qt::AlignRight}, {QPointF(m_plot.right(), at), Qt::AlignBottom | Qt::AlignRight}, {QPointF(m_plot.right(), at), Qt::AlignTop | Qt::AlignLeft}}});
    }
}

void PanelFrame::labelBrackets() {
    for (const auto& bracket : m_panel.brackets) {
        const QLineF line = bracketLine(bracket);
        std::vector<LabelPlace> places;
        for (const QPointF& at : {line.center(), line.p2(), line.p1()}) {
            places.push_back({at, Qt::AlignRight});
            places.push_back({at, Qt::AlignBottom | Qt::AlignRight});
            places.push_back({at, Qt::AlignTop | Qt::AlignRight});
        }
        const double below = std::max(line.y1(), line.y2());
        for (const double down : {14.0, 30.0, 46.0}) places.push_back({QPointF(line.x1(), below + down), Qt::AlignRight});
        places.push_back({line.p2(), Qt::AlignLeft});
        places.push_back({line.p2(), Qt::AlignTop | Qt::AlignLeft});
        m_labels.add({shown(bracket.text), m_look.text, m_look.smallFont(), places});
    }
}

/// The figure that is judged first, then the quieter lines.
void PanelFrame::labelLines() {
    for (const SeriesRole role : {SeriesRole::Actual, SeriesRole::Forecast, SeriesRole::LastYear, SeriesRole::Schedule})
        for (const auto& series : m_panel.series)
            if (series.role == role && series.form == SeriesForm::Line && !series.name.empty() && !series.points.empty()) labelLine(series);
}

void PanelFrame::labelLine(const ChartSeries& series) {
    const ChartPoint* named = &series.points.back();
    if (series.role == SeriesRole::Actual)
        for (const auto& point : series.points)
            for (const auto& bracket : m_panel.brackets)
                if (point.place == bracket.place) named = &point;
    const QPointF at = pointAt(*named);
    const bool isStrong = series.role == SeriesRole::Actual;
    const QColor colour = isStrong || series.role == SeriesRole::Forecast ? m_look.accent : m_look.muted;
    const QString text = isStrong && !named->digits.empty() ? shown(series.name + " " + named->digits) : shown(series.name);
    std::vector<LabelPlace> places;
    const std::size_t step = std::max<std::size_t>(1, series.points.size() / mostPlaces);
    if (series.role == SeriesRole::Schedule) {
        for (std::size_t i = series.points.size(); i > 1 + step; i -= step) {
            places.push_back({pointAt(series.points[i - 1]), Qt::AlignTop | Qt::AlignLeft});
            places.push_back({pointAt(series.points[i - 1]), Qt::AlignBottom | Qt::AlignRight});
        }
    } else if (isStrong) {
        for (const Qt::Alignment side : {Qt::AlignTop | Qt::AlignLeft, Qt::Alignment(Qt::AlignRight), Qt::AlignBottom | Qt::AlignRight, Qt::Alignment(Qt::AlignTop), Qt::Alignment(Qt::AlignBottom),
                                         Qt::AlignTop | Qt::AlignRight, Qt::Alignment(Qt::AlignLeft), Qt::AlignBottom | Qt::AlignLeft})
            places.push_back({at, side});
    } else {
        for (const Qt::Alignment side : {Qt::Alignment(Qt::AlignRight), Qt::AlignBottom | Qt::AlignRight, Qt::AlignTop | Qt::AlignRight, Qt::Alignment(Qt::AlignBottom), Qt::Alignment(Qt::AlignTop),
                                         Qt::AlignTop | Qt::AlignLeft, Qt::AlignBottom | Qt::AlignLeft, Qt::Alignment(Qt::AlignLeft)})
            places.push_back({at, side});
        for (std::size_t back = 1; back < series.points.size(); back += step) { // where the end is full
            const QPointF before = pointAt(series.points[series.points.size() - 1 - back]);
            places.push_back({before, Qt::AlignBottom | Qt::AlignRight});
            places.push_back({before, Qt::AlignTop | Qt::AlignLeft});
        }
    }
    m_labels.add({text, colour, isStrong ? m_look.strongFont() : m_look.smallFont(), places});
    if (isStrong && m_panel.brackets.empty() && !m_panel.areEnds) labelOtherPoints(series, *named);
}

/// The digits of the other points, where there is room for them.
void PanelFrame::labelOtherPoints(const ChartSeries& series, const ChartPoint& named) {
    for (const auto& point : series.points)
        if (&point != &named)
            m_labels.add({.text = shown(point.digits), .colour = m_look.muted, .font = m_look.smallFont(),
                          .places = {{pointAt(point), Qt::AlignTop}, {pointAt(point), Qt::AlignBottom}}, .isOptional = true});
}

/// The digits of a bar at its end, where they fit between their neighbours.
void PanelFrame::labelBars() {
    if (m_panel.isLying || isNarrow()) return;
    for (const auto& bar : bars()) {
        if (bar.series->role != SeriesRole::Actual && bar.series->role != SeriesRole::LastYear) continue;
        const bool isQuiet = bar.series->role == SeriesRole::LastYear && !bar.series->name.empty();
        if (isQuiet) continue;
        const bool isDown = bar.point->value->isNegative();
        const QPointF end(bar.rect.center().x(), isDown ? bar.rect.bottom() : bar.rect.top());
        m_labels.add({.text = shown(bar.point->digits), .colour = bar.series->role == SeriesRole::Actual ? m_look.accent : m_look.muted, .font = m_look.smallFont(),
                      .places = {{end, isDown ? Qt::AlignBottom : Qt::AlignTop}}, .isOptional = true});
    }
    for (const auto& bar : bars()) m_labels.reserve(bar.rect);
    for (const auto& bar : bars()) { // each series is named once, on its last bar
        if (bar.series->name.empty() || bar.series->role == SeriesRole::Part || bar.series->role == SeriesRole::Rest || bar.point != &bar.series->points.back()) continue;
        const bool isQuiet = bar.series->role == SeriesRole::LastYear;
        const QPointF end(bar.rect.center().x(), bar.rect.top());
        const QPointF aside(bar.rect.right(), bar.rect.top() + space);
        m_labels.add({.text = shown(bar.series->name), .colour = isQuiet ? m_look.muted : m_look.accent, .font = m_look.smallFont(),
                      .places = {isQuiet ? LabelPlace{end, Qt::AlignTop} : LabelPlace{aside, Qt::AlignRight}, {end, Qt::AlignTop}, {end - QPointF(0, 16), Qt::AlignTop}, {end - QPointF(0, 32), Qt::AlignTop}, {end - QPointF(0, 48), Qt::AlignTop}}});
    }
}

void PanelFrame::labelBarTexts() {
    const QFontMetricsF metrics(m_look.smallFont());
    for (const auto& text : m_panel.barTexts) {
        double end = valuePosition(Ratio(0));
        for (const auto& level : m_panel.levels) end = std::max(end, valuePosition(level.value)); // no line runs through words
        for (const auto& series : m_panel.series)
            for (const auto& point : series.points)
                if (point.place == text.place && point.value) end = std::max(end, pointAt(point).x());
        const double middle = placeRect(text.place, text.place).center().y();
        double left = end + space;
        if (text.light) {
            m_labels.adopt(new LightItem(this, QRectF(left, middle - shapeSide / 2, shapeSide, shapeSide), *text.light, m_look));
            left += shapeSide + space / 2;
        }
        m_labels.put(fitted(shown(text.text), size().width() - left), m_look.text, m_look.smallFont(), {left, middle - metrics.height() / 2});
    }
}

/// Each part at the right of its last bar.
void PanelFrame::labelParts() {
    for (const auto& bar : bars()) {
        const bool isPart = bar.series->role == SeriesRole::Part || bar.series->role == SeriesRole::Rest;
        if (!isPart || bar.point != &bar.series->points.back()) continue;
        const QPointF at(m_plot.right(), bar.rect.center().y());
        const QPointF beside(bar.rect.right(), bar.rect.center().y());
        std::vector<LabelPlace> places;
        const bool hasRoom = beside.x() < m_plot.right() - 2 * space;
        for (const double down : {0.0, 15.0, -15.0, 30.0, -30.0, 45.0}) places.push_back({(hasRoom ? beside : at) + QPointF(0, down), Qt::AlignRight});
        m_labels.add({shown(bar.series->name + " " + bar.point->digits), bar.series->role == SeriesRole::Rest ? m_look.muted : m_look.text, m_look.smallFont(), places});
    }
}

/// Above the axis of nothing, below the middle of the break; long words climb until they meet nothing.
void PanelFrame::labelGaps() {
    if (isNarrow()) return;
    for (const auto& gap : m_panel.gaps) {
        const double zero = valuePosition(Ratio(0));
        const QRectF room = placeRect(gap.first, gap.last);
        const double half = QFontMetricsF(m_look.smallFont()).horizontalAdvance(shown(gap.text)) / 2;
        const double middle = std::max(room.center().x(), m_plot.left() + half + 1); // the numbers of the axis stand at the left
        std::vector<LabelPlace> places;
        for (int step = 0; step < 8; ++step) places.push_back({QPointF(middle, zero - 18.0 * step), Qt::AlignTop});
        m_labels.add({shown(gap.text), m_look.muted, m_look.smallFont(), places});
    }
}

} // namespace xushi

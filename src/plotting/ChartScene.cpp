#include "plotting/ChartScene.h"

#include "plotting/PanelFrame.h"
#include "plotting/PanelMarks.h"

#include <QBrush>
#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace xushi {
namespace {

constexpr double margin = 24;
constexpr double lineOfAList = 30;
constexpr double narrowestPanel = 200;
constexpr double lowestPanel = 150;
constexpr double betweenPanels = 16;

QString asText(const std::string& text) { return QString::fromStdString(text); }

/// How many panels stand beside each other, so that they are as alike to the room as can be.
int columnsFor(int panels, const QSizeF& room) {
    if (panels <= 1) return 1;
    int best = 1;
    double bestSide = 0;
    for (int columns = 1; columns <= panels; ++columns) {
        const int lines = (panels + columns - 1) / columns;
        const double side = std::min(room.width() / columns / 1.5, room.height() / lines);
        if (side <= bestSide) continue;
        best = columns;
        bestSide = side;
    }
    return best;
}

void writeNotes(QTextDocument& document, const Chart& chart, const ChartLook& look, double width) {
    QStringList notes;
    for (const auto& note : chart.notes) notes.append(asText(note));
    document.setDefaultFont(look.smallFont());
    document.setDocumentMargin(0);
    document.setPlainText(notes.join(QLatin1Char('\n')));
    document.setTextWidth(width);
}

double notesHeight(const Chart& chart, const ChartLook& look, double width) {
    if (!look.hasHead || chart.notes.empty()) return 0;
    QTextDocument document;
    writeNotes(document, chart, look, width - 2 * margin);
    return document.size().height();
}

} // namespace

/// A chart is laid out anew more often than anything is looked for in it: an index of places would be made for each picture.
ChartScene::ChartScene(QObject* parent) : QGraphicsScene(parent) { setItemIndexMethod(NoIndex); }

void ChartScene::showChart(const Chart& chart, const ChartLook& look, const QSizeF& size) {
    m_chart = chart;
    m_look = look;
    m_cursor.reset();
    const auto kept = m_panels;
    for (QGraphicsItem* item : items())
        if (!item->parentItem() && std::ranges::find(kept, item) == kept.end()) delete item;
    setSceneRect(QRectF(QPointF(), size));
    setBackgroundBrush(look.surface);
    QRectF room(QPointF(), size);
    if (look.hasHead) room = placeHead(room.adjusted(margin, margin - 8, -margin, -8));
    placePanels(room);
}

QRectF ChartScene::addLine(const QString& text, const QFont& font, const QColor& colour, const QRectF& room) {
    if (text.isEmpty()) return room;
    auto* item = addSimpleText(QFontMetricsF(font).elidedText(text, Qt::ElideRight, room.width()), font);
    item->setBrush(colour);
    item->setPos(room.topLeft());
    return room.adjusted(0, QFontMetricsF(font).height() + 2, 0, 0);
}

/// Title and verdict above, notes below; what is left is the room of the panels.
QRectF ChartScene::placeHead(const QRectF& room) {
    QRectF left = addLine(asText(m_chart.title) + (m_chart.verdict.empty() ? QString() : QStringLiteral("　") + asText(m_chart.verdict)), m_look.titleFont(), m_look.text, room);
    left = addLine(asText(m_chart.period), m_look.smallFont(), m_look.muted, left).adjusted(0, 6, 0, 0);
    if (m_chart.notes.empty()) return left;
    auto* item = new QGraphicsTextItem;
    addItem(item);
    item->setDefaultTextColor(m_look.muted);
    writeNotes(*item->document(), m_chart, m_look, left.width());
    const double height = item->boundingRect().height();
    item->setPos(left.left(), left.bottom() - height);
    return left.adjusted(0, 0, 0, -height - 4);
}

void ChartScene::placePanels(const QRectF& room) {
    const std::size_t wanted = m_chart.panels.size();
    // Qt Charts leaves the grid of an axis that is taken away: a panel never turns over.
    const bool turns = wanted > 0 && !m_panels.empty() && m_panels.front()->panel().isLying != m_chart.panels.front().isLying;
    while (m_panels.size() > (turns ? 0 : wanted)) {
        delete m_panels.back();
        m_panels.pop_back();
    }
    if (wanted == 0) {
        addLine(asText(m_chart.emptyBecause), m_look.strongFont(), m_look.muted, QRectF(room.left(), room.center().y(), room.width(), room.height() / 2));
        return;
    }
    const int columns = columnsFor(static_cast<int>(wanted), room.size());
    const int lines = (static_cast<int>(wanted) + columns - 1) / columns;
    const QSizeF cell((room.width() - betweenPanels * (columns - 1)) / columns, (room.height() - betweenPanels / 2 * (lines - 1)) / lines);
    const ChartRange range = rangeOf(m_chart);
    for (std::size_t i = 0; i < wanted; ++i) {
        if (i == m_panels.size()) {
            m_panels.push_back(new PanelFrame);
            addItem(m_panels.back());
        }
        const int column = static_cast<int>(i) % columns;
        const int line = static_cast<int>(i) / columns;
        PanelFrame& panel = *m_panels[i];
        panel.setPos(room.left() + column * (cell.width() + betweenPanels), room.top() + line * (cell.height() + betweenPanels / 2));
        panel.resize(cell);
        panel.show(m_chart.panels[i], range, m_look);
    }
}

std::optional<int> ChartScene::rowAt(const QPointF& point) const {
    for (std::size_t panel = 0; panel < m_panels.size(); ++panel) {
        const auto place = m_panels[panel]->placeAt(m_panels[panel]->mapFromScene(point));
        if (!place) continue;
        for (std::size_t row = 0; row < m_chart.rows.size(); ++row) {
            const ChartRow& of = m_chart.rows[row];
            if (of.panel == static_cast<int>(panel) && of.first <= *place && *place <= of.last) return static_cast<int>(row);
        }
    }
    return std::nullopt;
}

QRectF ChartScene::rectOf(int row) const {
    if (row < 0 || row >= static_cast<int>(m_chart.rows.size())) return {};
    const ChartRow& of = m_chart.rows[static_cast<std::size_t>(row)];
    if (of.panel >= static_cast<int>(m_panels.size())) return {};
    const PanelFrame& panel = *m_panels[static_cast<std::size_t>(of.panel)];
    return panel.mapRectToScene(panel.placeRect(of.first, of.last));
}

void ChartScene::setCursor(std::optional<int> row) {
    const bool isThere = row && *row >= 0 && *row < static_cast<int>(m_chart.rows.size());
    m_cursor = isThere ? row : std::nullopt;
    for (std::size_t panel = 0; panel < m_panels.size(); ++panel) {
        const ChartRow* of = m_cursor ? &m_chart.rows[static_cast<std::size_t>(*m_cursor)] : nullptr;
        const bool isHere = of && of->panel == static_cast<int>(panel);
        m_panels[panel]->setCursor(isHere ? of->first : -1, isHere ? of->last : -1);
    }
}

std::vector<DrawnText> ChartScene::texts() const {
    std::vector<DrawnText> texts;
    for (const PanelFrame* panel : m_panels)
        for (const QGraphicsSimpleTextItem* item : panel->labels().texts()) texts.push_back({item->text(), item->sceneBoundingRect()});
    for (const QGraphicsItem* item : items())
        if (const auto* text = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item); text && !text->parentItem()) texts.push_back({text->text(), text->sceneBoundingRect()});
    return texts;
}

double heightWanted(const Chart& chart, const ChartLook& look, double width) {
    const double head = (look.hasHead ? 3 * margin + 2 * QFontMetricsF(look.titleFont()).height() : 0) + notesHeight(chart, look, width);
    if (chart.panels.empty()) return head + lowestPanel;
    const ChartPanel& first = chart.panels.front();
    if (first.isLying) return head + 48 + lineOfAList * look.textScale * first.places;
    const double beside = std::max(1.0, std::floor(width / narrowestPanel));
    const double lines = std::ceil(static_cast<double>(chart.panels.size()) / beside);
    return head + (chart.panels.size() == 1 ? 1.6 : lines) * lowestPanel;
}

void paintChart(QPainter& painter, const QRectF& target, const Chart& chart, const ChartLook& look, const QSizeF& size) {
    ChartScene scene;
    scene.showChart(chart, look, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, target, scene.sceneRect(), Qt::KeepAspectRatio);
    painter.restore();
}

} // namespace xushi

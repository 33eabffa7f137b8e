#include "plotting/ChartLabels.h"

#include <QBrush>
#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>

#include <algorithm>

namespace xushi {
namespace {

constexpr double distance = 8;
constexpr double betweenWords = 5; ///< nearer to each other they would be read as one
constexpr int samplesOfALine = 24;
constexpr int costOfALabel = 10;
constexpr int costOfANeighbour = 3;
constexpr int costOfTheEdge = 20;
constexpr double frontOfTheLines = 20;

QRectF rectAt(const LabelPlace& place, const QSizeF& size) {
    QRectF rect(QPointF(), size);
    rect.moveCenter(place.anchor);
    if (place.side & Qt::AlignRight) rect.moveLeft(place.anchor.x() + distance);
    if (place.side & Qt::AlignLeft) rect.moveRight(place.anchor.x() - distance);
    if (place.side & Qt::AlignTop) rect.moveBottom(place.anchor.y() - distance / 2);
    if (place.side & Qt::AlignBottom) rect.moveTop(place.anchor.y() + distance / 2);
    return rect;
}

bool crosses(const QLineF& line, const QRectF& rect) {
    const QRectF around = QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1);
    if (!around.intersects(rect)) return false;
    for (int sample = 0; sample <= samplesOfALine; ++sample)
        if (rect.contains(line.pointAt(static_cast<double>(sample) / samplesOfALine))) return true;
    return false;
}

} // namespace

void ChartLabels::clear() {
    qDeleteAll(m_items);
    m_items.clear();
    m_texts.clear();
    m_taken.clear();
    m_lines.clear();
}

void ChartLabels::reserve(const QRectF& room) { m_taken.push_back(room); }

int ChartLabels::costOf(const QRectF& rect) const {
    int cost = m_bounds.contains(rect) ? 0 : costOfTheEdge;
    const QRectF apart = rect.adjusted(-betweenWords, 0, betweenWords, 0);
    for (const auto& other : m_taken) cost += other.intersects(rect) ? costOfALabel : other.intersects(apart) ? costOfANeighbour : 0;
    for (const auto& line : m_lines) cost += crosses(line, rect) ? 1 : 0;
    return cost;
}

void ChartLabels::add(const LabelWish& wish) {
    if (wish.places.empty() || wish.text.isEmpty()) return;
    auto* item = new QGraphicsSimpleTextItem(wish.text, &m_parent);
    item->setFont(wish.font);
    item->setBrush(wish.colour);
    item->setZValue(frontOfTheLines);
    QRectF best;
    int bestCost = -1;
    for (const auto& place : wish.places) {
        const QRectF rect = rectAt(place, item->boundingRect().size());
        const int cost = costOf(rect);
        if (bestCost >= 0 && cost >= bestCost) continue;
        best = rect;
        bestCost = cost;
        if (cost == 0) break;
    }
    if (wish.isOptional && bestCost >= costOfALabel) {
        delete item;
        return;
    }
    if (!m_bounds.isEmpty()) { // nothing is cut off, wherever its anchor is
        best.moveLeft(std::clamp(best.left(), m_bounds.left(), std::max(m_bounds.left(), m_bounds.right() - best.width())));
        best.moveTop(std::clamp(best.top(), m_bounds.top(), std::max(m_bounds.top(), m_bounds.bottom() - best.height())));
    }
    item->setPos(best.topLeft());
    m_items.push_back(item);
    m_texts.push_back(item);
    m_taken.push_back(best);
}

void ChartLabels::put(const QString& text, const QColor& colour, const QFont& font, const QPointF& at) {
    if (text.isEmpty()) return;
    auto* item = new QGraphicsSimpleTextItem(text, &m_parent);
    item->setFont(font);
    item->setBrush(colour);
    item->setZValue(frontOfTheLines);
    item->setPos(at);
    m_items.push_back(item);
    m_texts.push_back(item);
    m_taken.push_back(QRectF(at, item->boundingRect().size()));
}

} // namespace xushi

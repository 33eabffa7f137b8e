#pragma once

#include <QColor>
#include <QFont>
#include <QGraphicsItem>
#include <QGraphicsSimpleTextItem>
#include <QLineF>
#include <QRectF>
#include <QString>

#include <vector>

namespace xushi {

/// A place for a label: the side of `anchor` on which it stands.
struct LabelPlace {
    QPointF anchor;
    Qt::Alignment side; ///< AlignRight: to the right of the anchor, AlignTop: above it; none: centred
};

struct LabelWish {
    QString text;
    QColor colour;
    QFont font;
    std::vector<LabelPlace> places; ///< the best first
    bool isOptional = false;        ///< left out where every place meets a label or the edge
};

/// Texts that stand on a chart's lines. Each takes the first of its places that crosses the fewest lines and
/// labels.
class ChartLabels {
public:
    explicit ChartLabels(QGraphicsItem& parent) : m_parent(parent) {}

    void clear();
    void setBounds(const QRectF& bounds) { m_bounds = bounds; }
    void avoid(const QLineF& line) { m_lines.push_back(line); }
    /// Where something is written already.
    void reserve(const QRectF& room);
    void add(const LabelWish& wish);
    /// A text exactly here, whatever stands there.
    void put(const QString& text, const QColor& colour, const QFont& font, const QPointF& at);
    /// Another item, which lives as long as the labels.
    void adopt(QGraphicsItem* item) { m_items.push_back(item); }

    /// What is written, for who tests it.
    const std::vector<QGraphicsSimpleTextItem*>& texts() const { return m_texts; }

private:
    int costOf(const QRectF& rect) const;

    QGraphicsItem& m_parent;
    std::vector<QGraphicsItem*> m_items; ///< owned by the parent item
    std::vector<QGraphicsSimpleTextItem*> m_texts; ///< those among them that are written
    std::vector<QRectF> m_taken;
    std::vector<QLineF> m_lines;
    QRectF m_bounds;
};

} // namespace xushi

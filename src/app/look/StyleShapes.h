#pragma once

#include <QColor>
#include <QPainter>
#include <QRect>

namespace xushi {

/// A rounded rectangle with a line within its edge.
struct BoxLook {
    QColor fill;
    QColor line;
    int lineWidth = 1;
    double radius = 4;
};

void paintBox(QPainter& painter, const QRect& where, const BoxLook& look);
/// The accent around what has the focus.
void paintFocusRing(QPainter& painter, const QRect& where, const QColor& accent);

enum class Chevron { Up, Down };
/// In the middle of a square of so many pixels.
void paintChevron(QPainter& painter, const QRect& room, int side, Chevron chevron, const QColor& colour);

enum class BoxMark { None, Tick, Dash };
/// Of a box that is chosen, or half chosen.
void paintBoxMark(QPainter& painter, const QRect& box, BoxMark mark, const QColor& colour);

} // namespace xushi

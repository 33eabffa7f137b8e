#pragma once

#include <QMargins>

class QPainter;
class QStyleOption;
class QWidget;

namespace xushi {

/// Font, colour and background of a widget that is about to be seen, by its role and its place.
void dress(QWidget& widget);
/// What dress() gave, for another role or style.
void undress(QWidget& widget);

/// What a frame, a view, a text or a label keeps free around its contents; nothing where the base style decides.
struct FrameRoom {
    bool isOurs = false;
    QMargins margins;
};
FrameRoom frameRoomOf(const QWidget* widget);

/// The ground of a card, a bar, a view or a text with its edge.
void paintGround(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paintStatusBar(QPainter& painter, const QStyleOption& option);

} // namespace xushi

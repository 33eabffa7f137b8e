#pragma once

#include <QRect>
#include <QSize>
#include <QStyle>

#include <optional>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;
class QWidget;

namespace xushi {

constexpr int fieldButtonWidth = 24; ///< of the arrow of a box, and of the two of a number
constexpr int comboSlack = 2;

/// The line within a box or a number, which draws no edge of its own.
bool isPartOfField(const QWidget* widget);
bool hasSpinButtons(const QStyleOption* option);

QSize fieldSize(const QSize& contents, const QWidget* widget);
QRect fieldRoom(const QRect& where, const QWidget* widget);
std::optional<QRect> comboPart(QStyle::SubControl part, const QRect& where);
std::optional<QRect> spinPart(QStyle::SubControl part, const QRect& where, bool hasButtons);

void paintField(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paintCombo(QPainter& painter, const QStyleOptionComplex& box);
void paintSpin(QPainter& painter, const QStyleOptionComplex& spin);

} // namespace xushi

#pragma once

#include <QRect>
#include <QSize>

class QPainter;
class QStyleOption;
class QWidget;

namespace xushi {

/// A button of the rail of the pages.
bool isRailButton(const QWidget* widget);

QSize pushButtonSize(const QSize& contents);
QRect pushButtonRoom(const QRect& where);
QSize railButtonSize(const QSize& contents);

void paintButton(QPainter& painter, const QStyleOption& option, const QWidget* widget);
void paintCheckBox(QPainter& painter, const QStyleOption& option);
void paintRadioButton(QPainter& painter, const QStyleOption& option);

} // namespace xushi

#pragma once

#include <QRect>
#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionTab;
class QWidget;

namespace xushi {

void paintHeader(QPainter& painter, const QStyleOption& option, Qt::Orientation orientation);

/// As wide for a chosen tab as for another.
QSize tabSize(const QStyleOptionTab& tab, const QSize& contents, const QWidget* widget);
QRect tabRoom(const QRect& where);
void paintTab(QPainter& painter, const QStyleOptionTab& tab);

} // namespace xushi

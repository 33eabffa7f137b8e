#include "app/look/PlainTexts.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QToolTip>

namespace xushi {
namespace {

/// What the tool tip at a point of the widget would say.
QString toolTipAt(QWidget& widget, const QPoint& at) {
    auto* view = qobject_cast<QAbstractItemView*>(widget.parentWidget());
    if (view && view->viewport() == &widget)
        if (const QString tip = view->indexAt(at).data(Qt::ToolTipRole).toString(); !tip.isEmpty()) return tip;
    return widget.toolTip();
}

} // namespace

PlainTexts::PlainTexts(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool PlainTexts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Polish) {
        auto* label = qobject_cast<QLabel*>(watched);
        if (label && label->textFormat() == Qt::AutoText) label->setTextFormat(Qt::PlainText);
    }
    auto* widget = event->type() == QEvent::ToolTip ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!widget) return false;
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString tip = toolTipAt(*widget, help->pos());
    if (!Qt::mightBeRichText(tip)) return false;
    QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(tip, Qt::WhiteSpaceNormal), widget);
    return true;
}

} // namespace xushi

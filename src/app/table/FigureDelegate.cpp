#include "app/table/FigureDelegate.h"

#include "app/look/Colours.h"
#include "app/look/LightMark.h"
#include "app/table/TableRoles.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace xushi {
namespace {

constexpr int rowHeight = 28;
constexpr int padding = 8;
constexpr int lightSide = 12;
constexpr int boxSide = 14;

QRect boxOf(const QStyleOptionViewItem& filled) {
    const QStyle* style = filled.widget ? filled.widget->style() : QApplication::style();
    return style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &filled, filled.widget);
}

} // namespace

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    paintBackground(*painter, option, index);
    paintText(*painter, option, index);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(coloursOf(option.palette).accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void FigureDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex&) const {
    const Colours& colours = coloursOf(option.palette);
    if (option.state & QStyle::State_Selected) painter.fillRect(option.rect, colours.tint(0.15));
    else if (option.state & QStyle::State_MouseOver) painter.fillRect(option.rect, colours.tint(0.06));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.hairline);
}

QRect FigureDelegate::roomOfText(const QStyleOptionViewItem& filled, const QModelIndex& index) const {
    QRect room = filled.rect.adjusted(padding, 0, -padding, 0);
    if (filled.features & QStyleOptionViewItem::HasCheckIndicator) room.setLeft(boxOf(filled).right() + padding);
    if (index.data(LightRole).isValid()) room.setLeft(room.left() + lightSide + 6);
    return room;
}

void FigureDelegate::paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Colours& colours = coloursOf(option.palette);
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const bool isRefused = index.data(RefusedRole).toBool();
    painter.setPen(isRefused ? colours.refused : index.data(MutedRole).toBool() ? colours.muted : colours.text);
    painter.setFont(filled.font);
    const QRect cell = roomOfText(filled, index);
    if (filled.features & QStyleOptionViewItem::HasCheckIndicator) paintTick(painter, boxOf(filled), filled.checkState == Qt::Checked, colours);
    const QVariant light = index.data(LightRole);
    if (light.isValid()) {
        paintLight(painter, QRectF(cell.left() - lightSide - 6, cell.center().y() - lightSide / 2.0 + 0.5, lightSide, lightSide),
                   static_cast<Light>(light.toInt()), option.palette);
        painter.setPen(colours.text);
    }
    const QVariant fraction = index.data(FractionDigitsRole);
    if (fraction.isValid() && !isRefused) {
        paintNumber(painter, cell, filled.text, fraction.toInt());
        return;
    }
    const QString text = filled.fontMetrics.elidedText(filled.text, Qt::ElideRight, cell.width());
    painter.drawText(cell, static_cast<int>(filled.displayAlignment) | Qt::TextSingleLine, text);
}

/// The integer part ends where every number of the column has its point; words are right-aligned with the numbers.
void FigureDelegate::paintNumber(QPainter& painter, const QRect& cell, const QString& text, int fractionDigits) const {
    const QFontMetricsF metrics(painter.font());
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const bool isNumber = !text.isEmpty() && (text.back().isDigit() || point >= 0);
    const int ownDigits = point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
    double right = cell.right();
    if (isNumber && fractionDigits > ownDigits) {
        const double digit = metrics.horizontalAdvance(QLatin1Char('0'));
        const double dot = metrics.horizontalAdvance(QLatin1Char('.'));
        right -= digit * (fractionDigits - ownDigits) + (point < 0 ? dot : 0);
    }
    const QRectF room(cell.left(), cell.top(), right - cell.left(), cell.height());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, cell.width());
    painter.drawText(shown == text ? room : QRectF(cell), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

bool FigureDelegate::eventFilter(QObject* object, QEvent* event) {
    const bool isAway = event->type() == QEvent::FocusOut
                        && static_cast<const QFocusEvent*>(event)->reason() == Qt::ActiveWindowFocusReason;
    return isAway ? false : QStyledItemDelegate::eventFilter(object, event);
}

bool FigureDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (!event || !view || event->type() != QEvent::ToolTip) return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const bool isCutOff = filled.fontMetrics.horizontalAdvance(filled.text) > roomOfText(filled, index).width();
    const QString tip = index.data(Qt::ToolTipRole).toString();
    if (!isCutOff || tip.contains(filled.text.trimmed())) return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString whole = filled.text.trimmed();
    const QString told = tip.isEmpty() ? whole : whole + QLatin1Char('\n') + tip;
    QToolTip::showText(event->globalPos(), Qt::mightBeRichText(told) ? Qt::convertFromPlainText(told, Qt::WhiteSpaceNormal) : told, view);
    return true;
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int light = index.data(LightRole).isValid() ? lightSide + 6 : 0;
    return {size.width() + 2 * padding + light, rowHeight};
}

void paintTick(QPainter& painter, const QRect& room, bool isTicked, const Colours& colours) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF box(0, 0, boxSide, boxSide);
    box.moveCenter(QRectF(room).center());
    painter.setPen(QPen(isTicked ? colours.accent : colours.muted, 1));
    painter.setBrush(isTicked ? colours.accent : colours.surface);
    painter.drawRoundedRect(box, 3, 3);
    if (isTicked) {
        painter.setPen(QPen(colours.surface, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF at = box.topLeft();
        painter.drawPolyline(QPolygonF{at + QPointF(3.2, 7.2), at + QPointF(5.8, 9.8), at + QPointF(10.6, 4.4)});
    }
    painter.restore();
}

void dressTable(QTableView& view) {
    view.setShowGrid(false);
    view.setAlternatingRowColors(false);
    view.setMouseTracking(true);
    view.setWordWrap(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(rowHeight);
    view.verticalHeader()->setMinimumSectionSize(rowHeight);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setMinimumSectionSize(40);
    view.horizontalHeader()->setFixedHeight(34);
}

void dressRows(QTableView& view) {
    dressTable(view);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
}

} // namespace xushi

#include "app/look/StyleFields.h"

#include "app/look/Colours.h"
#include "app/look/StyleShapes.h"
#include "app/look/WidgetRole.h"
#include "app/look/XushiStyle.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QIcon>
#include <QPainter>
#include <QStyleOption>

namespace xushi {
namespace {

constexpr QMargins typedRoom(7, 4, 7, 4);
constexpr QMargins cellRoom(3, 1, 3, 1);
constexpr int boxArrow = 14;
constexpr int spinArrow = 12;
constexpr int iconGap = 6;

bool isCell(const QWidget* widget) { return widget && roleOf(*widget) == WidgetRole::Cell; }

void paintEdge(QPainter& painter, const QStyleOption& option, double radius) {
    const Colours& colours = coloursOf(option.palette);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    paintBox(painter, option.rect, {.fill = colours.surface, .line = hasFocus ? colours.accent : colours.hairline, .radius = radius});
}

} // namespace

bool isPartOfField(const QWidget* widget) {
    const QWidget* whole = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(whole) || qobject_cast<const QAbstractSpinBox*>(whole);
}

bool hasSpinButtons(const QStyleOption* option) {
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    return spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
}

QSize fieldSize(const QSize& contents, const QWidget* widget) { return contents.grownBy(isCell(widget) ? cellRoom : typedRoom); }

QRect fieldRoom(const QRect& where, const QWidget* widget) { return where.marginsRemoved(isCell(widget) ? cellRoom : typedRoom); }

std::optional<QRect> comboPart(QStyle::SubControl part, const QRect& where) {
    switch (part) {
    case QStyle::SC_ComboBoxFrame: return where;
    case QStyle::SC_ComboBoxEditField: return where.marginsRemoved(typedRoom).adjusted(0, 0, -fieldButtonWidth, 0);
    case QStyle::SC_ComboBoxArrow: return QRect(where.right() - fieldButtonWidth, where.top() + 1, fieldButtonWidth, where.height() - 2);
    default: return std::nullopt;
    }
}

std::optional<QRect> spinPart(QStyle::SubControl part, const QRect& where, bool hasButtons) {
    const int width = hasButtons ? fieldButtonWidth : 0;
    const QRect buttons(where.right() + 1 - width, where.top(), width, where.height());
    const int half = where.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxFrame: return where;
    case QStyle::SC_SpinBoxEditField: return where.marginsRemoved(typedRoom).adjusted(0, 0, -width, 0);
    case QStyle::SC_SpinBoxUp: return QRect(buttons.topLeft(), QSize(width, half));
    case QStyle::SC_SpinBoxDown: return QRect(buttons.left(), buttons.bottom() + 1 - half, width, half);
    default: return std::nullopt;
    }
}

void paintField(QPainter& painter, const QStyleOption& option, const QWidget* widget) { paintEdge(painter, option, isCell(widget) ? 0 : 4); }

void paintCombo(QPainter& painter, const QStyleOptionComplex& box) {
    paintEdge(painter, box, 4);
    const auto arrow = comboPart(QStyle::SC_ComboBoxArrow, box.rect);
    if (box.subControls & QStyle::SC_ComboBoxArrow) paintChevron(painter, *arrow, boxArrow, Chevron::Down, coloursOf(box.palette).muted);
}

void paintSpin(QPainter& painter, const QStyleOptionComplex& spin) {
    paintEdge(painter, spin, 4);
    if (!hasSpinButtons(&spin)) return;
    const QColor& colour = coloursOf(spin.palette).muted;
    paintChevron(painter, *spinPart(QStyle::SC_SpinBoxUp, spin.rect, true), spinArrow, Chevron::Up, colour);
    paintChevron(painter, *spinPart(QStyle::SC_SpinBoxDown, spin.rect, true), spinArrow, Chevron::Down, colour);
}

/// What a box that is not typed in has chosen.
void XushiStyle::drawChosen(const QStyleOptionComboBox& box, QPainter& painter, const QWidget* widget) const {
    QRect room = proxy()->subControlRect(CC_ComboBox, &box, SC_ComboBoxEditField, widget);
    const bool isEnabled = box.state & State_Enabled;
    painter.save();
    painter.setClipRect(room);
    if (!box.currentIcon.isNull()) {
        const QRect place = alignedRect(box.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(box.iconSize.width(), room.height()), room);
        const auto mode = isEnabled ? QIcon::Normal : QIcon::Disabled;
        proxy()->drawItemPixmap(&painter, place, Qt::AlignCenter, box.currentIcon.pixmap(box.iconSize, painter.device()->devicePixelRatio(), mode));
        room.setLeft(place.right() + 1 + iconGap);
    }
    if (!box.editable) proxy()->drawItemText(&painter, room, static_cast<int>(box.textAlignment), box.palette, isEnabled, box.currentText, QPalette::Text);
    painter.restore();
}

} // namespace xushi

#include "app/look/StyleButtons.h"

#include "app/look/Colours.h"
#include "app/look/StyleShapes.h"
#include "app/look/WidgetRole.h"
#include "app/look/XushiStyle.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace xushi {
namespace {

constexpr QMargins pushRoom(15, 6, 15, 6);
constexpr int railLine = 3;
constexpr QMargins railRoom(railLine, 8, 0, 6);
constexpr int railSlack = 3;
constexpr int focusLine = 2;
constexpr int menuArrow = 14;
constexpr int choiceSlack = 4; ///< between the words of a box that is ticked and the ring around them

bool isPrimary(const QWidget* widget) { return widget && roleOf(*widget) == WidgetRole::Primary; }

BoxLook plainLook(const Colours& colours, QStyle::State state) {
    if (state & (QStyle::State_Sunken | QStyle::State_On)) return {.fill = colours.tint(), .line = colours.accent};
    const bool isHovered = (state & QStyle::State_MouseOver) && (state & QStyle::State_Enabled);
    return {.fill = isHovered ? colours.tint(0.07) : colours.surface, .line = colours.hairline};
}

BoxLook primaryLook(const Colours& colours, QStyle::State state) {
    if (!(state & QStyle::State_Enabled)) return {.fill = colours.hairline, .line = colours.hairline};
    const QColor fill = state & QStyle::State_Sunken ? colours.tint(0.8) : state & QStyle::State_MouseOver ? colours.tint(0.9) : colours.accent;
    return {.fill = fill, .line = fill};
}

} // namespace

bool isRailButton(const QWidget* widget) {
    const QWidget* rail = widget ? widget->parentWidget() : nullptr;
    return rail && roleOf(*rail) == WidgetRole::Rail;
}

QSize pushButtonSize(const QSize& contents) { return contents.grownBy(pushRoom); }

QRect pushButtonRoom(const QRect& where) { return where.marginsRemoved(pushRoom); }

QSize railButtonSize(const QSize& contents) { return contents.grownBy(railRoom) + QSize(railSlack, railSlack); }

void paintButton(QPainter& painter, const QStyleOption& option, const QWidget* widget) {
    const Colours& colours = coloursOf(option.palette);
    const bool isStrong = isPrimary(widget);
    BoxLook look = isStrong ? primaryLook(colours, option.state) : plainLook(colours, option.state);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    if (hasFocus) {
        look.line = colours.accent;
        look.lineWidth = focusLine;
    }
    paintBox(painter, option.rect, look);
    if (hasFocus && isStrong) paintBox(painter, option.rect.adjusted(focusLine, focusLine, -focusLine, -focusLine), {.fill = QColor(), .line = colours.surface, .radius = 3}); // seen on the accent
}

void paintCheckBox(QPainter& painter, const QStyleOption& option) {
    const Colours& colours = coloursOf(option.palette);
    const bool isChosen = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor line = isChosen || (option.state & QStyle::State_HasFocus) ? colours.accent : colours.muted;
    paintBox(painter, option.rect, {.fill = isChosen ? colours.accent : colours.surface, .line = line, .radius = 3});
    const BoxMark mark = option.state & QStyle::State_On ? BoxMark::Tick : option.state & QStyle::State_NoChange ? BoxMark::Dash : BoxMark::None;
    paintBoxMark(painter, option.rect, mark, colours.surface);
}

void paintRadioButton(QPainter& painter, const QStyleOption& option) {
    const Colours& colours = coloursOf(option.palette);
    const bool isChosen = option.state & QStyle::State_On;
    paintBox(painter, option.rect, {.fill = colours.surface, .line = isChosen ? colours.accent : colours.muted, .radius = option.rect.height() / 2.0});
    const int rim = option.rect.height() / 4;
    const QRect dot = option.rect.adjusted(rim, rim, -rim, -rim);
    if (isChosen) paintBox(painter, dot, {.fill = colours.accent, .line = colours.accent, .radius = dot.height() / 2.0});
}

void XushiStyle::drawPushButton(const QStyleOptionButton& button, QPainter& painter, const QWidget* widget) const {
    paintButton(painter, button, widget);
    QStyleOptionButton label = button;
    label.rect = pushButtonRoom(button.rect);
    if (button.features & QStyleOptionButton::HasMenu) {
        const int room = proxy()->pixelMetric(PM_MenuButtonIndicator, &button, widget);
        const QRect place(label.rect.right() + 1 - room, button.rect.top(), room, button.rect.height());
        paintChevron(painter, place, std::min(menuArrow, room), Chevron::Down, coloursOf(button.palette).muted);
    }
    proxy()->drawControl(CE_PushButtonLabel, &label, &painter, widget);
}

void XushiStyle::drawPushButtonLabel(const QStyleOptionButton& button, QPainter& painter, const QWidget* widget) const {
    if (!isPrimary(widget)) return QProxyStyle::drawControl(CE_PushButtonLabel, &button, &painter, widget);
    QStyleOptionButton label = button;
    label.palette.setColor(QPalette::Active, QPalette::ButtonText, coloursOf(button.palette).surface);
    label.palette.setColor(QPalette::Inactive, QPalette::ButtonText, coloursOf(button.palette).surface);
    QProxyStyle::drawControl(CE_PushButtonLabel, &label, &painter, widget);
}

/// That a button opens a menu, its words say.
void XushiStyle::drawToolButton(const QStyleOptionToolButton& button, QPainter& painter, const QWidget* widget) const {
    if (isRailButton(widget)) return drawRailButton(button, painter, widget);
    QStyleOptionToolButton bare = button;
    bare.features &= ~QStyleOptionToolButton::HasMenu;
    QProxyStyle::drawComplexControl(CC_ToolButton, &bare, &painter, widget);
}

void XushiStyle::drawRailButton(const QStyleOptionToolButton& button, QPainter& painter, const QWidget* widget) const {
    const Colours& colours = coloursOf(button.palette);
    const bool isChosen = button.state & State_On;
    const bool isHovered = (button.state & State_MouseOver) && (button.state & State_Enabled);
    const bool hasFocus = button.state & State_HasFocus;
    if (isChosen || isHovered) painter.fillRect(button.rect, colours.tint(isChosen ? 0.14 : 0.07));
    if (isChosen || hasFocus) painter.fillRect(QRect(button.rect.topLeft(), QSize(railLine, button.rect.height())), colours.accent);
    if (hasFocus) paintFocusRing(painter, button.rect.adjusted(railLine + 1, 1, -1, -1), colours.accent);
    QStyleOptionToolButton label = button;
    label.rect = button.rect.marginsRemoved(railRoom);
    label.palette.setColor(QPalette::ButtonText, isChosen ? colours.accent : isHovered ? colours.text : colours.muted);
    if (isChosen) label.font.setWeight(QFont::DemiBold);
    proxy()->drawControl(CE_ToolButtonLabel, &label, &painter, widget);
}

void XushiStyle::drawChoiceLabel(ControlElement element, const QStyleOptionButton& choice, QPainter& painter, const QWidget* widget) const {
    QStyleOptionButton label = choice;
    if (choice.state & State_HasFocus) label.palette.setColor(QPalette::WindowText, coloursOf(choice.palette).accent);
    QProxyStyle::drawControl(element, &label, &painter, widget);
}

QSize XushiStyle::sizeOfChoice(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const {
    const int side = proxy()->pixelMetric(PM_IndicatorWidth, option, widget);
    const int gap = proxy()->pixelMetric(type == CT_CheckBox ? PM_CheckBoxLabelSpacing : PM_RadioButtonLabelSpacing, option, widget);
    return {contents.width() + side + gap + choiceSlack, std::max(contents.height(), side)};
}

QRect XushiStyle::roomOfChoice(SubElement element, const QStyleOption& option, const QWidget* widget) const {
    const QRect& whole = option.rect;
    const int side = proxy()->pixelMetric(PM_IndicatorWidth, &option, widget);
    switch (element) {
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: return {whole.left(), whole.top() + (whole.height() - side) / 2, side, side};
    case SE_CheckBoxClickRect:
    case SE_RadioButtonClickRect: return whole;
    default: {
        const bool isCheck = element == SE_CheckBoxContents || element == SE_CheckBoxFocusRect;
        const int gap = proxy()->pixelMetric(isCheck ? PM_CheckBoxLabelSpacing : PM_RadioButtonLabelSpacing, &option, widget);
        const bool isRing = element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect;
        return whole.adjusted(side + gap - (isRing ? choiceSlack : 0), 0, 0, 0);
    }
    }
}

} // namespace xushi

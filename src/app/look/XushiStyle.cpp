#include "app/look/XushiStyle.h"

#include "app/look/Colours.h"
#include "app/look/StyleButtons.h"
#include "app/look/StyleFields.h"
#include "app/look/StyleFrames.h"
#include "app/look/StyleItems.h"
#include "app/look/StyleShapes.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace xushi {
namespace {

constexpr int menuSlack = 16; ///< pixels beside the text of a line of a menu
constexpr int choiceSide = 16; ///< of a box that is ticked

} // namespace

XushiStyle::XushiStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void XushiStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    dress(*widget);
}

void XushiStyle::unpolish(QWidget* widget) {
    undress(*widget);
    QProxyStyle::unpolish(widget);
}

int XushiStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ToolBarIconSize:
    case PM_SmallIconSize: return 18;
    case PM_ScrollBarExtent: return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return choiceSide;
    case PM_TabBarTabHSpace: // a tab's own room is in sizeFromContents
    case PM_TabBarTabVSpace:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int XushiStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const {
    if (hint == SH_EtchDisabledText) return 0;
    if (hint == SH_Table_GridLineColor && option) return static_cast<int>(coloursOf(option->palette).hairline.rgba());
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QSize XushiStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const {
    switch (type) {
    case CT_PushButton: return pushButtonSize(contents);
    case CT_ToolButton:
        if (isRailButton(widget)) return railButtonSize(contents);
        break;
    case CT_LineEdit: return isPartOfField(widget) ? contents : fieldSize(contents, widget);
    case CT_ComboBox: return fieldSize(contents + QSize(fieldButtonWidth + comboSlack, 0), widget);
    case CT_SpinBox: return fieldSize(contents + QSize(hasSpinButtons(option) ? fieldButtonWidth : 0, 0), widget);
    case CT_CheckBox:
    case CT_RadioButton: return sizeOfChoice(type, option, contents, widget);
    case CT_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) return sizeOfHeader(*header, contents, widget);
        break;
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) return tabSize(*tab, contents, widget);
        break;
    case CT_MenuItem: // the base measures a line so closely that it then elides short ones of Chinese with a mnemonic
        return QProxyStyle::sizeFromContents(type, option, contents, widget) + QSize(menuSlack, 0);
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

QRect XushiStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    switch (element) {
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect: return pushButtonRoom(option->rect);
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator:
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
    case SE_CheckBoxClickRect:
    case SE_RadioButtonClickRect: return roomOfChoice(element, *option, widget);
    case SE_LineEditContents:
        if (!isPartOfField(widget)) return fieldRoom(option->rect, widget);
        break;
    case SE_ShapedFrameContents:
        if (const FrameRoom room = frameRoomOf(widget); room.isOurs) return option->rect.marginsRemoved(room.margins);
        break;
    case SE_TabBarTabText: return tabRoom(option->rect);
    case SE_TabWidgetTabContents: return QProxyStyle::subElementRect(SE_TabWidgetTabPane, option, widget);
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect XushiStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const {
    const std::optional<QRect> ours = control == CC_ComboBox  ? comboPart(part, option->rect)
                                      : control == CC_SpinBox ? spinPart(part, option->rect, hasSpinButtons(option))
                                                              : std::nullopt;
    return ours ? *ours : QProxyStyle::subControlRect(control, option, part, widget);
}

void XushiStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    switch (element) {
    case PE_FrameFocusRect: return paintFocusRing(*painter, option->rect, coloursOf(option->palette).accent);
    case PE_Widget: return paintGround(*painter, *option, widget);
    case PE_PanelStatusBar: return paintStatusBar(*painter, *option);
    case PE_PanelButtonCommand: return paintButton(*painter, *option, widget);
    case PE_PanelLineEdit:
        if (!isPartOfField(widget)) paintField(*painter, *option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintCheckBox(*painter, *option);
    case PE_IndicatorRadioButton: return paintRadioButton(*painter, *option);
    case PE_FrameTabWidget: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void XushiStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (element == CE_PushButton && button) return drawPushButton(*button, *painter, widget);
    if (element == CE_PushButtonLabel && button) return drawPushButtonLabel(*button, *painter, widget);
    if ((element == CE_CheckBoxLabel || element == CE_RadioButtonLabel) && button) return drawChoiceLabel(element, *button, *painter, widget);
    if (element == CE_Header && header) return drawHeader(*header, *painter, widget);
    if (element == CE_HeaderSection && header) return paintHeader(*painter, *option, header->orientation);
    if (element == CE_HeaderEmptyArea) return paintHeader(*painter, *option, option->state & State_Horizontal ? Qt::Horizontal : Qt::Vertical);
    if (element == CE_HeaderLabel && header) return drawHeaderLabel(*header, *painter, widget);
    if (element == CE_TabBarTabShape && tab) return paintTab(*painter, *tab);
    if (element == CE_TabBarTabLabel && tab) return drawTabLabel(*tab, *painter, widget);
    if (element == CE_ComboBoxLabel && box) return drawChosen(*box, *painter, widget);
    if (element == CE_Splitter) return;
    if (element == CE_ShapedFrame && frameRoomOf(widget).isOurs) return; // PE_Widget has drawn it
    QProxyStyle::drawControl(element, option, painter, widget);
}

void XushiStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox) return paintCombo(*painter, *option);
    if (control == CC_SpinBox) return paintSpin(*painter, *option);
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (control == CC_ToolButton && button) return drawToolButton(*button, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace xushi

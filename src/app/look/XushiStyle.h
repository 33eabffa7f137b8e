#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace xushi {

/// Draws the program: Fusion with one accent, hairlines and calm metrics. What a widget looks like follows from its
/// class, its state, its palette (Colours) and its WidgetRole; another palette is enough for another look.
class XushiStyle : public QProxyStyle {
public:
    XushiStyle();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;

private:
    // StyleButtons.cpp
    void drawPushButton(const QStyleOptionButton& button, QPainter& painter, const QWidget* widget) const;
    void drawPushButtonLabel(const QStyleOptionButton& button, QPainter& painter, const QWidget* widget) const;
    void drawToolButton(const QStyleOptionToolButton& button, QPainter& painter, const QWidget* widget) const;
    void drawRailButton(const QStyleOptionToolButton& button, QPainter& painter, const QWidget* widget) const;
    void drawChoiceLabel(ControlElement element, const QStyleOptionButton& choice, QPainter& painter, const QWidget* widget) const;
    QSize sizeOfChoice(ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const;
    QRect roomOfChoice(SubElement element, const QStyleOption& option, const QWidget* widget) const;

    // StyleFields.cpp
    void drawChosen(const QStyleOptionComboBox& box, QPainter& painter, const QWidget* widget) const;

    // StyleItems.cpp
    void drawHeader(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) const;
    void drawHeaderLabel(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) const;
    QSize sizeOfHeader(const QStyleOptionHeader& header, const QSize& contents, const QWidget* widget) const;
    void drawTabLabel(const QStyleOptionTab& tab, QPainter& painter, const QWidget* widget) const;
};

} // namespace xushi

#include "app/look/StyleItems.h"

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

constexpr int headerPadding = 8;
constexpr int narrowPadding = 3;
constexpr int headerHeightPadding = 4;
constexpr int headerLine = 1;
constexpr int tabLine = 2;
constexpr QMargins tabMargins(14, 6, 14, 6 + tabLine);

/// Of the header of a table, and of the corner between its two.
QMargins headerMargins(const QStyleOptionHeader& header, const QWidget* widget) {
    const QWidget* view = widget ? widget->parentWidget() : nullptr;
    const int side = view && roleOf(*view) == WidgetRole::Narrow ? narrowPadding : headerPadding;
    return {side, headerHeightPadding, side, headerHeightPadding + (header.orientation == Qt::Horizontal ? headerLine : 0)};
}

QFont headerFont(QFont font, Qt::Orientation orientation) {
    font.setWeight(orientation == Qt::Horizontal ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// A header is of the second version or the first, and says which itself.
QStyleOptionHeaderV2 copyOf(const QStyleOptionHeader& header) {
    QStyleOptionHeaderV2 copy;
    if (const auto* whole = qstyleoption_cast<const QStyleOptionHeaderV2*>(&header)) copy = *whole;
    else static_cast<QStyleOptionHeader&>(copy) = header;
    return copy;
}

QFont chosenTabFont(QFont font) {
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void paintHeader(QPainter& painter, const QStyleOption& option, Qt::Orientation orientation) {
    const Colours& colours = coloursOf(option.palette);
    painter.fillRect(option.rect, colours.surface);
    if (orientation == Qt::Horizontal) painter.fillRect(option.rect.adjusted(0, option.rect.height() - headerLine, 0, 0), colours.hairline);
}

QSize XushiStyle::sizeOfHeader(const QStyleOptionHeader& header, const QSize& contents, const QWidget* widget) const {
    QStyleOptionHeaderV2 bold = copyOf(header);
    if (widget) bold.fontMetrics = QFontMetrics(headerFont(widget->font(), header.orientation));
    return QProxyStyle::sizeFromContents(CT_HeaderSection, &bold, contents, widget).grownBy(headerMargins(header, widget));
}

/// As the base does it, whose own room for the words is narrower; the arrow of a sorted column stands beside them.
void XushiStyle::drawHeader(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) const {
    painter.save();
    painter.setClipRect(header.rect);
    proxy()->drawControl(CE_HeaderSection, &header, &painter, widget);
    QStyleOptionHeaderV2 part = copyOf(header);
    part.rect = header.rect.marginsRemoved(headerMargins(header, widget));
    const QRect arrow = proxy()->subElementRect(SE_HeaderArrow, &header, widget);
    const bool isSorted = header.sortIndicator != QStyleOptionHeader::None;
    if (isSorted) part.rect.setRight(std::min(part.rect.right(), arrow.left() - 1));
    proxy()->drawControl(CE_HeaderLabel, &part, &painter, widget);
    part.rect = arrow;
    if (isSorted) proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &part, &painter, widget);
    painter.restore();
}

void XushiStyle::drawHeaderLabel(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) const {
    const QFont before = painter.font();
    painter.setFont(headerFont(before, header.orientation));
    QStyleOptionHeaderV2 label = copyOf(header);
    if (header.orientation == Qt::Vertical) label.palette.setColor(QPalette::ButtonText, coloursOf(header.palette).muted);
    QProxyStyle::drawControl(CE_HeaderLabel, &label, &painter, widget);
    painter.setFont(before);
}

QSize tabSize(const QStyleOptionTab& tab, const QSize& contents, const QWidget* widget) {
    const QSize bold = QFontMetrics(chosenTabFont(widget ? widget->font() : QFont())).size(Qt::TextShowMnemonic, tab.text);
    const int wider = bold.width() - tab.fontMetrics.size(Qt::TextShowMnemonic, tab.text).width();
    return QSize(contents.width() + std::max(0, wider), std::max(contents.height(), bold.height())).grownBy(tabMargins);
}

QRect tabRoom(const QRect& where) { return where.marginsRemoved(tabMargins); }

void paintTab(QPainter& painter, const QStyleOptionTab& tab) {
    if (!(tab.state & QStyle::State_Selected)) return;
    painter.fillRect(tab.rect.adjusted(0, tab.rect.height() - tabLine, 0, 0), coloursOf(tab.palette).accent);
}

void XushiStyle::drawTabLabel(const QStyleOptionTab& tab, QPainter& painter, const QWidget* widget) const {
    const Colours& colours = coloursOf(tab.palette);
    const bool isChosen = tab.state & State_Selected;
    QStyleOptionTab label = tab;
    label.state &= ~State_HasFocus;
    label.palette.setColor(widget ? widget->foregroundRole() : QPalette::WindowText, isChosen ? colours.accent : colours.muted);
    const QFont before = painter.font();
    if (isChosen) painter.setFont(chosenTabFont(before));
    QProxyStyle::drawControl(CE_TabBarTabLabel, &label, &painter, widget);
    painter.setFont(before);
    if (tab.state & State_HasFocus) paintFocusRing(painter, tab.rect.adjusted(2, 2, -2, -tabLine - 1), colours.accent);
}

} // namespace xushi

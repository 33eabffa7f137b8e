#include "app/charts/IndicatorListDelegate.h"

#include "app/charts/IndicatorListModel.h"
#include "app/look/Colours.h"
#include "app/look/LightMark.h"
#include "app/table/TableRoles.h"

#include <QPainter>

namespace xushi {
namespace {

constexpr int margin = 8;
constexpr int lightSide = 12;
constexpr int rowHeight = 28;
constexpr int sectionHeight = 32;
constexpr int indent = 16;

void paintSection(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    QFont font = option.font;
    font.setPointSizeF(9);
    painter.setFont(font);
    painter.setPen(coloursOf(option.palette).muted);
    painter.drawText(option.rect.adjusted(margin, 0, -margin, -4), Qt::AlignLeft | Qt::AlignBottom,
                     index.data().toString());
}

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option) {
    const Colours& colours = coloursOf(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (isSelected || isHovered) painter.fillRect(option.rect, colours.tint(isSelected ? 0.14 : 0.07));
    if (isSelected) painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.accent);
}

} // namespace

void IndicatorListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    painter->save();
    if (index.data(IndicatorListModel::IsSectionRole).toBool()) {
        paintSection(*painter, option, index);
        painter->restore();
        return;
    }
    paintBackground(*painter, option);
    const int left = option.rect.left() + margin + indent * index.data(IndicatorListModel::DepthRole).toInt();
    const QRectF mark(left, option.rect.center().y() - lightSide / 2, lightSide, lightSide);
    paintLight(*painter, mark, static_cast<Light>(index.data(LightRole).toInt()), option.palette);
    const QRect text = option.rect.adjusted(left - option.rect.left() + lightSide + margin, 0, -margin, 0);
    painter->setFont(option.font);
    painter->setPen(coloursOf(option.palette).text);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QSize IndicatorListDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool isSection = index.data(IndicatorListModel::IsSectionRole).toBool();
    return {QStyledItemDelegate::sizeHint(option, index).width(), isSection ? sectionHeight : rowHeight};
}

} // namespace xushi

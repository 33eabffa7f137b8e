#include "app/counties/CountyDelegate.h"

#include "app/counties/CountyListModel.h"
#include "app/look/Colours.h"

#include <QPainter>

namespace xushi {
namespace {

constexpr int barMargin = 4;
constexpr int fullWidth = 1000;

} // namespace

void CountyDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    FigureDelegate::paintBackground(painter, option, index);
    const QVariant bar = index.data(BarRole);
    if (!bar.isValid()) return;
    const Colours& colours = coloursOf(option.palette);
    const QRect room = option.rect.adjusted(barMargin, barMargin, -barMargin, -barMargin);
    const auto at = [&](const QVariant& thousandths) { return room.width() * thousandths.toInt() / fullWidth; };
    painter.fillRect(room.left(), room.top(), at(bar), room.height(), colours.tint(0.28));
    if (const int full = at(index.data(BarFullRole)); full < room.width()) painter.fillRect(room.left() + full, room.top(), 1, room.height(), colours.muted);
    const QVariant due = index.data(BarScheduleRole);
    if (due.isValid()) painter.fillRect(room.left() + at(due) - 1, room.top() - 2, 2, room.height() + 4, colours.accent);
}

} // namespace xushi

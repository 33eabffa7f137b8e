#pragma once

#include "app/table/FigureDelegate.h"

namespace xushi {

/// Draws the completion of a county as a bar behind its number, with a mark at what is due and one at 100 %.
class CountyDelegate : public FigureDelegate {
    Q_OBJECT
public:
    using FigureDelegate::FigureDelegate;

protected:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace xushi

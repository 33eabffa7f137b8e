#pragma once

#include "app/shared/FigureDelegate.h"

namespace xushi {

/// Draws and edits the cells of the entry grid: the entry column is the heaviest, a refused text is red, a figure
/// that wants a second look has an amber corner.
class FigureEntryDelegate : public FigureDelegate {
    Q_OBJECT
public:
    using FigureDelegate::FigureDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool eventFilter(QObject* object, QEvent* event) override;

signals:
    /// The editor was left by a key that moves: rows down and columns right.
    void leftByKey(int rows, int columns);

protected:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace xushi

#pragma once

#include "app/table/FigureDelegate.h"

namespace xushi {

/// Draws and edits the cells of the entry grid: the entry column is the heaviest, a refused text is red, a figure
/// that wants a second look has an amber corner, a cell in which nothing can be typed has a small lock.
class FigureEntryDelegate : public FigureDelegate {
    Q_OBJECT
public:
    using FigureDelegate::FigureDelegate;

    /// Where the triangle of a row that can be opened is drawn in its name cell.
    QRect triangleOf(const QRect& cell, const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Stores nothing that was only looked at, and nothing that was restored and not confirmed.
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    bool eventFilter(QObject* object, QEvent* event) override;

signals:
    /// The editor was left by a key that moves: rows down and columns right.
    void leftByKey(int rows, int columns);
    /// The text of the open editor is to go into every selected cell.
    void fillAsked(const QString& text, int seenRevision);
    /// What stands in the open editor of the cell now, and the revision at which it was opened.
    void textTyped(const QModelIndex& index, const QString& text, int seenRevision) const;

    /// A restored text was left without being confirmed.
    void leftUnconfirmed(const QModelIndex& index, const QString& text, int seenRevision) const;

protected:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace xushi

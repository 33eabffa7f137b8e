#pragma once

#include <QStyledItemDelegate>

class QPainter;
class QTableView;

namespace xushi {

struct Colours;

/// Draws the cells of every table: numbers aligned on their decimal point, lights as shapes, quiet secondary text,
/// hover and selection as a tint of the accent.
class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// An editor stays open while another window has the keys: going there confirms nothing.
    bool eventFilter(QObject* object, QEvent* event) override;
    /// A text that is cut off is shown whole, before what the model tells of it.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    virtual void paintBackground(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

private:
    /// Where the text of a cell has room, beside its light and its box.
    QRect roomOfText(const QStyleOptionViewItem& filled, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintNumber(QPainter& painter, const QRect& cell, const QString& text, int fractionDigits) const;
};

/// A box to tick in the middle of `room`, as those of the forms.
void paintTick(QPainter& painter, const QRect& room, bool isTicked, const Colours& colours);

/// The look of a table: no grid, rows of 28 px, header in one line, sorted columns marked.
void dressTable(QTableView& view);
/// The same for a list that is read a row at a time, in which nothing is edited and Tab goes on to the next field.
void dressRows(QTableView& view);

} // namespace xushi

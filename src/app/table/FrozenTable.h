#pragma once

#include "app/table/SlidingColumns.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <set>
#include <vector>

class QLineEdit;

namespace xushi {

/// How the columns of a table share its width.
struct ColumnPlan {
    std::vector<int> frozen; ///< always shown; the others slide beside them
    std::vector<int> spare;  ///< left out before anything slides, the first ones first
    int stretched = 0;       ///< one of the frozen: takes what the others leave
    int leastStretched = 0;  ///< its least width
    std::set<int> unwanted = {}; ///< a person has left them out
};

/// A table whose columns are shown whole. Where they do not fit, spare ones are left out; where that does not suffice, a
/// run of the others is shown beside the frozen ones, moved by the scroll bar, Shift and the wheel, and the cursor.
/// Slid-away columns are still part of the table: they are hidden, and the cursor, a selection and a paste reach them.
class FrozenTable : public QTableView {
    Q_OBJECT
public:
    explicit FrozenTable(QWidget* parent);

    void setColumnPlan(const ColumnPlan& plan);
    /// Spare and without room, or not wanted: no part of the table meanwhile.
    bool isLeftOut(int column) const { return m_leftOut.contains(column); }
    /// The column itself, or, where it is left out, the next one before it as they are shown, else behind it.
    int shownNear(int column) const;
    /// Its columns get their widths anew: nobody has drawn them.
    bool isFitting() const { return m_isFitting; }
    /// Stores the text of an open editor as Enter would, without moving.
    void commitOpenEditor();
    /// Closes an open editor as Esc would.
    void dropOpenEditor();

    using QTableView::edit;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

signals:
    /// Other columns are shown than before.
    void slid();

protected:
    /// The line of the cell that is being typed in; nullptr while none is.
    QLineEdit* openEditor() const;
    /// Hides what lies over the cells. Only what it covered is painted for it, even where the rows are scrolled at once.
    void uncover(QWidget& child);
    /// Shares the width again; the current cell stays in view.
    void fitColumns();

    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    void wheelEvent(QWheelEvent* event) override;

protected slots:
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void updateGeometries() override;

private:
    std::vector<int> columnsInOrder() const;
    void leaveOut(int room);
    void leaveColumn();
    SlidingColumns slidingColumns(int room) const;
    bool isFrozen(int column) const;
    void slideTo(int first);

    ColumnPlan m_plan;
    std::set<int> m_leftOut;
    SlidingColumns m_sliding;
    bool m_isFitting = false;
    int m_first = 0;                ///< the place at which the run begins
    int m_wheel = 0;                ///< turned sideways, in eighths of a degree, less than a column's worth
    QPersistentModelIndex m_anchor; ///< where a selection that is extended began
};

} // namespace xushi

#pragma once

#include "app/table/FrozenTable.h"
#include "app/table/TableManners.h"

namespace xushi {

class CountyMatrixModel;

/// The columns of the matrix, and those of the list below it for what it shows.
TableDescription matrixTable();
TableDescription countyListTable(bool isCard);

/// The matrix: names stay, counties slide where there are more than fit. Headings are no place for the cursor.
class CountyMatrixView : public FrozenTable {
    Q_OBJECT
public:
    explicit CountyMatrixView(QWidget* parent = nullptr);

    void setMatrix(CountyMatrixModel* matrix);

signals:
    void currentCellChanged();
    /// Enter or a double click: the cell in 填报; in the names the city's.
    void entryRequested();
    void chartRequested();
    void historyRequested();
    /// Ctrl+Enter, or the head of the column of the cursor was clicked.
    void countyRequested();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Also to counties that were slid away.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void arrange();

    CountyMatrixModel* m_matrix = nullptr;
};

/// The list below it, a row at a time. Shift with an arrow slides its columns.
class CountyListView : public FrozenTable {
    Q_OBJECT
public:
    explicit CountyListView(QWidget* parent = nullptr);

signals:
    void entryRequested();
    void chartRequested();
    void historyRequested();
    void orderRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace xushi

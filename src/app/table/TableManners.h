#pragma once

#include "app/table/TableColumns.h"
#include "app/table/TableOrder.h"

#include <QList>

#include <functional>

class QAction;
class QMenu;
class QTableView;
class QTreeView;

namespace xushi {

class TableBar;
class TableFind;

/// What a page says of a table.
struct TableDescription {
    QString id;                               ///< of the person's settings; no other table of the program has it
    std::vector<ShownColumn> columns;
    std::optional<ShownColumn> others = {};   ///< how columns behind them are, see TableColumns::describe
    bool hasOwnCopy = false;                  ///< Ctrl+C is something else on this page; what copies stands in the menus without a key
};

/// The manners of a list that is read: sorted by its heads and by keys, its columns chosen, moved and remembered, looked through, filtered,
/// copied as text, table and exact digits; a menu of all that under the right mouse button, and in the window's menu 表格. Adopted by a page in
/// three lines:
///
///     auto* order = new TableOrder(*m_model, this);      // none for a table that keeps its order: it has its model already
///     m_manners = new TableManners(*m_ui->list, {.id = "published", .columns = {{.key = "number", .width = 48}, ...}}, order);
///     m_manners->setRowActions({openAction, historyAction}); // what the page does with a row; each stands in a menu of the page as well
///
/// Rows of the view are those of the order then: `modelRow` and `goToModelRow` lead to the model and back.
class TableManners : public QObject {
    Q_OBJECT
public:
    TableManners(QTableView& view, TableDescription description, TableOrder* order = nullptr);
    TableManners(QTreeView& view, TableDescription description, TableOrder* order = nullptr);

    /// Of the table in which the widget is, or which it is; nullptr where there is none.
    static TableManners* of(const QWidget* widget);

    /// The same table shows something else with other columns.
    void describe(TableDescription description);
    /// Before the others in the menus.
    void setRowActions(const QList<QAction*>& actions) { m_rowActions = actions; }
    /// The same with one that only the menus need: the table or the page listens to its key already.
    void addRowAction(const QString& text, const QString& key, const std::function<void()>& act);
    const QString& id() const { return m_id; }
    TableColumns& columns() { return *m_columns; }
    TableOrder* order() const { return m_order; }

    /// Of the cursor; -1 where it is nowhere.
    int modelRow() const;
    int modelRow(const QModelIndex& shown) const;
    /// The cursor goes there in its column; not where the row is filtered out, which is then false.
    bool goToModelRow(int row);

    /// Up, down, back to the model's order.
    void sortBy(int column);
    void ownOrder();

    /// The actions of the table, for a menu that is about to be shown.
    void fillMenu(QMenu& menu);

signals:
    void copied(int rows);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void start(QHeaderView& header, TableDescription description);
    void buildActions();
    QAction* addAction(const QString& text, const char* key, void (TableManners::*act)());
    void wireOrder(QHeaderView& header);
    void copy();
    void copyWithHeads();
    void copyExact();
    void put(bool hasHeads, bool isExact);
    void chooseColumns();
    void chooseOrder();
    void chooseFilter();
    void moveLeft();
    void moveRight();
    void popUp(QMenu* menu, const QPoint& at);
    void fillColumns(QMenu& menu);
    void fillOrder(QMenu& menu);
    void fillFilter(QMenu& menu);
    void showMenu(const QPoint& at);
    QPoint besideCursor() const;
    void refresh();

    QAbstractItemView& m_view;
    QHeaderView* m_header = nullptr;
    TableOrder* m_order;
    TableColumns* m_columns = nullptr;
    TableBar* m_bar = nullptr;
    TableFind* m_find = nullptr;
    QString m_id;
    bool m_hasOwnCopy = false;
    QList<QAction*> m_rowActions;
    QList<QAction*> m_copyActions;
    QAction* m_orderAction = nullptr;
    QAction* m_ownOrderAction = nullptr;
    QAction* m_filterAction = nullptr;
    QList<QAction*> m_columnActions;
};

} // namespace xushi

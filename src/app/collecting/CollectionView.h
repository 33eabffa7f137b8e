#pragma once

#include "app/collecting/CollectionModel.h"
#include "app/table/TableOrder.h"

#include <QTableView>

namespace xushi {

class TableManners;

/// The rows of one kind, in the model's order or by a column.
class CollectionFilter : public TableOrder {
    Q_OBJECT
public:
    CollectionFilter(CollectionModel& model, QObject* parent);

    void setKind(CollectionModel::Kind kind);
    CollectionModel::Kind kind() const { return m_kind; }

protected:
    bool isWanted(int row, const QModelIndex& parent) const override;

private:
    CollectionModel& m_model;
    CollectionModel::Kind m_kind = CollectionModel::Kind::All;
};

/// The table of the board. A click on a heading, or S on a cell of its column, sorts by it: up, down, and back to the model's order.
class CollectionView : public QTableView {
    Q_OBJECT
public:
    explicit CollectionView(QWidget* parent = nullptr);

    void setFilter(CollectionFilter* filter);
    TableManners& manners() const { return *m_manners; }
    /// -1 where there is none.
    int currentRow() const;
    /// Of the model; does nothing for a row that is not shown.
    void goToRow(int row);

signals:
    void currentRowChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    CollectionFilter* m_filter = nullptr;
    TableManners* m_manners = nullptr;
};

} // namespace xushi

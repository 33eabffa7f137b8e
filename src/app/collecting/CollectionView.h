#pragma once

#include "app/collecting/CollectionModel.h"

#include <QSortFilterProxyModel>
#include <QTableView>

namespace xushi {

/// The rows of one kind, in the model's order or by a column.
class CollectionFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    CollectionFilter(CollectionModel& model, QObject* parent);

    void setKind(CollectionModel::Kind kind);
    CollectionModel::Kind kind() const { return m_kind; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

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
    /// -1 where there is none.
    int currentRow() const;
    /// Of the model; does nothing for a row that is not shown.
    void goToRow(int row);

signals:
    void currentRowChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void sortByCursor();
    void shareRoom();

    CollectionFilter* m_filter = nullptr;
};

} // namespace xushi

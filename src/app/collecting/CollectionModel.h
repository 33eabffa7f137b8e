#pragma once

#include "app/office/Workspace.h"
#include "usecases/ReadCollection.h"

#include <QAbstractTableModel>

namespace xushi {

/// 收报: who has sent what of a month, a row for each region and department in the order of the catalogue.
class CollectionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { RegionColumn, DepartmentColumn, DueColumn, ThereColumn, MissingColumn, StateColumn, RemarkColumn, DeadlineColumn, TimeColumn, ActorColumn, FileColumn, ColumnCount };
    /// Which rows somebody wants to see.
    enum class Kind { All, Owing, Overdue, Late, Twice };

    CollectionModel(Workspace& workspace, QObject* parent);

    /// Where its rows are of the same regions and departments as before they stay, with other contents.
    void show(Collection collection);
    void clear() { show({}); }

    const Collection& collection() const { return m_collection; }
    /// nullptr outside of the table.
    const CollectionRow* rowAt(int row) const;
    /// -1 where there is none.
    int rowOf(const RegionCode& region, const DepartmentCode& department) const;
    bool isOf(int row, Kind kind) const;
    int count(Kind kind) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const CollectionRow& row, int column) const;
    QVariant sortKeyOf(const CollectionRow& row, int column) const;
    QString spokenOf(const CollectionRow& row) const;

    Workspace& m_workspace;
    Collection m_collection;
};

} // namespace xushi

#pragma once

#include "app/office/Workspace.h"
#include "usecases/Publish.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace xushi {

/// The tables that were given out, the last first. Whether the table of today says the same comes later, one by one.
class PublishedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NumberColumn, LayoutColumn, RegionColumn, TimeColumn, PersonColumn, EntryColumn, KeptColumn, TodayColumn, ReasonColumn, ColumnCount };

    PublishedModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    /// `published` in the order of their numbers. What is known of those that were there stays until it is known anew.
    void show(std::vector<PublishedTable> published);
    void setState(int number, PublishedState state);

    /// nullptr outside of the table.
    const PublishedTable* at(int row) const;
    int rowOf(int number) const; ///< -1: there is none
    const std::vector<PublishedTable>& all() const { return m_tables; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const PublishedTable& table, int row, int column) const;
    QString layoutName(const LayoutMark& layout) const;

    Workspace& m_workspace;
    std::vector<PublishedTable> m_tables; ///< the last first
    std::vector<std::optional<PublishedState>> m_states;
};

} // namespace xushi

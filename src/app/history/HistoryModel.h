#pragma once

#include "app/office/Workspace.h"

#include <QAbstractTableModel>

#include <deque>

namespace xushi {

/// The acts of the journal that are wanted, the last first. They are read page by page as somebody goes down; what is done meanwhile
/// comes in above them.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NumberColumn, TimeColumn, PersonColumn, KindColumn, SubjectColumn, ReasonColumn, ColumnCount };

    HistoryModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    /// Reads the first page.
    Result<void> show(ActsWanted wanted);
    /// What was done since, above what is shown.
    Result<void> readNewer();
    void clear();
    /// Names, units or the rules of writing are others now.
    void tellAll();

    const ListedAct* actAt(int row) const;
    /// -1 for one that is not among those that were read.
    int rowOf(std::int64_t group) const;
    bool isWhole() const { return !m_hasEarlier; }
    const ActsWanted& wanted() const { return m_wanted; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// More or fewer acts are shown.
    void countChanged();

private:
    Result<std::vector<ListedAct>> page(std::int64_t before) const;
    QString textOf(const ListedAct& listed, int column) const;

    Workspace& m_workspace;
    ActsWanted m_wanted;
    std::deque<ListedAct> m_acts;
    bool m_hasEarlier = false;
};

/// The file that an import read; empty for every other act.
std::string fileOf(const JournalAct& act);

} // namespace xushi

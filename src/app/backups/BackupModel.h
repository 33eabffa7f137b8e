#pragma once

#include "app/office/Workspace.h"
#include "wiring/Backups.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace xushi {

/// 今日 08:41, 6月2日 08:41 or 2024年6月2日 08:41, of a copy's 20250603-084100.
QString takenPhrase(const std::string& taken);

/// The copies of the open store, the latest first.
class BackupModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, OccasionColumn, StandingColumn, FiguresColumn, EntryColumn, CodeColumn, SizeColumn, FileColumn, ColumnCount };

    BackupModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    /// `now`: the entry at which the store stands; what was counted against another one is not known any more.
    void show(std::vector<Backup> backups, std::int64_t now);
    /// How many figures of a copy are others now.
    void setFigures(const std::filesystem::path& copy, std::int64_t figures);
    const Backup* at(int row) const;
    int rowOf(const QString& path) const;
    std::int64_t now() const { return m_now; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const Backup& backup, int column) const;
    QVariant sortKeyOf(const Backup& backup, int column) const;
    QString standingOf(const Backup& backup) const;

    Workspace& m_workspace;
    std::vector<Backup> m_backups;
    std::map<std::filesystem::path, std::int64_t> m_figures;
    std::int64_t m_now = 0;
};

} // namespace xushi

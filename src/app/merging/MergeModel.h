#pragma once

#include "app/office/Workspace.h"
#include "usecases/MergePackage.h"

#include <QAbstractTableModel>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace xushi {

/// What a package that came back would change, a row for each thing: what both sides changed first, then what cannot be taken, then
/// what is taken.
class MergeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SideColumn, IndicatorColumn, RegionColumn, PeriodColumn, GivenColumn, TheirsColumn, OursColumn, UnitColumn, RemarkColumn, ColumnCount };

    MergeModel(Workspace& workspace, QObject* parent);

    /// What was decided before of a conflict in which nothing has moved stays; so do rows that are shown already, and the cursor on them.
    void show(std::vector<MergeLine> lines);
    void setShown(const std::set<MergeFate>& fates);

    const std::vector<MergeLine>& lines() const { return m_lines; }
    int count(MergeFate fate) const;
    /// How many would be taken now.
    int takenCount() const;
    /// nullptr outside of the table.
    const MergeLine* lineAt(int row) const;
    /// Of rows that are no conflict nothing is decided.
    void decide(const std::vector<int>& rows, bool takesTheirs);
    void toggle(int row);
    /// Everything that is said of a row.
    QString remarkOf(const MergeLine& line) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void decided();

private:
    void keepDecisions(std::vector<MergeLine>& lines) const;
    void refresh();
    void followRows(std::size_t first);
    void leaveRowsBut(const std::set<std::pair<FigureKey, std::string>>& places);
    void bringRow(int row, std::size_t line);
    QString unitText(const MergeLine& line) const;
    QString sideText(const MergeLine& line, int column) const;
    QString textOf(const MergeLine& line, int column) const;

    Workspace& m_workspace;
    std::vector<MergeLine> m_lines;
    std::set<MergeFate> m_shown{MergeFate::Take, MergeFate::Conflict, MergeFate::Refused};
    std::vector<std::size_t> m_rows;
};

} // namespace xushi

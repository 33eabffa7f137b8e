#pragma once

#include "app/office/Workspace.h"

#include <QAbstractTableModel>

namespace xushi {

/// The board of the chosen period and region, a row an indicator.
class OverviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LightColumn, NameColumn, UnitColumn, TargetColumn, ValueColumn, AsOfColumn, CompletionColumn, GapColumn,
                  GrowthColumn, ScheduleColumn, DepartmentColumn, RemarkColumn, ColumnCount };

    explicit OverviewModel(Workspace& workspace, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// How many rows show this light; only rows with a target are counted.
    int count(Light light) const;
    const std::vector<BoardRow>& rows() const { return m_rows; }

signals:
    /// Lights or rows have changed.
    void countsChanged();

private:
    void reload();
    void refresh(const std::vector<FigureKey>& keys);
    void judgeAgain();
    bool judge(const std::set<IndicatorCode>& indicators);
    QString text(const BoardRow& row, int column) const;
    QVariant sortKey(const BoardRow& row) const;
    void measureColumns();

    Workspace& m_workspace;
    std::vector<BoardRow> m_rows;
    int m_valueDigits = 0;
};

} // namespace xushi

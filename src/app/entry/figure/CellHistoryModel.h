#pragma once

#include "app/office/Workspace.h"
#include "domain/analyses/YearSeries.h"

#include <QAbstractTableModel>

namespace xushi {

/// Twenty-four months of one figure: a row a month, last year and this year beside it. A gap stays a gap.
class CellHistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MonthColumn, LastYearColumn, ThisYearColumn, ColumnCount };

    explicit CellHistoryModel(Workspace& workspace, QObject* parent);

    void showFigure(const std::optional<FigureKey>& key);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 12; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const QModelIndex& index) const;

    Workspace& m_workspace;
    std::optional<FigureKey> m_key;
    YearSeries m_series;
    int m_digits = 0; ///< decimals of the widest number
};

} // namespace xushi

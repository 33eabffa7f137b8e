#pragma once

#include "domain/narrative/Narrative.h"
#include "domain/analyses/Standing.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace xushi {

/// What a number of a report is, beside its text.
struct ReportFigureRow {
    int place = 0; ///< among the figures of the text
    QString said;
    QString name;   ///< of its indicator, with the region where it is not that of the report
    QString period;
    std::optional<Light> light;
    bool isMark = false;
    NarrativeFigure figure;

    bool operator==(const ReportFigureRow&) const = default;
};

/// The numbers of a report in the order in which they are said.
class ReportFigureModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SaidColumn, NameColumn, PeriodColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Where as many are said as before, only those that changed are told of.
    void show(std::vector<ReportFigureRow> rows);
    const ReportFigureRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// -1 where there is none.
    int rowOf(int place) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<ReportFigureRow> m_rows;
};

} // namespace xushi

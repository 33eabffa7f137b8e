#pragma once

#include "domain/charts/Chart.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace xushi {

/// The columns of the table twin of the year's course.
enum CourseColumn { MonthColumn, CumulativeColumn, MonthAloneColumn, ScheduleColumn, LastYearColumn, GapColumn, StatusColumn, RevisionsColumn, CourseColumnCount };

/// The table twin of a chart, with the digits that the picture shows.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Another chart resets the table; a new state of the same one changes exactly the cells that differ.
    void setChart(const Chart& chart);
    void clear();
    /// The row as a tip: each number behind its heading.
    QString tip(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using Row = std::vector<QString>;

    void replaceRow(int row, const Row& texts);
    void replaceDigits();
    std::vector<int> digitsOfColumns() const;

    QString m_shown; ///< what tells one chart from another
    std::vector<ChartColumn> m_columns;
    std::vector<Row> m_rows;
    std::vector<int> m_digits; ///< the most decimals of each column
};

} // namespace xushi

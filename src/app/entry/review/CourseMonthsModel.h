#pragma once

#include "app/office/Workspace.h"
#include "domain/analyses/YearSeries.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <array>

namespace xushi {

/// The twelve months of one series, as far as the year has come: what was reached, what fell due, last year; what is not final yet, and what
/// would be another since it was signed off.
class CourseMonthsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MonthColumn, ReachedColumn, AloneColumn, DueColumn, LastYearColumn, StateColumn, ColumnCount };

    CourseMonthsModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    void show(const FigureKey& figure);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(int month, int column) const;
    QStringList statesOf(int month) const;
    QStringList changesOf(const FigureKey& figure, int month) const;
    QString tipOf(int month) const;

    Workspace& m_workspace;
    IndicatorCode m_indicator;
    YearSeries m_series;
    std::array<QStringList, 12> m_changes; ///< since a month was signed off
    Month m_asOf = Month::last();
    int m_count = 0;
};

} // namespace xushi

#pragma once

#include "app/office/ChangesReading.h"

#include <QAbstractTableModel>

#include <vector>

namespace xushi {

/// What has changed of months since their submission: a line for each row of the board and each definition, old → new, and who did it.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhatColumn, WhoColumn, ColumnCount };

    ChangesModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    void clear();
    void add(const MonthChanges& changes);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QString what;
        QString who;
    };
    QString causesOf(const BoardComparison& comparison, const std::vector<std::int64_t>& acts) const;

    Workspace& m_workspace;
    std::vector<Line> m_lines;
};

} // namespace xushi

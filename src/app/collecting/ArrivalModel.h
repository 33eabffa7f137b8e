#pragma once

#include "app/office/Workspace.h"
#include "domain/workflow/Collection.h"

#include <QAbstractItemModel>

#include <vector>

namespace xushi {

/// What came of one row of the board: the acts, the first first, and below each the figures of the row that it brought.
class ArrivalModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, PlaceColumn, RemarkColumn, ColumnCount };

    ArrivalModel(Workspace& workspace, QObject* parent) : QAbstractItemModel(parent), m_workspace(workspace) {}

    void show(const std::vector<Arrival>& arrivals);

    /// The act that the index is of, or that brought its figure; nullptr outside of the list.
    const Arrival* arrivalAt(const QModelIndex& index) const;
    /// Not valid where the act is not among them.
    QModelIndex indexOf(std::int64_t group) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const Arrival& arrival, int column) const;
    QString textOf(const ArrivedFigure& figure, int column) const;

    Workspace& m_workspace;
    std::vector<Arrival> m_arrivals;
};

/// 洪泽区5月.xlsx; 填报 for what came from no file.
QString arrivalName(const Arrival& arrival, Language language);

} // namespace xushi

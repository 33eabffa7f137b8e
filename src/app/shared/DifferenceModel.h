#pragma once

#include "app/office/Workspace.h"
#include "usecases/CompareBoards.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace xushi {

/// What differs between two positions of the journal: a line for each part of a row of the board, then the definitions.
class DifferenceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { IndicatorColumn, RegionColumn, PartColumn, BeforeColumn, AfterColumn, CauseColumn, ColumnCount };

    DifferenceModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    void show(const BoardComparison& comparison);
    void clear();
    /// What stands at the heads of the two sides; 当时 and 现在 where nobody says.
    void nameSides(const QString& before, const QString& after);
    /// Rows of the board, and definitions, that differ.
    int differenceCount() const;
    /// Where the figure of a line stands; nothing for a definition.
    std::optional<Place> placeAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QString name;
        QString region;
        QString part;
        QString before;
        QString after;
        QString cause;
        std::optional<RowPart> of; ///< nothing: a definition
        IndicatorCode indicator;
        RegionCode regionCode;
        bool isFirst = true; ///< of its row of the board: the others do not repeat its name
    };

    QStringList causesOf(const BoardComparison& comparison, const std::vector<std::int64_t>& acts) const;
    void addRow(const BoardComparison& comparison, const RowDifference& row);
    QVariant ofIndicator(const IndicatorCode& code, int role) const;
    void addDefinitions(const BoardComparison& comparison);

    Workspace& m_workspace;
    std::vector<Line> m_lines;
    Period m_period;
    QString m_before = tr("Then");
    QString m_after = tr("Now");
    int m_differences = 0;
};

} // namespace xushi

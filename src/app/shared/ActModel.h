#pragma once

#include "app/office/Workspace.h"
#include "usecases/UndoChange.h"

#include <QAbstractTableModel>

#include <vector>

namespace xushi {

/// What one act wrote, each record before and after it; or the figures as they stand and as they would when something is brought back.
class ActModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, PeriodColumn, RegionColumn, BeforeColumn, AfterColumn, FurtherColumn, SourceColumn, ColumnCount };

    ActModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    void showEntries(const std::vector<JournalEntry>& entries);
    /// `head`: of what would stand there.
    void showReversals(const std::vector<FigureReversal>& reversals, const QString& head);
    /// Figures that the reversal leaves without a number.
    int clearedCount() const;
    int figureCount() const;
    /// Nothing for a record that is no figure.
    std::optional<FigureKey> figureAt(int row) const;
    /// The number that a cell of the values shows; nothing for any other cell.
    std::optional<Decimal> numberAt(const QModelIndex& cell) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Of a figure both sides are read; every other record keeps its fields.
    struct Line {
        RecordKind kind = RecordKind::Figure;
        std::string keyText;
        std::optional<FigureKey> key = {};
        std::optional<Figure> before = {}; ///< nothing for one that was not there
        std::optional<Figure> after = {};
        Fields fieldsBefore = {};
        Fields fieldsAfter = {};
        QString source = {};
    };

    static Line lineOf(const JournalEntry& entry);
    void show(std::vector<Line> lines, const QString& headOfReversals);
    QString textOf(const Line& line, int column) const;
    QString textOfRecord(const Line& line, int column) const;
    QString furtherOf(const Line& line) const;
    QVariant ofIndicator(const Line& line, int role) const;
    QString valueOf(const std::optional<Figure>& figure, const FigureKey& key) const;

    Workspace& m_workspace;
    std::vector<Line> m_lines;
    QString m_headOfReversals; ///< empty: entries are shown
};

} // namespace xushi

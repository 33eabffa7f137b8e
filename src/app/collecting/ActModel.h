#pragma once

#include "app/office/Workspace.h"
#include "usecases/UndoChange.h"

#include <QAbstractTableModel>

#include <vector>

namespace xushi {

/// The figures of one act, each before and after it; or each as it stands and as it would when the act is taken back.
class ActModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, PeriodColumn, RegionColumn, BeforeColumn, AfterColumn, SourceColumn, ColumnCount };

    ActModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

    void showEntries(const std::vector<JournalEntry>& entries);
    void showReversals(const std::vector<FigureReversal>& reversals);
    /// Figures that the reversal leaves without a number.
    int clearedCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        FigureKey key;
        std::optional<Figure> before; ///< nothing for one that was not there
        std::optional<Figure> after;
        QString source;
    };

    void show(std::vector<Line> lines, bool areReversals);
    QString textOf(const Line& line, int column) const;
    QVariant exactOf(const Line& line, int column) const;
    QVariant ofIndicator(const IndicatorCode& code, int role) const;
    QString valueOf(const std::optional<Figure>& figure, const FigureKey& key) const;

    Workspace& m_workspace;
    std::vector<Line> m_lines;
    bool m_areReversals = false;
};

} // namespace xushi

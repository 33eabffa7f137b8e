#pragma once

#include "app/office/Workspace.h"
#include "app/overview/RowKind.h"
#include "domain/analyses/RowOutlook.h"
#include "domain/workflow/RowDuties.h"

#include <QAbstractTableModel>

namespace xushi {

/// By what the rows of the board stand together under a head.
enum class BoardGrouping { None, Section, Department };

/// The board of the chosen period and region, a row an indicator, the worst first. Grouped, a head stands above the rows of each 板块 or
/// 处室, which stand in the order of the catalogue.
class OverviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LightColumn, NameColumn, UnitColumn, TargetColumn, ValueColumn, AsOfColumn, CompletionColumn, GapColumn,
                  GrowthColumn, ScheduleColumn, DepartmentColumn, RemarkColumn, ForecastColumn, ReasonColumn, ColumnCount };

    explicit OverviewModel(Workspace& workspace, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// How many rows are of a kind; only rows with a target show a light.
    int count(RowKind kind) const;
    bool isOf(int line, RowKind kind) const;
    bool isHead(int line) const;
    /// The lines of the group whose head stands there.
    std::pair<int, int> group(int line) const;
    /// In the order of the catalogue.
    const std::vector<BoardRow>& rows() const { return m_rows; }
    /// nullptr for a head.
    const BoardRow* rowAt(int line) const;
    /// -1 where the indicator has no row.
    int lineOf(const IndicatorCode& indicator) const;
    const RowDuties& dutiesAt(int line) const;
    /// What stands behind the row, in sentences: why, and where the year ends. Empty for a head.
    QStringList story(int line) const;

    BoardGrouping grouping() const { return m_grouping; }
    void setGrouping(BoardGrouping grouping);
    /// Reads what is to be done anew where it may have become another: every region is asked, so nobody asks who is not seen.
    void refreshDuties();

signals:
    /// Lights, rows or duties have changed.
    void countsChanged();

private:
    struct Line {
        int row = -1;       ///< of m_rows; -1: a head
        QString head;       ///< of the group
        int group = 0;

        bool operator==(const Line&) const = default;
    };

    void reload();
    void refresh(const std::vector<FigureKey>& keys);
    void judgeAgain();
    bool judge(const std::set<IndicatorCode>& indicators);
    void arrange();
    std::vector<Line> linesNow() const;
    QString groupOf(const BoardRow& row) const;
    QString text(const BoardRow& row, int column) const;
    QString textOfHead(int line, int column) const;
    QString tipOf(const BoardRow& row, int column) const;
    QVariant exact(const BoardRow& row, int column) const;
    QVariant sortKey(const BoardRow& row, int column) const;
    QVariant dataOfHead(int line, int column, int role) const;
    const RowOutlook* outlookOf(std::size_t row) const;
    void measureColumns();

    Workspace& m_workspace;
    std::vector<BoardRow> m_rows;
    std::vector<Line> m_lines;
    mutable std::vector<std::optional<RowOutlook>> m_outlooks; ///< of m_rows; made when somebody looks at the row
    std::vector<RowDuties> m_duties;                           ///< of m_rows
    MonthDuties m_month;
    std::optional<std::set<IndicatorCode>> m_unchecked;        ///< whose findings are not known any more; nothing: all
    BoardGrouping m_grouping = BoardGrouping::None;
    int m_valueDigits = 0;
    int m_forecastDigits = 0;
};

} // namespace xushi
